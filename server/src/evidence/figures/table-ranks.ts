/** Rows by their size: "the three smaller ports", and how far the largest is from the smallest. */
import { isShare } from './figure-kinds.ts';
import { measure } from './quantity.ts';
import type { Line } from './source-tables.ts';
import { changes, type Sought, shareOf, sumOf } from './table-results.ts';
import type { Result } from './working.ts';

const numbers = ['two', 'three', 'four', 'five', 'six'];
const someOf = /\b(two|three|four|five|six|[2-9])\s+(?:\p{L}{2,}(?:er|est)|most|least)\b/iu;
const endOf = String.raw`\b(?:\p{L}{2,}est|most|least|best|worst)\b`;
const bothEnds = new RegExp(String.raw`${endOf}[^.;]{1,60}\b(?:and|to|from|than)\b[^.;]{1,60}${endOf}`, 'iu');

const numberOf = (word: string): number =>
  /\d/.test(word) ? Number(word) : numbers.indexOf(word.toLowerCase()) + 2;

/** "The three smaller ones", and how far the largest is from the smallest. */
export function* rankedIn(all: readonly Line[], at: number, sought: Sought): Iterable<Result> {
  const { reading, words, operand } = sought;
  const some = someOf.exec(words.text)?.[1];
  const isSpread = bothEnds.test(words.text);
  if (some === undefined && !isSpread) return;
  const value = (line: Line) => {
    const fact = line.facts.get(at);
    return fact ? operand(fact).value : Number.NaN;
  };
  const ordered = all.filter((line) => !Number.isNaN(value(line))).sort((a, b) => value(a) - value(b));
  const own = measure(reading).dimension;
  const count = some === undefined ? 0 : numberOf(some);
  if (count > 1 && count < ordered.length) {
    const whole = sumOf({ lines: all, isAll: true }, at, sought);
    for (const lines of [ordered.slice(0, count), ordered.slice(-count)]) {
      const sum = sumOf({ lines }, at, sought);
      if (!sum) continue;
      if (isShare(reading)) yield* shareOf(sum, whole);
      else if (sum.dimension === own) yield sum;
    }
  }
  const [least, most] = [ordered[0], ordered.at(-1)].map(
    (line) => line && sumOf({ lines: [line] }, at, sought),
  );
  if (isSpread && least && most)
    for (const change of changes(least, most, reading, own, false)) yield { ...change, isCalledFor: true };
}
