/** A file to its record by the shortest way: kept from an earlier start, read by a thread, or read here. */
import { URI, Utils } from 'vscode-uri';
import type { AnnotationCache } from './annotation-cache.ts';
import type { Env } from './env.ts';
import type { SourceCache } from './source-reader.ts';
import { packedRecord, type SourceRecord, sourceRecord, unpackedRecord } from './source-record.ts';
import { runInSlices } from './steps.ts';

const neverCancelled = { isCancellationRequested: false };
/** A few small texts are read sooner here than a thread is started; bytes of one, and of all since the start. */
const small = { one: 32 * 1024, all: 128 * 1024 };

export class SourceLoader {
  private readonly env: Env & { isOpen?(uri: string): boolean };
  private readonly annotations: AnnotationCache;
  private left = small.all;

  constructor(env: Env & { isOpen?(uri: string): boolean }, annotations: AnnotationCache) {
    this.env = env;
    this.annotations = annotations;
  }

  async load(uri: string): Promise<SourceRecord> {
    const cache = this.env.sourceCache?.();
    const stamp = cache && (await this.env.stamp?.(uri).catch(() => undefined));
    const stamped = stamp === undefined ? undefined : `file ${uri} ${stamp}`;
    const key = stamped && (await cache!.get(stamped));
    const kept = key && (await this.kept(cache!, latin.decode(key)));
    if (kept) return kept;

    const name = Utils.basename(URI.parse(uri));
    let bytes: Uint8Array;
    try {
      bytes = await this.env.readFile(uri);
    } catch (error) {
      return { problem: `can’t be read: ${error instanceof Error ? error.message : error}.` };
    }
    // A text in an editor changes with every key, and its other paragraphs are annotated already.
    if (this.env.isOpen?.(uri)) return this.readHere(name, bytes);
    if (!cache) return this.unpacked(await this.readThere(name, bytes), name, bytes);

    const content = await contentKey(name, bytes);
    const known = await this.kept(cache, content);
    const packed = known ? undefined : await this.readThere(name, bytes);
    const record = known ?? (await this.unpacked(packed, name, bytes));
    if ('problem' in record && record.passing) return record;
    if (!known) await cache.put(content, packed ?? packedRecord(record));
    // The stamp is older than the bytes: had the file changed between them, its next stamp would be another.
    if (stamped !== undefined) await cache.put(stamped, new TextEncoder().encode(content));
    return record;
  }

  private async kept(cache: SourceCache, key: string): Promise<SourceRecord | undefined> {
    const packed = await cache.get(key);
    // What does not unpack is as good as not there, and is written anew.
    return packed && runInSlices(unpackedRecord(packed), neverCancelled).catch(() => undefined);
  }

  private async unpacked(
    packed: Uint8Array | undefined,
    name: string,
    bytes: Uint8Array,
  ): Promise<SourceRecord> {
    return packed ? runInSlices(unpackedRecord(packed), neverCancelled) : this.readHere(name, bytes);
  }

  private async readThere(name: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
    const reader = this.env.sourceReader?.();
    if (!reader || this.isSmall(name, bytes)) return undefined;
    return reader.read(name, bytes);
  }

  private readHere(name: string, bytes: Uint8Array): Promise<SourceRecord> {
    return sourceRecord(
      name,
      bytes,
      (steps) => runInSlices(steps, neverCancelled),
      (text) => this.annotations.annotate(text),
    );
  }

  private isSmall(name: string, { length }: Uint8Array): boolean {
    if (length > small.one || length > this.left || !/\.(?:txt|text|md|markdown)$/i.test(name)) return false;
    this.left -= length;
    return true;
  }
}

const latin = new TextDecoder('latin1');

/** By the file's ending, which chooses its reader, and by its bytes. */
async function contentKey(name: string, bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `content ${/\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? ''} ${hex}`;
}
