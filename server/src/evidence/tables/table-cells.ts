/** Cells of a table as arithmetic sees them: what their heads ask for, and between which numbers a rounded one stands. */
import type { Figure } from '../../annotate/figures/figure.ts';
import type { Fact } from '../figures/fact.ts';
import { measure } from '../figures/quantity.ts';

export type Cue = 'total' | 'change' | 'share' | 'ratio';

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly figure: Figure;
  readonly written: string;
  /** True where a source states it, or where it follows from what one states. */
  readonly isStated: boolean;
  /** True where no source has it, so far as is known. */
  readonly isAccused: boolean;
  readonly operands: readonly Fact[];
  /** Of its row and column. */
  readonly cues: ReadonlySet<Cue>;
}

/** A row or column with what its head asks for. */
export interface Line {
  readonly name: string;
  readonly cues: ReadonlySet<Cue>;
  readonly cells: readonly TableCell[];
  /** The numbers that its head has: "Price of 12 months". */
  readonly numbers?: readonly Operand[];
}

export interface Worked {
  readonly working: string;
  readonly operands: readonly Fact[];
  /** False where the other cells give another value, which `working` opens with. */
  readonly fits: boolean;
  /** The number is right, but its sign tells the other way. */
  readonly isTurned?: true;
}

const cues: readonly (readonly [Cue, RegExp])[] = [
  ['total', /\b(?:(?:sub-?)?totals?|sum|all|overall|together|combined|altogether)\b/i],
  [
    'change',
    // A sign alone is most often behind a change, or of the whole.
    /^\W*(?:%|per ?cent)\W*$|\b(?:changes?|differences?|diff|increase|decrease|rise|fall|drop|growth|gain|loss|net|balance|gap|surplus|deficit|variation|versus|vs|compared|yoy|y\/y)\b|Δ|[+±]\/?[-−–]/i,
  ],
  ['share', /\b(?:shares?|proportion|percent(?:age)?|per ?cent|of (?:the )?(?:total|which))\b|%/i],
  ['ratio', /\b(?:ratio|per(?! ?cent)|rate|average|mean|times|each)\b/i],
];

export const cuesIn = (name: string): ReadonlySet<Cue> =>
  new Set(cues.flatMap(([cue, pattern]) => (pattern.test(name) ? [cue] : [])));

/** A line of more cells is no place to look for which two of them are meant. */
export const longest = 24;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a number may stand for that is rounded to its last digit; what is counted one by one is exact. */
export function interval(figure: Figure, isRounded = !isWhole(figure)): Interval {
  const { low, step } = measure(figure);
  const half = isRounded ? step / 2 : 0;
  return { low: low - half, high: low + half };
}

const isWhole = ({ kind, step, low }: Figure): boolean =>
  kind === 'count' && step <= 1 && Number.isInteger(low);

/** Signs are dropped where a loss may be written without one. */
export function meets(figure: Figure, { low, high }: Interval, isRounded?: boolean): boolean {
  const own = interval(figure, isRounded);
  const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
  const within = (sign: 1 | -1) => {
    const [from, to] = sign === 1 ? [own.low, own.high] : [-own.high, -own.low];
    return to >= low - slack && from <= high + slack;
  };
  return within(1) || within(-1);
}

/** The way that a change is written to go: 1 up, −1 down, 0 where no sign tells. */
export const signOf = ({ figure, written }: Pick<TableCell, 'figure' | 'written'>): 1 | -1 | 0 =>
  figure.low < 0 || /^\s*[−–-]/.test(written) ? -1 : /^\s*\+/.test(written) ? 1 : 0;

export const others = (cell: TableCell, line: Line): TableCell[] =>
  line.cells.filter((one) => one.row !== cell.row || one.column !== cell.column);

export const added = (parts: readonly TableCell[]): Interval =>
  parts
    .map(({ figure }) => interval(figure))
    .reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });

/** A number as a working takes it. */
export type Operand = Pick<TableCell, 'figure' | 'written' | 'operands'>;

export const operandsOf = (parts: readonly Operand[]): Fact[] => [
  ...new Set(parts.flatMap(({ operands }) => operands)),
];
