/** The TextMate grammars as VS Code runs them: which words of a text are coloured as what. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const { resolve } = createRequire(import.meta.url);
export const root = new URL('../../', import.meta.url);
export const { grammars, languages } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  .contributes as {
  grammars: readonly Contribution[];
  languages: readonly { id: string; configuration: string }[];
};

/** The grammars that ship with VS Code, as tm-grammars has them. */
const others: Readonly<Record<string, string>> = {
  'text.html.markdown': 'markdown',
  'text.html.derivative': 'html-derivative',
  'text.html.basic': 'html',
  'source.yaml': 'yaml',
  'source.js': 'javascript',
};
const pathOf = (scope: string): string | URL | undefined => {
  const own = grammars.find(({ scopeName }) => scopeName === scope);
  if (own) return new URL(own.path, root);
  const name = others[scope];
  return name && resolve(`tm-grammars/grammars/${name}.json`);
};

const registry = new textmate.Registry({
  onigLib: oniguruma.loadWASM(readFileSync(resolve('vscode-oniguruma/release/onig.wasm'))).then(() => ({
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  })),
  loadGrammar: async (scope) => {
    const path = pathOf(scope);
    return path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, 'utf8'), 'grammar.json');
  },
  getInjections: (scope) =>
    grammars.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
});

export type Kind = 'figure' | 'quotation' | 'citation';
const prefixes: Readonly<Record<Kind, string>> = {
  figure: 'constant.numeric',
  quotation: 'string.quoted',
  citation: 'meta.citation',
};

/** The words of a kind that are coloured, neighbouring tokens taken together. */
export async function coloured(scope: string, text: string, kind: Kind): Promise<string[]> {
  const found: string[] = [];
  for (const tokens of await tokenised(scope, text)) {
    let open = false;
    for (const token of tokens) {
      const inside = token.scopes.some((name) => name.startsWith(prefixes[kind]) && name.endsWith('.policy'));
      if (inside) found.push(open ? found.pop() + token.text : token.text);
      open = inside;
    }
  }
  return found;
}

export async function tokenised(scope: string, text: string) {
  const grammar = (await registry.loadGrammar(scope))!;
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      // A name can hold several scopes.
      scopes: scopes.flatMap((name) => name.split(' ')),
    }));
  });
}

/** All the scopes of the first token that has these words in it. */
export async function scopesOf(scope: string, text: string, words: string): Promise<readonly string[]> {
  const lines = await tokenised(scope, text);
  return lines.flat().find((token) => token.text.includes(words))?.scopes ?? [];
}

export const markdown = 'text.html.markdown';
export const draft = 'text.policy-draft';
