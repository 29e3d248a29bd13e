/**
 * Laws that hold on any article: checked against itself it has no finding, one changed figure gives a finding on
 * that figure and no other, and the order of sources and of paragraphs changes nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../server/src/checks/check.ts';
import { type Snapshot, snapshot } from '../server/src/checks/run.ts';
import { library } from '../server/src/evidence/reading.ts';
import { runAtOnce } from '../server/src/text/steps.ts';
import { AnnotationCache } from '../server/src/workspace/annotation-cache.ts';
import { annotatedDocument, readingOf } from '../server/src/workspace/build.ts';
import { casesOf } from './harness/case.ts';

const cache = new AnnotationCache();
const document = (name: string, text: string) =>
  runAtOnce(annotatedDocument({ uri: `case:///${name}`, name, text, format: 'plain' }, cache));

/** Warnings and errors about figures: what accuses the writer. */
const accusations = (draft: string, sources: readonly string[]): Finding[] =>
  findings(draft, sources).filter(
    ({ check, severity }) => ofFigures.test(check) && (severity === 'warning' || severity === 'error'),
  );

const findings = (draft: string, sources: readonly string[]): readonly Finding[] =>
  checked(draft, sources).findings;

function checked(draft: string, sources: readonly string[]): Snapshot {
  const held = library(
    sources.map((text, i) => document(`source-${i}`, text)),
    true,
  );
  const reading = runAtOnce(readingOf(document('draft', draft), held, [], new WeakMap()));
  return snapshot(reading, { severities: {}, accepted: [] });
}
/** A figure that is changed within a quotation is told of the quotation. */
const ofFigures = /^(?:figure|parts|shares|name-number|quote-altered)/;

const fixtures = new URL('../fixtures/checks/', import.meta.url);
const pages = [
  'figure-contradicted',
  'figure-unsupported',
  'figure-misplaced',
  'figure-derived',
  'figure-approximate',
];
const own: readonly string[] = [
  'The port handled 4,812 ships last year. Of these 1,377 carried grain, and 62% sailed under a foreign flag.\n\nThe harbour master, Ines Moreau, expects 5,200 ships this year.',
  'Rainfall in the valley came to 740 mm in 2021 and to 615 mm in 2022. The dam holds 38 million cubic metres.\n\nSome 23,500 households depend on it.',
  'The ministry will spend €310 million on 85 bridges. Work on 14 of them has begun.\n\nThe last survey, of 2,940 bridges, found cracks in 17% of them.',
  'Enrolment fell from 18,200 pupils to 16,900 pupils in five years. The district closed 12 schools.\n\nIt saved $46.5 million.',
];
const written: readonly string[] = own.concat(
  pages.flatMap((page) =>
    casesOf(readFileSync(new URL(`${page}.md`, fixtures), 'utf8')).flatMap(({ files }) =>
      files.filter(({ name }) => name.startsWith('sources/')).map(({ text }) => text),
    ),
  ),
);

/** Articles of the benchmark's library when it is there: every so many, 100 of them unless LAWS says how many. */
const archive = new URL('../../shared/bench/scale/library-news.jsonl.gz', import.meta.url);
const sampled = Number(process.env.LAWS ?? 100);
const articles: readonly string[] = existsSync(archive) ? sample(archive) : [];
if (articles.length === 0)
  console.log('No library of articles beside the repository: the laws are tried on fixtures alone.');

function sample(url: URL): string[] {
  const lines = gunzipSync(readFileSync(url)).toString('utf8').split('\n').filter(Boolean);
  const every = Math.floor(lines.length / sampled);
  return lines.filter((_, i) => i % every === 0).map((line) => (JSON.parse(line) as { text: string }).text);
}

const groups = [
  { name: 'fixtures', texts: written },
  { name: 'articles of the library', texts: articles },
].filter(({ texts }) => texts.length > 0);

for (const { name, texts } of groups)
  describe(name, () => {
    test('an article checked against itself has no finding', () => {
      // Hints on how people are introduced are about the writing.
      const found = texts.flatMap((text) =>
        findings(text, [text])
          .filter(({ severity }) => severity !== 'hint')
          .map(({ span, check, message }) => `${check}: ${text.slice(span.start, span.end)}: ${message}`),
      );
      expect(found).toEqual([]);
    });

    test('one changed figure gives a finding on that figure, and no other', () => {
      let changed = 0;
      let caught = 0;
      const others: string[] = [];
      for (const text of texts) {
        const change = changeOne(text);
        if (!change) continue;
        changed++;
        const found = accusations(change.text, [text]);
        if (found.some(({ span }) => span.start < change.end && change.start < span.end)) caught++;
        for (const { span, check } of found)
          if (span.start >= change.end || span.end <= change.start)
            others.push(`${check}: ${change.text.slice(span.start, span.end)}`);
      }
      expect(changed).toBeGreaterThan(texts.length / 3);
      expect(others).toEqual([]);
      expect(caught / changed).toBeGreaterThanOrEqual(0.97);
    });

    test('the order of paragraphs changes nothing', () => {
      for (const text of texts.slice(0, 20)) {
        const change = changeOne(text);
        if (!change) continue;
        const paragraphs = change.text.split(/\n+/);
        const turned = [...paragraphs].reverse().join('\n\n');
        const messages = (draft: string, source: string) =>
          accusations(draft, [source])
            .map(({ check, message }) => `${check}: ${message}`)
            .sort();
        expect(messages(turned, text)).toEqual(messages(paragraphs.join('\n\n'), text));
      }
    });

    test('the order of sources changes nothing', () => {
      for (let i = 0; i + 2 < Math.min(texts.length, 24); i += 3) {
        const [one, two, three] = texts.slice(i, i + 3) as [string, string, string];
        const draft = changeOne(one)?.text ?? one;
        const spans = (sources: readonly string[]) =>
          accusations(draft, sources).map(({ check, span }) => `${check} ${span.start}–${span.end}`);
        expect(spans([three, two, one])).toEqual(spans([one, two, three]));
      }
    });
  });

interface Change {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The middle one of the article's figures in digits with its first digit changed, so that the article has it nowhere. */
function changeOne(text: string): Change | undefined {
  const spans = document('draft', text).passages.flatMap(({ start, annotations }) =>
    annotations.figures.flatMap(({ kind, amount, low, high, magnitude }) =>
      changeable.has(kind) && low === high && low >= 10 && !magnitude
        ? [{ start: start + amount.start, end: start + amount.end }]
        : [],
    ),
  );
  for (const { start, end } of [...spans.slice(spans.length >> 1), ...spans]) {
    const digits = /\d[\d,]*(?:\.\d+)?/.exec(text.slice(start, end));
    if (!digits || digits[0].replace(/\D/g, '').length < 2) continue;
    const first = Number(digits[0][0]);
    const other = `${first === 9 ? 4 : first + (first < 5 ? 4 : 2 - (first === 8 ? 5 : 0))}${digits[0].slice(1)}`;
    if (other === digits[0] || text.includes(other)) continue;
    const at = start + digits.index;
    return {
      text: text.slice(0, at) + other + text.slice(at + digits[0].length),
      start: at,
      end: at + other.length,
    };
  }
  return undefined;
}

const changeable = new Set(['count', 'money', 'percent', 'measure', 'duration']);

/** More sources than are ever looked at one by one state the same quantities of other things. */
test('an article is led back to itself where hundreds before it state the same of something else', () => {
  const places = ['Brae', 'Corran', 'Dunmore', 'Esk', 'Fearn', 'Garve', 'Halkirk', 'Inver', 'Kyle', 'Lairg'];
  const months = ['January', 'February', 'April', 'May', 'June', 'July', 'August'];
  const others = Array.from({ length: 700 }, (_, nth) => {
    const place = places[nth % places.length]!;
    const stocks = `Stocks of barley held by the mills of ${place} rose sharply in ${months[nth % months.length]}, to ${20 + (nth % 9)} sacks for each of the bakers.`;
    return `In March the ferry to ${place} took twelve carts, and in October 40 sacks of oats. ${stocks}`;
  });
  const article =
    'Stocks of barley held by the mills of Kyle rose sharply in March, to 40 sacks for each of the bakers.';
  const { findings: found, judgements } = checked(article, [...others, article]);
  expect(found.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  expect(
    judgements.flatMap(({ supports }) => supports.map(({ evidence }) => evidence?.document.name)),
  ).toEqual([`source-${others.length}`, `source-${others.length}`]);
  const changed = article.replace('March', 'December').replace('40 sacks', '57 sacks');
  expect(
    accusations(changed, [...others, article]).map(({ span }) => changed.slice(span.start, span.end)),
  ).toEqual(['December', '57']);
});
