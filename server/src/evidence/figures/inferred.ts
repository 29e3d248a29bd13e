/** Figures that follow from what a source tells without its ever giving the number: firsts, pairs, the writer's own counting. */
import type { CalendarDate, Figure } from '../../annotate/figures/figure.ts';
import { encloses, type Span } from '../../text/span.ts';
import { stemOf } from '../terms.ts';
import type { Claim } from './claim.ts';
import type { Fact } from './fact.ts';
import type { EvidenceIndex } from './index/evidence-index.ts';

/** Nouns for the parts of what one writes or argues: the writer's own counting, which no source need state. */
const discourse = new Set(
  `thing reason way question part factor aspect type kind form sort example lesson theme issue step idea argument
  paper passage piece section story text article source document note remark case recommendation chapter paragraph`
    .split(/\s+/)
    .map(stemOf),
);

/** "Since January" may be "this year" in the source. */
const isMonthAlone = ({ month, day, year }: CalendarDate): boolean =>
  month !== undefined && day === undefined && year === undefined;

/** "Yours, the three governors": how many sign is for no source to say. */
export const isSignature = (text: string): boolean =>
  /^\W*(?:yours|sincerely|respectfully|signed|(?:with\s+)?(?:kind|best|warm)\s+(?:regards|wishes))\b.{0,120}$/i.test(
    text,
  );

/** Firsts, seconds and pairs follow from what a source tells without its ever giving the number. */
export function isInferred({ figure, next }: Claim, text: string): boolean {
  if (figure.kind === 'count' && discourse.has(stemOf(figure.unit))) return true;
  if (figure.kind === 'ordinal' && figure.low < 7 && next !== undefined && discourse.has(next)) return true;
  if (figure.date) return isMonthAlone(figure.date);
  if (isWordCount(figure, text)) return true;
  if (figure.low !== figure.high) return false;
  if (figure.kind === 'duration') return figure.low <= 1;
  if (figure.kind === 'count' && figure.low <= 12 && isRate(text, figure)) return true;
  return (
    (figure.kind === 'ordinal' || figure.kind === 'count') && figure.low <= 2 && Number.isInteger(figure.low)
  );
}

/** "Word count: 640": how long the draft itself is. */
const isWordCount = ({ amount }: Figure, text: string): boolean =>
  /\bword count:?\s+$/i.test(text.slice(Math.max(0, amount.start - 16), amount.start));

/** "The past twelve months" and "twelve months before" are a year, which needs no source. */
export const isPastYear = (figure: Figure, text: string): boolean =>
  isTwelveMonths(figure) &&
  (/\b(?:last|past|previous|preceding|next|coming)\s+$/i.test(
    text.slice(Math.max(0, figure.amount.start - 12), figure.amount.start),
  ) ||
    /^\s+(?:(?:ago|before|earlier|later|previously)\b|on(?=[,.;:]))/i.test(
      text.slice(figure.amount.end, figure.amount.end + 14),
    ));

const isTwelveMonths = ({ kind, unit, low, high, bound }: Figure): boolean =>
  kind === 'duration' &&
  low === high &&
  bound === 'exactly' &&
  ((unit === 'month' && low === 12) || (unit === 'week' && low === 52));

/** "In the 12 months to September", "a 12-month average": a year by another name, unless a source has other months there. */
export const isYearLong = (figure: Figure, text: string): boolean => {
  const { start, end } = figure.amount;
  return (
    isTwelveMonths(figure) &&
    (duringYear.test(text.slice(Math.max(0, start - 40), start)) || yearUntil.test(text.slice(end, end + 50)))
  );
};

const duringYear =
  /\b(?:over|during|throughout|across|in\s+(?:the|an?|its|any|every|each)|rolling|trailing|latest|most\s+recent)\s+(?:(?:the|an?|any|its|every|each|whole|full|entire|first|same|following|latest|most\s+recent)\s+){0,3}$/i;
const yearUntil =
  /^\s+(?:(?:period|span|spell)\s+)?(?:(?:that\s+)?(?:end(?:ed|s|ing)|runn?(?:ing|s)?|ran|(?:starting|beginning|began|begins)\s+(?:in|on|with))\b|(?:up\s+)?(?:to|until|till|through|from|since)\s+(?:(?:the|end|start|middle|of|early|mid|late|last)[\s-]+){0,4}(?:\d|Q[1-4]|quarter|year|spring|summer|autumn|winter|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))|^\s+(?:\p{L}+\s+)?(?:average|mean|total|sum|rate|inflation|growth|change|period|basis|rise|fall|increase|decline|high|low)s?\b/iu;

/** "We recommend that it be at least 85%": what the writer asks for is for no source to say. */
export const isProposed = (before: string): boolean => proposal.test(before.replace(aside, ' '));

const aside = /,[ \u00a0](?:which|who|whose|where)[ \u00a0][^,;:.]*,/giu;

const proposal =
  /\b(?:we|I)[ \u00a0](?:(?:would|will|shall|also|now|\p{L}+ly)[ \u00a0])*(?:recommend|propose|suggest|urge|ask|call|should|must|ought)\b(?:(?!\b(?:which|who|whose|where|because|since|as|although|while)\b)[^.:;“"])*$/iu;

/** "If we take 8 per cent as the least": what the writer only supposes is for no source to say. */
export function isAssumed({ amount }: Figure, text: string): boolean {
  const verb =
    /(?<!\beven[ \u00a0])\bif[ \u00a0](?:I|we|one|you)[ \u00a0](take|assume|suppose|reckon[ \u00a0]with)s?[ \u00a0]$/i.exec(
      text.slice(Math.max(0, amount.start - 40), amount.start),
    )?.[1];
  // "If one takes 8 per cent, as the bank does" tells of the bank.
  return (
    verb !== undefined &&
    (!/take/i.test(verb) || /^\s+(?:as|for)\b/.test(text.slice(amount.end, amount.end + 8)))
  );
}

/** "Of the kings numbered 5 to 7" beside "the 5th" and "the 7th": the two ends are ranks that the paragraph tells of. */
export const isOfRanks = (
  { kind, unit, low, high, amount }: Figure,
  figures: readonly Figure[],
  text: string,
): boolean =>
  (kind === 'count' || kind === 'score') &&
  unit === '' &&
  low < high &&
  /\b(?:number(?:s|ed)|rank(?:s|ed)|places|positions)\s+$/i.test(
    text.slice(Math.max(0, amount.start - 16), amount.start),
  ) &&
  [low, high].every((end) =>
    figures.some((one) => one.kind === 'ordinal' && one.low === end && one.high === end),
  );

/** "Another nine years, that is, until 2033", where the draft has told of 2024. */
export function isReckonedYear({ date, span }: Figure, figures: readonly Figure[], sentence: Span): boolean {
  const year = date?.month === undefined && date?.span === undefined ? date?.year : undefined;
  if (year === undefined) return false;
  const apart = figures.filter(
    (one) => one.kind === 'duration' && one.unit === 'year' && encloses(sentence, one.span),
  );
  return figures.some(
    (other) =>
      other.span !== span &&
      other.date?.year !== undefined &&
      apart.some(({ low }) => Math.abs(year - other.date!.year!) === low),
  );
}

/** "One bed for every six of them": the two together are what may be stated. */
const isRate = (text: string, { amount }: Figure): boolean =>
  /\b(?:for|to|of|in) every\s+$/i.test(text.slice(Math.max(0, amount.start - 12), amount.start));

/** "6.3 homes for every 1,000 residents": what a rate counts by is the writer's choice. */
export const isBase = ({ kind, amount, low }: Figure, text: string): boolean =>
  Number.isInteger(Math.log10(low)) &&
  (kind === 'count' || (kind === 'money' && low === 100)) &&
  (kind === 'count' ? countedBy : everyOf).test(text.slice(Math.max(0, amount.start - 14), amount.start));
const countedBy = /\b(?:per|(?:for|of|in|on|out of) every)\s+$/i;
/** Of each hundred of money a share is told, while others are what a source counts by. */
const everyOf = /\b(?:for|of|in|on|out of) every\s+$/i;

/** "100%" in a table: what the other rows are shares of. */
export const isHundredPercent = ({ kind, low, high }: Figure, heads: string): boolean =>
  heads !== '' && kind === 'percent' && low === 100 && high === 100;

/** "From $14 million in the third quarter to $24 million in the fourth": of what it is, the words before tell. */
export const isQuarter = ({ kind, low, amount }: Figure, text: string): boolean =>
  kind === 'ordinal' &&
  low <= 4 &&
  /^\s*(?:$|[.,;:)–—]|(?:and|but|or|to|in|of|it|than|was|were|had)\b)/i.test(
    text.slice(amount.end, amount.end + 8),
  ) &&
  /\bquarters?\b/i.test(text.slice(Math.max(0, amount.start - 200), amount.start));

/** "For someone of 100 kilos", "Take a household on £30,000", "On a wage of $200": a round number that stands for any. */
export const isExample = ({ low, high, amount }: Figure, text: string): boolean => {
  if (low !== high || !/^[1-9]\d?0*$/.test(String(low))) return false;
  const before = text.slice(Math.max(0, amount.start - 80), amount.start);
  return (
    example.test(before) ||
    onSuch.test(before) ||
    (low === 100 && indexed.test(before)) ||
    (Number.isInteger(Math.log10(low)) &&
      turned.test(before) &&
      /^\s+into\b/i.test(text.slice(amount.end, amount.end + 6))) ||
    (supposed.test(before) && wouldBe.test(text.slice(amount.end, amount.end + 60)))
  );
};

/** "Put freight at 100 in 2011": where an index begins. */
const indexed =
  /\b(?:set|setting|put|putting|take|taking|index|indexed|indexing|rebased?)\b[^.;:?!]{0,40}\b(?:at|to|as)\s+$/i;

/** "That turns $100 into $62". */
const turned =
  /\b(?:that|this|which|together|compounded|figures|changes|rates|falls|rises|losses|gains)\b[^.;:!?]*\bturn(?:s|ed|ing)?\s+$/i;

/** "What cost $40 would be $60 now", "a sale worth $4,000 would cost the shop $80". */
const supposed =
  /(?:\bwhat\s+(?:stood\s+at|was|cost|sold\s+for)|\b(?:an?|each|every)\s+(?:\p{L}+\s+){1,2}(?:worth|costing|priced\s+at))\s+$/iu;
const wouldBe = /^[^.;:!?]{0,50}\bwould\b/i;

const onSuch =
  /(?:^|[.:;!?(–—]\s*)(?:on|with)\s+an?\s+(?:\p{L}+\s+){0,2}(?:wage|salary|income|pay|bill|loan|mortgage|rent|pension|investment|deposit|sale|purchase)\s+of\s+$/iu;
const example =
  /(?:^|[.:;!?(–—]\s*)(?:(?:and|but|so)\s+)?(?:for|take|imagine|suppose|consider|say)[,:]?\s+(?:an?|some(?:one|body)|any(?:one|body))\s(?:[\p{L}’'-]+\s){0,4}(?:of|on|with|earning|weighing|paying|owing|using|making|has|earns|weighs|pays|uses)\s+$/iu;

/** Small counts recur of one thing and another, and follow from what no figure gives; coarse fractions are a way of speaking. */
export function isSmall({ kind, low, bound }: Figure): boolean {
  if (kind === 'fraction') return bound !== 'exactly' || low === 0.5;
  return (kind === 'count' || kind === 'ordinal' || kind === 'score') && bound === 'exactly' && low < 7;
}

/** "By early March nothing had come", of a source that was written on 4 March. */
export function isDayOfWriting({ date, until }: Figure, { document }: Fact, index: EvidenceIndex): boolean {
  const day = date?.month === undefined || until ? undefined : index.dayOf(document);
  return (
    day !== undefined &&
    date!.month === day.month &&
    (date!.day === undefined || date!.day === day.day) &&
    (date!.year === undefined || date!.year === day.year)
  );
}
