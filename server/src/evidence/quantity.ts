/** When two figures are the same quantity, however they are written. */
import type { CalendarDate, Figure } from '../annotate/figure.ts';
import { unitsByName } from '../annotate/unit-table.ts';

/**
 * What must agree for two figures to be comparable at all: a dollar with a dollar, a length with a length,
 * a percentage with a share. Counts are comparable with each other whatever they count; whether they count
 * one thing is the concept's matter.
 */
export function dimension({ kind, unit }: Figure): string {
  switch (kind) {
    case 'money':
      return `money:${unit}`;
    case 'measure':
      return `measure:${unitsByName.get(unit)?.dimension ?? unit}`;
    case 'fraction':
    case 'percent':
      return 'share';
    case 'age':
    case 'duration':
      return `duration:${unitsByName.get(unit)?.dimension ?? unit}`;
    case 'ratio':
      return 'count';
    default:
      return kind;
  }
}

/** True when a source's figure bears out the draft's: equal, or rounded as finely as the draft writes it. */
export function sameQuantity(draft: Figure, source: Figure): boolean {
  if (dimension(draft) !== dimension(source)) return false;
  if (draft.date && source.date) return sameDate(draft, source);
  if (draft.magnitude || source.magnitude) return sameMagnitude(draft, source);
  const shareOf = (figure: Figure) => (figure.kind === 'fraction' ? 100 : 1);
  const [lowDraft, highDraft] = [draft.low * shareOf(draft), draft.high * shareOf(draft)];
  const inDraftUnit = (amount: number) => converted(amount * shareOf(source), source.unit, draft.unit);
  return (
    sameValue(lowDraft, inDraftUnit(source.low), draft) &&
    sameValue(highDraft, inDraftUnit(source.high), draft)
  );
}

/** An amount of one unit in another of its dimension; what is no unit of measure stays as it is. */
function converted(amount: number, from: string, to: string): number {
  const [source, target] = [unitsByName.get(from), unitsByName.get(to)];
  if (from === to || !source || !target || source.dimension !== target.dimension) return amount;
  return (amount * source.factor + (source.offset ?? 0) - (target.offset ?? 0)) / target.factor;
}

/** "thousands" is borne out by any number of thousands, but bears out none that is more precise. */
function sameMagnitude(draft: Figure, source: Figure): boolean {
  if (!draft.magnitude) return false;
  if (source.magnitude) return draft.low === source.low;
  return source.low >= draft.low && source.low < draft.high * 10;
}

function sameValue(draft: number, source: number, written: Figure): boolean {
  const size = Math.max(Math.abs(draft), Math.abs(source));
  const difference = Math.abs(draft - source);
  if (difference <= 1e-9 * size) return true;
  const step = roundingStep(draft, written);
  if (difference > step / 2 + 1e-9 * size) return false;
  if (written.bound === 'over' || written.bound === 'at least') return source > draft;
  if (written.bound === 'under' || written.bound === 'nearly' || written.bound === 'at most')
    return source < draft;
  return true;
}

/**
 * How much of the number may be rounding: its last digit that is not a zero. A bare number must show two
 * digits ("71,000" for 71,145); only one that is hedged may keep a single one ("some 70,000").
 */
function roundingStep(value: number, written: Figure): number {
  if (written.step === 0) return written.kind === 'fraction' ? 4 : 0;
  let step = written.step;
  const digits = Math.abs(value);
  const hedged = written.bound !== 'exactly';
  while (digits >= step * (hedged ? 10 : 100) && isMultiple(value, step * 10)) step *= 10;
  return step > 1 || written.step < 1 || hedged ? step : 0;
}

const isMultiple = (value: number, step: number): boolean =>
  Math.abs(value / step - Math.round(value / step)) < 1e-9;

/** The draft may leave out what the source gives, but may not add to it, save a year the source leaves to its own date. */
function sameDate(draft: Figure, source: Figure): boolean {
  const a = draft.date!;
  const b = source.date!;
  if (draft.until && source.until) return sameDay(a, b) && sameDay(draft.until, source.until);
  // Of a range of days either end may be named alone; a range that only the draft has says more than its source.
  if (source.until) return sameDay(a, b) || sameDay(a, source.until);
  if (draft.until) return false;
  return sameDay(a, b);
}

function sameDay(a: CalendarDate, b: CalendarDate): boolean {
  if (a.span || b.span) return a.span !== undefined && within(b, a);
  const shared: (keyof CalendarDate)[] = ['year', 'month', 'day', 'quarter', 'half', 'season'];
  for (const field of shared) {
    if (a[field] === undefined) continue;
    if (b[field] === undefined) {
      if (field === 'year' && a.month !== undefined && b.month !== undefined) continue;
      return false;
    }
    if (a[field] !== b[field]) return false;
  }
  if (a.weekday === undefined) return true;
  const weekday = b.weekday ?? weekdayOf(b);
  return weekday === undefined ? a.month !== undefined : weekday === a.weekday;
}

/** A date lies in a decade or century, or is that very one. */
const within = (date: CalendarDate, period: CalendarDate): boolean =>
  date.year !== undefined &&
  period.year !== undefined &&
  date.year >= period.year &&
  date.year + (date.span ?? 1) <= period.year + period.span!;

/** 1 is Monday, 7 is Sunday; undefined unless year, month and day are known. */
export function weekdayOf({ year, month, day }: CalendarDate): number | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}
