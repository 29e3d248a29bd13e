/** What a list comes to that tells how many of each: "two officers, a solicitor and a clerk" are four. */
import { numeralsOf } from '../numerals.ts';

export interface Enumeration {
  readonly total: number;
  /** "two + one + one". */
  readonly written: string;
}

const number =
  '\\d{1,3}(?:,\\d{3})*|an?|one|another|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';
const word = "\\s+(?!(?:and|or|but|than|of)\\b)[\\p{L}\\p{M}\\p{N}’'-]+";
const joint = /,\s+(?:and\s+)?|\s+and\s+/g;
/** Each by what stands between two joints: it ends a part, is one or begins one. */
const first = new RegExp(
  `(?:^|[\\s(“"])(${number})((?:\\s+of\\s+(?:them|these|those))?(?:${word}){1,4})$`,
  'iu',
);
const middle = new RegExp(`^(?:the\\s+)?(${number})(?:${word}){1,6}$`, 'iu');
const last = new RegExp(`^(?:the\\s+|at least\\s+)?(${number})${word}`, 'iu');
/** Longer stretches are no part of a list. */
const longest = 80;

/** The lists of a sentence whose parts are joined by commas and "and", with one that is more than one of something. */
export function enumerationsIn(sentence: string): Enumeration[] {
  const parts = sentence.split(joint);
  const found: Enumeration[] = [];
  let run: string[] = [];
  for (const [i, part] of parts.entries()) {
    const opened = run.length > 0 ? last.exec(part.slice(0, longest))?.[1] : undefined;
    if (opened !== undefined) run.push(opened);
    if (opened === undefined || !middle.test(part.slice(0, longest))) {
      if (run.length > 1) found.push(...enumerationOf(run));
      const begun = i + 1 < parts.length ? begunIn(part.slice(-longest)) : undefined;
      run = begun === undefined ? [] : [begun];
    }
  }
  if (run.length > 1) found.push(...enumerationOf(run));
  return found;
}

/** A name by itself is one: "Larsmo, two officers and a clerk"; after "in" or "on" it is where or when. */
const named = /(?<!\b(?:in|at|on|from|near|of|by|for|to|with)\s)\b(\p{Lu}[\p{L}’'.-]+)$/u;
const begunIn = (part: string): string | undefined => first.exec(part)?.[1] ?? named.exec(part)?.[1];

function enumerationOf(run: readonly string[]): Enumeration[] {
  const counts = run.map((written) => numeralsOf(written)[0] ?? 1);
  if (counts.every((count) => count < 2)) return [];
  return [
    {
      total: counts.reduce((sum, count) => sum + count, 0),
      written: run.map((each) => (/^(?:an?|another)$/i.test(each) ? 'one' : each.toLowerCase())).join(' + '),
    },
  ];
}
