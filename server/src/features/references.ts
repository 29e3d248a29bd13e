/** References: from a source's sentence to every use in the drafts, and from a name to all its mentions. */
import type { Location as LspLocation, Position } from 'vscode-languageserver-types';
import { type AnnotatedDocument, type Location, locate, sentenceOf } from '../evidence/document.ts';
import type { Reading } from '../evidence/reading.ts';
import { encloses, overlaps } from '../text/span.ts';
import { entityAt, targetsAt } from './at.ts';
import { evidenceOf } from './facts.ts';
import { offsetAt, rangeOf } from './ranges.ts';

/** `drafts` are the readings of the drafts that may use the document under the cursor. */
export function references(reading: Reading, position: Position, drafts: readonly Reading[]): LspLocation[] {
  const offset = offsetAt(reading.draft, position);
  const found = namesakes(reading, offset, drafts) ?? [...usesOf(reading, offset, drafts)];
  const unique = new Map(
    found.map(({ document, span }) => [`${document.uri} ${span.start} ${span.end}`, { document, span }]),
  );
  return [...unique.values()].map(({ document, span }) => ({
    uri: document.uri,
    range: rangeOf(document, span),
  }));
}

/** All mentions of the entity under the cursor, here, in the sources and in the other drafts. */
function namesakes(reading: Reading, offset: number, drafts: readonly Reading[]): Location[] | undefined {
  const target = entityAt(reading, offset);
  if (!target) return undefined;
  const { id, mentions } = target.entity;
  const elsewhere = drafts.flatMap(
    ({ entities }) => entities.entities.find((entity) => entity.id === id)?.mentions ?? [],
  );
  return [...mentions, ...elsewhere];
}

/** The claims that rest on what stands at the offset: on that very figure, or else on its sentence. */
function* usesOf(reading: Reading, offset: number, drafts: readonly Reading[]): Generator<Location> {
  const point = { document: reading.draft, span: { start: offset, end: offset } };
  const figure = targetsAt(reading, offset).find(({ kind }) => kind === 'figure')?.origin;
  const wanted = figure ?? sentenceOf(point);
  for (const { at, evidence } of drafts.flatMap((draft) => [...claims(draft)]))
    if (isIn(reading.draft, evidence) && touching(wanted, evidence)) yield at;
}

const isIn = (document: AnnotatedDocument, place: Location): boolean => place.document.uri === document.uri;
const touching = (wanted: Location, evidence: Location): boolean =>
  overlaps(wanted.span, evidence.span) || encloses(evidence.span, wanted.span);

/** Every claim of a draft that a source bears out or speaks against, with the place in the source. */
function* claims({ draft, judgements }: Reading): Generator<{ at: Location; evidence: Location }> {
  for (const { passage, supports, quotes, numbered } of judgements) {
    for (const support of supports)
      for (const evidence of evidenceOf(support))
        yield { at: locate(draft, passage, support.figure.span), evidence };
    for (const { name, evidence } of numbered())
      if (evidence) yield { at: locate(draft, passage, name.span), evidence };
    for (const { quotation, evidence } of quotes)
      if (evidence) yield { at: locate(draft, passage, quotation.span), evidence };
  }
}
