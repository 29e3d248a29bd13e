/**
 * What bibliographies and the folder's configuration say of sources. An entry of a bibliography belongs to the file that it
 * names, by path, key or address.
 */
import { type AnnotatedDocument, withProvenance } from '../evidence/document.ts';
import type { Reference } from '../readers/reader.ts';
import type { Provenance, Standing } from '../text/provenance.ts';

/** The document with what is said of it, the same object for as long as both stay the same. */
export type Known = WeakMap<
  AnnotatedDocument,
  {
    readonly entry: Reference | undefined;
    readonly standing: Standing | undefined;
    readonly document: AnnotatedDocument;
  }
>;

/** A source, and which it is by the folder's word. */
export interface Declared {
  readonly document: AnnotatedDocument;
  readonly standing: Standing | undefined;
}

export function withReferences(
  sources: readonly Declared[],
  references: readonly Reference[],
  known: Known,
): readonly AnnotatedDocument[] {
  const byFile = new Map<string, Reference>();
  const byKey = new Map<string, Reference>();
  const byUrl = new Map<string, Reference>();
  for (const entry of references) {
    for (const file of entry.files) byFile.set(file.toLowerCase(), entry);
    byKey.set(entry.key.toLowerCase(), entry);
    if (entry.url) byUrl.set(entry.url, entry);
  }
  return sources.map(({ document, standing }) => {
    if (references.length === 0 && !standing) return document;
    const file = document.name.split('/').at(-1)!.toLowerCase();
    const entry =
      byFile.get(file) ??
      byKey.get(file.replace(/\.[^.]+$/, '')) ??
      byUrl.get(document.provenance?.url ?? '');
    if (!entry && !standing) return document;
    const before = known.get(document);
    if (before && before.entry === entry && before.standing === standing) return before.document;
    const provenance = {
      ...(entry ? joinedProvenance(document.provenance, entry) : document.provenance),
      ...(standing && { standing }),
    };
    const joined = withProvenance(document, provenance);
    known.set(document, { entry, standing, document: joined });
    return joined;
  });
}

/** The bibliography was written by a person, the file's own metadata mostly by a program. */
const joinedProvenance = (own: Provenance | undefined, { files: _, ...entry }: Reference): Provenance => ({
  ...own,
  ...entry,
});
