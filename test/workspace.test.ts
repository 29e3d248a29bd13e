/** Drafts and sources as they change: all drafts are known, the register counts, and no edit leaves anything stale. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cancelled } from '../server/src/workspace/steps.ts';
import type { Workspace } from '../server/src/workspace/workspace.ts';
import { uriOf } from './harness/memory-env.ts';
import { article, desk, draft, found } from './harness/workspace-desk.ts';

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

  test('front matter that is typed and not closed is told, and no longer when it is gone', async () => {
    const { workspace } = desk({ 'sources/article.txt': article });
    const checks = async (text: string, version: number) => {
      workspace.update(uriOf('draft.md'), text, version);
      return (await workspace.view(uriOf('draft.md'))).findings.map(({ check }) => check);
    };
    expect(await checks('---\n', 2)).toEqual([]);
    expect(await checks('---\nsources:\n  - sources\n\nNobody came.\n', 3)).toEqual([
      'configuration-invalid',
    ]);
    expect(await checks('Nobody came.\n', 4)).toEqual([]);
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

  test('a source that is written, for which no folder is listed again, and a new file, for which it is', async () => {
    const { env, workspace } = desk({ 'sources/article.txt': article });
    const listed: string[] = [];
    const { listFiles } = env;
    env.listFiles = (folder) => {
      listed.push(folder);
      return listFiles(folder);
    };
    const checks = async () => {
      const { findings } = await workspace.view(uriOf('draft.md'));
      return findings.map(({ check }) => check);
    };
    const write = (name: string, text: string) => {
      env.files.set(uriOf(name), text);
      workspace.filesWritten([uriOf(name)]);
    };
    expect(await found(workspace)).toHaveLength(1);
    expect(listed).toContain(uriOf('sources'));
    listed.length = 0;
    write('sources/article.txt', article.replace('55', '70'));
    expect(await checks()).toEqual([]);
    expect(listed).toEqual([]);
    write('sources/second.txt', article);
    expect(await checks()).toEqual(['sources-disagree']);
    expect(listed).toContain(uriOf('sources'));
    write('policy-annotator.yaml', 'sources: sources/second.txt\n');
    expect(await checks()).toEqual(['figure-contradicted']);
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
