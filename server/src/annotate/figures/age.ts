/** Reads ages that have no unit: "Ms. Berg, 45, said", "aged 45", "turned 80", "voters under 30", "in her 60s". */
import { boundBefore } from './bounds.ts';
import { countedNoun } from './counted-noun.ts';
import { afterPreposition } from './dates.ts';
import type { Figure } from './figure.ts';
import { tens } from './number-words.ts';
import { isSpace, lowerBefore, run } from './scan.ts';
import type { Side } from './side.ts';

/** The words that the patterns below end with. */
const leads = new Set(
  'aged age of ages turned turns turning s is was d be became just only already now still nearly almost under over'.split(
    ' ',
  ),
);
const said =
  /(?:^|[^A-Za-z])(?:aged?|at age|at the age of|ages|turned|turns|turning|age:)[ \u00a0]$|(?:^|[^A-Za-z])age[ \u00a0]\($/i;
/** "A man of 65." */
const ofAge =
  /(?:^|[^A-Za-z])(?:an?|the|each|every)[ \u00a0](?:[a-z-]+[ \u00a0])?(?:man|woman|boy|girl|person|worker|employee|adult|patient|driver|pensioner|retiree|smoker|resident)[ \u00a0]of[ \u00a0]$/i;
const named = /\p{Lu}[\p{L}’'-]+(?:[ \u00a0]Jr\.?)?(,[ \u00a0]|[ \u00a0]\()$/u;
/** Months and weekdays stand before commas too: "on Tuesday, 25 people". */
const dated = /(?:[jf]an|uary|ch|ril|may|une|uly|ust|ber|day|In|By|Of)(?:,[ \u00a0]|[ \u00a0]\()$/i;
/** "Cora May, 61": a first name stands before what else would be a month. */
const likeMonth = /(?<!\p{L})\p{Lu}[\p{L}’'-]+[ \u00a0](May|March)(?:,[ \u00a0]|[ \u00a0]\()$/u;
/** "One student, 21, said", "a retired teacher, 64, who". */
const someone =
  /(?:^|[^\p{L}])(?:an?|the|one|another|his|her|their|whose)[ \u00a0](?:[\p{Ll}-]+[ \u00a0]){0,2}[\p{Ll}-]*[^s\P{Ll}],[ \u00a0]$/u;
const ofSomeone = /^,[ \u00a0](?:who|said|says|told|from|was|is|has|had)(?!\p{L})/u;
const closed = /^(?:,[ \u00a0]?(?!\d)|[.;)”]|[ \u00a0](?:and|of|is|was|who)(?![A-Za-z]))/;
const person =
  /(?:^|[^A-Za-z])(?:he|she|who|I)(?:[’' ]s| is| was|[’']d be| became)[ \u00a0](?:just |only |already |now |still |nearly |almost )?$/i;
/** "Anna Berg was 42 when she was elected", "Judge Berg, born in 1952, was 39 when". */
const hadName = /(?:\p{Lu}[\p{L}’'-]+|[ \u00a0]born[ \u00a0][^.;]{2,24},)[ \u00a0](?:is|was)[ \u00a0]$/u;
const whenSomeone = /^[ \u00a0]when[ \u00a0](?:he|she|they)[ \u00a0]/;

/** "voters under 30", "anyone over 65". */
const underAge =
  /(?:^|[^A-Za-z])(?:people|persons|men|women|adults|children|voters|workers|patients|drivers|residents|students|citizens|Americans|girls|boys|males|females|those|anyone|everyone|someone|is|was|are|were)[ \u00a0](?:aged[ \u00a0])?(?:under|over)[ \u00a0]$/i;

export function readAge(text: string, { number, start, end }: Side): Figure | undefined {
  const { value } = number;
  if (!Number.isInteger(value) || value < 1 || value > 120) return undefined;
  const code = text.charCodeAt(start - 1);
  const mark = isSpace(code) ? text.charCodeAt(start - 2) : code;
  if (mark !== 44 && mark !== 40 && mark !== 58 && !leads.has(lowerBefore(text, start))) return undefined;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 6);
  const digits = number.form === 'digits';
  const name = digits && value > 9 ? named.exec(before) : null;
  const isSomeone = digits && value > 9 && ofSomeone.test(text.slice(end, end + 7)) && someone.test(before);
  const limit = boundBefore(text, start);
  const isLimit = limit !== undefined && digits && underAge.test(before) && !countedNoun(text, end);
  const isNamed =
    name !== null &&
    (name[1]!.includes('(') ? after.startsWith(')') : closed.test(after) && !/^[ )]/.test(after)) &&
    (!dated.test(before) || isSurname(text, before, start));
  const isPerson =
    value > 2 &&
    ((person.test(before) && /^(?:[.,;”"’!?]|$|[ \u00a0](?:and|but|when|at|or)(?![A-Za-z]))/.test(after)) ||
      (hadName.test(before) && whenSomeone.test(text.slice(end, end + 11))));
  const isOfAge = digits && value > 9 && ofAge.test(before);
  if (!isNamed && !isSomeone && !isPerson && !isLimit && !isOfAge && !said.test(before)) return undefined;
  const span = { start: isLimit ? limit.start : start, end };
  return {
    span,
    amount: span,
    kind: 'age',
    bound: isLimit ? limit.bound : 'exactly',
    low: value,
    high: value,
    step: 1,
    unit: 'year',
    ...(number.decimal !== undefined && { exact: [number.decimal] }),
  };
}

function isSurname(text: string, before: string, start: number): boolean {
  const month = likeMonth.exec(before)?.[1];
  return month !== undefined && !afterPreposition(text, start - before.length + before.lastIndexOf(month));
}

const lifeDecade = /(?:([2-9])0['’]?s|(twen|thir|for|fif|six|seven|eigh|nine)ties)(?![A-Za-z])/iy;
const someones =
  /(?:^|[^A-Za-z])(?:his|her|their|my|our|your|whose)[ \u00a0](?:(early|mid|late)[ \u00a0-])?$/i;

/** "in her 60s", "in their late twenties": ten years of a life, where the words would else be a decade's. */
export function readLifeDecade(text: string, at: number): Figure | undefined {
  const match = run(lifeDecade, text, at);
  const owner = match && someones.exec(text.slice(Math.max(0, at - 14), at));
  if (!owner) return undefined;
  const low = match[1] ? Number(match[1]) * 10 : tens.get(`${match[2]!.toLowerCase()}ty`)!;
  const span = { start: at - (owner[1] ? owner[1].length + 1 : 0), end: at + match[0].length };
  return { span, amount: span, kind: 'age', bound: 'exactly', low, high: low + 9, step: 10, unit: 'year' };
}
