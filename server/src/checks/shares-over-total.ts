/** Shares that the draft gives of one whole and that come to more than all of it. */
import type { Figure } from '../annotate/figures/figure.ts';
import { figuresIn, locate } from '../evidence/document.ts';
import { measure } from '../evidence/figures/quantity.ts';
import type { Span } from '../text/span.ts';
import type { Check } from './check.ts';
import { eachJudgement } from './each-judgement.ts';
import { supportedIn } from './stated.ts';

/** Rounded parts may come to a little over a hundred, and estimates to more. */
const slack = 1;
const looseSlack = 4;

export const sharesOverTotal: Check = {
  id: 'shares-over-total',
  severity: 'warning',
  run: eachJudgement(function* ({ passage, supports }, { draft }) {
    const stated = supportedIn(supports);
    const { text, sentences } = passage.annotations;
    for (const sentence of sentences) {
      const inside = figuresIn(passage.annotations, sentence);
      const shares = inside.filter(isShare);
      // What the sources themselves give side by side is no slip of the draft's.
      if (shares.length < 2 || shares.every((share) => stated.has(share))) continue;
      if (inside.filter(({ date }) => date).length > 1 || !divides(text, sentence, shares)) continue;
      const total = shares.reduce((sum, figure) => sum + measure(figure).low, 0);
      const loose = shares.filter(({ bound }) => bound === 'about').length;
      if (total <= 100 + slack * (shares.length - 1) + looseSlack * loose) continue;
      const [first, last] = [shares[0]!, shares.at(-1)!];
      yield {
        span: locate(draft, passage, { start: first.amount.start, end: last.amount.end }).span,
        message: `These shares come to ${Number(total.toFixed(1))}%.`,
      };
    }
  }),
};

const isShare = ({ kind, low, high, bound }: Figure): boolean =>
  (kind === 'percent' || kind === 'fraction') && low === high && (bound === 'exactly' || bound === 'about');

/** Words that say a sentence divides one whole into its parts. */
const division = /\b(?:split|divided|made up of|comprises|consists? of|broken down|breakdown)\b/i;
/** "The rest, 25%", "the remaining 20%", "the others get 35%": what is left has a share of its own. */
const leftOver =
  /\b(?:rest|remainder|remaining|others?)[\s,(:–—-]+(?:(?:is|are|was|were|get|gets|got|has|have|had|or|about|some)\s+)?$/i;
/** Of what rises and falls, shares do not add up. */
const changes =
  /\b(?:from|rose|risen|rises?|fell|fallen|falls?|grew|grown|grows?|growth|up(?! of)|down|increase[sd]?|decrease[sd]?|compared|than)\b/i;
/** A share of a share, or of those alone that are told of: "of the 60% who came", "half of the others". */
const nested = /\b(?:of|among) (?:the |these |those )?$/i;
const ofOthers = /^\s+of (?:the )?(?:others?|rest|remainder|them|these|those)\b/i;
const ofWhat = /^\s+of (?:the |all |its |their )?([\p{L}-]+)/iu;

/** "Of the men 60%; among the women 55%": a clause that opens with a whole of its own. */
const isOfAnother = (between: string): boolean =>
  /[;,.–—]\s+(?:(?:and|but|while|whereas)\s+)?(?:of|among|amongst)\s+(?!(?:total|all|sum|which|them|these|those)\b)(?=\p{L})/iu.test(
    between,
  );

function divides(text: string, sentence: Span, shares: readonly Figure[]): boolean {
  const written = text.slice(sentence.start, sentence.end);
  if (changes.test(written.replace(/\bbroken down\b/i, ''))) return false;
  const before = ({ amount }: Figure) => text.slice(sentence.start, amount.start);
  const after = ({ amount }: Figure) => text.slice(amount.end, sentence.end);
  if (
    shares.some((share, i) => i > 0 && isOfAnother(text.slice(shares[i - 1]!.amount.end, share.amount.start)))
  )
    return false;
  const isDivision = division.test(written);
  // "Made up of 50% coal" names the parts, and no whole.
  if (!isDivision && shares.some((share) => nested.test(before(share)))) return false;
  if (shares.some((share) => ofOthers.test(after(share)))) return false;
  // Of men and of women each has a whole of its own.
  const wholes = new Set(shares.flatMap((share) => ofWhat.exec(after(share))?.[1]?.toLowerCase() ?? []));
  if (wholes.size > 1) return false;
  return isDivision || shares.some((share) => leftOver.test(before(share)));
}
