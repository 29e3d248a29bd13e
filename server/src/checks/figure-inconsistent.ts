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
}

/** Fewer words than this say too little of what a figure measures. */
const least = 4;

export const figureInconsistent: Check = {
  id: 'figure-inconsistent',
  severity: 'warning',
  *run(reading) {
    const seen = new Map<string, Placed>();
    for (const placed of placedFigures(reading)) {
      const { claim, others } = placed;
      if (claim.concept.size < least) continue;
      // Said again in the same words, with the same other figures, only this one has another value.
      const key = JSON.stringify([
        claim.figure.kind,
        claim.figure.unit,
        [...claim.concept.keys()].sort(),
        others,
      ]);
      const first = seen.get(key);
      if (!first) {
        seen.set(key, placed);
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

const agrees = (a: Claim, b: Claim): boolean =>
  relate(a.figure, b.figure) !== undefined || relate(b.figure, a.figure) !== undefined;

function* placedFigures({ draft, judgements }: Reading): Generator<Placed> {
  for (const { passage } of judgements) {
    const { text, sentences, figures } = passage.annotations;
    for (const sentence of sentences) {
      const inside = figures.filter((figure) => encloses(sentence, figure.span));
      if (inside.length === 0) continue;
      const wording = wordingOf(text, sentence);
      const writtenOf = ({ amount }: (typeof inside)[number]) => text.slice(amount.start, amount.end);
      for (const figure of inside) {
        if (figure.date || figure.kind === 'ordinal') continue;
        yield {
          claim: claimOf(wording, figure),
          span: locate(draft, passage, figure.amount).span,
          written: writtenOf(figure),
          others: inside.filter((other) => other !== figure).map(writtenOf),
        };
      }
    }
  }
}
