/** The same thing given two values in one draft. */
import { type Claim, claimOf, sameSort, wordingOf } from '../evidence/claim.ts';
import { locate } from '../evidence/document.ts';
import { relate } from '../evidence/quantity.ts';
import type { Reading } from '../evidence/reading.ts';
import { encloses, type Span } from '../text/span.ts';
import type { Check } from './check.ts';

/** A figure with its place in the draft and the other figures of its sentence. */
interface Placed {
  readonly claim: Claim;
  readonly span: Span;
  readonly written: string;
  readonly others: readonly string[];
  /** Words that tell one time, or one of two, from another. */
  readonly time: readonly string[];
}

/** Fewer words than this say too little of what a figure measures. */
const least = 4;
/** So many claims of one kind are compared with at most. */
const most = 40;
const times =
  /\b(?:this|next|last|previous|coming|first|second|third|ago|before|after|earlier|later|then|now|since|until|not|no|without|under|over|if|would|could|about|some|only|own|other|another|both|each)\b/gi;

export const figureInconsistent: Check = {
  id: 'figure-inconsistent',
  severity: 'warning',
  *run(reading) {
    const seen = new Map<string, Placed[]>();
    for (const placed of placedFigures(reading)) {
      const { claim, others, time } = placed;
      if (claim.concept.size < least) continue;
      // Said again with the same other figures and of the same time, only this one has another value.
      const key = JSON.stringify([claim.figure.kind, claim.figure.unit, others, time]);
      const alike = seen.get(key) ?? [];
      seen.set(key, alike);
      const first = alike.find((one) => isSame(one.claim, claim));
      if (!first) {
        if (alike.length < most) alike.push(placed);
        continue;
      }
      if (!sameSort(first.claim, claim) || agrees(first.claim, claim)) continue;
      yield {
        span: placed.span,
        message: `The draft gives ${first.written} for this earlier on.`,
        related: [{ location: { document: reading.draft, span: first.span }, message: first.written }],
      };
    }
  },
};

/** The same words, but for one or two at the far end of either sentence: "As we said, …", "…, many of them young". */
function isSame(a: Claim, b: Claim): boolean {
  const [short, long] = a.concept.size <= b.concept.size ? [a.concept, b.concept] : [b.concept, a.concept];
  if (long.size - short.size > 2) return false;
  let nearest = 0;
  let farthest = 1;
  for (const [stem, closeness] of long)
    if (short.has(stem)) farthest = Math.min(farthest, closeness);
    else nearest = Math.max(nearest, closeness);
  const shared = [...short.keys()].filter((stem) => long.has(stem)).length;
  return shared === short.size && nearest < farthest;
}

const agrees = (a: Claim, b: Claim): boolean =>
  relate(a.figure, b.figure) !== undefined || relate(b.figure, a.figure) !== undefined;

function* placedFigures({ draft, judgements }: Reading): Generator<Placed> {
  for (const { passage } of judgements) {
    const { text, sentences, figures } = passage.annotations;
    for (const sentence of sentences) {
      const inside = figures.filter((figure) => encloses(sentence, figure.span));
      if (inside.length === 0) continue;
      const wording = wordingOf(text, sentence);
      const time = (text.slice(sentence.start, sentence.end).match(times) ?? []).map((word) =>
        word.toLowerCase(),
      );
      const writtenOf = ({ amount }: (typeof inside)[number]) => text.slice(amount.start, amount.end);
      for (const figure of inside) {
        if (figure.date || figure.kind === 'ordinal') continue;
        yield {
          claim: claimOf(wording, figure),
          span: locate(draft, passage, figure.amount).span,
          written: writtenOf(figure),
          time,
          others: inside.filter((other) => other !== figure).map(writtenOf),
        };
      }
    }
  }
}
