/** Reads the decimals of a number that is spelled out as it is spoken: "sixty-two point nine", "nought point two five". */
import { type NumberRead, whole } from './number.ts';
import { tens, units } from './number-words.ts';
import { lowerBefore, run } from './scan.ts';

const digit = 'zero|nought|oh|one|two|three|four|five|six|seven|eight|nine';
const pair = [...units.keys()].filter((word) => units.get(word)! > 9).join('|');
const ten = [...tens.keys()].join('|');
/** Digits one by one, or two of them at once, as in "point seventy-five". */
const spoken = new RegExp(
  `([ \u00a0]|-)point\\1((?:${pair})(?![A-Za-z])|(?:${ten})(?:[ -](?:${digit}))?(?![A-Za-z])|(?:${digit})(?:[ \u00a0-](?:${digit})(?![A-Za-z])){0,5}(?![A-Za-z]))`,
  'iy',
);
/** What goes on from a number and counts nothing; behind "one point" two of something may be counted. */
const amountAfter =
  /[ \u00a0-](?:(?:hundred|thousand|million|billion|trillion|lakh|crore|per[ \u00a0]?cent|percentage|times|to|or|and)(?![A-Za-z])|%)|[ \u00a0]*(?:[.,;:)!?]|$)/iy;
const shareAfter = /[ \u00a0-](?:per[ \u00a0]?cent|percentage|%)/iy;

/** The whole number with its decimals, where "point" and digits follow it. */
export function withDecimals(text: string, number: NumberRead): NumberRead | undefined {
  const code = text.charCodeAt(number.end + 1) | 32;
  if (code !== 112 || number.decimal === undefined) return undefined;
  const match = run(spoken, text, number.end);
  if (!match) return undefined;
  const end = number.end + match[0].length;
  // "At one point two million people waited": a share alone can't be another thing that is counted.
  const at = lowerBefore(text, number.start);
  const needed = number.value !== 1 ? undefined : at === 'at' || at === 'on' ? shareAfter : amountAfter;
  if (needed && !run(needed, text, end)) return undefined;
  const decimal = `${number.decimal}.${digitsOf(match[2]!)}`;
  const places = decimal.length - decimal.indexOf('.') - 1;
  return { ...number, end, value: Number(decimal), decimal, step: Number(`1e-${places}`) };
}

const alone = new RegExp(`(?:${digit})(?:[ \u00a0](?:${digit})(?![A-Za-z])){0,3}(?![A-Za-z])`, 'iy');
const pointBefore =
  /(?:^|[^A-Za-z])(?:of|by|to|from|than|about|around|nearly|almost|just|only|up|down|was|is|rose|fell|grew|shrank)[ \u00a0](point[ \u00a0])$/i;

/** "Grew by point four per cent": no whole number is said, and only a share is told so. */
export function readPointAlone(text: string, at: number): NumberRead | undefined {
  if (lowerBefore(text, at) !== 'point') return undefined;
  const before = pointBefore.exec(text.slice(Math.max(0, at - 16), at));
  const match = before && run(alone, text, at);
  if (!match || !run(shareAfter, text, at + match[0].length)) return undefined;
  const decimal = `0.${digitsOf(match[0])}`;
  const number = whole(at - before[1]!.length, at + match[0].length, Number(decimal));
  return { ...number, decimal, step: Number(`1e-${decimal.length - 2}`) };
}

function digitsOf(words: string): string {
  const values = words
    .toLowerCase()
    .split(/[ \u00a0-]/)
    .map((word) => tens.get(word) ?? units.get(word) ?? 0);
  const [first = 0, second] = values;
  return first >= 20 ? String(first + (second ?? 0)) : values.join('');
}
