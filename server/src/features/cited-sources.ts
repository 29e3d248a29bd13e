/** Which other source a sentence of a source rests on: one that it links to, or names by title or publisher. */
import { type AnnotatedDocument, type Location, locate, openingOf, passageAt } from '../evidence/document.ts';
import { relate } from '../evidence/figures/quantity.ts';
import { spanInDocument } from '../text/gaps.ts';
import { encloses } from '../text/span.ts';

/** Shorter names stand in too many sentences by chance. */
const shortest = 4;

/** The passages of other sources that the sentence cites, each where it states the same figure, or at its beginning. */
export function citedBy(sentence: Location, sources: readonly AnnotatedDocument[]): Location[] {
  const { document, span } = sentence;
  // With its markup: an address stands in no masked text.
  const written = document.text.slice(span.start, span.end);
  return sources.flatMap((source) => {
    if (source.uri === document.uri || !cites(written, source)) return [];
    const place = sameFigure(sentence, source) ?? openingOf(source);
    return place ? [place] : [];
  });
}

function cites(written: string, { name, provenance }: AnnotatedDocument): boolean {
  const { url, title, publisher } = provenance ?? {};
  const file = name.slice(name.lastIndexOf('/') + 1);
  if ((url && written.includes(bare(url))) || written.includes(`${file})`)) return true;
  const words = written.replace(/\s+/g, ' ').toLowerCase();
  return [title, publisher].some(
    (one) => one && one.length >= shortest && hasWords(words, one.toLowerCase()),
  );
}

/** The same address with another scheme or without the slash at its end. */
const bare = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');

function hasWords(text: string, words: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!letter.test(text[at - 1] ?? '') && !letter.test(text[at + words.length] ?? '')) return true;
  return false;
}

function sameFigure({ document, span }: Location, source: AnnotatedDocument): Location | undefined {
  const passage = passageAt(document, span.start);
  const figures =
    passage?.annotations.figures.filter(({ kind, amount }) => {
      return kind !== 'date' && encloses(span, spanInDocument(passage, amount));
    }) ?? [];
  for (const other of source.passages)
    for (const stated of other.annotations.figures)
      if (figures.some((figure) => relate(figure, stated) === 'same'))
        return locate(source, other, stated.amount);
  return undefined;
}
