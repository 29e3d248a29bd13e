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
      'latin.txt',
      Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
      'sources/latin.txt is not UTF-8 text. Save it again with the encoding UTF-8.',
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

test('after random edits, what is kept gives the same answer as a fresh start', async () => {
  const sentences = [
    'Canada promised to invest $55 billion in new mines.',
    'Canada promised to invest $70 billion in new mines.',
    'Over 70% of cobalt imports come from one country.',
    'Nearly 80% of cobalt imports come from one country. 🚢',
    '“Over 70% of cobalt imports”, said Paula Lindqvist.',
    '| Year | Share |\r\n|---|---|\r\n| 2010 | **70**% |',
    '',
  ];
  const edit = fc.record({
    at: fc.nat(10),
    remove: fc.nat(2),
    sentence: fc.constantFrom(...sentences),
    inSource: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
      const paragraphs = { draft: [draft], source: [article] };
      const { workspace } = desk({ 'sources/article.txt': article });
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
      const fresh = desk({ 'sources/article.txt': paragraphs.source.join('\n\n') }).workspace;
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
      'configuration-invalid: policy-annotator.yaml: “people” takes a list of names.',
      'configuration-invalid: The register “../names.yaml” can’t be read.',
    ]);
  });
});
