/** The articles that the benches of the library read, where they are there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = process.env.BENCH_SCALE ?? path.join(import.meta.dirname, '../../../shared/bench/scale');
const files = ['library-news.jsonl', 'library-public-domain.jsonl'];

/** Texts; without the articles, texts made up here, which is said. `share` is the part that is taken, evenly spread. */
export function articles(share = Number(process.env.BENCH_SHARE ?? 1)): string[] {
  const found = files
    .map((file) => [path.join(folder, `${file}.gz`), path.join(folder, file)].find(existsSync))
    .filter((file) => file !== undefined);
  if (found.length === 0) {
    console.log(`${folder} is not there: made-up articles are read instead.`);
    return Array.from({ length: Math.round(2000 * share) }, (_, index) => madeUp(index));
  }
  const texts = found.flatMap((file) => {
    const bytes = readFileSync(file);
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text);
  });
  const count = Math.round(texts.length * share);
  return Array.from({ length: count }, (_, index) => texts[Math.floor(index / share)]!);
}

const towns = 'Oslo Riga Turku Kiel Gdansk Tallinn Malmo Aarhus Bergen Vaasa'.split(' ');
const things = 'ferries mines schools farms turbines bridges clinics looms kilns dairies'.split(' ');
const verbs = 'opened closed repaired sold leased counted'.split(' ');

/** A page of varied sentences, different for each index. */
export function madeUp(index: number, sentences = 20): string {
  const pick = (list: readonly string[], at: number) => list[(index * 31 + at * 7) % list.length]!;
  return Array.from({ length: sentences }, (_, at) => {
    const year = 1960 + ((index * 13 + at) % 65);
    return `In ${year} the port of ${pick(towns, at)} ${pick(verbs, at)} ${(index * 97 + at * 11) % 9000} ${pick(things, at + 1)} for $${1 + ((index + at) % 80)}.${at % 10} million, ${(index + at) % 60}% more than ${pick(towns, at + 3)} had.${at % 4 === 3 ? '\n\n' : ' '}`;
  }).join('');
}

export const megabytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** One line of the report: what was reached and what was asked. */
export function line(what: string, reached: string, asked = ''): void {
  console.log(`${what.padEnd(52)} ${reached}${asked && `   (asked: ${asked})`}`);
}
