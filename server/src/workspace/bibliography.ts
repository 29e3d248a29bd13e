/** What bibliographies say of the sources beside them: an entry belongs to the file that it names, by path, key or address. */
import { type AnnotatedDocument, withProvenance } from '../evidence/document.ts';
import type { Reference } from '../readers/reader.ts';
import type { Provenance } from '../text/provenance.ts';

/** The document with its entry, the same object for as long as both stay the same. */
export type Known = WeakMap<
  AnnotatedDocument,
  { readonly entry: Reference; readonly document: AnnotatedDocument }
>;

export function withReferences(
  documents: readonly AnnotatedDocument[],
  references: readonly Reference[],
  known: Known,
): readonly AnnotatedDocument[] {
  if (references.length === 0) return documents;
  const byFile = new Map<string, Reference>();
  const byKey = new Map<string, Reference>();
  const byUrl = new Map<string, Reference>();
  for (const entry of references) {
    for (const file of entry.files) byFile.set(file.toLowerCase(), entry);
    byKey.set(entry.key.toLowerCase(), entry);
    if (entry.url) byUrl.set(entry.url, entry);
  }
  return documents.map((document) => {
    const file = document.name.split('/').at(-1)!.toLowerCase();
    const entry =
      byFile.get(file) ??
      byKey.get(file.replace(/\.[^.]+$/, '')) ??
      byUrl.get(document.provenance?.url ?? '');
    if (!entry) return document;
    const before = known.get(document);
    if (before?.entry === entry) return before.document;
    const joined = withProvenance(document, joinedProvenance(document.provenance, entry));
    known.set(document, { entry, document: joined });
    return joined;
  });
}

/** The bibliography was written by a person, the file's own metadata mostly by a program. */
const joinedProvenance = (own: Provenance | undefined, { files: _, ...entry }: Reference): Provenance => ({
  ...own,
  ...entry,
});
