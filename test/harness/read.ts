/** Files and texts through the readers, as the tests of readers ask for them. */
import { readFileSync } from 'node:fs';
import { read } from '../../server/src/readers/read.ts';
import type { ReadText } from '../../server/src/readers/reader.ts';

/** Files that other programs made, and the texts that are read from them. */
export const folder = new URL('../../fixtures/readers/', import.meta.url);
export const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function textOf(name: string, bytes = file(name)): Promise<ReadText> {
  const result = await read(name, bytes);
  if (result.problem !== undefined) throw new Error(`${name} ${result.problem}`);
  return result;
}
