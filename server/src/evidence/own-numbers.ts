/** Numbers for numbers as they come, by an open table: it is small enough for the processor's own memory, as a map is not. */
export class OwnNumbers {
  /** In order of their own numbers. */
  readonly all: number[] = [];
  /** In twos: a number and one, and its own number. */
  private slots = new Int32Array(1 << 9);

  /** The own number of a number, a new one for a new number. */
  number(of: number): number {
    const slot = this.slot(of);
    if (this.slots[slot] !== 0) return this.slots[slot + 1]!;
    const own = this.all.length;
    this.slots[slot] = of + 1;
    this.slots[slot + 1] = own;
    this.all.push(of);
    if (4 * this.all.length > this.slots.length) this.widen();
    return own;
  }

  private slot(of: number): number {
    const last = this.slots.length - 1;
    let slot = ((Math.imul(of, 0x9e3779b1) >>> 15) << 1) & last;
    while (this.slots[slot] !== 0 && this.slots[slot] !== of + 1) slot = (slot + 2) & last;
    return slot;
  }

  private widen(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    for (const [own, of] of this.all.entries()) {
      const slot = this.slot(of);
      this.slots[slot] = of + 1;
      this.slots[slot + 1] = own;
    }
  }
}
