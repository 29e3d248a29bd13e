/** Words by number that never change, found by an open table of hashes: it is made faster than a map of strings, and holds none. */
export class Words {
  /** Parted by line breaks, in order of their numbers. */
  readonly joined: string;
  private table: Table | undefined;

  constructor(joined: string) {
    this.joined = joined;
  }

  get size(): number {
    return this.made().ends.length;
  }

  /** -1 for a word that is not among them. Who looks in many lists gives the word's hash. */
  find(word: string, hash = hashOf(word)): number {
    const { ends, slots } = this.made();
    for (let at = hash & (slots.length - 1); ; at = (at + 1) & (slots.length - 1)) {
      const number = slots[at]! - 1;
      if (number < 0) return -1;
      const start = number === 0 ? 0 : ends[number - 1]! + 1;
      if (ends[number]! - start === word.length && this.joined.startsWith(word, start)) return number;
    }
  }

  word(number: number): string {
    const { ends } = this.made();
    return this.joined.slice(number === 0 ? 0 : ends[number - 1]! + 1, ends[number]!);
  }

  private made(): Table {
    this.table ??= tableOf(this.joined);
    return this.table;
  }
}

interface Table {
  /** Where each word ends. */
  readonly ends: Uint32Array;
  /** At the place of a word's hash, or the next free one, its number and one; 0 for none. */
  readonly slots: Uint16Array | Uint32Array;
}

function tableOf(joined: string): Table {
  const ends: number[] = [];
  for (let end = joined.indexOf('\n'); end >= 0; end = joined.indexOf('\n', end + 1)) ends.push(end);
  ends.push(joined.length);
  const size = 2 << Math.ceil(Math.log2(ends.length + 1));
  const slots = ends.length < 0xffff ? new Uint16Array(size) : new Uint32Array(size);
  let start = 0;
  for (let number = 0; number < ends.length; number++) {
    let at = hashOf(joined, start, ends[number]!) & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = number + 1;
    start = ends[number]! + 1;
  }
  return { ends: Uint32Array.from(ends), slots };
}

/** FNV-1a, with its high bits brought down to where the table looks. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
