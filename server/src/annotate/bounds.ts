/** The words before or after a number that say on which side of it the quantity lies. */
import type { Bound } from './figure.ts';

const before: readonly (readonly [Bound, string])[] = [
  [
    'nearly',
    'nearly|almost|close to|just under|just short of|just below|approaching|a little under|a little less than|slightly less than|slightly under',
  ],
  ['at least', 'at least|no fewer than|no less than|not less than|a minimum of|minimum of'],
  ['at most', 'at most|up to|no more than|not more than|a maximum of|maximum of|as many as|as much as'],
  [
    'over',
    '(?:(?:just|well|slightly|a little|far) )?(?:over|more than|above|in excess of|greater than|exceeding|upwards? of)',
  ],
  ['under', '(?:(?:well|far) )?(?:under|less than|fewer than|below|lower than)'],
  [
    'about',
    'about|around|roughly|approximately|approx\\.?|some|circa|an estimated|estimated|or so|somewhere around|in the region of|~|≈',
  ],
];

const beforePattern = new RegExp(
  `(?:^|[^A-Za-z])(?:${before.map(([, words]) => `(${words})`).join('|')})[\\s]*(?:an?\\s+)?$`,
  'i',
);
/** No bound phrase is longer than this; a longer look back would make the scan quadratic. */
const reach = 36;

export function boundBefore(text: string, at: number): { start: number; bound: Bound } | undefined {
  const from = Math.max(0, at - reach);
  const match = beforePattern.exec(text.slice(from, at));
  if (!match) return undefined;
  const group = match.findIndex((part, index) => index > 0 && part !== undefined);
  const start = from + match.index + match[0].indexOf(match[group]!);
  return { start, bound: before[group - 1]![0] };
}

const after =
  /(\+)|\s+(?:(or more|and (?:more|up|over)|or (?:over|higher|greater|above)|plus)|(or (?:less|fewer|under|lower|below))|(or so|or thereabouts))\b/iy;

export function boundAfter(text: string, at: number): { end: number; bound: Bound } | undefined {
  after.lastIndex = at;
  const match = after.exec(text);
  if (!match) return undefined;
  const bound: Bound = match[1] || match[2] ? 'at least' : match[3] ? 'at most' : 'about';
  return { end: at + match[0].length, bound };
}
