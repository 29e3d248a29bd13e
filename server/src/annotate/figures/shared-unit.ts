/** Tells of numbers in a row that only one of them has their unit. */
import type { Figure } from './figure.ts';
import { readScale } from './scale.ts';

/** The figure, in the unit of those before it where it shares theirs; the last of them may share its own. */
export function sharingUnit(text: string, before: Figure[], figure: Figure): Figure {
  const last = before.at(-1);
  if (last && sharesUnit(text, last, figure))
    before[before.length - 1] = { ...last, kind: figure.kind, unit: figure.unit };
  awaitingUnit(text, before, figure);
  return comparedWith(text, before.at(-1), inBrackets(text, before, listedWith(text, before.at(-1), figure)));
}

/** "Rose by 40 and 30 basis points": the first number has the second's unit; "4,310, or 23%" says the same twice. */
function sharesUnit(text: string, first: Figure, second: Figure): boolean {
  if (!isBare(first) || first.low !== first.high || second.low !== second.high) return false;
  const between = text.slice(first.span.end, second.span.start);
  // "148 million of the 240 million kroner"
  if (second.kind === 'money' || second.kind === 'measure')
    return /^[ \u00a0]of[ \u00a0](?:(?:the|its|their|a|those)[ \u00a0])?$/.test(between);
  if (second.kind !== 'percent' && second.kind !== 'points') return false;
  // "From 13.7 to at least 15 percent"
  if (second.bound !== 'exactly' && /^[ \u00a0]to[ \u00a0]$/.test(between))
    return /(?:^|[^A-Za-z])from[ \u00a0]$/i.test(
      text.slice(Math.max(0, first.span.start - 6), first.span.start),
    );
  return (
    /^,?[ \u00a0]and[ \u00a0]$/.test(between) ||
    (/^[ \u00a0]or[ \u00a0]$/.test(between) && first.low < 3 * second.low && second.low < 3 * first.low)
  );
}

/** "3-, 4- and 9-year leases": a hyphen waits for the unit of the last. */
function awaitingUnit(text: string, before: Figure[], { kind, unit, span }: Figure): void {
  if (kind !== 'duration' && kind !== 'measure' && kind !== 'age') return;
  let next = span;
  for (let i = before.length - 1; i >= 0; i--) {
    const one = before[i]!;
    if (!isBare(one) || !/^-(?:,|,?[ \u00a0](?:and|or))[ \u00a0]$/.test(text.slice(one.span.end, next.start)))
      return;
    before[i] = { ...one, kind, unit };
    next = one.span;
  }
}

const isBare = ({ kind, unit }: Figure): boolean => kind === 'count' && unit === '';

/** "88 minutes, nine fewer than in 2019": a difference is in the unit of the amount right before it. */
function comparedWith(text: string, model: Figure | undefined, figure: Figure): Figure {
  if (!model || !isBare(figure) || isBare(model)) return figure;
  if (model.kind !== 'duration' && model.kind !== 'measure' && model.kind !== 'count') return figure;
  if (
    !/^[ \u00a0](?:fewer|more|less)[ \u00a0]than(?!\p{L})/u.test(
      text.slice(figure.span.end, figure.span.end + 12),
    )
  )
    return figure;
  if (!/^[^.;:()\d]{0,40},[ \u00a0]$/.test(text.slice(model.span.end, figure.span.start))) return figure;
  if (scaleOf(text.slice(model.amount.start, model.amount.end), model.kind) !== 1) return figure;
  return { ...figure, kind: model.kind, unit: model.unit };
}

const farthest = 80;

/** "93.1% (2024: 92.8; 2019: 95.3)": what stands in brackets behind a year is in the unit of what stands before them. */
function inBrackets(text: string, before: readonly Figure[], figure: Figure): Figure {
  const label = before.at(-1);
  if (!isBare(figure) || label?.kind !== 'date') return figure;
  if (!/^[^()\d;.]{0,20}:[ \u00a0]?$/.test(text.slice(label.span.end, figure.span.start))) return figure;
  const open = text.lastIndexOf('(', figure.span.start);
  if (open < figure.span.start - farthest || text.slice(open, figure.span.start).includes(')')) return figure;
  const model = before.findLast(({ span }) => span.end <= open);
  if (!model || model.kind === 'date' || isBare(model)) return figure;
  if (!/^[^.;:()\d]{0,30}$/.test(text.slice(model.span.end, open))) return figure;
  return inUnitOf(text, model, figure);
}

/** With its scale: "912 million m³ (2014: 840)" has 840 million. */
function inUnitOf(text: string, model: Figure, figure: Figure): Figure {
  const { kind, unit, per, ofAnyCountry } = model;
  const times = scaleOf(text.slice(model.amount.start, model.amount.end), kind);
  const { exact: _, ...rest } = figure;
  const scaled =
    times === 1
      ? figure
      : { ...rest, low: figure.low * times, high: figure.high * times, step: figure.step * times };
  return { ...scaled, kind, unit, ...(per && { per }), ...(ofAnyCountry && { ofAnyCountry }) };
}

const withUnit: ReadonlySet<Figure['kind']> = new Set(['percent', 'points', 'money', 'measure', 'duration']);
/** So many characters lie between a range and the next one of its list at the most. */
const apart = 48;

/**
 * "4 to 9 per cent for oak, 6 to 11 for ash", "by 50 basis points, from 125–150 to 75–100": a range that names nothing is in the
 * unit of the range before it, or of the change that leads to it.
 */
function listedWith(text: string, model: Figure | undefined, figure: Figure): Figure {
  if (!model || !withUnit.has(model.kind) || !isRisingRange(figure)) return figure;
  const between = text.slice(model.span.end, figure.span.start);
  if (between.length > apart || /[.;:()|!?\n]/.test(between)) return figure;
  const isNext =
    model.low < model.high
      ? /(?:,|\b(?:and|or|to|with|but))[ \u00a0](?:one[ \u00a0]of[ \u00a0])?$/i.test(between)
      : model.unit === 'bp' &&
        /\b(?:from|to)[ \u00a0](?:(?:a|the)[ \u00a0](?:\p{L}+[ \u00a0]){0,2}(?:range|band)[ \u00a0]of[ \u00a0])?$/iu.test(
          between,
        );
  return isNext ? inUnitOf(text, model, figure) : figure;
}

/** A score that falls, "9–2", is one. */
const isRisingRange = ({ kind, unit, low, high, exact }: Figure): boolean =>
  (kind === 'count' || kind === 'score') &&
  unit === '' &&
  low < high &&
  (exact === undefined || Number(exact[0]) < Number(exact[1]));

/** What the word behind an amount's number multiplies it by; 1 without one, and for the m of metres. */
function scaleOf(amount: string, kind: Figure['kind']): number {
  for (const { index } of amount.matchAll(/\d(?![\d.,])/g)) {
    const scale = readScale(amount, index + 1);
    if (scale && !(scale.letter && kind === 'measure')) return 10 ** scale.exponent;
  }
  return 1;
}
