/** Which sources each claim of a draft cites: the nearest mark behind it in its sentence, and those that stand with it. */

import { citationMarks, type Pointer } from '../text/citation-marks.ts';
import { offsetInDocument, offsetInText } from '../text/gaps.ts';
import { lazily } from '../text/lazily.ts';
import { push } from '../text/multimap.ts';
import { firstIndex } from '../text/ordered.ts';
import type { Span } from '../text/span.ts';
import type { Citation, ResolvedMark } from './citation.ts';
import { type AnnotatedDocument, locate, type Passage, placeOf } from './document.ts';
import { type CellCitations, cellCitations, citationOfCell } from './tables/table-citations.ts';

export interface Citations {
  /** In order of the draft. */
  readonly all: readonly Citation[];
  /** Of the cells of its tables. */
  readonly ofCells: CellCitations;
}

export function citationsIn(draft: AnnotatedDocument, find: Find): Citations {
  const groups: { span: Span; marks: ResolvedMark[] }[] = [];
  for (const mark of citationMarks(draft.text)) {
    const named = mark.pointers.flatMap((pointer) => find(pointer).map((source) => ({ pointer, source })));
    // What may be no citation is one where it names a source.
    if (named.length === 0 && /^(?:brackets|address|bare|line)$/.test(mark.kind)) continue;
    const last = groups.at(-1);
    if (last && /^[\s,;]{0,4}$/.test(draft.text.slice(last.span.end, mark.span.start))) {
      last.marks.push({ ...mark, named });
      last.span = { start: last.span.start, end: mark.span.end };
    } else groups.push({ span: mark.span, marks: [{ ...mark, named }] });
  }
  const all = groups.map(({ span, marks }) => ({
    span,
    marks,
    sources: isKnown(marks) ? sourcesOf(marks) : [],
  }));
  return { all, ofCells: cellCitations(draft, all) };
}

const sourcesOf = (marks: readonly Pick<ResolvedMark, 'named'>[]): AnnotatedDocument[] => [
  ...new Set(marks.flatMap(({ named }) => named.map(({ source }) => source))),
];

/** A note of several works may mean any of them; else its words, or all its keys and addresses, name the source. */
const isKnown = (marks: readonly ResolvedMark[]): boolean =>
  marks.every(({ kind, pointers, named }) => {
    const isNamed = (pointer: Pointer) => named.some((one) => one.pointer === pointer);
    const words = pointers.find((pointer) => pointer.kind === 'words');
    if (kind === 'line' && sourcesOf([{ named }]).length < 2 && /;|\b(?:and|own)\b|&/i.test(words!.value))
      return false;
    if ((kind === 'note' || kind === 'line') && words && (words.value.includes(';') || isNamed(words)))
      return isNamed(words) && !words.value.includes(';');
    return named.length > 0 && pointers.every((pointer) => pointer === words || isNamed(pointer));
  });

/** The citation of a place of a passage; undefined where its sentence has none, or one that may name anything. */
export function citationOf(
  place: Span,
  passage: Passage,
  draft: AnnotatedDocument,
  citations: Citations,
): Citation | undefined {
  const { start, end } = placeOf(passage);
  const inside = between(citations.all, start, end);
  if (inside.length === 0) return known(citationOfCell(passage, citations.ofCells));
  const sentence = sentenceAt(place.end - 1, passage);
  const own = inside.filter((citation) => sentenceOfMark(citation, passage, draft) === sentence);
  const at = locate(draft, passage, place).span;
  const citation =
    own.find(({ span }) => span.end >= at.end) ?? own.findLast(({ span }) => span.start < at.start);
  return known(citation);
}

const known = (citation: Citation | undefined): Citation | undefined =>
  citation && citation.sources.length > 0 ? citation : undefined;

function between(citations: readonly Citation[], from: number, end: number): readonly Citation[] {
  const first = firstIndex(citations, ({ span }) => span.start >= from);
  let next = first;
  while (next < citations.length && citations[next]!.span.start < end) next++;
  return citations.slice(first, next);
}

/** The number of the sentence that holds an offset of the passage, or that ends last before it. */
function sentenceAt(offset: number, { annotations: { sentences } }: Passage): number {
  return Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= offset),
  );
}

/** A mark behind the full stop belongs to the sentence before it, unless words go on behind it: "… ended. @lee says that". */
function sentenceOfMark({ span }: Citation, passage: Passage, draft: AnnotatedDocument): number {
  const offset = offsetInText(passage, span.start);
  const isLeftOut = offsetInDocument(passage, offset) > span.start;
  const before = sentenceAt(isLeftOut ? offset - 1 : offset, passage);
  const { sentences } = passage.annotations;
  const isBehind = offset >= (sentences[before]?.end ?? 0);
  const opens = isBehind && /^\s+\p{Ll}/u.test(draft.text.slice(span.end, span.end + 4));
  return opens && before + 1 < sentences.length ? before + 1 : before;
}

/** The sources that a pointer names. */
export type Find = (pointer: Pointer) => readonly AnnotatedDocument[];

/** Made once for a draft's sources; what a pointer names is kept, for a draft is read again at each edit. */
export function finder(sources: readonly AnnotatedDocument[]): Find {
  // Of one source nothing can be narrowed.
  if (sources.length < 2) return () => [];
  // Most drafts cite none of them.
  const tables = lazily(() => citable(sources));
  const kept = new Map<string, readonly AnnotatedDocument[]>();
  return (pointer) => {
    const key = `${pointer.kind} ${pointer.value}`;
    const known = kept.get(key) ?? named(pointer);
    // Words change with each stroke; so few are held, and all are dropped at once.
    if (kept.size > 10_000) kept.clear();
    kept.set(key, known);
    return known;
  };
  function named({ kind, value }: Pointer): readonly AnnotatedDocument[] {
    const { byKey, byUrl, byName, titles } = tables();
    if (kind === 'key') return byKey.get(value.toLowerCase()) ?? [];
    if (kind === 'link')
      return /^[a-z]{2,}:\/\//i.test(value)
        ? (byUrl.get(plainUrl(value)) ?? [])
        : (byName.get(baseName(decoded(value.replace(/[#?].*$/, '')))) ?? []);
    const files = fileNames(value.slice(0, longestNote)).flatMap((name) => byName.get(name) ?? []);
    if (files.length > 0) return [...new Set(files)];
    const words = folded(value.slice(0, longestNote));
    return titles.filter(([title]) => words.includes(title)).map(([, source]) => source);
  }
}

/** The sources by what a citation may call them. */
function citable(sources: readonly AnnotatedDocument[]) {
  const byName = new Map<string, AnnotatedDocument[]>();
  const byKey = new Map<string, AnnotatedDocument[]>();
  const byUrl = new Map<string, AnnotatedDocument[]>();
  const titles: [string, AnnotatedDocument][] = [];
  for (const source of sources) {
    const base = baseName(source.name);
    push(byName, base, source);
    push(byKey, base.replace(/\.[^.]+$/, ''), source);
    const { key, url, title } = source.provenance ?? {};
    if (key) push(byKey, key.toLowerCase(), source);
    if (url) push(byUrl, plainUrl(url), source);
    const words = title ? folded(title) : '';
    if (words.length >= 10 && words.trim().includes(' ')) titles.push([words, source]);
  }
  return { byName, byKey, byUrl, titles };
}

/** What a note says beyond is no name or title. */
const longestNote = 2000;

/** A name may have blanks: every ending of the words before the extension is one. */
function fileNames(value: string): string[] {
  const names: string[] = [];
  for (const match of value
    .toLowerCase()
    .matchAll(/[^\s/\\(),;:"“”]{1,80}(?: [^\s/\\(),;:"“”]{1,80}){0,5}\.[a-z\d]{2,8}(?![\w.]*\w)/g)) {
    const words = match[0].split(' ');
    for (let i = 0; i < words.length; i++) names.push(words.slice(i).join(' '));
  }
  return names;
}

const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const plainUrl = (url: string): string =>
  url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[#].*$/, '')
    .replace(/[?&]utm_[^&]*/g, '')
    .replace(/\/+$/, '');

/** Letters and digits only, with a blank at both ends, so that a title is found as whole words. */
const folded = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
