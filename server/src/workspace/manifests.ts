/** What is known of many sources, kept together across starts: to ask for each by itself takes half of a second start. */
import { endsPart } from '../evidence/part.ts';
import type { Env } from './env.ts';
import { packr } from './packed-passages.ts';
import { sha256 } from './sha256.ts';
import type { SourceCache, StoreAtHand } from './source-reader.ts';
import {
  type Head,
  headOf,
  type KeptBody,
  type RecordedText,
  type SourceRecord,
  withBody,
} from './source-record.ts';
import { Cancelled, pause } from './steps.ts';

/** A source as it was when its file had this stamp. */
interface Entry {
  readonly mark: string;
  /** What its text is kept by. */
  readonly key?: string;
  /** Its packed `Head`, by itself: that of a long PDF has thousands of places. */
  readonly head: Uint8Array;
}

interface Manifest {
  /** Of the last use that was written down, in days. */
  readonly day: number;
  readonly entries: readonly (Entry | null)[];
}

/** Fewer sources than these are sooner asked for one by one. */
export const fewest = 20;

export class Manifests {
  private readonly env: Pick<Env, 'sourceCache' | 'stamp'>;
  private readonly lost: () => never;
  private readonly entries = new Map<string, Entry>();
  /** Those whose entry no manifest has, with their records where these hold their texts. */
  private readonly fresh = new Map<string, SourceRecord | undefined>();

  /** `gone` is called where what is kept, and so was not held in memory, is there no more: all that works with it is given up. */
  constructor(env: Pick<Env, 'sourceCache' | 'stamp'>, gone: () => void) {
    this.env = env;
    this.lost = () => {
      gone();
      throw new Cancelled();
    };
  }

  /**
   * The records of those sources whose files are as they were, by URI, some at a time. Their texts and passages are had from
   * the store when they are asked for. Does not throw.
   */
  async *foreseen(uris: readonly string[]): AsyncGenerator<ReadonlyMap<string, SourceRecord>> {
    const cache = uris.length < fewest ? undefined : this.env.sourceCache?.();
    const store = cache?.atHand;
    if (!cache || !store) return;
    for (const run of runsOf(uris)) {
      const records = await this.recordsOf(run, cache, store).catch(() => undefined);
      if (records) yield records;
    }
  }

  private async recordsOf(
    run: readonly string[],
    cache: SourceCache,
    store: StoreAtHand,
  ): Promise<ReadonlyMap<string, SourceRecord> | undefined> {
    const packed = await cache.get(await keyOf(run));
    if (!packed) return undefined;
    const { day, entries } = packr.unpack(packed) as Manifest;
    const keys = entries.flatMap((entry) => entry?.key ?? []);
    // What is not asked for by itself would be the first to go when room is needed.
    if (!store.holds(keys, day !== today())) return undefined;
    const stamps = await Promise.all(run.map((uri) => this.env.stamp?.(uri).catch(() => undefined)));
    const from = this.from(store);
    const records = new Map<string, SourceRecord>();
    for (const [at, uri] of run.entries()) {
      const entry = entries[at];
      if (!entry || entry.mark !== stamps[at]?.mark) continue;
      const turn = pause();
      if (turn) await turn;
      this.entries.set(uri, entry);
      if (day !== today()) this.fresh.set(uri, undefined);
      records.set(uri, withBody(packr.unpack(entry.head) as Head, from));
    }
    return records;
  }

  /** A source was read, or had by itself, from a file with this stamp. */
  note(uri: string, mark: string, record: SourceRecord): void {
    const key = 'size' in record ? record.key : undefined;
    this.entries.set(uri, { mark, ...(key !== undefined && { key }), head: packr.pack(headOf(record)) });
    this.fresh.set(uri, record);
  }

  /** Writes what is new of these sources, whose texts need not be in memory then. */
  async keep(uris: readonly string[]): Promise<void> {
    if (this.fresh.size === 0 || uris.length < fewest) return;
    const cache = this.env.sourceCache?.();
    const store = cache?.atHand;
    if (!store) return;
    for (const run of runsOf(uris)) {
      const fresh = run.filter((uri) => this.fresh.has(uri));
      if (fresh.length === 0) continue;
      const records = fresh.flatMap((uri) => this.fresh.get(uri) ?? []);
      // Before anything is waited for: what is noted meanwhile is for the next time.
      for (const uri of fresh) this.fresh.delete(uri);
      const entries = run.map((uri) => this.entries.get(uri) ?? null);
      await cache.put(await keyOf(run), packr.pack({ day: today(), entries } satisfies Manifest));
      this.release(records, store);
    }
  }

  private release(records: readonly SourceRecord[], store: StoreAtHand): void {
    const texts = records.filter((record) => 'size' in record && record.key !== undefined) as RecordedText[];
    const keys = texts.map(({ key }) => key!);
    if (!store.holds(keys, false)) return;
    const from = this.from(store);
    for (const { release } of texts) release?.(from);
  }

  private from({ get }: StoreAtHand): KeptBody {
    return { get, lost: this.lost };
  }
}

/** Cut as parts are, so that a source that comes or goes makes one run another. */
function* runsOf(uris: readonly string[]): Iterable<readonly string[]> {
  let from = 0;
  for (const [at, uri] of uris.entries()) {
    if (at < uris.length - 1 && !endsPart(uri)) continue;
    yield uris.slice(from, at + 1);
    from = at + 1;
  }
}

const keyOf = async (run: readonly string[]): Promise<string> =>
  `manifest ${await sha256(new TextEncoder().encode(run.join('\n')))}`;

const today = (): number => Math.floor(Date.now() / 86_400_000);
