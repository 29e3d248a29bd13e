/** The columns of a digest as one stretch of bytes: many small arrays take far longer to pack and unpack one by one. */

import { Words } from '../text/words.ts';
import { arrays, type Columns, columnKeys, type Digest } from './columns.ts';

/** As it lies on disk. */
export interface DigestBytes {
  readonly words: string;
  /** For each column four times its length, and which of the kinds of arrays it is; then the columns, the widest first. */
  readonly bytes: Uint8Array;
}

const widths = arrays.map(({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT);
const byWidth = [...arrays.keys()].sort((a, b) => widths[b]! - widths[a]!);
/** Where the first column stands, which the widest numbers divide. */
const opening = 8 * Math.ceil(columnKeys.length / 2);

export function digestBytes(digest: Digest): DigestBytes {
  const kinds = columnKeys.map((key) => arrays.findIndex((array) => digest[key] instanceof array));
  const head = Uint32Array.from(columnKeys, (key, at) => 4 * digest[key].length + kinds[at]!);
  const end = columnKeys.reduce((sum, key) => sum + digest[key].byteLength, opening);
  const bytes = new Uint8Array(end);
  bytes.set(new Uint8Array(head.buffer));
  let from = opening;
  for (const kind of byWidth)
    for (const [at, key] of columnKeys.entries()) {
      if (kinds[at] !== kind) continue;
      const { buffer, byteOffset, byteLength } = digest[key];
      bytes.set(new Uint8Array(buffer, byteOffset, byteLength), from);
      from += byteLength;
    }
  return { words: digest.words.joined, bytes };
}

export function digestFrom({ words, bytes }: DigestBytes): Digest {
  // Numbers must stand where their width divides, so they are copied.
  const { buffer } = Uint8Array.from(bytes);
  const head = new Uint32Array(buffer, 0, columnKeys.length);
  const columns: Partial<Record<keyof Columns, Columns[keyof Columns]>> = {};
  let from = opening;
  for (const kind of byWidth)
    for (const [at, key] of columnKeys.entries()) {
      if (head[at]! % 4 !== kind) continue;
      const length = Math.floor(head[at]! / 4);
      columns[key] = new arrays[kind]!(buffer, from, length);
      from += length * widths[kind]!;
    }
  return { words: new Words(words), ...(columns as Columns) };
}
