/** Gathers the columns of documents, one after another. */
import { NumberSet } from '../text/number-table.ts';
import {
  type Columns,
  columnKeys,
  columns,
  type Digest,
  type Key,
  type Kind,
  widest,
  wordsOf,
} from './columns.ts';
import { Lexicon } from './lexicon.ts';
import { OwnNumbers } from './own-numbers.ts';

/** Columns whose items have each value once. */
type Distinct = 'vocabulary' | 'stems';

export class DigestBuilder {
  private lexicon: Lexicon;
  private own = new OwnNumbers();
  private readonly columns = Object.fromEntries(
    columnKeys.map((key) => [key, new Growing(columns[key])]),
  ) as Record<Key, Growing>;

  /** What the items that are open have, in memory that is used again from one to the next. */
  private readonly seen: Readonly<Record<Distinct, NumberSet>> = {
    vocabulary: new NumberSet(),
    stems: new NumberSet(),
  };

  /** Words are looked up in a lexicon that may be that of many documents; here they have numbers of their own. */
  constructor(lexicon = new Lexicon()) {
    this.lexicon = lexicon;
  }

  /** Begins another digest in the same memory. */
  restart(lexicon: Lexicon): void {
    this.lexicon = lexicon;
    this.own = new OwnNumbers();
    for (const key of columnKeys) this.columns[key].length = 0;
  }

  add(key: Key, value: number): void {
    this.columns[key].push(value);
  }

  /** Begins an item in which each value is added once. */
  beginDistinct(key: Distinct): void {
    this.seen[key].clear();
  }

  /** Unless the item has it. */
  addDistinct(key: Distinct, value: number): void {
    if (this.seen[key].add(value)) this.add(key, value);
  }

  replaceLast(key: Key, value: number): void {
    this.columns[key].replaceLast(value);
  }

  addAll(key: Key, values: Iterable<number>): void {
    for (const value of values) this.columns[key].push(value);
  }

  /** The number by which a word is known here. */
  word(word: string): number {
    return this.own.number(this.lexicon.number(word));
  }

  /** The same for a word by its number in the lexicon. */
  number(word: number): number {
    return this.own.number(word);
  }

  /** How many numbers a column has so far. */
  size(key: Key): number {
    return this.columns[key].length;
  }

  /** How many items a column of ends has told of. */
  count(ends: Key): number {
    return this.columns[ends].last;
  }

  /** Marks where the items of a list end. */
  end(ends: Key, items: Key): void {
    this.columns[ends].push(this.columns[items].length);
  }

  /** Marks that what follows is another document's. */
  endDocument(): void {
    const lengths = columnKeys.map((key) => this.columns[key].length);
    lengths[columnKeys.indexOf('cuts')]! += columnKeys.length;
    this.addAll('cuts', lengths);
  }

  digest(): Digest {
    const packed = columnKeys.map((key) => [key, this.columns[key].packed()]);
    const words = this.own.all.map((word) => this.lexicon.word(word));
    return { words: wordsOf(words), ...(Object.fromEntries(packed) as Columns) };
  }
}

const nothing = new Uint32Array();

/** A column whose memory grows with it, and is used again: lists of a million numbers would be left to be cleared away. */
class Growing {
  length = 0;
  private readonly kind: Kind[Key];
  private values: Float64Array | Int8Array | Uint32Array = nothing;

  constructor(kind: Kind[Key]) {
    this.kind = kind;
  }

  get last(): number {
    return this.length === 0 ? 0 : this.values[this.length - 1]!;
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  replaceLast(value: number): void {
    this.values[this.length - 1] = value;
  }

  private grow(): void {
    const { kind, values } = this;
    const size = Math.max(64, 2 * values.length);
    if (kind === 'real') this.values = new Float64Array(size);
    else this.values = kind === 'byte' ? new Int8Array(size) : new Uint32Array(size);
    this.values.set(values);
  }

  /** As narrow as it may be. */
  packed(): Digest[Key] {
    const { kind } = this;
    const own = this.values.subarray(0, this.length);
    if (kind === 'real') return new Float64Array(own);
    if (kind === 'byte') return new Int8Array(own);
    if (kind === 'cuts') return new Uint32Array(own);
    for (const value of own) if (value > widest) return new Uint32Array(own);
    return new Uint16Array(own);
  }
}
