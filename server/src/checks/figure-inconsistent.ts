/** The same thing given two values in one draft. */
import { locate, type Passage } from '../evidence/document.ts';
import { type Claim, claimOf, sameSort, type Wording, wordingOf } from '../evidence/figures/claim.ts';
import type { Fact } from '../evidence/figures/evidence-index.ts';
import { relate } from '../evidence/figures/quantity.ts';
import type { Support } from '../evidence/figures/support.ts';
import { lazily } from '../evidence/lazily.ts';
import type { Reading } from '../evidence/reading.ts';
import { encloses, type Span } from '../text/span.ts';
import type { Check } from './check.ts';

/** A figure with its place in the draft and the other figures of its sentence. */
interface Placed {
  readonly passage: Passage;
  /** Of its sentence. */
  readonly wording: () => Wording;
  readonly support: Support;
  readonly written: string;
  /** What must be the same of both beside the words: the other figures, and the words that tell one time from another. */
  readonly key: string;
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
    const seen = new Map<string, (Placed & { readonly claim: Claim })[]>();
    for (const placed of repeated([...placedFigures(reading)])) {
      const claim = claimOf(placed.wording(), placed.support.figure);
      if (claim.concept.size < least) continue;
      // Said again with the same other figures and of the same time, only this one has another value.
      const alike = seen.get(placed.key) ?? [];
      seen.set(placed.key, alike);
      const first = alike.find((one) => isSame(one.claim, claim));
      if (!first) {
        if (alike.length < most) alike.push({ ...placed, claim });
        continue;
      }
      if (!sameSort(first.claim, claim) || agrees(first.claim, claim) || isSources(first, placed)) continue;
      // Of two values it is the one that no source has that the writer looks at.
      const isFirstAstray = borneOut(placed.support) !== undefined && borneOut(first.support) === undefined;
      const [astray, other] = isFirstAstray ? [first, placed] : [placed, first];
      yield {
        span: spanIn(reading, astray),
        message: `The draft gives ${other.written} for this ${isFirstAstray ? 'further' : 'earlier'} on.`,
        related: [
          { location: { document: reading.draft, span: spanIn(reading, other) }, message: other.written },
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
function repeated(all: readonly Placed[]): Placed[] {
  const counts = new Map<string, number>();
  for (const { key } of all) counts.set(key, (counts.get(key) ?? 0) + 1);
  return all.filter(({ key }) => counts.get(key)! > 1);
}

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

function* placedFigures({ judgements }: Reading): Generator<Placed> {
  for (const { passage, supports } of judgements) {
    const { text, sentences } = passage.annotations;
    for (const sentence of sentences) {
      const inside = supports.filter(({ figure }) => encloses(sentence, figure.span));
      if (inside.length === 0) continue;
      const time = (text.slice(sentence.start, sentence.end).match(times) ?? []).map((word) =>
        word.toLowerCase(),
      );
      const wording = lazily(() => wordingOf(text, sentence));
      const written = inside.map(({ figure: { amount } }) => text.slice(amount.start, amount.end));
      for (const [index, support] of inside.entries()) {
        const { date, kind, unit } = support.figure;
        if (date || kind === 'ordinal') continue;
        const others = written.filter((_, other) => other !== index);
        const key = JSON.stringify([kind, unit, others, time]);
        yield { passage, wording, support, written: written[index]!, key };
      }
    }
  }
}
