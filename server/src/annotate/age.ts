/** Reads ages that have no unit: "Ms. Berg, 45, said", "aged 45", "who is 17", "turned 80", "Anna Berg (27)". */

import type { Figure } from './figure.ts';
import { isSpace, lowerBefore } from './scan.ts';
import type { Side } from './side.ts';

/** The words that the patterns below end with. */
const leads = new Set(
  'aged age of ages turned turns turning s is was d be became just only already now still nearly almost'.split(
    ' ',
  ),
);
const said = /(?:^|[^A-Za-z])(?:aged?|at age|at the age of|ages|turned|turns|turning)[ \u00a0]$/i;
const named = /\p{Lu}[\p{L}’'-]+(?:[ \u00a0]Jr\.?)?(,[ \u00a0]|[ \u00a0]\()$/u;
const closed = /^(?:,[ \u00a0]?(?!\d)|[.;)”]|[ \u00a0](?:and|of|is|was|who)(?![A-Za-z]))/;
const person =
  /(?:^|[^A-Za-z])(?:he|she|who|I)(?:[’' ]s| is| was|[’']d be| became)[ \u00a0](?:just |only |already |now |still |nearly |almost )?$/i;

export function readAge(text: string, { number, start, end }: Side): Figure | undefined {
  const { value } = number;
  if (!Number.isInteger(value) || value < 1 || value > 120) return undefined;
  const code = text.charCodeAt(start - 1);
  const mark = isSpace(code) ? text.charCodeAt(start - 2) : code;
  if (mark !== 44 && mark !== 40 && !leads.has(lowerBefore(text, start))) return undefined;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 6);
  const digits = number.form === 'digits';
  const name = digits && value > 9 ? named.exec(before) : null;
  // Months and weekdays stand before commas too: "on Tuesday, 25 people".
  const isNamed =
    name !== null &&
    (name[1]!.includes('(') ? after.startsWith(')') : closed.test(after) && !/^[ )]/.test(after)) &&
    !/(?:[jf]an|uary|ch|ril|may|une|uly|ust|ber|day|In|By|Of)(?:,[ \u00a0]|[ \u00a0]\()$/i.test(before);
  const isPerson =
    person.test(before) &&
    value > 2 &&
    /^(?:[.,;”"’!?]|$|[ \u00a0](?:and|but|when|at|or)(?![A-Za-z]))/.test(after);
  if (!isNamed && !isPerson && !said.test(before)) return undefined;
  const span = { start, end };
  return {
    span,
    amount: span,
    kind: 'age',
    bound: 'exactly',
    low: value,
    high: value,
    step: 1,
    unit: 'year',
    ...(number.decimal !== undefined && { exact: [number.decimal] }),
  };
}
