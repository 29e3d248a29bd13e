/** The rules of the house that no compiler keeps: layers, who may import what, sizes, the manifest in step with the code. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../server/src/checks/all.ts';
import { tokenModifiers, tokenTypes } from '../server/src/features/semantic-tokens.ts';
import { defaultEditorSettings } from '../server/src/protocol/editor-settings.ts';
import { readableExtensions } from '../server/src/readers/read.ts';
import { configurationNames } from '../server/src/workspace/configuration.ts';
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
  { name: /^compromise/, files: /^annotate\/names\/nlp\.ts$/ },
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

  test('no file needs itself by way of others', () => {
    const needs = new Map(
      files.map(({ name, imports }) => [
        name,
        imports
          .filter((imported) => imported.startsWith('.'))
          .map((imported) => path.posix.join(path.posix.dirname(name), imported)),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (name: string, way: readonly string[]): void => {
      const from = way.indexOf(name);
      if (from >= 0) circles.push([...way.slice(from), name].join(' → '));
      if (from >= 0 || done.has(name)) return;
      for (const next of needs.get(name) ?? []) follow(next, [...way, name]);
      done.add(name);
    };
    for (const { name } of files) follow(name, []);
    expect(circles).toEqual([]);
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

  test('the Explorer offers every readable file as a source', () => {
    const entries: { command: string; when: string }[] = manifest.contributes.menus['explorer/context'];
    const { when } = entries.find(({ command }) => command === 'policyAnnotator.useAsSource')!;
    const pattern = new RegExp(/resourceExtname =~ \/(.+)\/i$/.exec(when)![1]!, 'i');
    expect(readableExtensions.filter((extension) => !pattern.test(extension))).toEqual([]);
  });

  test('contributes the tokens that the server sends', () => {
    expect(contributed(manifest.contributes.semanticTokenTypes)).toEqual([...tokenTypes]);
    expect(contributed(manifest.contributes.semanticTokenModifiers)).toEqual([...tokenModifiers]);
  });

  test('has the defaults that the server has', () => {
    const { properties } = manifest.contributes.configuration;
    expect(properties['policyAnnotator.sources'].default).toEqual(defaultSettings.sources);
  });

  test('has the defaults of the settings that only the show depends on', () => {
    const { properties } = manifest.contributes.configuration;
    for (const [name, value] of Object.entries(defaultEditorSettings))
      expect(properties[`policyAnnotator.${name}`].default).toBe(value);
  });

  test('gives every setting a type, a default and one sentence', () => {
    const { properties } = manifest.contributes.configuration;
    for (const [name, setting] of Object.entries<Record<string, unknown>>(properties)) {
      expect([name, setting.type, setting.default === undefined]).toEqual([name, expect.any(String), false]);
      expect(setting.description ?? setting.markdownDescription).toBeTruthy();
    }
  });

  test('has a text for each %key%, and no text that is not used', () => {
    const texts = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]!);
    expect([...new Set(used)].sort()).toEqual(Object.keys(texts).sort());
  });

  test('lists every string that the client shows for translation', () => {
    const bundle = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.json'), 'utf8'));
    const shown = clientFiles.flatMap(({ text }) =>
      [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]!),
    );
    expect([...new Set(shown)].sort()).toEqual(Object.keys(bundle).sort());
  });

  test('contributes every command that it has, all in one category', () => {
    const contributed: { command: string; category: string }[] = manifest.contributes.commands;
    expect(new Set(contributed.map(({ category }) => category))).toEqual(new Set(['Policy Annotator']));
    const registered = clientFiles.flatMap(({ text }) =>
      [...text.matchAll(/registerCommand\(\s*'([^']+)'/g)].map((match) => match[1]!),
    );
    const inner = ['policyAnnotator.openFact'];
    expect(contributed.map(({ command }) => command).sort()).toEqual(
      registered.filter((command) => !inner.includes(command)).sort(),
    );
  });

  test('ships the sample folder whole, and nothing that is not there', () => {
    const sample = readFileSync(path.join(root, 'client/src/sample.ts'), 'utf8');
    const listed = [...sample.matchAll(/^ {2}'([^']+)',$/gm)].map((match) => match[1]!);
    const all = readdirSync(path.join(root, 'fixtures/workspace'), { recursive: true, withFileTypes: true });
    const files = all
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(path.join(root, 'fixtures/workspace'), path.join(entry.parentPath, entry.name)),
      );
    const shipped = files
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.startsWith('library/'));
    expect(listed.sort()).toEqual(shipped.sort());
  });

  test('describes every name that a configuration may hold', () => {
    const schema = readFileSync(path.join(root, 'schemas/policy-annotator.schema.json'), 'utf8');
    expect(Object.keys(JSON.parse(schema).properties)).toEqual(configurationNames);
  });

  test('offers each check by its id', () => {
    const { properties } = manifest.contributes.configuration.properties['policyAnnotator.checks'];
    expect(Object.keys(properties).sort()).toEqual(checks.map(({ id }) => id).sort());
    for (const [id, { description }] of Object.entries<{ description: string }>(properties))
      expect(description, 'ready for translation').toBe(`%check.${id}%`);
  });
});
