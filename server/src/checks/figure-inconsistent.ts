/** The same thing given two values in one draft. */
import { locate, type Passage } from '../evidence/document.ts';
import { type Claim, claimOf, sameSort, wordingOf } from '../evidence/figures/claim.ts';
import type { Claimed } from '../evidence/figures/claimed.ts';
import type { Fact } from '../evidence/figures/fact.ts';
import { relate } from '../evidence/figures/quantity.ts';
import type { Support } from '../evidence/figures/verdict.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Span } from '../text/span.ts';
import type { Check } from './check.ts';

interface Placed {
  readonly passage: Passage;
  readonly support: Support;
  readonly said: Claimed;
}

/** Fewer words than this say too little of what a figure measures. */
const least = 4;
/** So many claims of one kind are compared with at most. */
const most = 40;

export const figureInconsistent: Check = {
  id: 'figure-inconsistent',
  severity: 'warning',
  *run(reading) {
    const seen = new Map<string, Placed[]>();
    for (const placed of repeated(reading)) {
      const claim = placed.said.claim();
      if (claim.concept.size < least) continue;
      // Said again with the same other figures and of the same time, only this one has another value.
      const alike = seen.get(placed.said.key) ?? [];
      seen.set(placed.said.key, alike);
      const first = alike.find(({ said }) => isSame(said.claim(), claim));
      if (!first) {
        if (alike.length < most) alike.push(placed);
        continue;
      }
      const earlier = first.said.claim();
      if (!sameSort(earlier, claim) || agrees(earlier, claim) || isSources(first, placed)) continue;
      // Of two values it is the one that no source has that the writer looks at.
      const isFirstAstray = borneOut(placed.support) !== undefined && borneOut(first.support) === undefined;
      const [astray, other] = isFirstAstray ? [first, placed] : [placed, first];
      yield {
        span: spanIn(reading, astray),
        message: `The draft gives ${other.said.written} for this ${isFirstAstray ? 'further' : 'earlier'} on.`,
        related: [
          {
            location: { document: reading.draft, span: spanIn(reading, other) },
            message: other.said.written,
          },
        ],
      };
    }
  },
};

const spanIn = ({ draft }: Reading, { passage, support }: Placed): Span =>
  locate(draft, passage, support.figure.amount).span;

const claimIn = ({ passage, sentence, figure }: Fact): Claim =>
  claimOf(wordingOf(passage.annotations.text, sentence), figure);

const borneOut = ({ verdict, evidence }: Support): Fact | undefined =>
  verdict === 'supported' ? evidence : undefined;

/** A source that runs on through the day gives both values itself, in as many words. */
function isSources(a: Placed, b: Placed): boolean {
  const [one, other] = [borneOut(a.support), borneOut(b.support)];
  return one !== undefined && one.document === other?.document && isSame(claimIn(one), claimIn(other));
}

/** Those whose key another one has too: only their words need be compared, which is what takes the time. */
function* repeated({ judgements }: Reading): Generator<Placed> {
  const counts = new Map<string, number>();
  for (const { claimed } of judgements)
    for (const said of claimed()) if (said) counts.set(said.key, (counts.get(said.key) ?? 0) + 1);
  for (const { passage, supports, claimed } of judgements)
    for (const [nth, said] of claimed().entries())
      if (said && counts.get(said.key)! > 1) yield { passage, support: supports[nth]!, said };
}

/** The same words, but for one or two at the far end of either sentence: "As we said, …", "…, many of them young". */
function isSame(a: Claim, b: Claim): boolean {
  const [short, long] = a.concept.size <= b.concept.size ? [a.concept, b.concept] : [b.concept, a.concept];
  if (long.size - short.size > 2) return false;
  let nearest = 0;
  let farthest = 1;
  let shared = 0;
  for (const [stem, closeness] of long)
    if (short.has(stem)) {
      shared++;
      farthest = Math.min(farthest, closeness);
    } else nearest = Math.max(nearest, closeness);
  return shared === short.size && nearest < farthest;
}

const agrees = (a: Claim, b: Claim): boolean =>
  relate(a.figure, b.figure) !== undefined || relate(b.figure, a.figure) !== undefined;
