/** What each figure of a paragraph is said of, kept with the paragraph: the same may be said again elsewhere in the draft. */
import type { Annotations } from '../../annotate/annotate.ts';
import type { Figure } from '../../annotate/figures/figure.ts';
import { lazily } from '../../text/lazily.ts';
import { encloses } from '../../text/span.ts';
import { type Claim, claimOf, wordingOf } from './claim.ts';

export interface Claimed {
  readonly written: string;
  /** What must be the same of both beside the words: the other figures, and the words that tell one time from another. */
  readonly key: string;
  readonly claim: () => Claim;
}

const times =
  /\b(?:this|next|last|previous|coming|first|second|third|ago|before|after|earlier|later|then|now|since|until|not|no|without|under|over|if|would|could|about|some|only|own|other|another|both|each)\b/gi;

/** A list of more figures than this is not said again with one of them changed. */
const most = 40;

/** In the order of the figures; undefined for dates and ranks, which are no amounts, and for what stands in a long list. */
export function claimedIn(
  { text, sentences }: Annotations,
  figures: readonly Figure[],
): readonly (Claimed | undefined)[] {
  const result: (Claimed | undefined)[] = figures.map(() => undefined);
  let at = 0;
  for (const sentence of sentences) {
    const inside: [number, Figure][] = [];
    for (; at < figures.length && figures[at]!.span.start < sentence.end; at++)
      if (encloses(sentence, figures[at]!.span)) inside.push([at, figures[at]!]);
    if (inside.length === 0 || inside.length > most) continue;
    const time = (text.slice(sentence.start, sentence.end).match(times) ?? []).map((word) =>
      word.toLowerCase(),
    );
    const wording = lazily(() => wordingOf(text, sentence));
    const written = inside.map(([, { amount }]) => text.slice(amount.start, amount.end));
    for (const [index, [nth, figure]] of inside.entries()) {
      const { date, kind, unit } = figure;
      if (date || kind === 'ordinal') continue;
      const others = written.filter((_, other) => other !== index);
      result[nth] = {
        written: written[index]!,
        key: JSON.stringify([kind, unit, others, time]),
        claim: lazily(() => claimOf(wording(), figure)),
      };
    }
  }
  return result;
}
