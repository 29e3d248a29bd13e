/** Parts that the draft adds up to a total which they do not come to. */
import type { Figure } from '../annotate/figures/figure.ts';
import { figuresIn, locate } from '../evidence/document.ts';
import { bears, dimension, measure } from '../evidence/figures/quantity.ts';
import type { Span } from '../text/span.ts';
import type { Check } from './check.ts';
import { eachJudgement } from './each-judgement.ts';
import { supportedIn } from './stated.ts';

/** "a total of 60", "60 in all": what the sentence says is the sum of the figures before it. */
const announced =
  /(?:(?:,|;|–|—|\(|\bfor|\bor|\bmakes?)\s*a total of|\btotall?ing|\bmaking|\bin total|\baltogether|\badding up to|\badds? up to|\bcomes? to)\s+$/i;
/** "18 in all", "18 people altogether". */
const trailing = /^\s*(?:\p{L}+\s+)?(?:in all|in total|altogether|all told)(?!\p{L})/iu;
/** What is joined by these words is added up; "ships of 3 decks" are multiplied. */
const joint = /,|;|\b(?:and|plus)\b|\+/;
/** One more that has no number of its own. */
const single =
  /\b(?:an?|the|his|her|its|their|my|our|\p{L}+[’']s)\s+(?:\p{L}+\s+){0,2}\p{L}*[^\P{L}s](?=,|\s+and\s)/giu;
/** More than the parts that are counted. */
const open = /\b(?:others?|more|the rest|several|some|many|various)\b/i;

export const partsTotal: Check = {
  id: 'parts-total',
  severity: 'warning',
  run: eachJudgement(function* ({ passage, supports }, { draft }) {
    const stated = supportedIn(supports);
    const { text, sentences } = passage.annotations;
    for (const sentence of sentences) {
      const inside = figuresIn(passage.annotations, sentence);
      const total = inside.at(-1);
      if (!total || inside.length < 3 || !isTotal(text, sentence, total)) continue;
      const parts = inside.slice(0, -1);
      const between = inside.slice(1).map((next, i) => text.slice(inside[i]!.amount.end, next.amount.start));
      if (
        between.some((words) => open.test(words)) ||
        !between.slice(0, -1).every((words) => joint.test(words))
      )
        continue;
      const comparable = parts.every(
        (part) => dimension(part) === dimension(total) && part.low === part.high && part.bound === 'exactly',
      );
      // What the sources themselves give side by side is no slip of the draft's.
      if (inside.every((figure) => stated.has(figure))) continue;
      if (!comparable || total.kind === 'percent' || total.date) continue;
      const sum = parts.reduce((before, part) => before + measure(part).low, 0);
      // “His wife, their three sons and his two brothers, six in all.”
      const singles = text.slice(sentence.start, parts[0]!.amount.start).match(single)?.length ?? 0;
      const sums = Array.from({ length: singles + 1 }, (_, more) => sum + more);
      if (sums.some((one) => bears({ ...total, bound: 'exactly' }, one) !== undefined)) continue;
      const working = parts.map(({ amount }) => text.slice(amount.start, amount.end)).join(' + ');
      yield {
        span: locate(draft, passage, total.amount).span,
        message: `The parts before it, ${working}, come to ${inUnitOf(text, parts.at(-1)!, sum)}.`,
      };
    }
  }),
};

function isTotal(text: string, sentence: Span, { amount }: Figure): boolean {
  const before = text.slice(sentence.start, amount.start);
  // "Add up to 32" is no bound.
  if (/\badds?\s+$/i.test(before) && /^up to/i.test(text.slice(amount.start))) return true;
  const isBehind =
    /[,;(–—]\s*(?:or\s+)?$/.test(before) && trailing.test(text.slice(amount.end, sentence.end));
  return isBehind || announced.test(before);
}

/** A sum as the part is written, with its currency and scale: "$32 million" for parts like "$20 million". */
function inUnitOf(text: string, part: Figure, sum: number): string {
  const written = text.slice(part.amount.start, part.amount.end);
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(written)?.[0];
  const value = Number(digits?.replace(/,/g, '') ?? 0);
  const scaled = value === 0 ? sum : (sum * value) / measure(part).low;
  const amount = scaled.toLocaleString('en', { maximumFractionDigits: 3 });
  return digits ? written.replace(digits, amount) : amount;
}
