/** Sources as they travel and are kept: nothing is lost on the way, a second start reads nothing, and a change is read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { figures } from '../server/src/annotate/figures/figures.ts';
import { type Digest, joined } from '../server/src/evidence/columns.ts';
import { digestOf } from '../server/src/evidence/digest.ts';
import type { AnnotatedDocument } from '../server/src/evidence/document.ts';
import { judge, library } from '../server/src/evidence/reading.ts';
import { LineIndex } from '../server/src/text/lines.ts';
import { runAtOnce } from '../server/src/text/steps.ts';
import type { SourceCache, SourceReader } from '../server/src/workspace/source-reader.ts';
import {
  packedRecord,
  type RecordedText,
  sourceRecord,
  unpackedRecord,
} from '../server/src/workspace/source-record.ts';
import { answerReads } from '../server/src/workspace/source-thread.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';
import { folder, type MemoryEnv, memoryEnv, uriOf } from './harness/memory-env.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures/readers');
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(fixtures, name)));
const names = [
  'brief.docx',
  'columns.pdf',
  'exports.csv',
  'exports.xlsx',
  'notes.md',
  'page.html',
  'refs.bib',
];
const record = (name: string, bytes = file(name)) => sourceRecord(name, bytes, runAtOnce);
const draftFigure = (text: string) => figures(text)[0]!;
const again = (packed: Uint8Array) => unpackedRecord(packed);

describe('a record', () => {
  test.each(names)('of %s comes back as it was', async (name) => {
    const made = await record(name);
    expect(again(packedRecord(made))).toEqual(made);
  });

  test('of what can’t be read does too', async () => {
    const made = await record('scan.pdf');
    expect(made).toMatchObject({ problem: expect.stringContaining('has no text') });
    expect(again(packedRecord(made))).toEqual(made);
  });

  test('keeps a speaker one with its mention, and the text of a paragraph with its breaks blanked', async () => {
    const text =
      'The ministry spoke at last in the harbour of the old town on Monday. “We need many\r\nmore ships and crews this year,” said Ingrid Solheim 🚢 in Bergen.\n';
    const made = again(packedRecord(await record('a.txt', new TextEncoder().encode(text)))) as RecordedText;
    const [passage] = made.passages;
    const [quotation] = passage!.annotations.quotations;
    expect(passage!.annotations.mentions).toContain(quotation!.speaker!.mention);
    expect(passage!.annotations.text).toBe(
      text.replace(/[\r\n]+/g, (breaks) => ' '.repeat(breaks.length)).trimEnd(),
    );
    expect(Object.isFrozen(passage!.annotations)).toBe(true);
  });

  test('that is cut off or damaged never passes for one', async () => {
    const packed = packedRecord(await record('notes.md'));
    expect(() => again(packed.subarray(0, packed.length >> 1))).toThrow();
    expect(() => again(new Uint8Array())).toThrow();
  });
});

describe('a library', () => {
  const texts = [
    'The port of Kiel shipped 4.2 million tonnes in 2019. “It was a record,” said Ana Brandt.\n\nIn 2020 it shipped 3.9 million tonnes (provisional).',
    'Ferries carried 31,000 people to Gotland. Fares rose by 4% (provisional), Lund Shipping said.',
    'Output 1.5 2.5 3.5 4.5 6.5 tonnes.\n\n' +
      'Odd \u0130 ﬁ don’t twenty-one U.S. per cent [sic] wor[ld] … x.',
  ];
  const document = async (text: string, index: number, digested = false): Promise<AnnotatedDocument> => {
    const made = (await record(`${index}.txt`, new TextEncoder().encode(text))) as RecordedText;
    return {
      uri: `file:///${index}.txt`,
      name: `${index}.txt`,
      text: made.text,
      lines: new LineIndex(made.text),
      passages: made.passages,
      ...(digested && { digest: { ...made.size, packed: () => made.digest } }),
    };
  };

  test('says the same with what was made when its sources were read, and without', async () => {
    const kept = await Promise.all(texts.map((text, index) => document(text, index, true)));
    const fresh = await Promise.all(texts.map((text, index) => document(text, index)));
    const draft = (await record(
      'draft.txt',
      new TextEncoder().encode(
        'Kiel shipped 4.3 million tonnes in 2019. “It was a great record,” said Brandt. Fares fell by 4%.',
      ),
    )) as RecordedText;
    const said = (documents: readonly AnnotatedDocument[]) => {
      const held = library(documents, true);
      const { supports, quotes } = judge(draft.passages[0]!, held);
      return {
        supports: supports.map(({ verdict, evidence }) => [
          verdict,
          evidence?.document.name,
          evidence?.figure,
        ]),
        quotes: quotes.map(({ verdict, occurrences }) => [verdict, occurrences.length]),
        labelled: held.index.labelled('provision'),
        tables: held.index.tables().map(({ columns }) => columns),
        near: [...held.entities.vocabulary.near('brant')].sort(),
        next: [...(held.entities.vocabulary.next.get('lund') ?? [])].map(([word, { span }]) => [word, span]),
      };
    };
    const result = said(kept);
    expect(result).toEqual(said(fresh));
    expect(result).toEqual(said([kept[0]!, fresh[1]!, kept[2]!]));
    expect(result.labelled).toBe(2);
    expect(result.near).toContain('brandt');
    expect(result.next).toEqual([['shipping', expect.anything()]]);
    expect(result.supports.map(([verdict]) => verdict)).toContain('contradicted');
  });

  test('is put together without a look at the texts of its sources', async () => {
    const asked: string[] = [];
    const documents = await Promise.all(
      texts.map(async (text, index) => {
        const made = await document(text, index, true);
        const look = <T>(what: string, value: T): T => {
          asked.push(`${what} of ${index}`);
          return value;
        };
        return {
          ...made,
          get text() {
            return look('text', made.text);
          },
          get passages() {
            return look('passages', made.passages);
          },
        };
      }),
    );
    const { index, entities } = library(documents, true);
    const named = entities.entities.map(({ name, mentions }) => [name, mentions.length]);
    expect(named).toContainEqual(['Ana Brandt', 1]);
    expect(index.labelled('provision')).toBe(2);
    expect(asked).toEqual([]);
    expect(index.near(draftFigure('4.2 million tonnes')).map(({ document }) => document.name)).toEqual([
      '0.txt',
    ]);
    expect([...new Set(asked)]).toEqual(['passages of 0']);
  });

  test('has the words of each source, whatever numbers they have there', async () => {
    const digests = await Promise.all(
      texts.map(async (text, index) => runAtOnce(digestOf((await document(text, index)).passages))),
    );
    const together = runAtOnce(joined(digests));
    const spelled = ({ words, stems, forms, keys }: Digest) =>
      [stems, forms, keys].map((column) => Array.from(column, (number) => words.word(number)));
    const apart = digests.map(spelled);
    expect(spelled(together)).toEqual([0, 1, 2].map((column) => apart.flatMap((all) => all[column]!)));
    expect(together.stemEnds.at(-1)).toBe(together.stems.length);
  });
});

describe('a second start', () => {
  const draft = 'Canada promised to invest $70 billion in new mines.\n';
  const article = '<p>Canada promised to invest $55 billion in new mines.</p>\n';

  function desk(files: Readonly<Record<string, string>>) {
    const kept = new Map<string, Uint8Array>();
    const stamps = new Map<string, string>();
    /** The first word of each key that is asked for says what is kept under it. */
    const asked: string[] = [];
    const cache: SourceCache = {
      get: async (key) => {
        asked.push(key.split(' ')[0]!);
        return kept.get(key);
      },
      put: async (key, value) => void kept.set(key, value.slice()),
    };
    const env: MemoryEnv = memoryEnv(files);
    const read: string[] = [];
    const start = async (reader?: SourceReader) => {
      read.length = 0;
      const workspace = new Workspace(
        {
          ...env,
          readFile: (uri) => {
            if (uri.includes('/sources/')) read.push(uri.split('/').at(-1)!);
            return env.readFile(uri);
          },
          stamp: async (uri) => ({ size: env.files.get(uri)!.length, mark: stamps.get(uri) ?? 'first' }),
          sourceCache: () => cache,
          sourceReader: () => reader,
        },
        { stale: () => {} },
      );
      workspace.setFolders([folder]);
      workspace.update(uriOf('draft.md'), draft, 1);
      const view = await workspace.view(uriOf('draft.md'));
      return { workspace, messages: view.findings.map(({ message }) => message), read: [...read] };
    };
    return { env, kept, asked, stamps, start };
  }

  const found = ['sources/a.html has $55 billion here.'];

  test('reads nothing again', async () => {
    const { start } = desk({ 'sources/a.html': article });
    expect(await start()).toMatchObject({ messages: found, read: ['a.html'] });
    expect(await start()).toMatchObject({ messages: found, read: [] });
  });

  test('reads a few small texts again, which takes less time than to look for them', async () => {
    const { start, kept } = desk({ 'sources/a.txt': article });
    expect(await start()).toMatchObject({ read: ['a.txt'] });
    expect(kept.size).toBe(0);
    const many = desk({ 'sources/a.txt': `${article}\n`.repeat(2000) });
    expect(await many.start()).toMatchObject({ read: ['a.txt'] });
    expect(await many.start()).toMatchObject({ read: [] });
  });

  test('reads what changed, and what is named anew is not worked out again', async () => {
    const { env, start, stamps } = desk({ 'sources/a.html': article });
    await start();
    env.files.set(uriOf('sources/a.html'), article.replace('55', '70'));
    stamps.set(uriOf('sources/a.html'), 'second');
    expect(await start()).toMatchObject({ messages: [], read: ['a.html'] });
    env.files.set(uriOf('sources/b.html'), article);
    env.files.delete(uriOf('sources/a.html'));
    const never: SourceReader = {
      width: 1,
      read: () => Promise.reject(new Error('read again')),
    };
    expect(await start(never)).toMatchObject({
      messages: ['sources/b.html has $55 billion here.'],
      read: ['b.html'],
    });
  });

  test('has the digests of parts, and of a source only where another source of its part changed', async () => {
    const other = '<p>Peru opened 12 mines in 2019.</p>\n';
    const { env, asked, kept, start, stamps } = desk({ 'sources/a.html': article, 'sources/b.html': other });
    await start();
    expect([...kept.keys()].filter((key) => key.startsWith('part '))).toHaveLength(1);
    asked.length = 0;
    expect(await start()).toMatchObject({ messages: found });
    expect(asked).toContain('part');
    expect(asked).not.toContain('digest');
    env.files.set(uriOf('sources/b.html'), other.replace('12', '13'));
    stamps.set(uriOf('sources/b.html'), 'second');
    asked.length = 0;
    expect(await start()).toMatchObject({ messages: found });
    expect(asked.filter((what) => what === 'digest')).toHaveLength(2);
  });

  test('works out a digest again that is gone', async () => {
    const { kept, start } = desk({ 'sources/a.html': article });
    await start();
    for (const key of kept.keys()) if (/^(?:digest|part) /.test(key)) kept.delete(key);
    expect(await start()).toMatchObject({ messages: found, read: [] });
  });

  test('reads what was kept broken', async () => {
    const { kept, start } = desk({ 'sources/a.html': article });
    await start();
    for (const [key, value] of kept) kept.set(key, value.subarray(0, 20));
    expect(await start()).toMatchObject({ messages: found, read: ['a.html'] });
    for (const [key] of kept) kept.set(key, new TextEncoder().encode('nonsense'));
    expect(await start()).toMatchObject({ messages: found, read: ['a.html'] });
  });

  test('is told again what can’t be read, but for what only took too long', async () => {
    const { start, kept } = desk({ 'sources/a.json': '[' });
    const told = ['sources/a.json is not valid JSON: it is damaged or cut off.'];
    expect((await start()).messages.slice(0, 1)).toEqual(told);
    expect((await start()).messages.slice(0, 1)).toEqual(told);
    kept.clear();
    const slow: SourceReader = {
      width: 1,
      read: async () => packedRecord({ problem: 'takes too long.', passing: true }),
    };
    const other = desk({ 'sources/a.pdf': '%PDF-' });
    expect((await other.start(slow)).messages[0]).toBe('sources/a.pdf takes too long.');
    expect(other.kept.size).toBe(0);
  });

  test('has the same findings from a thread as from its own', async () => {
    const waiting: ((packed: Uint8Array) => void)[] = [];
    const ask = answerReads(({ record }) => waiting.shift()!(record));
    const reader: SourceReader = {
      width: 4,
      read: (name, bytes) =>
        new Promise((resolve) => {
          waiting.push(resolve);
          ask({ id: 0, name, bytes });
        }),
    };
    const files = { 'sources/a.html': `<html><body><main>${article}</main></body></html>` };
    const own = await desk(files).start();
    const there = await desk(files).start(reader);
    expect(own.messages).toHaveLength(1);
    expect(there.messages).toEqual(own.messages);
  });
});
