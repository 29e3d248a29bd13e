/** A figure that is told of again: "all three of them", "the £30m" that was worked out before. What is said of it is said once. */
import type { Figure } from '../annotate/figures/figure.ts';
import { isBorneOut, type Support } from './figures/verdict.ts';
import type { Judgement } from './judgement.ts';
import { type OwnFigure, supportOf } from './own-figures.ts';

/** What is told of the figure that is meant. `near` are those around it, the nearest before it first. */
export function takenUp(
  own: OwnFigure,
  near: readonly OwnFigure[],
  judgements: readonly Judgement[],
): Support | undefined {
  const { figure, passage } = own.fact;
  const { start } = figure.amount;
  if (!pointingBack.test(passage.annotations.text.slice(Math.max(0, start - 16), start))) return undefined;
  const same = near.find((one) => {
    const { figure: other } = one.fact;
    // "The 75–100 range" of basis points that were told of before.
    if (figure.kind === 'score' && withUnit.has(other.kind))
      return (
        isSameRange(figure, other) && isEarlier(one, own) && isBorneOut(supportOf(judgements, one).verdict)
      );
    if (other.kind !== figure.kind || other.low !== figure.low || other.high !== figure.high) return false;
    if (figure.kind === 'count') return other.unit === figure.unit || other.unit === '' || figure.unit === '';
    return (
      kinds.has(figure.kind) &&
      supportOf(judgements, own).verdict === 'unsupported' &&
      other.unit === figure.unit &&
      isEarlier(one, own) &&
      isBorneOut(supportOf(judgements, one).verdict)
    );
  });
  return same && supportOf(judgements, same);
}

const pointingBack = /\b(?:the|all|these|those|both)\s+$/i;
const kinds: ReadonlySet<Figure['kind']> = new Set(['money', 'measure']);

const withUnit: ReadonlySet<Figure['kind']> = new Set(['percent', 'points', 'money', 'measure']);
const isSameRange = (a: Figure, b: Figure): boolean => a.low === b.low && a.high === b.high && a.low < a.high;

const isEarlier = (one: OwnFigure, other: OwnFigure): boolean =>
  one.at < other.at || (one.at === other.at && one.nth < other.nth);
