/** The net under what is read: a number of the sources in another reading, a date that is not written. */
import { monthNames } from '../../annotate/figures/date-parts.ts';
import type { CalendarDate, Figure } from '../../annotate/figures/figure.ts';
import { encloses, shift } from '../../text/span.ts';
import { stemOf } from '../terms.ts';
import { covered } from './affinity.ts';
import type { Claim } from './claim.ts';
import { isMeant } from './dates/reckoning.ts';
import { weekdayOf } from './dates/same-date.ts';
import type { Fact, Statement } from './fact.ts';
import { isBare, isPoints } from './figure-kinds.ts';
import type { EvidenceIndex } from './index/evidence-index.ts';
import { placedNumerals } from './numerals.ts';
import { equal, relate } from './quantity.ts';

export interface LooseMatch {
  /** A figure of the sentence that holds the number, or the number itself where it was not read as one. */
  readonly fact: Fact;
  readonly covered: number;
}

/** A number of a sentence that was not read as a figure, as if it were the draft's; the whole sentence when it has none. */
export function unreadFact(figure: Figure, statement: Statement, numeral: number | undefined): Fact {
  const { document, passage, sentence } = statement;
  const place = placedNumerals(passage.annotations.text.slice(sentence.start, sentence.end)).find(
    ({ value }) => value === numeral,
  );
  const span = place ? shift({ start: place.start, end: place.end }, sentence.start) : sentence;
  return { figure: { ...figure, span, amount: span }, document, passage, sentence, statement };
}

/**
 * A sentence that holds the numbers of the figure, of a kind that may be meant by it: "32" between commas for
 * "the 32-year-old", "75 years ago" for "the 75th anniversary", both ends of a range apart. The net under a
 * quantity that the source writes in a way that is not read.
 */
export function looseMatch(
  claim: Claim,
  numerals: readonly number[],
  index: EvidenceIndex,
  /** The text of the draft, and the figures of the sentence. */
  text: string,
  inside: readonly Figure[],
): LooseMatch | undefined {
  const { figure } = claim;
  const { start } = figure.amount;
  const isCounted = isBare(figure) && existential.test(text.slice(Math.max(0, start - 24), start));
  const ends = figure.low === figure.high && !figure.until ? undefined : bothEnds(claim, index);
  if (ends) return ends;
  const [first, ...rest] = numerals;
  if (first === undefined) return undefined;
  const others = rest.map((numeral) => new Set(index.holding(numeral)));
  let best: LooseMatch | undefined;
  for (const statement of index.holding(first)) {
    if (!others.every((set) => set.has(statement))) continue;
    const facts = statement.facts.filter(({ figure }) => holds(figure, first));
    if (!namesMonth(claim.figure, statement)) continue;
    const fact = facts.find(
      ({ figure: source, statement: { stems } }) =>
        mayMean(claim, source, stems) && !(isCounted && isOfOtherUnit(claim, source)),
    );
    if (!fact && (facts.length > 0 || !mayBeUnread(claim, statement) || isOfTime(claim, statement, first)))
      continue;
    if (!fact && figure.kind !== 'count' && isPair(statement, first)) continue;
    if (!fact && figure.kind === 'count' && isSlashed(statement, first, figure, inside)) continue;
    const share = covered(claim, fact && index.claim(fact), statement, index);
    if (!best || share > best.covered)
      best = { fact: fact ?? unreadFact(claim.figure, statement, first), covered: share };
  }
  return best;
}

/** "Both" are two of them, and no two miles. */
const isPair = ({ passage, sentence }: Statement, numeral: number): boolean =>
  numeral < 4 &&
  placedNumerals(passage.annotations.text.slice(sentence.start, sentence.end))
    .filter(({ value }) => value === numeral)
    .every(({ start, end }) =>
      pairs.has(passage.annotations.text.slice(sentence.start + start, sentence.start + end).toLowerCase()),
    );
const pairs: ReadonlySet<string> = new Set(['both', 'pair', 'couple', 'duo', 'trio', 'single']);

/** "The 7/7 bombings": of a day that is written with a slash no number counts what the draft has without the other. */
function isSlashed(
  { passage, sentence }: Statement,
  numeral: number,
  own: Figure,
  inside: readonly Figure[],
): boolean {
  const text = passage.annotations.text.slice(sentence.start, sentence.end);
  return placedNumerals(text)
    .filter(({ value }) => value === numeral)
    .every(({ start, end }) => {
      const before = slashBefore.exec(text.slice(0, start));
      const other =
        before?.[1] ??
        (ofDay.test(text.slice(0, start)) ? slashBehind.exec(text.slice(end))?.[1] : undefined);
      return other !== undefined && !inside.some((figure) => figure !== own && holds(figure, Number(other)));
    });
}

/** "Since 9/11", "the 9/11 attacks"; "in 9/13 patients" counts them. */
const leads = String.raw`\b(?:the|on|since|after|before|until|till|post|pre)[\s-]`;
const slashBefore = new RegExp(String.raw`${leads}(\d{1,2})\/$`, 'i');
const ofDay = new RegExp(`${leads}$`, 'i');
const slashBehind = /^\/(\d{1,2})(?![\d/])/;

/** "There were 24": how many there are of something. */
const existential =
  /\bthere\s+(?:(?:have|has|had|will|would|may|might|could)\s+(?:be|been)|are|is|were|was)\s+$/i;

/** Somebody's age, or so much of a unit that the draft's sentence doesn't name. */
const isOfOtherUnit = ({ concept }: Claim, { kind, unit }: Figure): boolean =>
  kind === 'age' || (kind !== 'count' && unit !== '' && !concept.has(stemOf(unit)));

/** Both ends of a range stated by themselves, in one sentence or in two that are near. */
function bothEnds(claim: Claim, index: EvidenceIndex): LooseMatch | undefined {
  const { figure } = claim;
  if (figure.date && figure.until) return bothDays(claim, index);
  const at = (value: number) =>
    index
      .near(endOf(figure, value))
      .filter(
        (fact) =>
          fact.figure.low === fact.figure.high && relate(endOf(figure, value), fact.figure) !== undefined,
      );
  const highs = at(figure.high);
  for (const fact of at(figure.low))
    if (
      highs.some(
        ({ statement: { id, document } }) =>
          document === fact.document && Math.abs(id - fact.statement.id) < 3,
      )
    )
      return {
        fact,
        covered: covered(claim, index.claim(fact), fact.statement, index),
      };
  return undefined;
}

/** "Between 4 and 28 December", "1515 to 1547": both days stated, wherever. */
function bothDays(claim: Claim, index: EvidenceIndex): LooseMatch | undefined {
  const { until, ...figure } = claim.figure;
  const at = (date: CalendarDate) => {
    const day = { ...figure, low: date.year ?? 0, high: date.year ?? 0, date };
    return index.near(day).find((fact) => relate(day, fact.figure) !== undefined);
  };
  const fact = at(figure.date!);
  if (!fact) return undefined;
  // "2007–11" has its second year in two digits, and is not always read as a range.
  const { year } = until!;
  const short = year !== undefined && index.holding(year % 100).includes(fact.statement);
  if (!short && !at(until!)) return undefined;
  return { fact, covered: covered(claim, index.claim(fact), fact.statement, index) };
}

/** So many sentences are all looked through; of more, those that the claim's words find. */
const few = 300;

/** A date that a sentence means by "last year" or "on Tuesday", reckoned from its document's own. */
export function relativeMatch(
  { figure }: Claim,
  statements: readonly Statement[],
  { dayOf, size, all }: EvidenceIndex,
): Fact | undefined {
  const { date, until } = figure;
  if (!date || until) return undefined;
  const found = (size <= few ? all() : statements).find((statement) =>
    isMeant(figure, statement, dayOf(statement.document)),
  );
  return found && unreadFact(figure, found, undefined);
}

/** The same, of one sentence. */
export const meantIn = (
  { figure }: Claim,
  statement: Statement,
  { dayOf }: EvidenceIndex,
): Fact | undefined =>
  figure.date && !figure.until && isMeant(figure, statement, dayOf(statement.document))
    ? unreadFact(figure, statement, undefined)
    : undefined;

const endOf = (figure: Figure, value: number): Figure => ({
  ...figure,
  low: value,
  high: value,
  bound: 'exactly',
  ...(figure.date && { date: { year: value } }),
});

export const holds = ({ low, high, date }: Figure, numeral: number): boolean =>
  equal(low, numeral) || equal(high, numeral) || date?.day === numeral || date?.year === numeral;

/** What returns by the year: its number is as many years ago. */
const recurring = new Set(['anniversary', 'birthday', 'year', 'season', 'edition', 'annual'].map(stemOf));

/** "Four years running" for the fourth time. */
const onEnd = new Set(['running', 'row', 'succession'].map(stemOf));

const quarter = stemOf('quarter');

function mayMean({ figure, next }: Claim, source: Figure, stems: Statement['stems']): boolean {
  const bare = isBare(source);
  if (figure.kind === 'score') return source.kind === 'score' || source.kind === 'count';
  if (figure.low !== figure.high) return bare || source.kind === figure.kind;
  switch (figure.kind) {
    case 'age':
      return bare || source.kind === 'age' || (source.kind === 'duration' && source.unit === 'year');
    case 'ordinal':
      // "A single Saturday, the 12th".
      if (source.kind === 'date')
        return figure.unit === '' && next === undefined && source.date!.day === figure.low;
      return (
        next !== undefined &&
        recurring.has(next) &&
        (source.kind === 'duration' || source.kind === 'age' || (bare && next !== 'year'))
      );
    case 'duration':
      return (
        source.kind === 'ordinal' &&
        (source.unit === figure.unit ||
          stems.has(stemOf(figure.unit)) ||
          (next !== undefined && onEnd.has(next)))
      );
    case 'count':
      if (source.kind === 'date' || source.kind === 'time') return figure.unit === '' && figure.low > 1000;
      if (figure.unit === '') return source.kind !== 'ordinal';
      return (
        source.kind === 'count' ||
        source.kind === 'fraction' ||
        (source.kind === 'score' && !isPoints(figure)) ||
        source.kind === 'measure'
      );
    case 'date':
      if (source.kind === 'date') return agree(figure.date!, source.date!);
      // A quarter is told by its number and the word.
      if (figure.date!.quarter !== undefined) return stems.has(quarter);
      return figure.date!.month === undefined || bare;
    case 'measure':
      return bare || (source.kind === 'measure' && (source.unit === '°' || figure.unit === '°'));
    case 'money':
    case 'points':
      return bare;
    case 'percent':
    case 'fraction':
      return source.kind === 'fraction' || (bare && figure.kind === 'fraction');
    default:
      return false;
  }
}

/** No part that both dates give is different. */
const agree = (draft: CalendarDate, source: CalendarDate): boolean =>
  (draft.month === undefined || draft.month === source.month) &&
  (['year', 'day'] as const).every(
    (part) => draft[part] === undefined || source[part] === undefined || draft[part] === source[part],
  ) &&
  agreesOnWeekday(draft, source.weekday ?? weekdayOf(source));

const agreesOnWeekday = ({ weekday }: CalendarDate, stated: number | undefined): boolean =>
  weekday === undefined || stated === undefined || weekday === stated;

/** The number stands in the sentence, but not as a figure: then it is the rest of the sentence that must fit. */
function mayBeUnread({ figure }: Claim, { stems }: Statement): boolean {
  if (figure.kind === 'duration' || figure.kind === 'age') return stems.has(stemOf(figure.unit));
  if (figure.kind === 'ordinal') return false;
  return figure.date?.quarter === undefined || stems.has(quarter);
}

/** The number is part of a date or a time of day, "10:05" or "the 17th century", and counts nothing. */
function isOfTime({ figure }: Claim, { passage, sentence, facts }: Statement, numeral: number): boolean {
  if (figure.date || figure.kind === 'time') return false;
  const times = facts.filter(({ figure: { kind } }) => kind === 'date' || kind === 'time');
  if (times.length === 0) return false;
  const places = placedNumerals(passage.annotations.text.slice(sentence.start, sentence.end))
    .filter(({ value }) => value === numeral)
    .map((place) => shift(place, sentence.start));
  return places.every((place) => times.some((fact) => encloses(fact.figure.amount, place)));
}

/** A day is a day of its month, however that is written. */
function namesMonth({ date }: Figure, { passage, sentence }: Statement): boolean {
  if (date?.month === undefined) return true;
  const written = passage.annotations.text.slice(sentence.start, sentence.end).toLowerCase();
  return written.includes(monthNames[date.month - 1]!.slice(0, 3));
}
