/** Arithmetic with time: years and days from one date to another, and how long something lasts. */
import type { CalendarDate, Figure } from '../../../annotate/figures/figure.ts';
import { endOf } from '../dates/same-date.ts';
import { isYears } from '../figure-kinds.ts';
import { measure } from '../quantity.ts';
import type { Operand } from './working.ts';
import { alike, isFar, pairs, type Working } from './working.ts';

export const yearsBetween: Working = {
  asked: (cues, figure) =>
    isYears(figure) &&
    figure.low > 1 &&
    (cues.has('time') || cues.has('difference') || figure.kind === 'age'),
  gives: isYears,
  results: (figure, operands) =>
    pairs(
      figure,
      operands.filter(({ figure }) => figure.date?.year !== undefined && figure.date.span === undefined),
      (a, b) => isToldTogether(a, b) || isOfDocument(a) || isOfDocument(b),
      {
        value: (a, b) => (a.figure.date!.year! - b.figure.date!.year!) * 12,
        working: (a, b) => `${a.written} − ${b.written}`,
      },
    ),
};

const isToldTogether = (a: Operand, b: Operand): boolean => a.cited || b.cited || !isFar(a, b, 2);

/** "2024–2030": six years from its first year to its last, or seven with both. */
export const yearsSpanned: Working = {
  asked: (cues, figure) => isYears(figure) && figure.low > 1 && !cues.has('every'),
  gives: isYears,
  onlyAsked: true,
  *results(_, operands) {
    for (const one of operands) {
      const [from, to] = [one.figure.date?.year, endOf(one.figure)?.year];
      if (!isSpan(one) || from === undefined || to === undefined || one.figure.date!.month !== undefined)
        continue;
      const years = Math.abs(to - from);
      const between = () => `${Math.max(from, to)} − ${Math.min(from, to)}`;
      yield { value: years * 12, working: between, operands: [one] };
      // The first year and the last count too where they are years of a plan.
      if (years > 2) yield { value: (years + 1) * 12, working: () => one.written, operands: [one] };
    }
  },
};

/** "In 1980 and 1981" is no span of years, unless "between" goes before. */
function isSpan({ fact, written, close }: Operand): boolean {
  if (!fact || !close) return false;
  const { text } = fact.passage.annotations;
  const { start } = fact.figure.amount;
  return !/\band\b/i.test(written) || /\bbetween\s+$/i.test(text.slice(Math.max(0, start - 10), start));
}

/** A year in the first lines of a document is the one that it is written in. */
const isOfDocument = ({ statement }: Operand): boolean => !statement || statement.passage.start === 0;

export const daysBetween: Working = {
  asked: (cues) => cues.has('time') || cues.has('difference'),
  gives: (figure) => figure.kind === 'duration' && measure(figure).dimension === 'time',
  results: (figure, operands) =>
    pairs(
      figure,
      operands.filter(({ figure }) => figure.date?.day !== undefined && figure.date.month !== undefined),
      (a, b) => daysFrom(b, a) > 1,
      { value: (a, b) => daysFrom(b, a) * secondsOfDay, working: (a, b) => `${b.written} to ${a.written}` },
    ),
};

/** "Three months after" a day that the source names, or after it and before the day of writing. */
export const monthsBetween: Working = {
  asked: (cues) => cues.has('time'),
  gives: (figure) =>
    figure.kind === 'duration' && figure.low > 1 && (figure.unit === 'month' || isHalfYears(figure)),
  onlyAsked: true,
  results: (figure, operands) => {
    const grain = isHalfYears(figure) ? 6 : 0.1;
    return pairs(
      figure,
      operands.filter(({ figure }) => figure.date?.month !== undefined),
      (a, b) => areAlikeDays(a, b) && daysFrom(b, a) > 1,
      {
        value: (a, b) => Math.round(daysFrom(b, a) / 30.4 / grain) * grain,
        working: (a, b) => `${b.written} to ${a.written}`,
      },
    );
  },
};

/** "Three and a half years". */
const isHalfYears = ({ unit, low }: Figure): boolean => unit === 'year' && low % 1 === 0.5;

/** Two days, or two months that are told of together: "212 in September, down from 341 in March". */
const areAlikeDays = (a: Operand, b: Operand): boolean =>
  a.figure.date!.day === undefined
    ? b.figure.date!.day === undefined && a.statement !== undefined && a.statement === b.statement
    : b.figure.date!.day !== undefined;

/** A day without its year is of the year of the other, or of the one before where it would come after it. */
function daysFrom({ figure: { date: from } }: Operand, { figure: { date: to } }: Operand): number {
  const year = from!.year ?? to!.year ?? 2001;
  const days = dayNumber(to!, to!.year ?? year) - dayNumber(from!, year);
  return days < 0 && from!.year === undefined && to!.year !== undefined
    ? dayNumber(to!, to!.year) - dayNumber(from!, year - 1)
    : days;
}

/** Days since 1970. */
export const dayNumber = ({ month = 1, day = 1 }: CalendarDate, year: number): number =>
  Date.UTC(year, month - 1, day) / (1000 * secondsOfDay);

export const secondsOfDay = 86400;

/** How long it takes or lasts: so much at so much a year. */
export const rate: Working = {
  asked: () => false,
  gives: ({ kind }) => kind === 'duration',
  results: (figure, operands) => {
    const unit = measure(figure).low / figure.low;
    return pairs(
      figure,
      operands.filter((one) => !one.figure.date && one.figure.kind !== 'duration'),
      (a, b) => a.value > b.value && b.value > 0 && alike(a, b),
      {
        value: (a, b) => (a.value / b.value) * unit,
        working: (a, b) => `${a.written} ÷ ${b.written}`,
      },
    );
  },
};

/** "Another nine years at that pace": what is left of a whole, by so much a year, all of which the draft has told of. */
export const timeLeft: Working = {
  asked: (cues, { kind }) => kind === 'duration' && (cues.has('further') || cues.has('time')),
  gives: ({ kind }) => kind === 'duration',
  onlyAsked: true,
  *results(figure, operands) {
    const unit = measure(figure).low / figure.low;
    const told = operands
      .filter(({ cited, fact, figure }) => cited && fact && !figure.date && figure.kind !== 'duration')
      .slice(0, mostTold);
    for (const whole of told)
      for (const done of told)
        for (const each of told)
          if (whole.value > done.value && done.value > each.value && alike(whole, done) && alike(done, each))
            yield {
              value: ((whole.value - done.value) / each.value) * unit,
              working: () => `(${whole.written} − ${done.written}) ÷ ${each.written}`,
              operands: [whole, done, each],
            };
  },
};
const mostTold = 8;

/** So many of each are in a year. */
export const periodsInYear: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['quarter', 4],
  ['month', 12],
  ['week', 52],
  ['day', 365],
]);
const adjectives: ReadonlyMap<string, string> = new Map([
  ['annual', 'year'],
  ['yearly', 'year'],
  ['quarterly', 'quarter'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
]);
const adjective = /\b(annual|yearly|quarterly|monthly|weekly|daily)\s+(?:[\p{L}-]+\s+){0,4}$/iu;

/** What so much a month comes to in a year, and the other way round. */
export const perPeriod: Working = {
  asked: (cues, { per }) => cues.has('yearly') || periodsInYear.has(per ?? ''),
  gives: ({ kind }) => kind === 'money' || kind === 'count' || kind === 'measure',
  onlyAsked: true,
  *results(figure, operands) {
    const { dimension } = measure(figure);
    const target = periodsInYear.get(figure.per ?? 'year');
    const isShared = figure.per === 'day' || figure.per === 'week' || figure.per === 'month';
    for (const one of operands) {
      // "464 spills, an average of 1.3 a day": what a draft shares out by the day is mostly of a year.
      const period =
        one.dimension === dimension ? (periodOf(one) ?? (isShared && one.cited ? 1 : undefined)) : undefined;
      if (target === undefined || period === undefined || period === target) continue;
      // Weeks have days, and years about 52 weeks.
      const times =
        period === 365 && target === 52 ? 7 : period === 52 && target === 365 ? 1 / 7 : period / target;
      const working = () =>
        times > 1 ? `${Math.round(times)} × ${one.written}` : `${one.written} ÷ ${Math.round(1 / times)}`;
      yield { value: one.value * times, working, operands: [one] };
    }
  },
};

/** How many of its period are in a year: 12 of "$28 a month" and of "a monthly payment of $28", one of "$28 in 2019". */
export function periodOf({ figure: { per, amount }, fact }: Operand): number | undefined {
  if (per !== undefined) return periodsInYear.get(per);
  if (!fact) return undefined;
  const { text } = fact.passage.annotations;
  const told = adjective.exec(text.slice(Math.max(0, amount.start - 60), amount.start))?.[1];
  if (told) return periodsInYear.get(adjectives.get(told.toLowerCase())!);
  return inOneYear.test(text.slice(amount.end, fact.sentence.end)) ? 1 : undefined;
}

const inOneYear =
  /^[^.;:,\d]{0,40}\b(?:in|for|during)\s+(?:the\s+year\s+)?(?:19|20)\d\d(?:[-–/]\d{2,4})?(?!\d)/;
