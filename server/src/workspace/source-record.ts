/** What is kept of a source once it is read and annotated, in a form that travels between threads and lies on disk. */
import { annotate } from '../annotate/annotate.ts';
import type { Digest } from '../evidence/columns.ts';
import { digestOf } from '../evidence/digest.ts';
import type { DigestPlace, Passage } from '../evidence/document.ts';
import type { KnownWords } from '../evidence/known-words.ts';
import { type DigestBytes, digestBytes, digestFrom } from '../evidence/packed-columns.ts';
import { read } from '../readers/read.ts';
import type { Extracted, Reference } from '../readers/reader.ts';
import { frontMatter } from '../text/front-matter.ts';
import { lazily } from '../text/lazily.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { paragraphs } from '../text/paragraphs.ts';
import type { Provenance } from '../text/provenance.ts';
import type { Steps } from '../text/steps.ts';
import { type PackedPassages, packedPassages, packr, unpackedPassages } from './packed-passages.ts';

export type SourceRecord = RecordedText | RecordedReferences | Unread;

/** A text with its paragraphs annotated. */
export interface RecordedText {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** How many characters and passages it has. */
  readonly size: { readonly length: number; readonly passages: number };
  /** Undefined where it is kept apart: at its place, or else under `digestKey`. */
  readonly digest?: Digest | undefined;
  readonly place?: DigestPlace;
  /** By which it is kept across starts. */
  readonly key?: string;
  readonly extracted?: Extracted;
  readonly provenance?: Provenance;
  readonly gap?: string;
  /** Lets go of its text and passages: from now on they are had from the store. */
  readonly release?: (from: KeptBody) => void;
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

/** A digest of the passages, or the place of it. */
export type Digested = (passages: readonly Passage[]) => Steps<Pick<RecordedText, 'digest' | 'place'>>;

export const digestedAlone = (known?: KnownWords): Digested =>
  function* (passages) {
    return { digest: yield* digestOf(passages, known) };
  };

/** `annotated` is how a paragraph's annotations are had, and `digested` how the digest is; `run` works the steps off. */
export async function sourceRecord(
  name: string,
  bytes: Uint8Array,
  run: <T>(steps: Steps<T>) => T | Promise<T>,
  annotated: typeof annotate = annotate,
  digested: Digested = digestedAlone(),
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
  return {
    text,
    passages,
    size: { length: text.length, passages: passages.length },
    ...(await run(digested(passages))),
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
  for (const { start, gaps, kind, text, frame, cell } of cut) {
    const annotations = annotated(text, frame);
    passages.push({ start, kind, annotations, ...(gaps && { gaps }), ...(cell && { cell }) });
    yield;
  }
  return Object.freeze(passages);
}

/** Text, passages and digest stay packed until they are asked for: of most sources they never are. */
type PackedText = Omit<RecordedText, 'text' | 'passages' | 'digest'> &
  Readonly<Record<'text' | 'passages', Uint8Array>> & { readonly digest?: Uint8Array };

export function packedRecord(record: SourceRecord): Uint8Array {
  if (!('passages' in record)) return pack(record);
  const { text, passages, digest, ...rest } = record;
  return pack({
    ...rest,
    text: pack(text),
    passages: pack(packedPassages(passages, text)),
    ...(digest && { digest: packedDigest(digest) }),
  } satisfies PackedText);
}

/** What the digest of a record that is kept by `key` is kept by, where it has no place. */
export const digestKey = (key: string): string => `digest ${key}`;

export const packedDigest = (digest: Digest): Uint8Array => pack(digestBytes(digest));

/** Throws on bytes that `packedDigest` did not make. */
export const unpackedDigest = (bytes: Uint8Array): Digest => digestFrom(packr.unpack(bytes) as DigestBytes);

/** Throws on bytes that `packedRecord` did not make. `key` is what they are kept by. */
export function unpackedRecord(bytes: Uint8Array, key?: string): SourceRecord {
  const packed = packr.unpack(bytes) as Exclude<SourceRecord, RecordedText> | PackedText;
  if (!('passages' in packed)) return packed;
  const { text: _text, passages: _passages, digest, ...head } = packed;
  let body = held(packed);
  if (key === undefined) return textRecord(head, body, digest);
  const release = (from: KeptBody) => {
    body = bodyFrom(key, from);
  };
  return textRecord({ ...head, key, release }, () => body(), digest);
}

type Body = Pick<PackedText, 'text' | 'passages'>;

/** A function of its own, so that what else is kept of the record does not hold the body too. */
const held = (body: Body) => (): Body => body;

/** Where a store has packed texts by their keys. `lost` is called where it has one no more, or nothing that unpacks. */
export interface KeptBody {
  get(key: string): Uint8Array | undefined;
  lost(): never;
}

const bodyFrom = (key: string, { get, lost }: KeptBody): (() => Body) =>
  lazily(() => {
    try {
      const bytes = get(key);
      if (bytes) return packr.unpack(bytes) as PackedText;
    } catch {}
    return lost();
  });

/** A record without its text, passages and digest. */
export type Head = Exclude<SourceRecord, RecordedText> | Omit<RecordedText, 'text' | 'passages' | 'digest'>;

export function headOf(record: SourceRecord): Head {
  if (!('size' in record)) return record;
  const { size, key, place, extracted, provenance, gap } = record;
  return {
    size,
    ...(key !== undefined && { key }),
    ...(place && { place }),
    ...(extracted && { extracted }),
    ...(provenance && { provenance }),
    ...(gap !== undefined && { gap }),
  };
}

/** The record to a head, whose text and passages are had from the store when they are asked for. */
export const withBody = (head: Head, from: KeptBody): SourceRecord =>
  'size' in head ? textRecord(head, bodyFrom(head.key!, from)) : head;

function textRecord(
  head: Omit<RecordedText, 'text' | 'passages' | 'digest'>,
  body: () => Body,
  digest?: Uint8Array,
): RecordedText {
  const text = lazily(() => packr.unpack(body().text) as string);
  const unpacked = lazily(() => unpackedPassages(packr.unpack(body().passages) as PackedPassages, text));
  return {
    ...head,
    get text() {
      return text();
    },
    get passages() {
      return unpacked();
    },
    get digest() {
      return digest && unpackedDigest(digest);
    },
  };
}

const pack = (value: unknown): Uint8Array => packr.pack(value);
