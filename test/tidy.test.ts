/** The rules of the house that no compiler keeps: layers, who may import what, sizes, the manifest in step with the code. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../server/src/checks/all.ts';
import { tokenModifiers, tokenTypes } from '../server/src/features/semantic-tokens.ts';
import { defaultSettings } from '../server/src/workspace/settings.ts';

const root = path.join(import.meta.dirname, '..');
const serverRoot = path.join(root, 'server/src');

/** What each folder of the server may import from, besides itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  text: [],
  readers: ['text'],
  annotate: ['text'],
  evidence: ['text', 'annotate'],
  checks: ['text', 'annotate', 'evidence'],
  features: ['text', 'annotate', 'evidence', 'checks'],
  workspace: ['text', 'readers', 'annotate', 'evidence', 'checks'],
  reports: ['text', 'readers', 'annotate', 'evidence', 'checks', 'workspace'],
  protocol: ['text', 'readers', 'evidence', 'checks', 'features', 'workspace'],
  hosts: ['readers', 'workspace', 'reports', 'protocol'],
};

/** Packages that only these files may import. */
const doors: readonly { readonly name: RegExp; readonly files: RegExp }[] = [
  { name: /^compromise/, files: /^annotate\/nlp\.ts$/ },
  { name: /^node:/, files: /^hosts\// },
  { name: /^vscode-languageserver(?:$|\/)/, files: /^(?:protocol|hosts)\// },
  { name: /^vscode-languageserver-types$/, files: /^(?:features|protocol)\// },
];

const files = (readdirSync(serverRoot, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const text = readFileSync(path.join(serverRoot, file), 'utf8');
    const imports = [...text.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)'/gm)].map(
      (match) => match[1]!,
    );
    return { name: file.replaceAll('\\', '/'), text, imports };
  });
const clientFiles = readdirSync(path.join(root, 'client/src')).map((name) => ({
  name,
  text: readFileSync(path.join(root, 'client/src', name), 'utf8'),
}));

/** The folder of the server that a relative import of a file leads to. */
const target = (file: string, imported: string): string =>
  path.posix.join(path.posix.dirname(file), imported).split('/')[0]!;

describe('layers', () => {
  test('every folder imports only from the folders below it', () => {
    const wrong = files.flatMap(({ name, imports }) => {
      const own = name.split('/')[0]!;
      const allowed = [own, ...(layers[own] ?? [])];
      return imports
        .filter((imported) => imported.startsWith('.') && !allowed.includes(target(name, imported)))
        .map((imported) => `${name} imports ${imported}`);
    });
    expect(wrong).toEqual([]);
  });

  test('packages with a door are imported there alone', () => {
    const wrong = files.flatMap(({ name, imports }) =>
      imports
        .filter((imported) => doors.some((door) => door.name.test(imported) && !door.files.test(name)))
        .map((imported) => `${name} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the client knows nothing of the server but its requests', () => {
    const wrong = clientFiles.flatMap(({ name, text }) =>
      [...text.matchAll(/from '(\.\.\/[^']+)'/g)]
        .map((match) => match[1]!)
        .filter((imported) => imported !== '../../server/src/protocol/requests.ts')
        .map((imported) => `${name} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  test('nothing below the workspace keeps state of its own', () => {
    const below = files.filter(({ name }) =>
      /^(?:text|readers|annotate|evidence|checks|features)\//.test(name),
    );
    const wrong = below
      .filter(({ text }) => /^(?:export )?(?:let|var)\s/m.test(text))
      .map(({ name }) => name);
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  test('each opens with a sentence that says what it is for', () => {
    const all = [...files, ...clientFiles];
    expect(
      all.filter(({ text }) => !text.startsWith('/** ') && !text.startsWith('/**\n')).map(({ name }) => name),
    ).toEqual([]);
  });

  test('none is longer than 300 lines', () => {
    const long = [...files, ...clientFiles].filter(({ text }) => text.split('\n').length > 301);
    expect(long.map(({ name }) => name)).toEqual([]);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const contributed = (ids: readonly { id: string }[]) => ids.map(({ id }) => id);

  test('contributes the tokens that the server sends', () => {
    expect(contributed(manifest.contributes.semanticTokenTypes)).toEqual([...tokenTypes]);
    expect(contributed(manifest.contributes.semanticTokenModifiers)).toEqual([...tokenModifiers]);
  });

  test('has the defaults that the server has', () => {
    const { properties } = manifest.contributes.configuration;
    expect(properties['policyAnnotator.sources'].default).toEqual(defaultSettings.sources);
  });

  test('offers each check by its id', () => {
    const { properties } = manifest.contributes.configuration.properties['policyAnnotator.checks'];
    expect(Object.keys(properties).sort()).toEqual(checks.map(({ id }) => id).sort());
  });
});
