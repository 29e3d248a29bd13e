/** Where results are kept across starts. */

/** Bytes by key. All functions may throw or reject, which counts as not having it. */
export interface ByteStore {
  get(key: string): Uint8Array | undefined | Promise<Uint8Array | undefined>;
  put(key: string, value: Uint8Array): unknown;
  clear(): unknown;
  /** Only of a store that gets at once: whether it has all of these; `used` says that they are in use. */
  holds?(keys: readonly string[], used: boolean): boolean;
}
