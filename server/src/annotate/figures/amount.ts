/** Builds the figure around a number, or finds that it claims nothing. */
import { readAge } from './age.ts';
import { readCompound, withUnitBefore } from './compound.ts';
import { partOf, readYear } from './date-periods.ts';
import { isDocumentNumber } from './document-number.ts';
import { type Figure, yearFigure } from './figure.ts';
import { finish } from './finish.ts';
import { isLabel, isNamePart, isReference, isSpelledLabel, isYear } from './not-a-figure.ts';
import type { NumberRead } from './number.ts';
import { readProportion } from './proportion.ts';
import { rangeFigure, readRange } from './range.ts';
import { ordinal } from './rank.ts';
import { lowerBefore } from './scan.ts';
import { readSide, type Side, values } from './side.ts';

export function readAmount(text: string, number: NumberRead): Figure | undefined {
  const proportion = readProportion(text, number);
  if (proportion) return proportion;
  if (number.ordinal) return ordinal(text, number);
  const first = readSide(text, number);
  if (!first) return undefined;
  const second = readRange(text, first);
  // "7-Eleven" is a name.
  if (second?.dash && number.form === 'digits' && second.side.number.form === 'words') return undefined;
  if (!second && isDocumentNumber(text, first)) return undefined;
  const whole = second ? undefined : (readCompound(text, first) ?? withUnitBefore(text, first));
  const bare = isPlain(first) && !second && !whole;
  if (bare) {
    const age = readAge(text, first);
    if (age) return age;
  }
  if (bare && number.form === 'digits') {
    const year = first.negative ? undefined : readYear(text, number.start);
    if (year && (year.end === first.end || year.date.year! < 0) && isYear(text, number.start, year.end))
      return yearAt(text, number.start, year.end, year.date.year!);
    if (isLabel(text, number.start, first.end) || isNamePart(text, number.start, first.end)) return undefined;
  }
  if (isCode(first, bare)) return undefined;
  if (bare && number.form === 'words' && number.value < 30 && isSpelledLabel(text, number.start))
    return undefined;
  if (second && isPlain(first) && isPlain(second.side) && isReference(text, number.start)) return undefined;
  if (second) return rangeFigure(text, first, second);
  if (bare && number.value === 1 && number.form === 'words') return oneOf(text, first);
  if (number.form === 'fraction' && number.value === 0.5 && !isShare(text, first)) return undefined;
  const figure = finish(text, whole ?? first, values(whole ?? first));
  return isSomeDay(text, first) ? { ...figure, vague: true } : figure;
}

const isPlain = ({ money, unit, scale }: Side): boolean => !money && !unit && scale === 0;

/** Ten digits and more without a mark between them number a record, not things. */
const isCode = ({ number, start, end }: Side, bare: boolean): boolean =>
  bare &&
  number.form === 'digits' &&
  end - start > 9 &&
  number.value >= 1e9 &&
  number.decimal?.length === end - start;

/** "One day they may": no length of time, unless a preposition measures by it. */
const isSomeDay = (text: string, { number, unit, start }: Side): boolean =>
  number.form === 'words' &&
  text[number.end] !== '-' &&
  number.value === 1 &&
  unit?.name === 'day' &&
  !/^(?:in|for|within|than|after|by|per|every|just|only|about|of|last|took|takes|least|to)$/.test(
    lowerBefore(text, start),
  );

function yearAt(text: string, at: number, end: number, year: number): Figure {
  const part = partOf(text, at);
  return yearFigure(year, { start: part?.start ?? at, end }, part?.part);
}

/** "one" counts where a noun follows, but too loosely to be checked; "one of the", "no one", "the one" count nothing. */
function oneOf(text: string, side: Side): Figure | undefined {
  const before =
    /([A-Za-z]+)[ \u00a0]$/.exec(text.slice(Math.max(0, side.start - 12), side.start))?.[1] ?? '';
  if (side.negative) return finish(text, side, values(side));
  if (/^(?:no|the|this|that|which|any|some|every|each|another|number|only|or)$/i.test(before))
    return undefined;
  const after = /^(?:[ \u00a0-]([A-Za-z]+)|(.))/.exec(text.slice(side.end, side.end + 16));
  if (
    /^(?:of|another|by|day|thing|hand|but|for|from|on|as|than|when|where|whose|before|after|could|like|will|does|did|sees|that|who|which|is|was|and|or|to|in|with|can|would|may|might|must|s|should|has|had|at)$/i.test(
      after?.[1] ?? 'of',
    )
  )
    return undefined;
  return { ...finish(text, side, values(side)), vague: true };
}

/** "half" is a share or a number where something is halved; not in "half-staff", "the second half", "half way". */
function isShare(text: string, side: Side): boolean {
  if (side.unit || side.money || side.scale) return true;
  if (
    /(?:first|second|other|better|1st|2nd|latter)[ \u00a0-]$/i.test(
      text.slice(Math.max(0, side.start - 8), side.start),
    )
  )
    return false;
  // "Sales should grow this half" is said of half a year.
  if (
    /(?:^|[^A-Za-z])(?:this|next|each|every)[ \u00a0]$/i.test(
      text.slice(Math.max(0, side.start - 6), side.start),
    )
  )
    return false;
  return !/^(?:-[A-Za-z]|[ \u00a0]?(?:way|time|past|brother|sister|term)(?![A-Za-z]))/i.test(
    text.slice(side.end, side.end + 9),
  );
}
