/** Where “Use as a source” writes, and that what a person wrote there stays. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { declaredSources, withSource } from '../server/src/features/declare-source.ts';
import type { UseAsSourceArguments } from '../server/src/protocol/requests.ts';
import { useAsSource } from '../server/src/protocol/use-as-source.ts';
import { LineIndex } from '../server/src/text/lines.ts';
import { folder, memoryEnv, uriOf } from './harness/memory-env.ts';

describe('YAML', () => {
  test.each([
    ['nothing', '', 'sources:\n  - b.txt\n'],
    ['only a comment', '# Ours.\n', '# Ours.\n\nsources:\n  - b.txt\n'],
    ['one path', 'sources: a.txt # the memo\n', 'sources:\n  - a.txt # the memo\n  - b.txt\n'],
    [
      'a list with comments',
      '# Ours.\nsources:\n  # first\n  - a.txt # the memo\nchecks:\n  name-unknown: warning\n',
      '# Ours.\nsources:\n  # first\n  - a.txt # the memo\n  - b.txt\nchecks:\n  name-unknown: warning\n',
    ],
    ['a list that is not indented', 'sources:\n- a.txt\n', 'sources:\n- a.txt\n- b.txt\n'],
    ['a list on one line', 'sources: [a.txt]\n', 'sources: [ a.txt, b.txt ]\n'],
    ['an empty key', 'sources:\ntitle: Ports\n', 'sources:\n  - b.txt\ntitle: Ports\n'],
    ['Windows line ends', 'title: Ports\r\n', 'title: Ports\r\nsources:\r\n  - b.txt\r\n'],
    ['no last line end', 'title: Ports', 'title: Ports\nsources:\n  - b.txt'],
  ])('%s', (_, before, after) => {
    expect(withSource(before, 'b.txt')).toBe(after);
  });

  test.each([
    ['a path that is there', 'sources: [b.txt]'],
    ['what is no mapping', '- a'],
    ['what is no YAML', 'sources: ['],
  ])('stays as it is: %s', (_, yaml) => {
    expect(withSource(yaml, 'b.txt')).toBeUndefined();
  });

  test('any path is read back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const path = name.trim();
        fc.pre(path !== '' && !/[\0-\x1f]/.test(path));
        const yaml = withSource('# Ours.\nsources:\n  - a.txt\n', path);
        expect(declaredSources(yaml ?? 'sources: a.txt')).toEqual(
          path === 'a.txt' ? ['a.txt'] : ['a.txt', path],
        );
      }),
    );
  });
});

describe('the file that is changed', () => {
  const patterns = ['sources/**', 'references/**'];
  const written = async (files: Record<string, string>, asked: UseAsSourceArguments) => {
    const env = memoryEnv(files);
    const { uri, changes } = await useAsSource(asked, { folders: [folder], patterns, files: env });
    const name = uri.slice(folder.length + 1);
    const change = changes.find((one): one is TextDocumentEdit => 'edits' in one);
    const before = files[name] ?? '';
    if (!change) return [name, before];
    const [edit] = change.edits as { range: { start: never; end: never }; newText: string }[];
    const lines = new LineIndex(before);
    return [
      name,
      before.slice(0, lines.offset(edit!.range.start)) +
        edit!.newText +
        before.slice(lines.offset(edit!.range.end)),
    ];
  };

  test('a draft that names its sources itself', async () => {
    expect(
      await written(
        { 'notes/draft.md': '---\ntitle: Ports\nsources: ../sources/a.txt\n---\nText.\n' },
        { source: uriOf('sources/b.txt'), draft: uriOf('notes/draft.md') },
      ),
    ).toEqual([
      'notes/draft.md',
      '---\ntitle: Ports\nsources:\n  - ../sources/a.txt\n  - ../sources/b.txt\n---\nText.\n',
    ]);
  });

  test('else the nearest configuration, a folder with all that lies in it', async () => {
    expect(
      await written(
        {
          'notes/policy-annotator.yaml': 'sources: old/*.txt\n',
          'notes/draft.md': '---\ntitle: Ports\n---\n',
        },
        { source: uriOf('articles'), isFolder: true, draft: uriOf('notes/draft.md') },
      ),
    ).toEqual(['notes/policy-annotator.yaml', 'sources:\n  - old/*.txt\n  - ../articles/**\n']);
  });

  test('a configuration that names none keeps what the setting finds', async () => {
    expect(
      await written(
        { 'policy-annotator.yaml': 'checks:\n  name-unknown: warning\n', 'sources/a.txt': '' },
        { source: uriOf('b.txt') },
      ),
    ).toEqual([
      'policy-annotator.yaml',
      'checks:\n  name-unknown: warning\nsources:\n  - sources/**\n  - b.txt\n',
    ]);
  });

  test('else a new configuration', async () => {
    expect(await written({ 'draft.md': 'Text.' }, { source: uriOf('b.txt') })).toEqual([
      'policy-annotator.yaml',
      '# What the drafts of this folder rest on. Paths are relative to this file.\n\nsources:\n  - b.txt\n',
    ]);
  });

  test('a source that is named already changes nothing', async () => {
    expect(await written({ 'policy-annotator.yaml': 'sources: b.txt' }, { source: uriOf('b.txt') })).toEqual([
      'policy-annotator.yaml',
      'sources: b.txt',
    ]);
  });

  test('YAML that can’t be understood is left to its writer', async () => {
    await expect(
      written({ 'policy-annotator.yaml': 'sources: [' }, { source: uriOf('b.txt') }),
    ).rejects.toThrow('not valid YAML');
  });
});
