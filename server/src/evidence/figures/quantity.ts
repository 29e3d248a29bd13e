/** When two figures are the same quantity, however they are written, and how far one may stand for the other. */

import { isSameUnit } from '../../annotate/figures/currency-families.ts';
import type { Bound, Figure } from '../../annotate/figures/figure.ts';
import { unitsByName } from '../../annotate/figures/unit-table.ts';
import { sameDate } from './dates/same-date.ts';

/** How a source's figure bears on the draft's: the same, rounded as the draft writes it, or with another bound. */
export type Relation = 'same' | 'rounded' | 'looser' | 'opposed';

/** A figure on a scale where all that can be compared with it stands too: lengths in metres, shares in percent. */
export interface Measure {
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
  /** The value of one in the last digit as written; 0 when the figure is exact. */
  readonly step: number;
}

export function measure(figure: Figure): Measure {
  const { kind, unit, low, high, step } = figure;
  switch (kind) {
    case 'money': {
      const each = perAmount(figure);
      return { dimension: unit, low: low / each, high: high / each, step: step / each };
    }
    case 'fraction':
      return { dimension: 'share', low: low * 100, high: high * 100, step: 0 };
    case 'ratio':
      return { dimension: 'count', low, high, step };
    case 'percent':
    case 'points':
    case 'measure':
    case 'age':
    case 'duration': {
      const known = unitsByName.get(unit);
      if (!known) return { dimension: `${kind}:${unit}`, low, high, step };
      const { dimension, factor, offset = 0 } = known;
      return { dimension, low: low * factor + offset, high: high * factor + offset, step: step * factor };
    }
    case 'time':
      return { dimension: 'clock', low, high, step };
    default:
      return { dimension: kind, low, high, step };
  }
}

/** A measure in the figure's own unit. */
function onScaleOf({ unit }: Figure, { dimension, low, high, step }: Measure): Measure {
  const { factor, offset = 0 } = unitsByName.get(unit)!;
  return { dimension, low: (low - offset) / factor, high: (high - offset) / factor, step: step / factor };
}

/** How many a rate is for: 1,000 in "$18 per 1,000 gallons". */
function perAmount({ per = '' }: Figure): number {
  if (!per.includes(' ')) return 1;
  let amount = 1;
  for (const part of per.split(/[ \u00a0]/)) {
    const value = Number(part.replaceAll(',', ''));
    if (value > 0) amount *= value;
    else amount *= scales[part] ?? 1;
  }
  return amount;
}

const scales: Readonly<Record<string, number>> = { ten: 10, hundred: 100, thousand: 1e3, million: 1e6 };

/** What must agree for two figures to be comparable at all. Whether two counts count one thing is the concept's matter. */
export const dimension = (figure: Figure): string => measure(figure).dimension;

/** How a source's figure bears out the draft's; undefined when it is another quantity. `own` is the draft's measure, where it is at hand. */
export function relate(draft: Figure, source: Figure, own?: Measure): Relation | undefined {
  if (draft.date && source.date) return sameDate(draft, source) ? 'same' : undefined;
  if (draft.magnitude || source.magnitude) return relateMagnitudes(draft, source);
  if (draft.kind !== source.kind) {
    if (alone.has(draft.kind) || alone.has(source.kind)) return undefined;
    // "Three times" is three of nothing else.
    if (
      [draft, source].some(({ kind, unit }) => kind === 'ratio' || isTimes(unit)) &&
      ![draft, source].every(mayBeRatio)
    )
      return undefined;
  }
  let a = own ?? measure(draft);
  let b = measure(source);
  if (a.dimension !== b.dimension && !isSameUnit(draft, source)) return undefined;
  const converted = draft.unit !== source.unit && unitsByName.has(draft.unit) && a.dimension !== 'share';
  // Digits are rounded as they are written, not as they come out of a conversion.
  if (draft.kind === source.kind && isSameUnit(draft, source) && perAmount(draft) === perAmount(source))
    [a, b] = [asWritten(draft, a), asWritten(source, b)];
  // Degrees are rounded on the scale that the draft has, whose zero is not where it is absolute.
  else if (a.dimension === 'temperature') [a, b] = [onScaleOf(draft, a), onScaleOf(draft, b)];
  if (a.low === a.high && b.low !== b.high) return oneEnd(draft, source, a, b);
  if (a.low !== a.high && b.low === b.high) return isBetweenNext(draft, a, b) ? 'rounded' : undefined;
  if (a.low === a.high) return relateValues(a.low, b.low, draft, source, a.step, converted);
  // Both ends are rounded as finely as the finer one: "450 to 475" is not for 455 to 475.
  const finest = Math.min(...[a.low, a.high].map((end) => rounding(end, a.step, draft, true)));
  const low = relateValues(a.low, b.low, draft, source, a.step, converted, finest);
  return low && relateValues(a.high, b.high, draft, source, a.step, converted, finest);
}

const isTimes = (unit: string): boolean => /^times?$/.test(unit);
const mayBeRatio = ({ kind, unit }: Figure): boolean =>
  kind === 'ratio' || (kind === 'count' && (unit === '' || isTimes(unit)));

/** Kinds that are measured on a scale of their own. */
const alone: ReadonlySet<Figure['kind']> = new Set(['money', 'date', 'time', 'ordinal', 'score']);

const asWritten = ({ low, high, step }: Figure, { dimension }: Measure): Measure => ({
  dimension,
  low,
  high,
  step,
});

/** How a computed value, on the scale of the figure's measure, bears it out: what is computed has no bound of its own. */
export const bears = (draft: Figure, value: number): Relation | undefined => bearing(draft)(value);

/** The same for many values. */
export function bearing(draft: Figure): (value: number) => Relation | undefined {
  const { low, high, step } = measure(draft);
  if (low !== high) return () => undefined;
  return (value) => {
    const relation = relateValues(low, value, draft, draft, step, true);
    // "As much as 8,180 each" of 8,181.82 is rounded.
    if (relation === 'opposed' && (draft.bound === 'at most' || draft.bound === 'at least')) return 'rounded';
    return relation === 'opposed' || relation === 'looser' ? undefined : relation;
  };
}

/** "Up to 7%" and "at least 4%" for a range from 4 to 7: one end with the bound that makes it so. */
function oneEnd(draft: Figure, source: Figure, a: Measure, b: Measure): Relation | undefined {
  const at = (value: number) => {
    const relation = relateValues(a.low, value, draft, { ...source, bound: draft.bound }, a.step, false);
    return relation === 'same' || relation === 'rounded';
  };
  if (direction(draft.bound) < 0 && at(b.high)) return 'same';
  if (direction(draft.bound) > 0 && at(b.low)) return 'same';
  if (at(b.low) || at(b.high)) return 'looser';
  return undefined;
}

/** "Three or four" of an average of 3.4. */
const isBetweenNext = ({ step, low, high }: Figure, a: Measure, b: Measure): boolean =>
  high - low === step && low >= 1 && b.low > a.low && b.low < a.high;

/** Equal to within floating-point error. */
export const equal = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function relateValues(
  draft: number,
  source: number,
  written: Figure,
  stated: Figure,
  step: number,
  converted: boolean,
  finest = Number.POSITIVE_INFINITY,
): Relation | undefined {
  if (equal(draft, source)) return converted ? 'same' : relateBounds(written, stated);
  const grain = Math.min(finest, rounding(draft, step, written, !Number.isInteger(source) || converted));
  const difference = source - draft;
  // What is "nearly forty below zero" lies nearer to zero.
  const side = written.bound === 'nearly' && draft < 0 ? 1 : direction(written.bound);
  // "More than 16" is as good for 16.70 as for 16.20: on its own side a bound of two digits reaches to the next number,
  // and so do "more than half" and "more than five times".
  const isMultiple = written.kind === 'ratio' || isTimes(written.unit);
  const isBeyond = side !== 0 && Math.sign(difference) === side;
  const own =
    isBeyond && (Math.abs(draft) >= 10 * grain || written.kind === 'fraction' || (isMultiple && side > 0));
  // "Almost three times" is no 2.5 times, and "£1bn" no £530 million.
  const most = isMultiple ? 0.1 : isBeyond ? 0.5 : coarsest;
  const half = Math.min(grain / 2, Math.abs(draft) * most);
  // "More than 320 times" of 331.
  const reach = isMultiple && side > 0 ? Math.max(grain, Math.abs(draft) * slack) : grain;
  const within = own ? Math.abs(difference) < reach * (1 - 1e-9) : Math.abs(difference) <= half * (1 + 1e-9);
  // What was cut off rather than rounded, 68 for 68.73 or "more than 500,000" for 572,206, is told but does not accuse.
  if (!within) {
    if (isRoundAge(written, draft) && Math.abs(difference) <= draft / 20) return 'looser';
    const isCutOff = difference > 0 && difference < grain && draft >= (side > 0 ? 5 : 20) * grain;
    return isCutOff ? 'looser' : undefined;
  }
  // A single digit is too coarse to tell that the source is on the other side: it is another number.
  if (side !== 0 && Math.sign(difference) !== side)
    return Math.abs(difference) <= Math.abs(draft) / (stated.bound === 'exactly' ? 25 : 10)
      ? 'opposed'
      : undefined;
  return converted || side !== 0 || direction(stated.bound) === 0 ? 'rounded' : 'looser';
}

/** So much more than a multiple it may be that is told as "more than" it. */
const slack = 0.05;

/** So much of a number may be rounding: half of 1, and half as much again, would round to it too. */
const coarsest = 0.2;

/** Centuries are told roughly: "400 years" for 410. */
const isRoundAge = ({ kind, unit, low }: Figure, value: number): boolean =>
  (kind === 'duration' || kind === 'age') && unit === 'year' && low >= 200 && low % 100 === 0 && value > 0;

/** A stretch of values on the scale of a dimension. */
export interface Reach {
  readonly dimension: string;
  readonly from: number;
  readonly to: number;
}

/** Where the values lie that may bear out a figure: no source's figure outside is related to it. */
export function reach(figure: Figure): Reach {
  const { dimension, low, high, step } = measure(figure);
  if (figure.magnitude) return { dimension, from: low, to: high * 10 };
  const grain =
    dimension === 'temperature'
      ? rounding(figure.low, figure.step, figure, true) * unitsByName.get(figure.unit)!.factor
      : rounding(low, step, figure, true);
  const tolerance = Math.max(2 * grain, 1e-9 * Math.abs(low));
  return { dimension, from: low - tolerance, to: low + tolerance };
}

/** The width of what a computed value may be to bear the figure out, on the scale of its measure. */
export function grainOf(figure: Figure): number {
  const { low, step } = measure(figure);
  return rounding(low, step, figure, true) || step;
}

/**
 * How much of the number may be rounding: its last digit that is not a zero. A bare number must show two
 * digits ("71,000" for 71,145); only one that is hedged may keep a single one ("some 70,000"). A whole
 * number stands for one with decimals only when it counts nothing: that is for the caller to say.
 */
function rounding(value: number, step: number, figure: Figure, decimals: boolean): number {
  const { bound, kind, unit, low } = figure;
  const hedged = bound !== 'exactly';
  // The digits of a temperature are its own scale's, not those of the one it is compared on. "About 60" is one of five degrees.
  if (unitsByName.get(unit)?.offset) return hedged && low % 5 === 0 && figure.step === 1 ? 5 * step : step;
  // Fractions are coarse: a third may be 31%, three and a half 3.54.
  if (step === 0) {
    if (kind === 'fraction') return Math.min(8, Math.abs(value) * 0.2);
    // "Nine and a third hours" are so on the scale that they are written in.
    return Number.isInteger(2 * low) || equal(3 * low, Math.round(3 * low)) ? (0.1 * value) / low : 0;
  }
  // "3-1/2" has no last digit.
  if (!isWholeOf(value, step)) return 0;
  const digits = Math.abs(value);
  let grain = step;
  while (digits >= grain * (hedged ? 10 : 100) && isWholeOf(value, grain * 10)) grain *= 10;
  if (grain > step || hedged) return grain;
  return step > 1 || !Number.isInteger(step) || decimals ? grain : 0;
}

const isWholeOf = (value: number, step: number): boolean =>
  Math.abs(value / step - Math.round(value / step)) < 1e-9;

/** The side of the number on which the quantity lies. */
export const direction = (bound: Bound): number => {
  if (bound === 'over' || bound === 'at least') return 1;
  return bound === 'under' || bound === 'nearly' || bound === 'at most' ? -1 : 0;
};

function relateBounds(draft: Figure, source: Figure): Relation {
  const wanted = direction(draft.bound);
  const stated = direction(source.bound);
  if (wanted === stated) return 'same';
  // What is exactly sixteen is at least sixteen.
  if (source.bound === 'exactly' && (draft.bound === 'at least' || draft.bound === 'at most')) return 'same';
  return wanted * stated < 0 ? 'opposed' : 'looser';
}

/** "Thousands" is borne out by any number of thousands, but bears out none that is more precise. */
function relateMagnitudes(draft: Figure, source: Figure): Relation | undefined {
  if (!draft.magnitude) return undefined;
  if (dimension(draft) !== dimension(source) && !isSameUnit(draft, source)) return undefined;
  if (source.magnitude) return draft.low === source.low ? 'same' : undefined;
  return source.low >= draft.low && source.low < draft.high * 10 ? 'rounded' : undefined;
}
