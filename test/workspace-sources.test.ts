/** Which sources a draft has, what is said of those that can’t be read, and what a host is asked for. */
import { describe, expect, test } from 'vitest';
import { Workspace } from '../server/src/workspace/workspace.ts';
import { folder, uriOf } from './harness/memory-env.ts';
import { article, desk, draft, found } from './harness/workspace-desk.ts';

describe('sources are found', () => {
  test('in the default folders, at any depth', async () => {
    const { workspace } = desk({ 'references/2025/article.md': article });
    expect(await found(workspace)).toEqual([
      'figure-contradicted: references/2025/article.md has $55 billion here.',
    ]);
  });

  test('by the setting', async () => {
    const { workspace } = desk({ 'press/article.txt': article, 'sources/other.txt': 'Nothing.' });
    workspace.setSettings({ sources: ['press/*.txt'], checks: {} });
    expect(await found(workspace)).toEqual(['figure-contradicted: press/article.txt has $55 billion here.']);
  });

  test('by the nearest policy-annotator.yaml, which counts before the setting', async () => {
    const { workspace } = desk({
      'policy-annotator.yaml': 'sources: nowhere/*.txt',
      'trade/policy-annotator.yaml': 'sources:\n  - press/**\n',
      'trade/press/article.txt': article,
      'sources/other.txt': 'Nothing.',
    });
    expect(await found(workspace, draft, 'trade/notes/draft.md')).toEqual([
      'figure-contradicted: trade/press/article.txt has $55 billion here.',
    ]);
  });

  test('by a policy-annotator.yml, unless a policy-annotator.yaml lies beside it', async () => {
    const files = { 'policy-annotator.yml': 'sources: press/**', 'press/article.txt': article };
    expect(await found(desk(files).workspace)).toEqual([
      'figure-contradicted: press/article.txt has $55 billion here.',
    ]);
    const both = { ...files, 'policy-annotator.yaml': 'sources: other/**', 'other/note.txt': 'Nothing.' };
    expect(await found(desk(both).workspace)).not.toContain(
      'figure-contradicted: press/article.txt has $55 billion here.',
    );
  });

  test('by the front matter, which counts before everything else', async () => {
    const { workspace } = desk({
      'policy-annotator.yaml': 'sources: sources/*.txt',
      'sources/other.txt': 'Nothing.',
      'press/Ünïcode #1 [final] 🚢.txt': article,
    });
    const text = `---\nsources: "../press/Ünïcode #1 [final] 🚢.txt"\n---\n${draft}`;
    expect(await found(workspace, text, 'drafts/draft.md')).toEqual([
      'figure-contradicted: press/Ünïcode #1 [final] 🚢.txt has $55 billion here.',
    ]);
  });

  test.each([
    ['a leading point', './press/*.txt', ['press/a.txt', 'press/b.txt']],
    ['backslashes', String.raw`press\*.txt`, ['press/a.txt', 'press/b.txt']],
    ['an absolute path', '/desk/press/a.txt', ['press/a.txt']],
    ['an exclusion', ['press/**', '!press/old/**', '!press/b.txt'], ['press/a.txt']],
    ['an excluded folder', ['press', '!press/old'], ['press/a.txt', 'press/b.txt']],
  ])('by a pattern with %s', async (_, sources, expected) => {
    const { workspace } = desk({
      'press/a.txt': article,
      'press/b.txt': article,
      'press/old/c.txt': article,
    });
    await found(workspace, `---\nsources: ${JSON.stringify(sources)}\n---\n${draft}`);
    const view = await workspace.view(uriOf('draft.md'));
    expect(view.sources.map(({ name }) => name)).toEqual(expected);
  });

  test.each([
    [
      'out of the folder',
      '//server/share/a.txt',
      '“//server/share/a.txt” lies outside the workspace folder, so it is not read. Copy it into that folder.',
    ],
    ['of endless length', 'a'.repeat(70_000), `“${'a'.repeat(40)}…” is too long for a path or glob.`],
    ['that is no YAML', '[[[', 'This is not valid YAML'],
  ])('and a pattern that leads nowhere is said: one %s', async (_, pattern, message) => {
    const { workspace } = desk({ 'sources/article.txt': article });
    const messages = await found(workspace, `---\nsources: ${pattern}\n---\n${draft}`);
    expect(messages.filter((found) => !found.startsWith('figure'))).toEqual([
      expect.stringContaining(message),
    ]);
  });

  test('on a drive, whatever the case of its letter', async () => {
    const { env, workspace } = desk({});
    env.files.set('file:///c%3A/desk/press/a.txt', article);
    workspace.setFolders(['file:///C:/desk']);
    for (const [index, pattern] of [String.raw`C:\desk\press\a.txt`, 'press/*.txt'].entries()) {
      const uri = `file:///c%3A/desk/draft${index}.md`;
      workspace.update(uri, `---\nsources: ${pattern}\n---\n${draft}`, 1);
      expect((await workspace.view(uri)).sources.map(({ name }) => name)).toEqual(['press/a.txt']);
    }
  });

  test('and the usual folders’ texts are no drafts where what is declared finds nothing', async () => {
    const { workspace } = desk({
      'policy-annotator.yaml': 'sources: press/*.txt',
      'sources/article.txt': article,
      'draft.md': draft,
    });
    expect((await workspace.drafts()).map(({ draft }) => draft.name)).toEqual(['draft.md']);
    expect(await found(workspace)).toEqual(['source-unreadable: No readable file matches “press/*.txt”.']);
  });

  test('and get no findings themselves', async () => {
    const { workspace } = desk({ 'sources/article.txt': article, 'sources/other.txt': draft });
    expect(await found(workspace, draft, 'sources/other.txt')).toEqual([]);
    workspace.update(uriOf('sources/other.txt'), draft, 2);
    expect((await workspace.view(uriOf('sources/other.txt'))).role).toBe('source');
  });
});

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('a source that can’t be read is said, and nothing is called unsupported', () => {
  const unreadable: [string, Uint8Array, string][] = [
    ['empty.txt', new Uint8Array(), 'sources/empty.txt is empty.'],
    ['blank.txt', new TextEncoder().encode(' \n\t\n'), 'sources/blank.txt holds no words.'],
    ['binary.txt', Uint8Array.from([77, 90, 0, 3, 0, 0]), 'sources/binary.txt holds binary data, not text.'],
    [
      'greek.txt',
      Uint8Array.from([0xe5, 0xeb, 0xeb, 0xe7, 0xed, 0xe9, 0xea, 0xdc]),
      'sources/greek.txt is in an encoding that can’t be told. Save it again with the encoding UTF-8.',
    ],
  ];
  test.each(unreadable)('%s', async (name, bytes, message) => {
    const { workspace } = desk({ 'sources/article.txt': article, [`sources/${name}`]: bytes });
    const text = `${draft}\nThe railway costs 30 million euros.\n`;
    expect(await found(workspace, text)).toEqual([
      `source-unreadable: ${message}`,
      'figure-contradicted: sources/article.txt has $55 billion here.',
    ]);
  });

  test('but Windows-1252 is read, with its curly quotes', async () => {
    const latin = article.replace(/[’]/g, "'");
    const bytes = Uint8Array.from(`\x93Caf\xe9\x94 ${latin}`, (character) => character.charCodeAt(0));
    const { workspace } = desk({ 'sources/article.txt': bytes });
    expect(await found(workspace)).toEqual([
      'figure-contradicted: sources/article.txt has $55 billion here.',
    ]);
  });

  test('but UTF-16 with its mark is read', async () => {
    const { workspace } = desk({ 'sources/article.txt': utf16(article) });
    expect(await found(workspace)).toEqual([
      'figure-contradicted: sources/article.txt has $55 billion here.',
    ]);
  });

  test('a host that fails is said too', async () => {
    const { env, workspace } = desk({ 'sources/article.txt': article });
    env.readFile = async () => {
      throw new Error('the disk is on fire');
    };
    workspace.setFolders([folder]);
    const failing = new Workspace(env, { stale: () => {} });
    failing.setFolders([folder]);
    expect(await found(failing)).toEqual([
      'source-unreadable: sources/article.txt can’t be read: the disk is on fire.',
    ]);
  });
});

describe('a host', () => {
  const draftUri = uriOf('draft.md');

  test('that fails once is asked again', async () => {
    const { env, workspace } = desk({ 'sources/article.txt': article });
    const { listFiles } = env;
    env.listFiles = () => Promise.reject(new Error('the line is dead'));
    workspace.update(draftUri, draft, 1);
    await expect(workspace.view(draftUri)).rejects.toThrow('the line is dead');
    env.listFiles = listFiles;
    expect((await workspace.view(draftUri)).findings).toHaveLength(1);
  });

  test('that can’t list a part of the sources says so, and nothing is called unsupported', async () => {
    const { env, workspace } = desk({ 'sources/article.txt': article });
    const { listFiles } = env;
    env.listFiles = async (below) => ({
      ...(await listFiles(below)),
      gaps: ['closed: this user may not read it'],
    });
    expect(await found(workspace, 'The railway costs 30 million euros.\n')).toEqual([
      'source-unreadable: Part of “sources/**” can’t be read: closed: this user may not read it.',
      'source-unreadable: Part of “references/**” can’t be read: closed: this user may not read it.',
    ]);
  });

  test('is not asked to list a folder again for each document and each key in the front matter', async () => {
    const { env, workspace } = desk({ 'sources/article.txt': article });
    const { listFiles } = env;
    const listed: string[] = [];
    env.listFiles = (below) => {
      listed.push(below);
      return listFiles(below);
    };
    const views = (head: string) => found(workspace, `---\nsources: sources/*.txt\n${head}---\n${draft}`);
    await views('');
    await views('title: A\n');
    await views('title: Ab\n');
    expect(listed).toEqual([uriOf('sources')]);
    env.files.set(uriOf('sources/b.txt'), article);
    workspace.filesChanged([uriOf('sources/b.txt')]);
    expect((await workspace.view(draftUri)).sources).toHaveLength(2);
  });
});
