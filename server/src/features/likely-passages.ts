/** Where to look for what may be offered: the likely places of all sources, then every place of as many sources as take no time. */
import type { AnnotatedDocument, Passage } from '../evidence/document.ts';
import type { Place } from '../evidence/source-run.ts';

type Found = Pick<Place, 'document' | 'passage'>;

/** So many sentences are looked at, likely or not: a library has a million, and a list is wanted at once. */
const most = 5000;

/** Each passage once. */
export function* likelyPassages(
  sources: readonly AnnotatedDocument[],
  likely: Iterable<Found>,
): Generator<Found> {
  const seen = new Set<Passage>();
  for (const place of likely) {
    if (seen.has(place.passage)) continue;
    seen.add(place.passage);
    yield place;
  }
  let sentences = 0;
  for (const document of sources)
    for (const passage of document.passages) {
      if (sentences > most) return;
      sentences += passage.annotations.sentences.length;
      if (!seen.has(passage)) yield { document, passage };
    }
}
