/** Writes a figure in one line, for tables of what is read. */
import { type Figure, isoDate } from '../../server/src/annotate/figures/figure.ts';

/** "at least 15 minerals", "5–10 %", "2025-10-25", without the places where it stands. */
export function figureText(figure: Figure): string {
  const { kind, bound, low, high, exact, unit, date, until, per, leads, vague } = figure;
  const numbers = exact ?? (low === high ? [round(low)] : [round(low), round(high)]);
  const value = date
    ? [isoDate(date), until && isoDate(until)].filter(Boolean).join(' to ')
    : Number.isNaN(low)
      ? '?'
      : numbers.join(kind === 'score' ? ' : ' : ' to ');
  const words = [
    kind,
    bound === 'exactly' ? '' : bound,
    date?.relative ?? '',
    date?.part ?? '',
    value,
    unit,
    per ? `per ${per}` : '',
    leads ?? '',
    vague ? '(loose)' : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

const round = (value: number): string => String(Number(value.toPrecision(6)));
