/** A change whose two ends go the other way: "rose from 580 to 551". */
import type { Annotations } from '../../../annotate/annotate.ts';
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import { sentenceEnclosing } from '../../document.ts';
import { changeAt } from '../direction.ts';
import { measure } from '../quantity.ts';
import { leadsOn } from './exchanged-ends.ts';

export interface TurnedEnds {
  /** The word that tells the change. */
  readonly word: Span;
  readonly from: Figure;
  readonly to: Figure;
}

export function* turnedEnds(annotations: Annotations): Iterable<TurnedEnds> {
  const { text, figures } = annotations;
  const amounts = figures.filter(({ date }) => !date);
  for (const [i, from] of amounts.entries()) {
    const to = amounts[i + 1];
    if (!to || !areComparable(from, to) || leadsOn(text, from, to) !== true) continue;
    const sentence = sentenceEnclosing(annotations, to.span);
    if (
      !sentence ||
      sentence.start > from.span.start ||
      ranked.test(text.slice(sentence.start, sentence.end))
    )
      continue;
    const change = changeAt(text, sentence, figures, to);
    const way = Math.sign(measure(to).low - measure(from).low);
    if (change?.isLevel && change.sort !== 'balance' && way === -change.way)
      yield { word: change.word, from, to };
  }
}

/** Who climbs in a table has a smaller number. */
const ranked =
  /\b(?:rank\w*|place[sd]?|position\w*|tables?|league|ladder|spots?|seed\w*|odds|grade\w*|scores?)\b/i;

const measured: ReadonlySet<Figure['kind']> = new Set(['percent', 'money', 'measure']);

/** Small counts may be ranks. */
const areComparable = (one: Figure, other: Figure): boolean =>
  one.kind === other.kind &&
  one.unit === other.unit &&
  one.per === other.per &&
  one.low === one.high &&
  other.low === other.high &&
  one.low > 0 &&
  other.low > 0 &&
  (measured.has(one.kind) || (one.kind === 'count' && Math.min(one.low, other.low) >= 100));
