/** What a host may give for the work on sources: threads that read them, and a place where results are kept. */

/** Reads and annotates sources away from this thread. */
export interface SourceReader {
  /**
   * The packed `SourceRecord` of a file's bytes, which are the reader's from then on. Undefined where no thread can be
   * had: then the caller reads by itself. Never rejects.
   */
  read(name: string, bytes: Uint8Array, apart?: DigestsApart): Promise<Uint8Array | undefined>;
  /** When the digests are put of what was read so far, or after a while. */
  flush?(): Promise<void>;
  /** How many sources it takes at a time. */
  readonly width: number;
}

/** Digests are not handed over with the records, but those of many together. */
export interface DigestsApart {
  /** The next source is another part's. */
  readonly isLast: boolean;
  put(key: string, digest: Uint8Array): Promise<void>;
}

/** Results by key, across starts. What is kept may be gone at any time. Neither function rejects. */
export interface SourceCache {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, value: Uint8Array): Promise<void>;
  /** Where the store answers at once, so that not all that it keeps has to be held in memory too. */
  readonly atHand?: StoreAtHand | undefined;
}

/** Neither function throws. */
export interface StoreAtHand {
  get(key: string): Uint8Array | undefined;
  /** Whether all of these are there; `used` says that they are in use and should stay. */
  holds(keys: readonly string[], used: boolean): boolean;
}

/** One thread as a pool sees it: in a process of Node and in a browser alike. */
export interface Thread {
  post(message: unknown): void;
  end(): void;
}

export interface ThreadEvents {
  message(message: unknown): void;
  /** It is no more; `memory` says that it took more than it may. */
  ended(why: 'memory' | 'other', error?: unknown): void;
}

export interface ReadMessage {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly apart?: Pick<DigestsApart, 'isLast'>;
}

/** Asks for the digests that were not handed over. */
export interface FlushMessage {
  readonly id: number;
  readonly flush: true;
}

export interface DigestMessage {
  readonly key: string;
  readonly digest: Uint8Array;
}

/** Without a record it answers a `FlushMessage`. */
export interface RecordMessage {
  readonly id: number;
  readonly record?: Uint8Array;
}
