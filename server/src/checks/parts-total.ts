/** Parts that the draft adds up to a total which they do not come to. */
import type { Figure } from '../annotate/figure.ts';
import { locate } from '../evidence/document.ts';
import { bears, dimension, measure } from '../evidence/quantity.ts';
import { encloses } from '../text/span.ts';
import type { Check } from './check.ts';
import { supportedIn } from './stated.ts';

/** "a total of 60", "60 in all": what the sentence says is the sum of the figures before it. */
const announced =
  /\b(?:for a total of|a total of|totall?ing|making|in total|altogether|adding up to|add up to|adds up to|come to|comes to)\s+$/i;

export const partsTotal: Check = {
  id: 'parts-total',
  severity: 'warning',
  *run({ draft, judgements }) {
    for (const { passage, supports } of judgements) {
      const stated = supportedIn(supports);
      const { text, sentences, figures } = passage.annotations;
      for (const sentence of sentences) {
        const inside = figures.filter(({ span }) => encloses(sentence, span));
        const total = inside.at(-1);
        if (!total || inside.length < 3 || !announced.test(text.slice(sentence.start, total.amount.start)))
          continue;
        const parts = inside.slice(0, -1);
        const comparable = parts.every(
          (part) =>
            dimension(part) === dimension(total) && part.low === part.high && part.bound === 'exactly',
        );
        // What the sources themselves give side by side is no slip of the draft's.
        if (inside.every((figure) => stated.has(figure))) continue;
        if (!comparable || total.kind === 'percent' || total.date) continue;
        const sum = parts.reduce((before, part) => before + measure(part).low, 0);
        if (bears(total, sum) !== undefined) continue;
        const working = parts.map(({ amount }) => text.slice(amount.start, amount.end)).join(' + ');
        yield {
          span: locate(draft, passage, total.amount).span,
          message: `The parts before it, ${working}, come to ${inUnitOf(text, parts.at(-1)!, sum)}.`,
        };
      }
    }
  },
};

/** A sum as the part is written, with its currency and scale: "$32 million" for parts like "$20 million". */
function inUnitOf(text: string, part: Figure, sum: number): string {
  const written = text.slice(part.amount.start, part.amount.end);
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(written)?.[0];
  const value = Number(digits?.replace(/,/g, '') ?? 0);
  const scaled = value === 0 ? sum : (sum * value) / measure(part).low;
  const amount = scaled.toLocaleString('en', { maximumFractionDigits: 3 });
  return digits ? written.replace(digits, amount) : amount;
}
