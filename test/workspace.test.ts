/** Drafts and sources as they change: what is found, what is said of bad input, and that no edit leaves anything stale. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cancelled } from '../server/src/workspace/steps.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';
import { folder, type MemoryEnv, memoryEnv, uriOf } from './harness/memory-env.ts';

const article =
  'Canada promised to invest $55 billion in new mines. Over 70% of cobalt imports come from one country.\n';
const draft = 'Canada promised to invest $70 billion in new mines.\n';

function desk(files: Record<string, string | Uint8Array>): { env: MemoryEnv; workspace: Workspace } {
  const env = memoryEnv(files);
  const workspace = new Workspace(env, { stale: () => {} });
  workspace.setFolders([folder]);
  return { env, workspace };
}

/** The checks and messages found in a draft. */
async function found(workspace: Workspace, text = draft, name = 'draft.md'): Promise<string[]> {
  workspace.update(uriOf(name), text, 1);
  const { findings } = await workspace.view(uriOf(name));
  return findings.map(({ check, message }) => `${check}: ${message}`);
}

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

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
      '“//server/share/a.txt” lies outside the workspace folder, so it is not read.',
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

  test('and get no findings themselves', async () => {
    const { workspace } = desk({ 'sources/article.txt': article, 'sources/other.txt': draft });
    expect(await found(workspace, draft, 'sources/other.txt')).toEqual([]);
    workspace.update(uriOf('sources/other.txt'), draft, 2);
    expect((await workspace.view(uriOf('sources/other.txt'))).role).toBe('source');
  });
});

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

describe('what changes', () => {
  test('a source on disk', async () => {
    const { env, workspace } = desk({ 'sources/article.txt': article });
    expect(await found(workspace)).toHaveLength(1);
    env.files.set(uriOf('sources/article.txt'), article.replace('55', '70'));
    workspace.filesChanged([uriOf('sources/article.txt')]);
    expect((await workspace.view(uriOf('draft.md'))).findings).toEqual([]);
  });

  test('a source in an editor, which counts before the file, until it is closed', async () => {
    const { workspace } = desk({ 'sources/article.txt': article });
    expect(await found(workspace)).toHaveLength(1);
    workspace.update(uriOf('sources/article.txt'), article.replace('55', '70'), 1);
    expect((await workspace.view(uriOf('draft.md'))).findings).toEqual([]);
    workspace.close(uriOf('sources/article.txt'));
    expect((await workspace.view(uriOf('draft.md'))).findings).toHaveLength(1);
  });

  test('a new source, a deleted one, and a configuration in an editor', async () => {
    const { env, workspace } = desk({ 'sources/article.txt': article });
    expect(await found(workspace)).toHaveLength(1);
    env.files.set(uriOf('sources/second.txt'), article.replace('55', '70'));
    workspace.filesChanged([uriOf('sources/second.txt')]);
    const { findings } = await workspace.view(uriOf('draft.md'));
    expect(findings.map(({ check }) => check)).toEqual(['sources-disagree']);
    env.files.delete(uriOf('sources/second.txt'));
    workspace.filesChanged([uriOf('sources/second.txt')]);
    expect((await workspace.view(uriOf('draft.md'))).findings).toHaveLength(1);
    workspace.update(uriOf('policy-annotator.yaml'), 'checks:\n  figure-contradicted: off\n', 1);
    expect((await workspace.view(uriOf('draft.md'))).findings).toEqual([]);
  });

  test('an edit while a view is awaited: the answer is the newer text’s', async () => {
    const { workspace } = desk({ 'sources/article.txt': article });
    const uri = uriOf('draft.md');
    workspace.update(uri, draft, 1);
    const awaited = workspace.view(uri);
    workspace.update(uri, draft.replace('70', '55'), 2);
    expect(await awaited).toMatchObject({ version: 2, findings: [] });
  });

  test('a document that closes while its view is awaited is cancelled, never empty', async () => {
    const { workspace } = desk({ 'sources/article.txt': article });
    workspace.update(uriOf('draft.md'), draft, 1);
    const awaited = workspace.view(uriOf('draft.md'));
    workspace.close(uriOf('draft.md'));
    await expect(awaited).rejects.toBeInstanceOf(Cancelled);
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

describe('all drafts', () => {
  test('are there while one closes', async () => {
    const { workspace } = desk({ 'sources/article.txt': article, 'b.md': draft });
    workspace.update(uriOf('a.md'), draft, 1);
    workspace.update(uriOf('b.md'), draft, 1);
    const awaited = workspace.drafts();
    workspace.close(uriOf('b.md'));
    expect((await awaited).map(({ draft, version }) => [draft.name, version])).toEqual([
      ['a.md', 1],
      ['b.md', null],
    ]);
  });

  test('are found beside many sources', async () => {
    const many = Array.from({ length: 600 }, (_, index) => [`sources/${index}.txt`, article]);
    const { workspace } = desk({ ...Object.fromEntries(many), 'speeches/b.md': draft });
    workspace.update(uriOf('a.md'), draft, 1);
    expect((await workspace.drafts()).map(({ draft }) => draft.name)).toEqual(['a.md', 'speeches/b.md']);
  });

  test('are not what tells of its folder, unless it is open', async () => {
    const { workspace } = desk({ 'sources/article.txt': article, 'README.md': draft, 'LICENSE.txt': draft });
    expect(await workspace.drafts()).toEqual([]);
    workspace.update(uriOf('README.md'), draft, 1);
    expect((await workspace.drafts()).map(({ draft }) => draft.name)).toEqual(['README.md']);
  });

  test('are read again when they changed while they were read', async () => {
    const { env, workspace } = desk({ 'sources/article.txt': article, 'a.md': draft });
    const { readFile } = env;
    env.readFile = async (uri) => {
      const bytes = await readFile(uri);
      if (uri === uriOf('a.md')) {
        env.files.set(uri, draft.replace('70', '71'));
        env.readFile = readFile;
        workspace.filesChanged([uri]);
      }
      return bytes;
    };
    await workspace.drafts();
    expect((await workspace.drafts())[0]!.draft.text).toContain('$71 billion');
  });
});

test('a text that was never saved rests on the sources of the first folder, and is read as its language says', async () => {
  const { workspace } = desk({ 'sources/article.txt': article });
  const uri = 'untitled:Untitled-1';
  workspace.update(uri, '- Canada promised to invest **$70** billion in new `mines`.\n', 1, 'markdown');
  const { findings, draft: document } = await workspace.view(uri);
  expect(findings.map(({ message }) => message)).toEqual(['sources/article.txt has $55 billion here.']);
  expect(document.passages[0]!.kind).toBe('item');
});

test('after random edits, what is kept gives the same answer as a fresh start', async () => {
  const sentences = [
    'Canada promised to invest $55 billion in new mines.',
    'Canada promised to invest $70 billion in new mines.',
    'Over 70% of cobalt imports come from one country.',
    'Nearly 80% of cobalt imports come from one country. 🚢',
    '“Over 70% of cobalt imports”, said Paula Lindqvist.',
    '| Year | Share |\r\n|---|---|\r\n| 2010 | **70**% |',
    '| Mines, $ billion | 2010 |\n|---|---|\n| Canada | 55 |\n| Chile | 12 |\n| Total | 67 |',
    'Canada promised to invest $55 billion in new mines.[^1]',
    'Chile promised to invest $12 billion in new mines (article.txt).',
    '[^1]: other.md',
    '[^1]: article.txt; other.md',
    '',
  ];
  const other = '| Mines ($ billion) | 2010 |\n|---|---|\n| Chile | 12 |\n';
  const edit = fc.record({
    at: fc.nat(10),
    remove: fc.nat(2),
    sentence: fc.constantFrom(...sentences),
    inSource: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
      const paragraphs = { draft: [draft], source: [article] };
      const { workspace } = desk({ 'sources/article.txt': article, 'sources/other.md': other });
      workspace.update(uriOf('draft.md'), draft, 1);
      workspace.update(uriOf('sources/article.txt'), article, 1);
      for (const [index, { at, remove, sentence, inSource }] of edits.entries()) {
        const list = inSource ? paragraphs.source : paragraphs.draft;
        list.splice(at % (list.length + 1), remove, sentence);
        const uri = uriOf(inSource ? 'sources/article.txt' : 'draft.md');
        workspace.update(uri, list.join('\n\n'), index + 2);
        if (index % 3 === 0) await workspace.view(uriOf('draft.md'));
      }
      const kept = await workspace.view(uriOf('draft.md'));
      const fresh = desk({
        'sources/article.txt': paragraphs.source.join('\n\n'),
        'sources/other.md': other,
      }).workspace;
      fresh.update(uriOf('draft.md'), paragraphs.draft.join('\n\n'), 1);
      const again = await fresh.view(uriOf('draft.md'));
      expect(plain(kept.findings)).toEqual(plain(again.findings));
      expect(kept.judgements.map(({ supports }) => supports.map(({ verdict }) => verdict))).toEqual(
        again.judgements.map(({ supports }) => supports.map(({ verdict }) => verdict)),
      );
    }),
    { numRuns: 60 },
  );
});

/** Findings without the documents they point into, which differ between two workspaces by identity. */
const plain = (findings: readonly object[]): unknown =>
  JSON.parse(JSON.stringify(findings, (key, value) => (key === 'document' ? value.uri : value)));

describe('the register', () => {
  const text = 'Lindqvist spoke of $55 billion. The COT followed.\n';
  const source = 'Paula Lindqvist spoke. Canada promised to invest $55 billion in new mines.\n';
  const names = async (workspace: Workspace) => {
    workspace.update(uriOf('draft.md'), text, 1);
    const { entities } = await workspace.view(uriOf('draft.md'));
    return entities.entities.map(({ name }) => name);
  };

  test('of policy-annotator.yaml gives canonical names, and so does the file that it names', async () => {
    const { workspace } = desk({
      'sources/article.txt': source,
      'policy-annotator.yaml':
        'people:\n  - name: Paula Anna Lindqvist\n    aliases: [Paula Lindqvist, Lindqvist]\nregister: names/desk.yaml\n',
      'names/desk.yaml': 'organisations:\n  - name: Council on Trade\n    aliases: COT\n',
    });
    const found = await names(workspace);
    expect(found).toContain('Paula Anna Lindqvist');
    expect(found).toContain('Council on Trade');
  });

  test('that can’t be read or understood is said', async () => {
    const { workspace } = desk({
      'sources/article.txt': source,
      'policy-annotator.yaml': 'people: Paula\nregister: ../names.yaml\n',
    });
    expect(await found(workspace, text)).toEqual([
      'configuration-invalid: policy-annotator.yaml, line 1: “people” takes a list of names.',
      'configuration-invalid: The register “../names.yaml” can’t be read.',
    ]);
  });
});
