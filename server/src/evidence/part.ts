/** A library is put together from parts: sources that follow each other, indexed once for as long as none of them changes. */

import { lazily, stepwise } from '../text/lazily.ts';
import { runAtOnce } from '../text/steps.ts';
import { hashOf } from '../text/words.ts';
import { joined, type Stretch } from './columns.ts';
import type { AnnotatedDocument } from './document.ts';
import { EvidencePart } from './figures/index/evidence-part.ts';
import { Lexicon } from './lexicon.ts';
import { NamePart } from './names/name-part.ts';
import { VocabularyPart } from './names/vocabulary-part.ts';
import { postingsOf } from './postings.ts';
import { QuotePart } from './quotations/quote-part.ts';
import { SourceRun } from './source-run.ts';

/** A run of sources with the indexes of what they state, say and name, each made when it is first asked for. */
export class Part extends SourceRun {
  readonly evidence = stepwise(() => EvidencePart.of(this));
  readonly quotes = lazily(() => new QuotePart(this));
  /** Words in brackets, each as often as it stands there. */
  readonly labels = lazily(() => postingsOf([{ values: this.digest().labels }]));
  readonly names = stepwise(() => NamePart.of(this));
  readonly vocabulary = lazily(() => new VocabularyPart(this));
}

/** About so many sources make a part, of so many characters at the most. */
export const length = { sources: 160, characters: 1_000_000 };

/**
 * Which sources make a part follows from the sources alone, so that one more or less changes one part. Those of `before` are
 * taken over where all their sources are still the same.
 */
export function partsOf(sources: readonly AnnotatedDocument[], before: readonly Part[] = []): Part[] {
  const lexicon = before[0]?.lexicon ?? new Lexicon();
  const known = new Map(before.map((part) => [part.documents[0], part]));
  const parts: Part[] = [];
  for (let from = 0; from < sources.length; ) {
    const part = known.get(sources[from]!);
    const end = from + (part?.documents.length ?? 0);
    // The last one may have ended only because there was no more.
    const isWhole = part !== before.at(-1) || end === sources.length;
    const kept = isWhole && part?.has(sources.slice(from, end)) ? part : undefined;
    const documents = kept?.documents ?? sources.slice(from, endOfPart(sources, from));
    parts.push(kept ?? new Part(documents, lexicon));
    from += documents.length;
  }
  return parts;
}

/** Parts of some of the sources that `parts` are of, whose columns are taken from those. */
export function partsAmong(
  sources: readonly AnnotatedDocument[],
  parts: ReadonlyMap<AnnotatedDocument, PlacedSource>,
): Part[] {
  const made = partsOf(sources);
  for (const part of made)
    part.give(runAtOnce(joined(part.documents.map((source) => stretchOf(parts.get(source)!)))));
  return made;
}

/** A source by its number in its part. */
export interface PlacedSource {
  readonly part: Part;
  readonly nth: number;
}

export const placesOf = (parts: readonly Part[]): ReadonlyMap<AnnotatedDocument, PlacedSource> =>
  new Map(parts.flatMap((part) => part.documents.map((document, nth) => [document, { part, nth }] as const)));

const stretchOf = ({ part, nth }: PlacedSource): Stretch => ({
  digest: part.digest(),
  from: nth,
  to: nth + 1,
});

function endOfPart(sources: readonly AnnotatedDocument[], from: number): number {
  let characters = 0;
  for (let at = from; at < sources.length; at++) {
    const source = sources[at]!;
    characters += source.digest?.length ?? source.text.length;
    if (characters >= length.characters || endsPart(source.uri)) return at + 1;
  }
  return sources.length;
}

/** True of one address in so many. */
export const endsPart = (uri: string): boolean => (hashOf(uri) >>> 0) % length.sources === 0;
