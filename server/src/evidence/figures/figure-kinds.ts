/** Kinds of figures that arithmetic treats alike. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { dimension } from './quantity.ts';

export const isShare = ({ kind }: Figure): boolean => kind === 'percent' || kind === 'fraction';
export const isPoints = ({ kind, unit }: Figure): boolean =>
  kind === 'points' || (kind === 'count' && /^points?$/.test(unit));
export const isMoneyOrMeasure = ({ kind }: Figure): boolean => kind === 'money' || kind === 'measure';
/** A number that names nothing: its unit may go without saying. */
export const isBare = ({ kind, unit }: Figure): boolean => kind === 'count' && unit === '';
export const isYears = ({ kind, unit }: Figure): boolean =>
  (kind === 'duration' || kind === 'age') && unit === 'year';

/** "Fell by 84 GWh": how far apart two others stand. */
export const isDistance = ({ amount }: Figure, text: string): boolean =>
  /\bby\s+$/i.test(text.slice(Math.max(0, amount.start - 5), amount.start));

/** Shares with shares, and counts of one noun, where both name it. */
export const isOneKind = (a: Figure, b: Figure): boolean =>
  dimension(a) === dimension(b) &&
  (a.kind !== 'count' || a.unit === '' || b.unit === '' || a.unit === b.unit);

/** Of a range each end; a date is one. */
export const endsOf = (figure: Figure): readonly Figure[] =>
  figure.low === figure.high || figure.date
    ? [figure]
    : [
        { ...figure, high: figure.low },
        { ...figure, low: figure.high },
      ];

/** One number, and more than nothing: what can be set against another. */
export const isPlainAmount = ({ date, low, high }: Figure): boolean => !date && low === high && low > 0;
