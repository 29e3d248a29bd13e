/** Which workings fit a figure that the draft's own words tell as a change, or as what one has more than another. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import { changeAt } from '../direction.ts';
import { isDistance, isShare } from '../figure-kinds.ts';
import type { Cue } from './cues.ts';
import type { Working } from './working.ts';
import { neighboursSum, sum } from './workings.ts';
import { change, changeOfAmounts, changeTo, share } from './workings-of-shares.ts';

/**
 * What a change leads to is no change; what it is reckoned from is the smaller number of a rise, and the larger of a fall. What one
 * has more than another is no sum, and no share of it.
 * `figures` are those of the text, in order; a cell has no words to tell the way.
 */
export function fittingChange(
  figure: Figure,
  cues: ReadonlySet<Cue>,
  text: string,
  sentence: Span,
  figures: readonly Figure[] | undefined,
): (tried: readonly Working[]) => readonly Working[] {
  const rest = text.slice(figure.amount.end, figure.amount.end + 40);
  if (!isShare(figure))
    return (tried) => (beyond.test(rest) ? tried.filter((working) => !sums.has(working)) : tried);
  if (cues.has('level')) return (tried) => tried.filter((working) => working !== change);
  const isSetAgainst = moreThan.test(rest);
  const told = figures && changeAt(text, sentence, figures, figure);
  if (!told || told.isLevel || told.sort === 'balance') {
    const isPart = !told && /^\s+of\s/.test(rest) && !isDistance(figure, text);
    return (tried) =>
      (isSetAgainst ? tried.filter((working) => working !== share) : tried).map((working) =>
        isPart && working === change ? changeOfAmounts : working,
      );
  }
  return (tried) =>
    tried.flatMap((working) => {
      if (working === change) return changeTo[told.way > 0 ? 'up' : 'down'];
      // What is 300% of something else is no rise by so much.
      return working === share && (isSetAgainst || (told.way > 0 && figure.low > 100)) ? [] : working;
    });
}

/** "2,400 more members than the older one", "300 more than": what one has beyond the other, and no sum. */
const beyond = /^\s+(?:more|fewer|less)\s+(?:[\p{L}-]+\s+){0,3}?than\b/iu;
const sums: ReadonlySet<Working> = new Set([sum, neighboursSum]);

/** "45 per cent longer than the tram": no share of it. */
const moreThan = /^\s+(?:more|less|fewer|(?!ra)\p{L}{3,}er)\s+than\b/iu;
