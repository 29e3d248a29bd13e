/** Citation keys to choose from, `[@key]` and `\cite{key}`: first those of the sources that bear out the sentence. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import { type AnnotatedDocument, type Location, openingOf } from '../evidence/document.ts';
import { borneOutBefore } from './borne-out.ts';
import { locator, placeWords } from './locator.ts';
import type { Cursor, Offer } from './offer.ts';
import { shortList } from './short-list.ts';

const pandoc = /(?<![\w.@])@([\w:.#$%&+?<>~/-]*)$/;
const latex =
  /\\[a-z]{0,10}cite[a-z]{0,10}\*?(?:\[[^[\]\n]{0,200}\]){0,2}\{(?:[^{}\n]{0,300},)?\s*([^{},\s]*)$/i;

/** Undefined where no key is being written. */
export function keyItems(snapshot: Snapshot, { before, offset }: Cursor): Offer[] | undefined {
  const match = pandoc.exec(before) ?? latex.exec(before);
  if (!match) return undefined;
  const written = match[1]!;
  const places = borneOutBefore(snapshot, offset - match[0].length);
  const isInBrackets = /\[[^[\]]*$/.test(before);
  const others = shortList(
    snapshot.sources,
    written,
    (source) => `${keyOf(source)} ${source.provenance?.title ?? ''}`,
  );
  const ordered = [...new Set([...places.map(({ document }) => document), ...others])];
  const offers = ordered.flatMap((source): Offer[] => {
    const key = keyOf(source);
    const place = places.find(({ document }) => document === source);
    const evidence = place ?? openingOf(source);
    if (key === undefined || !evidence) return [];
    const page = isInBrackets && place && /^page (.+)$/.exec(placeWords(place) ?? '')?.[1];
    const texts = page ? [`${key}, p. ${page}`, key] : [key];
    return texts.map((newText) => ({ newText, written, evidence, item: item(newText, source, evidence) }));
  });
  return offers.map((offer, i) => ({
    ...offer,
    item: { ...offer.item, sortText: String(i).padStart(4, '0') },
  }));
}

const item = (label: string, { name, provenance }: AnnotatedDocument, evidence: Location) => ({
  label,
  labelDetails: { description: provenance?.title ?? name },
  detail: locator(evidence),
  kind: CompletionItemKind.Reference,
});

/** The bibliography's key, or the file's name as far as it can be one. */
function keyOf({ name, provenance }: AnnotatedDocument): string | undefined {
  const key =
    provenance?.key ??
    name
      .split(/[\\/]/)
      .at(-1)!
      .replace(/\.[^.]+$/, '');
  return /^[\w:.#$%&+?<>~/-]*\w$/.test(key) ? key : undefined;
}
