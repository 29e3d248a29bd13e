/** What is kept of a source once it is read and annotated, in a form that travels between threads and lies on disk. */
import { Packr } from 'msgpackr/pack';
import { annotate } from '../annotate/annotate.ts';
import { digestOf, type PackedDigest } from '../evidence/digest.ts';
import type { Passage } from '../evidence/document.ts';
import type { KnownWords } from '../evidence/known-words.ts';
import { type Extracted, type Reference, read } from '../readers/reader.ts';
import { frontMatter } from '../text/front-matter.ts';
import { type Paragraph, paragraphs } from '../text/paragraph.ts';
import type { Provenance } from '../text/provenance.ts';
import type { Steps } from '../text/steps.ts';

export type SourceRecord = RecordedText | RecordedReferences | Unread;

/** A text with its paragraphs annotated. */
export interface RecordedText {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly digest: PackedDigest;
  readonly extracted?: Extracted;
  readonly provenance?: Provenance;
  readonly gap?: string;
}

export interface RecordedReferences {
  readonly references: readonly Reference[];
}

/** `problem` goes on after the file's name; `cause` is for the log. */
export interface Unread {
  readonly problem: string;
  readonly cause?: string;
  /** The next try may go better, so the problem is not kept. */
  readonly passing?: boolean;
}

/** Never rejects. `annotated` is how a paragraph's annotations are had; `run` works the steps off. */
export async function sourceRecord(
  name: string,
  bytes: Uint8Array,
  run: <T>(steps: Steps<T>) => T | Promise<T>,
  annotated: typeof annotate = annotate,
  known?: KnownWords,
): Promise<SourceRecord> {
  const result = await read(name, bytes);
  if (result.problem !== undefined) {
    const { problem, cause, passing } = result;
    const told = cause instanceof Error ? cause.stack : cause;
    return { problem, ...(told !== undefined && { cause: String(told) }), ...(passing && { passing }) };
  }
  const { text, format, extracted, provenance, references, gap } = result;
  if (references) return { references };
  const cut = result.paragraphs ?? paragraphs(text, format, frontMatter(text));
  const passages = await run(annotatedPassages(cut, annotated));
  const digest = await run(digestOf(passages, known));
  return {
    text,
    passages,
    digest,
    ...(extracted && { extracted }),
    ...(provenance && { provenance }),
    ...(gap !== undefined && { gap }),
  };
}

export function* annotatedPassages(
  cut: readonly Paragraph[],
  annotated: typeof annotate,
): Steps<readonly Passage[]> {
  const passages: Passage[] = [];
  for (const { start, kind, text, frame, cell } of cut) {
    passages.push({ start, kind, annotations: annotated(text, frame), ...(cell && { cell }) });
    yield;
  }
  return Object.freeze(passages);
}

/** Characters of text whose annotations are packed as one, so that unpacking them never takes long at a time. */
const chunkLength = 20_000;

/** Objects that are one stay one: a speaker is one of the mentions. Not for untrusted bytes. */
const packr = () => new Packr({ structuredClone: true, useRecords: true, bundleStrings: true });

type Packed =
  | Exclude<SourceRecord, RecordedText>
  | (Omit<RecordedText, 'passages'> & { readonly chunks: readonly Uint8Array[] });

/** A paragraph's text mostly stands in the document's as it is: then only its length is packed. */
type PackedPassage = Omit<Passage, 'annotations'> & {
  readonly annotations: Omit<Passage['annotations'], 'text'> & { readonly text: string | number };
};

export function packedRecord(record: SourceRecord): Uint8Array {
  if (!('passages' in record)) return packr().pack(record satisfies Packed);
  const { passages, ...rest } = record;
  const chunks: Uint8Array[] = [];
  let chunk: PackedPassage[] = [];
  let length = 0;
  for (const [index, passage] of passages.entries()) {
    chunk.push(withoutText(passage, record.text));
    length += passage.annotations.text.length;
    if (length < chunkLength && index < passages.length - 1) continue;
    chunks.push(packr().pack(chunk));
    chunk = [];
    length = 0;
  }
  return packr().pack({ ...rest, chunks } satisfies Packed);
}

/** Throws on bytes that `packedRecord` did not make. */
export function* unpackedRecord(bytes: Uint8Array): Steps<SourceRecord> {
  const packed = packr().unpack(bytes) as Packed;
  if (!('chunks' in packed)) return packed;
  const { chunks, ...rest } = packed;
  const passages: Passage[] = [];
  for (const chunk of chunks) {
    for (const passage of packr().unpack(chunk) as PackedPassage[])
      passages.push(withText(passage, packed.text));
    yield;
  }
  return { ...rest, passages: Object.freeze(passages) };
}

function withoutText(passage: Passage, whole: string): PackedPassage {
  const { start, annotations } = passage;
  const { length } = annotations.text;
  if (whole.slice(start, start + length) !== annotations.text) return passage;
  return { ...passage, annotations: { ...annotations, text: length } };
}

function withText(passage: PackedPassage, whole: string): Passage {
  const { start, annotations } = passage;
  const { text } = annotations;
  const own = typeof text === 'number' ? whole.slice(start, start + text) : text;
  return { ...passage, annotations: Object.freeze({ ...annotations, text: own }) };
}
