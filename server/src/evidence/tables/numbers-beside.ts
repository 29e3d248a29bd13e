/** Numbers that the cells of a draft's table may be worked out with: those that its heads have, and those that stand around it. */

import type { Figure } from '../../annotate/figures/figure.ts';
import { push } from '../../text/multimap.ts';
import { factsOf, isBorneOut } from '../figures/verdict.ts';
import { writtenIn } from '../figures/workings/written.ts';
import type { Judgement } from '../judgement.ts';
import type { Operand } from './table-cells.ts';

/** So many numbers are looked at that stand nearest to a table. */
const mostBeside = 40;

/** The numbers around a table that are borne out, the nearest first. */
export function operandsBeside(judgements: readonly Judgement[], cells: readonly number[]): Operand[] {
  const found: Operand[] = [];
  const [first, last] = [cells[0]!, cells.at(-1)!];
  for (let away = 1; found.length < mostBeside; away++) {
    const around = [judgements[first - away], judgements[last + away]];
    if (!around.some(Boolean)) break;
    found.push(...numbersOf(around.filter((judgement) => judgement !== undefined)));
  }
  return found;
}

/** The numbers of some paragraphs or cells that are borne out: "Share of the 1,240 needed" has one in the head. */
export const numbersOf = (judgements: readonly Judgement[]): Operand[] =>
  judgements.flatMap(({ passage, supports }) =>
    supports
      .filter(({ figure, verdict }) => isBorneOut(verdict) && isNumber(figure))
      .map((support) => ({
        figure: support.figure,
        written: writtenIn(passage.annotations.text, support.figure).trim(),
        operands: factsOf(support),
      })),
  );

/**
 * The numbers that the heads of rows and of columns have, whether a source has them or not: "Price of 12 months" is what one
 * costs so many times. `valued` are the rows that have values.
 */
export function headed(
  judgements: readonly Judgement[],
  valued: ReadonlySet<number>,
): Record<'row' | 'column', ReadonlyMap<number, readonly Operand[]>> {
  const found = { row: new Map<number, Operand[]>(), column: new Map<number, Operand[]>() };
  for (const { passage, supports } of judgements.filter(isLabel)) {
    const { row, column } = passage.cell!;
    for (const { figure } of supports) {
      if (!isNumber(figure) || figure.low <= 1) continue;
      const number = {
        figure: times(figure),
        written: writtenIn(passage.annotations.text, figure).trim(),
        operands: [],
      };
      if (valued.has(row)) push(found.row, row, number);
      else push(found.column, column, number);
    }
  }
  return found;
}

/** So many hours or kilos are so many times what one of them costs. */
const times = (figure: Figure): Figure =>
  figure.kind === 'duration' || figure.kind === 'measure' ? { ...figure, kind: 'count', unit: '' } : figure;

export const isLabel = ({ passage }: Judgement): boolean => passage.annotations.frame?.isLabel === true;

export const isNumber = ({ date, low, high, magnitude, kind }: Figure): boolean =>
  !date && !magnitude && low === high && kind !== 'ordinal' && Number.isFinite(low);
