/** How far the number of a row is from another that the cell itself tells of: "1,049 | 51 below the limit of 1,100". */
import { isPlainAmount } from '../figures/figure-kinds.ts';
import { bears, dimension, measure } from '../figures/quantity.ts';
import { factsOf, isBorneOut, type Support } from '../figures/verdict.ts';
import type { Judgement } from '../judgement.ts';

const side =
  /^\s+(?:\p{L}+\s+){0,2}?(below|under|short of|less than|fewer than|lower than|behind|above|over|more than|higher than|beyond|ahead of)\b[^.;\d]{0,40}$/iu;
const isLess = /^(?:below|under|short|less|fewer|lower|behind)/i;

/** `cells` are the places of a table's cells. */
export function withComparisons(judgements: readonly Judgement[], cells: readonly number[]): Judgement[] {
  return cells.map((at) => {
    const judgement = judgements[at]!;
    const { passage, supports } = judgement;
    if (supports.length < 2 || !supports.some(({ verdict }) => verdict === 'unsupported')) return judgement;
    const beside = cells.flatMap((other) => {
      const { passage: its, supports: stated } = judgements[other]!;
      return other !== at &&
        its.cell!.row === passage.cell!.row &&
        stated.length === 1 &&
        isAmount(stated[0]!)
        ? stated
        : [];
    });
    const { text } = passage.annotations;
    return {
      ...judgement,
      supports: supports.map((support, i) => compared(support, supports[i + 1], beside, text) ?? support),
    };
  });
}

function compared(
  { figure, verdict, nearest }: Support,
  to: Support | undefined,
  beside: readonly Support[],
  text: string,
): Support | undefined {
  if (verdict !== 'unsupported' || !to || !isAmount(to) || figure.date) return undefined;
  const [, way] = side.exec(text.slice(figure.amount.end, to.figure.amount.start)) ?? [];
  if (way === undefined || dimension(figure) !== dimension(to.figure)) return undefined;
  const level = amountOf(to);
  const from = beside.find(
    (one) =>
      dimension(one.figure) === dimension(to.figure) &&
      amountOf(one) < level === isLess.test(way) &&
      bears(figure, Math.abs(level - amountOf(one))) !== undefined,
  );
  if (!from) return undefined;
  const operands = [from, to].flatMap(factsOf);
  const working = [Math.max, Math.min]
    .map((end) => end(level, amountOf(from)).toLocaleString('en'))
    .join(' − ');
  return { figure, verdict: 'derived', derivation: { working, operands }, nearest };
}

const isAmount = ({ verdict, figure }: Support): boolean => isBorneOut(verdict) && isPlainAmount(figure);
const amountOf = ({ figure }: Support): number => measure(figure).low;
