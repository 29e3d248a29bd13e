/** Shares that the draft gives of one whole and that come to more than all of it. */
import { locate } from '../evidence/document.ts';
import { measure } from '../evidence/quantity.ts';
import { encloses } from '../text/span.ts';
import type { Check } from './check.ts';
import { supportedIn } from './stated.ts';

/** Words that say a sentence divides one whole into its parts. */
const divides =
  /\b(?:the rest|the remainder|the remaining|the others?|split|divided|made up of|comprises|consists of|broken down|breakdown|respectively of the total)\b/i;
/** Rounded parts may come to a little over a hundred. */
const slack = 1;

export const sharesOverTotal: Check = {
  id: 'shares-over-total',
  severity: 'warning',
  *run({ draft, judgements }) {
    for (const { passage, supports } of judgements) {
      const stated = supportedIn(supports);
      const { text, sentences, figures } = passage.annotations;
      for (const sentence of sentences) {
        const shares = figures.filter(
          ({ kind, span, low, high, bound }) =>
            (kind === 'percent' || kind === 'fraction') &&
            low === high &&
            bound === 'exactly' &&
            encloses(sentence, span),
        );
        // What the sources themselves give side by side is no slip of the draft's.
        if (
          shares.length < 2 ||
          shares.every((share) => stated.has(share)) ||
          !divides.test(text.slice(sentence.start, sentence.end))
        )
          continue;
        const total = shares.reduce((sum, figure) => sum + measure(figure).low, 0);
        if (total <= 100 + slack * (shares.length - 1)) continue;
        const [first, last] = [shares[0]!, shares.at(-1)!];
        yield {
          span: locate(draft, passage, { start: first.amount.start, end: last.amount.end }).span,
          message: `These shares come to ${Number(total.toFixed(1))}%.`,
        };
      }
    }
  },
};
