/** Prose beside a table: what it repeats of a cell that was worked out, of a row that its words name, is worked out too. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { firstIndex } from '../../text/ordered.ts';
import { type Passage, sentenceAround } from '../document.ts';
import { areApart, yearsIn } from '../figures/dates/years.ts';
import { isSmall } from '../figures/inferred.ts';
import { measure, relate } from '../figures/quantity.ts';
import { isUnborne, type Support } from '../figures/verdict.ts';
import type { Judgement } from '../judgement.ts';
import { termsOf } from '../terms.ts';
import { interval } from './table-cells.ts';

interface Repeated {
  readonly support: Support;
  readonly size: number;
  readonly dimension: string;
  /** The stems of what names its row and the section that this is in. */
  readonly row: readonly string[];
  readonly years: ReadonlySet<string>;
}

export function withRepeats(judgements: readonly Judgement[]): Judgement[] {
  const cells = judgements.flatMap(repeatedIn).sort((a, b) => a.size - b.size);
  if (cells.length === 0) return [...judgements];
  return judgements.map((judgement) => {
    const { passage, supports } = judgement;
    if (passage.cell || !supports.some(isUnborne)) return judgement;
    const repeats = supports.map((support, i) =>
      isUnborne(support) && !isSmall(support.figure)
        ? repeat(support, passage, supports.slice(0, i), cells)
        : support,
    );
    return { ...judgement, supports: repeats };
  });
}

function repeatedIn({ passage, supports }: Judgement): Repeated[] {
  const [support, more] = supports;
  const { frame } = passage.annotations;
  if (!passage.cell || !frame || !support || more || support.verdict !== 'derived') return [];
  const heads = frame.heads.replace(/:\s*$/, '').split(' | ');
  const about = passage.cell.about ?? 0;
  const row = [heads[0]!.split('. ').at(-1)!, ...heads.slice(1)].slice(0, about).join(' ');
  const { dimension, low } = measure(support.figure);
  const years = yearsIn(heads.slice(about).join(' '));
  return [{ support, size: Math.abs(low), dimension, row: termsOf(row).map(({ stem }) => stem), years }];
}

function repeat(
  support: Support,
  { annotations }: Passage,
  before: readonly Support[],
  cells: readonly Repeated[],
): Support {
  const { figure, nearest } = support;
  if (figure.date || figure.low !== figure.high) return support;
  const { text } = annotations;
  const { start, end } = sentenceAround({ annotations }, figure.span);
  // The same number is not told twice in one sentence.
  if (before.some((one) => one.figure.span.start >= start && relate(one.figure, figure) === 'same'))
    return support;
  if (lookingBack.test(text.slice(start, figure.amount.start))) return support;
  const stems = new Set(termsOf(text.slice(start, end)).map(({ stem }) => stem));
  const years = yearsIn(ofYear.exec(text.slice(figure.amount.end, end))?.[0] ?? '');
  const { dimension } = measure(figure);
  const { low, high } = wide(figure);
  const from = firstIndex(cells, ({ size }) => size >= low);
  for (let at = from; at < cells.length && cells[at]!.size <= high; at++) {
    const cell = cells[at]!;
    const isNamed = cell.row.length === 0 || cell.row.some((stem) => stems.has(stem));
    if (cell.dimension === dimension && isNamed && !areApart(years, cell.years))
      return { figure, verdict: 'derived', derivation: cell.support.derivation!, nearest };
  }
  return support;
}

/** "Two years earlier it was" tells of a cell that the words do not name. */
const lookingBack = /\b(?:earlier|before|previously|ago|then|had been)\b[^,;:]*$/i;

/** "In 2022" right behind it. */
const ofYear = /^[^.,;]{0,20}\bin \d{4}(?:[-/–]\d{2})?/;

/** What prose rounds is told as finely as it is written; a fall has no sign there. */
function wide(figure: Figure): { low: number; high: number } {
  const { low, high } = interval(figure, true);
  const [a, b] = [Math.abs(low), Math.abs(high)];
  const slack = 1e-9 * Math.max(1, a, b);
  return { low: Math.min(a, b) - slack, high: Math.max(a, b) + slack };
}
