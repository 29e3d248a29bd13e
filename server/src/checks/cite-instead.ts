/** The fix that cites another source in the way of the citation that stands there. */
import type { Citation, ResolvedMark } from '../evidence/citation.ts';
import type { AnnotatedDocument } from '../evidence/document.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Pointer } from '../text/citation-marks.ts';
import type { Fix } from './check.ts';

/** None where the citation is of several sources, or of one that is named in a way the other has no name for. */
export function citeInstead(reading: Reading, citation: Citation, source: AnnotatedDocument): Fix[] {
  const [mark, more] = citation.marks;
  const [named] = mark!.named;
  if (more || !named || citation.sources.length > 1) return [];
  const change =
    mark!.kind === 'note'
      ? noteFor(reading, mark!, source)
      : renamed(reading, named.pointer, named.source, source);
  return change ? [{ title: `Cite ${source.name}`, ...change, preferred: false }] : [];
}

type Change = Pick<Fix, 'span' | 'newText'>;

/** The mark of a note that names the other source alone; else the note itself is changed, unless other marks lead to it. */
function noteFor(reading: Reading, mark: ResolvedMark, source: AnnotatedDocument): Change | undefined {
  const { draft, citations } = reading;
  const notes = citations.all.flatMap(({ marks }) => marks).filter(({ kind }) => kind === 'note');
  const other = notes.find(({ named }) => named.length > 0 && named.every((one) => one.source === source));
  if (other) return { span: mark.span, newText: draft.text.slice(other.span.start, other.span.end) };
  const isShared = notes.some(
    ({ span, pointers }) => span !== mark.span && pointers[0]?.span.start === mark.pointers[0]!.span.start,
  );
  const { pointer, source: cited } = mark.named[0]!;
  return isShared ? undefined : renamed(reading, pointer, cited, source);
}

function renamed(
  { draft }: Reading,
  pointer: Pointer,
  cited: AnnotatedDocument,
  source: AnnotatedDocument,
): Change | undefined {
  const newText = nameLike(pointer, cited, source);
  if (newText === undefined) return undefined;
  if (pointer.kind !== 'words') return { span: pointer.span, newText };
  const { start, end } = pointer.span;
  const at = start + draft.text.slice(start, end).toLowerCase().indexOf(baseOf(cited));
  return { span: { start: at, end: at + baseOf(cited).length }, newText };
}

/** The other source named as the one is: by key, by address, by the name of its file. */
function nameLike(
  { kind, value }: Pointer,
  cited: AnnotatedDocument,
  source: AnnotatedDocument,
): string | undefined {
  const base = source.name.split('/').at(-1)!;
  if (kind === 'key') return source.provenance?.key ?? base.replace(/\.[^.]+$/, '');
  if (kind === 'words') return value.toLowerCase().includes(baseOf(cited)) ? base : undefined;
  if (/^[a-z]{2,}:\/\//i.test(value)) return source.provenance?.url;
  const folder = (name: string) => name.split('/').slice(0, -1).join('/');
  return folder(cited.name) === folder(source.name) ? value.replace(/[^\\/]*$/, encodeURI(base)) : undefined;
}

const baseOf = ({ name }: AnnotatedDocument): string => name.split('/').at(-1)!.toLowerCase();
