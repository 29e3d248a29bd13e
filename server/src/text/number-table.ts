/** A map from small whole numbers to others, for when there are many of them: an array takes a fraction of a map's time. */

/** What a table and a map have in common. */
export interface NumberMap {
  get(key: number): number | undefined;
  has(key: number): boolean;
  set(key: number, value: number): unknown;
}

/** The same for values of any kind. A copy of it takes a fraction of the time of a map's. */
export class ValueTable<T> {
  private readonly values: (T | undefined)[];

  constructor(before?: ValueTable<T>) {
    this.values = before ? before.values.slice() : [];
  }

  get(key: number): T | undefined {
    return this.values[key];
  }

  set(key: number, value: T | undefined): void {
    this.values[key] = value;
  }
}

/** A set of whole numbers from 0 on that is emptied at once, whatever it holds. */
export class NumberSet {
  /** The round in which each number was last added. */
  private rounds = new Uint32Array(1 << 10);
  private round = 1;

  /** Whether it was not there. */
  add(number: number): boolean {
    if (number >= this.rounds.length) {
      const { rounds } = this;
      this.rounds = new Uint32Array(2 * number);
      this.rounds.set(rounds);
    }
    if (this.rounds[number] === this.round) return false;
    this.rounds[number] = this.round;
    return true;
  }

  clear(): void {
    this.round++;
  }
}

/** Keys and values are from 0 on. */
export class NumberTable implements NumberMap {
  /** Each value and one; 0 for none. */
  private values: Uint32Array;

  /** Most keys are below `size`. */
  constructor(size: number) {
    this.values = new Uint32Array(size);
  }

  get(key: number): number | undefined {
    const value = this.values[key];
    return value ? value - 1 : undefined;
  }

  has(key: number): boolean {
    return this.get(key) !== undefined;
  }

  set(key: number, value: number): void {
    if (key >= this.values.length) {
      const values = new Uint32Array(2 * key + 1);
      values.set(this.values);
      this.values = values;
    }
    this.values[key] = value + 1;
  }
}
