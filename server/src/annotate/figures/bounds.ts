/** The words before or after a number that say on which side of it the quantity lies. */
import type { Bound } from './figure.ts';
import { isLetter, isSpace, run } from './scan.ts';

const before: readonly (readonly [Bound, string])[] = [
  [
    'nearly',
    'nearly|almost|just under|just short of|just below|just shy of|approaching|nearing|a little under|a little less than|slightly less than|slightly under|slightly below',
  ],
  [
    'at least',
    'at least|no fewer than|no less than|no (?:lower|smaller|shorter|younger|lighter|colder|cooler|slower|narrower|earlier) than|not less than|not fewer than|(?:a )?minimum of|as (?:few|little|low|short) as|≥|>=',
  ],
  [
    'at most',
    'at most|up to|no more than|not more than|no (?:greater|higher|larger|bigger|longer|taller|older|heavier|hotter|warmer|faster|deeper|wider|later) than|(?:a )?maximum of|as (?:many|much|high|long|large|big) as|a max of|≤|<=',
  ],
  [
    'at most',
    "(?:not|never|n[’']t|without)[ \u00a0](?:to[ \u00a0])?(?:exceed(?:ed|ing)?|surpass(?:ed|ing)?|topp?(?:ed|ing)?)",
  ],
  [
    'over',
    '(?:(?:just|well|slightly|a little|far|way) )?(?:over|more than|above|in excess of|(?:greater|higher|larger|bigger|longer|taller|older|heavier|hotter|warmer|faster|deeper|wider) than|exceeding|upwards? of|north of)|>',
  ],
  [
    'under',
    '(?:(?:well|far) )?(?:under|less than|fewer than|below|(?:lower|smaller|shorter|younger|lighter|colder|cooler|slower|narrower) than)|<',
  ],
  [
    'over',
    '(?:exceed(?:s|ed)?|surpass(?:es|ed|ing)?|tops|topp(?:ed|ing)|(?:to|will|would|could|should|may|might|can)[ \u00a0]top)',
  ],
  ['under', 'f[ae]ll(?:s|ing|en)?[ \u00a0]short[ \u00a0]of'],
  [
    'about',
    'about|close to|(?:somewhere )?around|roughly|approximately|approx\\.?|some|circa|ca\\.|c\\.|(?:an )?estimated|in the region of|on the order of|something like|or so|an average of|~|≈|±',
  ],
];

/**
 * Looks back from the number, so that only a phrase that ends there is read. Of two that end alike the longer must be in
 * an earlier group, or have what it has more as an option: within a group engines sort plain words.
 */
const beforePattern = new RegExp(
  `(?<=(?:^|[^A-Za-z])(?:${before.map(([, words]) => `(${words})`).join('|')})\\s{0,3})`,
  'iy',
);
/** The last words of the phrases above: a number that none of them precedes has no bound. */
const lastWords = new Set(
  'nearly almost to under of below approaching nearing than least about above exceeding over around roughly approximately approx some like circa ca c estimated so most exceed exceeds exceeded surpass surpasses surpassed surpassing top tops topped topping as'.split(
    ' ',
  ),
);
/** Verbs are no part of the amount: what replaces it leaves them. */
const verb =
  /^(?:exceed(?!ing)|surpass|tops|topp|to|will|would|could|should|may|might|can|f[ae]ll|n[o’']|never|without)/i;

export function boundBefore(text: string, at: number): { start: number; bound: Bound } | undefined {
  let last = at - 1;
  while (last >= 0 && at - last < 4 && isSpace(text.charCodeAt(last))) last--;
  const sign = text.charCodeAt(last);
  if (!isSign(sign)) {
    if (sign === 46) last--;
    let first = last;
    while (first >= 0 && last - first < 14 && isLetter(text.charCodeAt(first))) first--;
    if (first === last || !lastWords.has(text.slice(first + 1, last + 1).toLowerCase())) return undefined;
  }
  const match = run(beforePattern, text, at);
  if (!match) return undefined;
  const group = match.findIndex((part, index) => index > 0 && part !== undefined);
  let start = at;
  while (start > 0 && /\s/.test(text[start - 1]!)) start--;
  start -= match[group]!.length;
  // "Adds up to 120" is that much.
  if (
    /^up/i.test(match[group]!) &&
    /\badd(?:s|ed|ing)?[ \u00a0]$/i.test(text.slice(Math.max(0, start - 8), start))
  )
    return undefined;
  if (match[group]!.toLowerCase() === 'over' && spread.test(text.slice(Math.max(0, start - 12), start)))
    return undefined;
  if (/ than$/i.test(match[group]!) && compared.test(text.slice(Math.max(0, start - 12), start)))
    return undefined;
  if (isSlight(match[group]!, text.slice(Math.max(0, start - 24), start)))
    return { start: at, bound: 'about' };
  const isDenied =
    / than$|^(?:over|above|below|under)$/i.test(match[group]!) &&
    (denied.test(text.slice(Math.max(0, start - 50), start)) ||
      ofNone.test((start > 80 ? '…' : '') + text.slice(Math.max(0, start - 80), start)));
  if (isDenied) return { start: at, bound: before[group - 1]![0] === 'over' ? 'at most' : 'at least' };
  const isVerb =
    verb.test(match[group]!) && !/^no[ \u00a0]|^not[ \u00a0](?:more|less|fewer)/i.test(match[group]!);
  return { start: isVerb ? at : start, bound: before[group - 1]![0] };
}

/** "Not many more than half", "hardly above 40": about so many, with no word on the side that matters. */
const isSlight = (bound: string, before: string): boolean =>
  /(?:more|less|fewer|er)[ \u00a0]than$|(?:over|above|under|below)$|exceed|surpass|topp?/i.test(bound) &&
  (slightly.test(before) || (/^far/i.test(bound) && /(?:not|n[’']t)[ \u00a0]$/i.test(before)));

const slightly =
  /(?:^|[^A-Za-z])(?:hardly|barely|scarcely|(?:not|n[’']t|never|without)[ \u00a0](?:(?:so|very|all[ \u00a0]that|that|too)[ \u00a0])?(?:many|much|far|a[ \u00a0]lot|a[ \u00a0]great[ \u00a0]deal)|(?<!(?:^|[^A-Za-z])a[ \u00a0])little)[ \u00a0](?:any[ \u00a0])?$/i;

/** "Spread over 400 schools" is over just so many. */
const spread = /\b(?:spread|spreads|divided|split|staggered) $/i;

/** "Must not fall by more than 20%": up to that it may. */
const denied =
  /\b(?:(?:may|must|can|could|should|shall|will|would|to)[ \u00a0]?(?:not|never)|can[’']t|(?:must|should|could|wo|would)n[’']t)[ \u00a0](?:be[ \u00a0])?(?:\p{L}+[ \u00a0]){1,2}(?:by[ \u00a0])?$/iu;

/**
 * "No other town spent more than £3m", but not "no mayor in more than 30 years", nor "no doubt it cost more than £3m". None must be
 * the subject, and its verb stand before the bound: not "a town with no pier earned over £3m", nor "no boats over 40 tons may dock".
 */
const ofNone =
  /(?:^|[.;:,(“"–—][ \u00a0]?|(?:^|[^\p{L}])(?:and|but|while|that|because|as|since|though|although|when|where|if|so)[ \u00a0])(?:no(?![ \u00a0](?:doubt|question|wonder|matter|longer|sooner|less|more|fewer)\b)|none|nobody|neither)(?:[ \u00a0](?!(?:and|but|or|that|who|which|because|if|when|where|while|as|than|so|since|it|they|he|she|we|there)[ \u00a0])[\p{L}’'.-]+){1,6}?[ \u00a0](?:\p{L}+ed|spent|won|got|made|paid|sold|took|gave|lost|held|ha[ds]|have|cost|rose|ran|grew|drew|met|kept|sent|built|bought|left|brought|lent|fell|went|(?:may|might|can|could|will|would|shall|should|must)[ \u00a0]\p{L}+)[ \u00a0]$/iu;

/** "400 more than twelve months before": what is more is told before. */
const compared = /(?:\d|%|\bper\s?cent|\bpoints|illion|\bthousand)[ \u00a0]$/i;

const after =
  /(\+)|,?[ \t\u00a0]{1,3}(?:(or more(?! than)|and (?:more|up|over|above)(?! than)|or (?:over|higher|greater|above|better)|plus|at the very least|at (?:the )?least(?=[.,;:)!?]|$)|at (?:a )?minimum(?=[.,;:)!?]|$))|(or (?:less|fewer|under|lower|below)|at the very most|at (?:the )?most(?=[.,;:)!?]|$)|at (?:a )?maximum(?=[.,;:)!?]|$))|(or so|or thereabouts))(?![A-Za-z])/iy;

export function boundAfter(text: string, at: number): { end: number; bound: Bound } | undefined {
  const code = text.charCodeAt(at);
  if (code !== 43 && code !== 44 && !isSpace(code)) return undefined;
  after.lastIndex = at;
  const match = after.exec(text);
  if (!match) return undefined;
  const bound: Bound = match[1] || match[2] ? 'at least' : match[3] ? 'at most' : 'about';
  return { end: at + match[0].length, bound };
}

/** ~ ≈ ± < > ≤ ≥ = */
const isSign = (code: number): boolean =>
  code === 126 ||
  code === 0x2248 ||
  code === 0xb1 ||
  (code >= 60 && code <= 62) ||
  code === 0x2264 ||
  code === 0x2265;
