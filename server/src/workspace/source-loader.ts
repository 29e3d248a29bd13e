/** A file to its record by the shortest way: kept from an earlier start, read by a thread, or read here. */
import { URI, Utils } from 'vscode-uri';
import { KnownWords } from '../evidence/known-words.ts';
import { endsPart } from '../evidence/part.ts';
import type { AnnotationCache } from './annotation-cache.ts';
import type { Env } from './env.ts';
import { fewest, type Manifests } from './manifests.ts';
import { sha256 } from './sha256.ts';
import type { DigestsApart, SourceCache } from './source-reader.ts';
import {
  digestedAlone,
  digestKey,
  packedDigest,
  packedRecord,
  type SourceRecord,
  sourceRecord,
  unpackedRecord,
} from './source-record.ts';
import { pause, runInSlices } from './steps.ts';
import { type Turn, Turns } from './turns.ts';

const neverCancelled = { isCancellationRequested: false };
/**
 * A few small texts are read here and now, and not kept: a thread or a database takes longer to begin than they to be read.
 * Bytes of one, and of all since the start.
 */
const small = { one: 32 * 1024, all: 64 * 1024 };
const plain = /\.(?:txt|text|md|markdown)$/i;

export class SourceLoader {
  private readonly env: Env & { isOpen?(uri: string): boolean };
  private readonly annotations: AnnotationCache;
  private readonly digested = digestedAlone(new KnownWords());
  private readonly manifests: Manifests;
  private left = small.all;
  /** Sources go to threads in the order in which they are asked for, so that the digests of a part are made together. */
  private readonly turns = new Turns();

  constructor(
    env: Env & { isOpen?(uri: string): boolean },
    annotations: AnnotationCache,
    manifests: Manifests,
  ) {
    this.env = env;
    this.annotations = annotations;
    this.manifests = manifests;
  }

  /** So many sources are asked for. Of many, the small ones are kept with the others. */
  expect(sources: number): void {
    if (sources >= fewest) this.left = 0;
  }

  async load(uri: string): Promise<SourceRecord> {
    const turn = this.turns.begin();
    try {
      return await this.loaded(uri, turn);
    } finally {
      turn.end();
    }
  }

  private async loaded(uri: string, turn: Turn): Promise<SourceRecord> {
    const name = Utils.basename(URI.parse(uri));
    const cache = this.env.sourceCache?.();
    const stamp = cache && (await this.env.stamp?.(uri).catch(() => undefined));
    const stamped = stamp && `file ${uri} ${stamp.mark}`;
    if (stamped && !this.isSmall(name, stamp.size)) {
      const key = await cache.get(stamped);
      const kept = key && (await this.kept(cache, utf8.decode(key)));
      if (kept) {
        this.manifests.note(uri, stamp.mark, kept);
        return kept;
      }
    }
    let bytes: Uint8Array;
    try {
      bytes = await this.env.readFile(uri);
    } catch (error) {
      return { problem: `can’t be read: ${error instanceof Error ? error.message : error}.` };
    }
    // A text in an editor changes with every key, and its other paragraphs are annotated already.
    if (this.env.isOpen?.(uri)) return this.readHere(name, bytes);
    if (this.isSmall(name, bytes.length)) {
      this.left -= bytes.length;
      return this.readHere(name, bytes);
    }
    if (!cache) {
      const packed = await this.readThere(name, bytes);
      return packed ? unpackedRecord(packed) : this.readHere(name, bytes);
    }

    const content = await contentKey(name, bytes);
    const record =
      (await this.kept(cache, content)) ?? (await this.readAndKept(cache, content, uri, bytes, turn));
    // The stamp is older than the bytes: had the file changed between them, its next stamp would be another.
    if (stamped !== undefined && !('passing' in record)) {
      await cache.put(stamped, new TextEncoder().encode(content));
      this.manifests.note(uri, stamp!.mark, record);
    }
    return record;
  }

  private async readAndKept(
    cache: SourceCache,
    key: string,
    uri: string,
    bytes: Uint8Array,
    turn: Turn,
  ): Promise<SourceRecord> {
    const name = Utils.basename(URI.parse(uri));
    const apart = { isLast: endsPart(uri), put: cache.put };
    await turn.come();
    const there = this.readThere(name, bytes, apart);
    turn.end();
    const record = (await there) ?? (await this.keptHere(cache, key, name, bytes));
    const unpacked = unpackedRecord(record, key);
    if ('passing' in unpacked) return unpacked;
    await cache.put(key, record);
    return unpacked;
  }

  private async keptHere(
    cache: SourceCache,
    key: string,
    name: string,
    bytes: Uint8Array,
  ): Promise<Uint8Array> {
    const record = await this.readHere(name, bytes);
    if (!('digest' in record)) return packedRecord(record);
    const { digest, ...rest } = record;
    if (digest) await cache.put(digestKey(key), packedDigest(digest));
    return packedRecord(rest);
  }

  private async kept(cache: SourceCache, key: string): Promise<SourceRecord | undefined> {
    // Many stamps may come in one turn, and what they lead to is long in all. Not awaited where it is no pause, for then all
    // of them would go on before the first is done.
    const turn = pause();
    if (turn) await turn;
    const packed = await cache.get(key);
    // What does not unpack is as good as not there, and is written anew.
    try {
      return packed && unpackedRecord(packed, key);
    } catch {
      return undefined;
    }
  }

  private readThere(name: string, bytes: Uint8Array, apart?: DigestsApart): Promise<Uint8Array | undefined> {
    return this.env.sourceReader?.()?.read(name, bytes, apart) ?? Promise.resolve(undefined);
  }

  private readHere(name: string, bytes: Uint8Array): Promise<SourceRecord> {
    return sourceRecord(
      name,
      bytes,
      (steps) => runInSlices(steps, neverCancelled),
      this.annotations.annotator(undefined).annotate,
      this.digested,
    );
  }

  private isSmall(name: string, size: number): boolean {
    return size <= Math.min(small.one, this.left) && plain.test(name);
  }
}

const utf8 = new TextDecoder();

/** By the file's ending, which chooses its reader, and by its bytes. */
async function contentKey(name: string, bytes: Uint8Array): Promise<string> {
  return `content ${/\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? ''} ${await sha256(bytes)}`;
}
