/** Rows by their size: "the three smaller ports", how far the largest is from the smallest, and which is the third. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { isShare } from '../figure-kinds.ts';
import { measure } from '../quantity.ts';
import type { Derivation } from '../workings/derivation.ts';
import type { Result } from '../workings/working.ts';
import { namedIn } from './named-lines.ts';
import type { Line, SourceTable } from './source-tables.ts';
import { changes, type Sought, shareOf, sumOf, type Words } from './table-results.ts';

export const numbers = ['two', 'three', 'four', 'five', 'six'];
const number = `${numbers.join('|')}|[2-9]`;
/** "The three smaller ports", "the top three". */
const someOf = new RegExp(
  `\\b(?:(${number})\\s+(?:\\p{L}{2,}(?:er|est)|most|least)|(?:top|bottom|leading|\\p{L}{2,}est)\\s+(${number}))\\b`,
  'iu',
);
const endOf = String.raw`\b(?:\p{L}{2,}est|most|least|best|worst)\b`;
const bothEnds = new RegExp(String.raw`${endOf}[^.;]{1,60}\b(?:and|to|from|than)\b[^.;]{1,60}${endOf}`, 'iu');

export const numberOf = (word: string): number =>
  /\d/.test(word) ? Number(word) : numbers.indexOf(word.toLowerCase()) + 2;

/** "The three smaller ones", and how far the largest is from the smallest. */
export function* rankedIn(all: readonly Line[], at: number, sought: Sought): Iterable<Result> {
  const { reading, words, operand } = sought;
  const [, one, other] = someOf.exec(words.text) ?? [];
  const some = one ?? other;
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

const fromBelow = /\b(?:last|least|worst|fewest|lowest|smallest|shortest|cheapest|youngest)\b/i;

/** The number that a row's name opens with, where the row has another one beside it. */
const rankOf = ({ heads, name }: Line): number =>
  heads.length > 1 ? Number(/^\d+/.exec(name)?.[0]) : Number.NaN;

/** "Aldby came third": by the ranks that the rows are called by, else by a column, which the sentence may name. */
export function rankedAs(
  { kind, low, high }: Figure,
  tables: readonly SourceTable[],
  words: Words,
): Derivation | undefined {
  if (kind !== 'ordinal' || low !== high) return undefined;
  const isFromBelow = fromBelow.test(words.text);
  for (const { rows, columns } of tables) {
    const all = [...rows.values()].filter(({ isTotal }) => !isTotal);
    const named = namedIn(all, words);
    if (named.length === 0 || low > all.length) continue;
    if (!all.map(rankOf).some(Number.isNaN)) {
      const line = named.find((one) => rankOf(one) === low);
      if (line)
        return {
          working: `number ${low} of ${all.length} rows`,
          operands: [...line.facts.values()].slice(0, 1),
        };
      continue;
    }
    const isNamed = ({ heads }: Line) => heads.some((head) => head.some((stem) => words.stems.has(stem)));
    const some = [...columns].filter(([, line]) => isNamed(line));
    for (const [at, column] of some.length > 0 ? some : columns)
      for (const line of named) {
        const fact = line.facts.get(at);
        if (!fact) continue;
        const own = fact.figure.low;
        const beyond = all.filter((other) => {
          const value = other.facts.get(at)?.figure.low;
          return value !== undefined && (isFromBelow ? value < own : value > own);
        });
        if (beyond.length === low - 1)
          return { working: `number ${low} of ${all.length} rows, by ${column.name}`, operands: [fact] };
      }
  }
  return undefined;
}
