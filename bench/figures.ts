/** Measures the figure scanner alone on one core against a bare regular-expression scan of the same text in the same run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { figures } from '../server/src/annotate/figures/figures.ts';
import { openingWords } from '../server/src/annotate/figures/openers.ts';

/** What a pattern alone can do: find every place at which the scanner stops, and read nothing there. */
const bare = new RegExp(`\\d[\\d,]*(?:\\.\\d+)?|\\b(?:${[...openingWords()].join('|')})\\b`, 'gi');

function* texts(): Generator<readonly [name: string, paragraphs: readonly string[]]> {
  const prose =
    'The ministry said that output had risen, and that the harbour would soon be open to larger ships. ';
  const dense =
    'Imports rose 4.5% to $55 billion in 2024, at least 15 ports grew, and 1.2 million tonnes left by 31 March. ';
  yield [
    'written here, 1 figure in 280 characters',
    (prose.repeat(16) + dense).repeat(1200).match(/.{1,600} /g)!,
  ];
  yield ['written here, figures only', dense.repeat(5000).match(/.{1,600} /g)!];
  const shared = process.argv[2] ?? join(import.meta.dirname, '../../shared/bench/scale');
  const kept = [
    ['public-domain prose', 'throughput.txt', (text: string) => text.split(/\n\s*\n/)],
    ['news articles', 'library-news.jsonl', articles],
  ] as const;
  let found = false;
  for (const [name, file, parse] of kept) {
    const path = [join(shared, `${file}.gz`), join(shared, file)].find((each) => existsSync(each));
    if (!path) continue;
    found = true;
    yield [
      name,
      parse(path.endsWith('.gz') ? gunzipSync(readFileSync(path)).toString() : readFileSync(path, 'utf8')),
    ];
  }
  if (!found) yield ['the text of this repository', repository()];
}

const articles = (text: string): string[] =>
  text
    .split('\n', 1000)
    .filter(Boolean)
    .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/\n+/));

/** Its pages and sources, so often that a run takes long enough to be timed. */
function repository(): string[] {
  const root = join(import.meta.dirname, '..');
  const paragraphs = readdirSync(root, 'utf8')
    .filter((name) => name.endsWith('.md'))
    .concat(
      ['docs', 'fixtures', 'server'].flatMap((part) =>
        readdirSync(join(root, part), { encoding: 'utf8', recursive: true })
          .filter((name) => /\.(?:md|ts)$/.test(name))
          .map((name) => join(part, name)),
      ),
    )
    .sort()
    .flatMap((file) => readFileSync(join(root, file), 'utf8').split(/\n\s*\n/));
  return Array.from({ length: 5 }, () => paragraphs).flat();
}

/** The best of a few runs of each, in turn: what the machine can do when nothing else takes its time. */
function fastest(...runs: readonly (() => void)[]): number[] {
  const best = runs.map(() => Infinity);
  for (let round = 0; round < 6; round++)
    for (const [index, run] of runs.entries()) {
      const start = performance.now();
      run();
      best[index] = Math.min(best[index]!, (performance.now() - start) / 1000);
    }
  return best;
}

let low = Infinity;
for (const [name, paragraphs] of texts()) {
  const megabytes = paragraphs.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  let found = 0;
  let matched = 0;
  const [scanner = 0, regex = 0] = fastest(
    () => {
      found = 0;
      for (const text of paragraphs) found += figures(text).length;
    },
    () => {
      matched = 0;
      for (const text of paragraphs) for (const _ of text.matchAll(bare)) matched++;
    },
  );
  low = Math.min(low, regex / scanner);
  console.log(
    `${name}: ${megabytes.toFixed(1)} MB, ${found} figures; scanner ${(megabytes / scanner).toFixed(1)} MB/s, bare pattern ${(megabytes / regex).toFixed(1)} MB/s (${matched} matches), ratio ${(regex / scanner).toFixed(2)}`,
  );
}
console.log(`lowest ratio ${low.toFixed(2)} (goal 0.3)`);
