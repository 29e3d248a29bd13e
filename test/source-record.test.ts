/** Sources as they travel and are kept: nothing is lost on the way, and a library says the same with what was kept. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { figures } from '../server/src/annotate/figures/figures.ts';
import { type Digest, joined, wholeOf } from '../server/src/evidence/columns.ts';
import { digestOf } from '../server/src/evidence/digest.ts';
import type { AnnotatedDocument } from '../server/src/evidence/document.ts';
import { judge, library } from '../server/src/evidence/reading.ts';
import { LineIndex } from '../server/src/text/lines.ts';
import { runAtOnce } from '../server/src/text/steps.ts';
import {
  packedRecord,
  type RecordedText,
  sourceRecord,
  unpackedRecord,
} from '../server/src/workspace/source-record.ts';

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
    const together = runAtOnce(joined(digests.map(wholeOf)));
    const spelled = ({ words, stems, forms, keys }: Digest) =>
      [stems, forms, keys].map((column) => Array.from(column, (number) => words.word(number)));
    const apart = digests.map(spelled);
    expect(spelled(together)).toEqual([0, 1, 2].map((column) => apart.flatMap((all) => all[column]!)));
    expect(together.stemEnds.at(-1)).toBe(together.stems.length);
  });

  test('is had back from that of several sources, and takes others beside it', async () => {
    const read = async (text: string, index: number) =>
      runAtOnce(digestOf((await document(text, index)).passages));
    const digests = [...(await Promise.all([...texts, texts[0]!].map(read))), runAtOnce(digestOf([]))];
    const apart = digests.map(wholeOf);
    const together = runAtOnce(joined(apart));
    const part = (from: number, to: number) => ({ digest: together, from, to });
    const columnsOf = ({ words, ...columns }: Digest) =>
      Object.entries(columns).map(([key, column]) => [key, Array.from<number>(column)]);
    /** With words for their numbers. */
    const told = (digest: Digest) => {
      const { forms, stems, vocabulary, names, keys, written, words } = digest;
      const spelled = [forms, stems, vocabulary, names, keys, written].map((column) =>
        Array.from(column, (number) => words.word(number)),
      );
      const known = new Set(words.joined.split('\n'));
      return {
        spelled,
        known,
        columns: columnsOf(digest).filter(([key]) => !wordColumns.has(key as string)),
      };
    };
    for (const [nth, digest] of digests.entries())
      expect(told(runAtOnce(joined([part(nth, nth + 1)])))).toEqual(told(digest));
    const last = digests.length;
    const others = [part(2, last), apart[1]!, part(0, 2)];
    const same = [...apart.slice(2), apart[1]!, apart[0]!, apart[1]!];
    expect(told(runAtOnce(joined(others)))).toEqual(told(runAtOnce(joined(same))));
  });
});

/** Whose numbers are those of words. */
const wordColumns = new Set(
  'stems forms vocabulary names pairs seconds labels dimensions dates keys written acronyms titles'.split(
    ' ',
  ),
);
