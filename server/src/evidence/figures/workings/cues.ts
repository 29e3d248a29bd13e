/** The words of a sentence that ask for arithmetic: closed classes, looked for near the figure. */

import type { Span } from '../../../text/span.ts';

export type Cue =
  | 'difference'
  | 'change'
  | 'sum'
  | 'share'
  | 'of all'
  | 'proportion'
  | 'level'
  | 'rest'
  | 'part'
  | 'further'
  | 'before'
  | 'times'
  | 'each'
  | 'every'
  | 'per thousand'
  | 'per hundred thousand'
  | 'time'
  | 'yearly'
  | 'mean'
  | 'width'
  | 'enough'
  | 'swing'
  | 'doubled'
  | 'horizon'
  | 'product';

/** What may stand right after the amount and its noun, before any comma. */
const after: readonly (readonly [Cue, RegExp])[] = [
  [
    'difference',
    /^[\s-]*(?:[\w%-]+\s+){0,3}?(?:to go(?=\W*$|[.,;:])|more|fewer|less|higher|lower|above|below|ahead|behind|apart|better|worse|dearer|cheaper|longer|shorter|older|younger|bigger|larger|smaller|left|short|extra|further|additional|remaining|points?|gap|difference|margin|rise|fall|drop|increase|decrease|gain|lead)\b/i,
  ],
  // "Nine degrees warmer than".
  ['difference', /^[\s-]*(?:[\w%-]+\s+){0,2}?(?!other|rather)[a-z]{2,}er than\b/i],
  [
    'sum',
    /^[\s-]*(?:[\w-]+\s+){0,4}?(?:together|combined|altogether|overall|in (?:all|total)|between them|all told|in (?:two|three|four|five|several) (?:parts|tranches|instal?lments|lots|steps))\b/i,
  ],
  ['share', /^\s*(?:of|in|on|to|from|for|were|was|are|is|have|had|went|goes|go|came|comes)\b/i],
  ['of all', /^\s+of\s+(?:all|every|the\s+(?:total|whole))\b/i],
  ['times', /^[\s-]*(?:[\w-]+\s+){0,2}?(?:times|fold|as (?:many|much|large|big|high))\b/i],
  // "Half as much again".
  ['change', /^\s+as\s+[\p{L}-]+\s+again\b/iu],
  ['each', /^\s*(?:[\w-]+\s+){0,2}?(?:each|apiece|per|every|(?:of|for) every|an? [a-z]+)\b/i],
  ['part', /^\s*of (?:them|these|those|which|whom)\b/i],
  ['every', /^\s*(?:[\w-]+\s+){0,2}?(?:of|for|in|from|on|to)\s+(?:each|every)\b/i],
  ['further', /^[\s-]*(?:[\w-]+\s+){0,2}?(?:extra|further|additional|remaining|left|besides)\b/i],
  [
    'time',
    /^\s*(?:ago|later|after(?:wards?)?|thereafter|hence|since|earlier|before(?:hand)?|old|apart|high|low)\b|^\s+(?:in(?=,|\s+came\b)|on(?=[,.;:]|\s+(?:from|came)\b)|into)\b/i,
  ],
  [
    'before',
    /^\s*(?:[\w-]+\s+){0,3}?(?:before|earlier|previously|then|the (?:day|week|month|quarter|year) before)\b/i,
  ],
  [
    'rest',
    /^\s*(?:[\w-]+\s+){0,4}?(?:not|no|none|neither|without|else|still|missing|unspent|outstanding|(?:do|did|does|is|are|was|were)n[’']t)\b/i,
  ],
];

/** What may stand before the amount, at most a few words off. */
const beforehand: readonly (readonly [Cue, RegExp])[] = [
  [
    'difference',
    /\b(?:by|another|additional|extra|further|gap|differences?|margin|beat|leaves?|leaving|left|remaining|gained|lost|lead|shortfall|surplus|excess|lack(?:s|ed|ing)?|miss(?:es|ed|ing)?|short of|others?|up|down|rose|fell|than|added|only)\W+(?:[\w%-]+\W+){0,3}$|\b(?:rise|increase|drop|fall|gain|decline|decrease|cut|growth)\s+of\s+$/i,
  ],
  [
    'sum',
    /\b(?:total(?:l?ed|l?ing|s)?|together|combined|altogether|both|all|sum(?:s|med)?|adds? up|adding up|come to|comes to|overall|between them|in all)\W+(?:[\w%-]+\W+){0,8}$/i,
  ],
  // "The second came within 90 of it".
  ['difference', /\bwithin\s+$/i],
  // "Would bring it from 40 million to 52 million".
  ['sum', /\b(?:bring(?:s|ing)?|brought)\b[^.;]{1,60}\bto\s+$/i],
  ['rest', /\b(?:others?|rest|remaining|remainder|balance|leaves|leaving)\W+(?:[\w%-]+\W+){0,4}$/i],
  // The head of a row, “Still unpaid”.
  ['rest', /\bstill\s+[\p{L}-]+(?:\s+[\p{L}-]+)?:\s+(?:[\p{L}]+\s+)?$/iu],
  [
    'further',
    /\b(?:another|additional|extra|further|others?|remaining|remainder|rest|left)\W+(?:[\w%-]+\W+){0,3}$/i,
  ],
  // "Of which the city paid £1.2 million".
  ['part', /\bof (?:which|whom|these|those|them)\s+(?:[\p{L}-]+\s+){1,5}$/iu],
  // "Of sixteen replies, eleven"
  ['part', /(?:^|[.;:]\s)\W*of\s(?:[^,.;:]|\d[,.]\d){3,60},\s(?:(?:[^.;:]|\d\.\d){1,100}\s)?$/i],
  ['every', /\b(?:each|every)\W+(?:[\w%-]+\W+){0,4}$/i],
  [
    'before',
    /\b(?:from|before|earlier|previous(?:ly)?|last|had (?:been|stood)|stood|against|compared (?:with|to)|in (?:19|20)\d\d)\W+(?:[\w%-]+\W+){0,6}$/i,
  ],
  ['each', /\b(?:each|per|every|average[sd]?|averaging|apiece|is|are|or|was)\W+(?:[\w%-]+\W+){0,3}$/i],
  [
    'time',
    /\b(?:after|in|for|over|past|last|first|next|within|since|until|spanning|last(?:s|ed|ing)|took|takes?|taken)\W+(?:[\w-]+\W+){0,1}$|\bbetween\b.{3,60}\band\b.{3,30}$/i,
  ],
  [
    'share',
    /\b(?:share|proportion|accounts?|accounted|accounting|represent(?:s|ed|ing)?|makes? up|made up|or|is|was|are|were)\W+(?:[\w%-]+\W+){0,4}$|\d[\d.,]*(?:\s+[a-z-]+){0,3}(?:,\s+|\s+\()$/i,
  ],
];

/** Anywhere in the sentence: what comes to so much "over a year". */
const yearly = /\b(?:an?|per|each|every|whole|full) year\b|\b(?:annual|year)ly\b|\bannual\b/i;

/** Around the amount or in the head of its column; "average pay" is a thing of its own. */
const averaged =
  /\b(?:average(?!\s(?!(?:of|is|was|are|were|comes?|came|for|in|at|across|over|between)\b)[a-z])|averag(?:es|ed|ing)|mean|midpoint|mid-point|middle|centre|center|halfway)\b/i;

/** "With 22 years between them". */
const set =
  /^[ \u00a0](?:(?:years?|points?)[ \u00a0])?(?:(?:lie|lies|lay|stand)[ \u00a0])?between[ \u00a0](?:them|the[ \u00a0]two|the[ \u00a0]pair)\b|^[ \u00a0](?:that|which)[ \u00a0](?:separates?|divides?|parts?)[ \u00a0](?:them|the[ \u00a0]two|the[ \u00a0]pair)\b/i;

const wide = /\b(?:bands?|ranges?|corridors?|widths?|spans?|spreads?|gaps?|brackets?)\b/i;

/** "A swing of 12 points", "moved 14 points". */
const swung = /\b(?:sw[iu]ngs?|swinging|swung|turnarounds?|moved?|shift(?:s|ed)?)\b/i;

/** "It doubles in 35 years"; "at the old pace it doubled in 63 years, at the new one, in 28". */
export const doubledIn = /\bdoubl(?:es?|ed|ing)\b[^.:]*\b(?:in|every)\s+(?:\p{Ll}+\s+){0,2}$/iu;

/** "Equals 60 of them", "would pay for 60", "it takes 60". */
const enough =
  /\b(?:takes?|took|needs?|requires?|equals?|equivalent|worth|pays? for|paid for|buys?|bought|funds?|covers?|enough)\b/i;

/** "For every 1,000 residents", behind the amount or in the head of its column. */
const perMany: readonly (readonly [Cue, RegExp])[] = [
  [
    'per thousand',
    /\b(?:per|(?:for|in|of)[ \u00a0](?:each|every))[ \u00a0](?:1[, \u00a0]?000|(?:a[ \u00a0])?thousand)\b(?!,)/i,
  ],
  [
    'per hundred thousand',
    /\b(?:per|(?:for|in|of)[ \u00a0](?:each|every))[ \u00a0](?:100[, \u00a0]?000|(?:a[ \u00a0])?hundred[ \u00a0]thousand)\b(?!,)/i,
  ],
];

/** "Over four years, it would cost": so much a year for so long as the writer supposes. */
export const horizon =
  /^\W*(?:over|in|within|for)\s+(?:the\s+(?:next|coming|first)\s+)?(?:\d+|[a-z]+)\s+(?:years|months|weeks|days)\b.{0,80}\b(?:would|could)\b/i;

/** "200 × £3", written out. */
const multiplied = /\d[^\d,.;]{0,20}×\s*[^\d,.;]{0,3}\d/;

/** A share, or what may be read as one. */
const part = /(?:%|\bper\s?cent|third|fourth|(?:fif|six|seven|eigh|nin|ten|twelf|twentie|hundred)th)s?$/i;

/** "One passenger in four" needs no other word. */
const proportion = /\s(?:in|out of)\s/i;

/** "Rose to 93%": what a change leads to is no change. */
const level =
  /\b(?:r[io]se|risen|f[ae]ll|fallen|gr[eo]wn?|up|down|increas\w+|decreas\w+|declin\w+|dropp?\w*)\b[^.;]{0,60}\bto\s+(?:(?:about|only|just|nearly|almost|some|over)\s+)?$/i;

const changed =
  /\b(?:r(?:ise|ises|ose|isen|ising)|f(?:all|alls|ell|allen|alling)|gr(?:ow|ows|ew|own|owth)|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|jump(?:s|ed)?|surge[sd]?|soar(?:s|ed)?|climb(?:s|ed)?|gain(?:s|ed)?|los(?:t|es|e|ing)|slip(?:s|ped)?|slid(?:e|es)?|shr(?:ink|inks|ank|unk)|cut|up|down|more|less|fewer|higher|lower|change[sd]?|swing|plunge[sd]?|tumble[sd]?|expand(?:s|ed)?|reduc(?:e|es|ed|tion)|improv(?:e|es|ed|ement))\b/i;

/** "£2.5m, or 47%, below the peak": what is said twice is said of the first too. */
const restated = /^,\s+(?:or|that is|i\.\s?e\.,?)\s+(?:[\p{L}-]+\s+){0,2}[^\s,;:.]*\d[^,;:]{0,20},(?=\s)/iu;

/** The cues around an amount; its span is relative to the sentence. */
export function cuesOf(sentence: string, { start, end }: Span): ReadonlySet<Cue> {
  const found = new Set<Cue>();
  const left = sentence.slice(Math.max(0, start - 100), start);
  const right = sentence.slice(end, end + 100).replace(restated, '');
  for (const [cue, pattern] of after) if (pattern.test(right)) found.add(cue);
  for (const [cue, pattern] of beforehand) if (pattern.test(left)) found.add(cue);
  // "Every four years" tells how often.
  if (/\bevery\s+$/i.test(left)) found.delete('each');
  // "The last tenth".
  if (/\b(?:last|final)\s+$/i.test(left) && part.test(sentence.slice(start, end))) found.add('rest');
  if (proportion.test(sentence.slice(start, end))) found.add('proportion');
  if (level.test(left)) found.add('level');
  for (const [cue, pattern] of perMany) if (pattern.test(left) || pattern.test(right)) found.add(cue);
  if (yearly.test(sentence)) found.add('yearly');
  if (averaged.test(left) || averaged.test(right)) found.add('mean');
  if (set.test(right)) found.add('difference');
  if (wide.test(left) || wide.test(right)) found.add('width');
  if (swung.test(left.slice(-60)) || swung.test(right.slice(0, 24))) found.add('swing');
  if (doubledIn.test(left)) found.add('doubled');
  if (enough.test(left) || enough.test(right)) found.add('enough');
  if (horizon.test(sentence)) found.add('horizon');
  if (multiplied.test(sentence)) found.add('product');
  // "(223 × £1.39)": what is multiplied may itself be worked out.
  if (/^[^\d,.;]{0,20}×/.test(right)) found.add('difference').add('sum');
  if (
    changed.test(sentence.slice(Math.max(0, start - 60), start)) ||
    changed.test(sentence.slice(end, end + 30))
  )
    found.add('change');
  return found;
}
