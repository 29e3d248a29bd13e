/** So much for each of a thing's own feet, acres or tons: "the barge took 96 tons, or 1.2 tons for each foot of her length". */

import { readUnit } from '../../../annotate/figures/units.ts';
import { citedAround } from '../cited-around.ts';
import { beside, type Fact } from '../fact.ts';
import { writtenAmount } from '../fact-words.ts';
import { bears, measure } from '../quantity.ts';
import { derivedFrom, type ToldWorking, toldBefore } from './told-before.ts';
import { writtenIn } from './written.ts';

/** What is divided is the last of its kind in the sentence; the size is told in the draft's paragraph, or beside it in the source. */
export const perUnit: ToldWorking = (i, places, supports, text) => {
  const { claim, sentence } = places[i]!;
  const { figure } = claim;
  if (figure.low !== figure.high || figure.date || !kinds.has(figure.kind)) return undefined;
  const behind = forEach.exec(text.slice(figure.amount.end, sentence.end));
  const unit = behind && readUnit(text, figure.amount.end + behind[0].length)?.unit;
  if (!unit || unit.dimension === 'time' || unit.dimension === 'share') return undefined;
  const whole = toldBefore(i, places, supports).findLast(
    ({ figure: one }) =>
      one.amount.start >= sentence.start && measure(one).dimension === measure(figure).dimension,
  );
  if (!whole) return undefined;
  const { evidence } = whole;
  const near = evidence
    ? [evidence.statement, beside(evidence.statement, -1), beside(evidence.statement, 1)]
    : [];
  const sizes: readonly Fact[] = [
    ...citedAround(i, places, supports),
    ...near.flatMap((statement) => statement?.facts ?? []),
  ];
  const size = sizes.find(({ figure: one }) => {
    const { dimension, low, high } = measure(one);
    if (dimension !== unit.dimension || low !== high || low <= 0) return false;
    return bears(figure, measure(whole.figure).low / (low / unit.factor)) !== undefined;
  });
  return (
    size &&
    derivedFrom(`${writtenIn(text, whole.figure)} ÷ ${writtenAmount(size)}`, whole, { evidence: size })
  );
};

const kinds: ReadonlySet<string> = new Set(['measure', 'money', 'count', 'duration']);
const forEach = /^\s+(?:\p{Ll}+\s+)?(?:per|(?:for|to|of|on)\s+(?:each|every)|each|every|an?)(?=\s+\p{L})/iu;
