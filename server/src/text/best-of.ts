/** The best of many numbered items by score, without an object for each of them. */

export class BestOf {
  /** What scores less is not among the best. */
  private least = Number.NEGATIVE_INFINITY;
  private readonly limit: number;
  /** The best so far and what came since, in no order. */
  private readonly items: Uint32Array;
  private readonly scores: Float64Array;
  private count = 0;

  /** So many are kept at the most; one at the least. */
  constructor(limit: number) {
    this.limit = limit;
    // With room for as many again as are kept, each is moved twice or so.
    this.items = new Uint32Array(2 * limit + 64);
    this.scores = new Float64Array(2 * limit + 64);
  }

  /** Each item once. */
  add(item: number, score: number): void {
    if (score < this.least) return;
    if (this.count === this.items.length) this.drop();
    this.items[this.count] = item;
    this.scores[this.count++] = score;
  }

  /** The best first, lower numbers first among equals. */
  inOrder(): number[] {
    if (this.count > this.limit) this.drop();
    return Array.from({ length: this.count }, (_, at) => at)
      .sort((a, b) => (this.isBefore(a, this.items[b]!, this.scores[b]!) ? -1 : 1))
      .map((at) => this.items[at]!);
  }

  /** Leaves the best: those before the place of the last of them, as Hoare's selection puts them there. */
  private drop(): void {
    const { scores, limit } = this;
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const [item, score] = [this.items[(low + high) >> 1]!, scores[(low + high) >> 1]!];
      let [from, to] = [low, high];
      while (from <= to) {
        while (this.isBefore(from, item, score)) from++;
        while (this.isBehind(to, item, score)) to--;
        if (from <= to) this.swap(from++, to--);
      }
      if (limit - 1 <= to) high = to;
      else if (limit - 1 >= from) low = from;
      else break;
    }
    this.count = limit;
    this.least = scores[0]!;
    for (let at = 1; at < limit; at++) if (scores[at]! < this.least) this.least = scores[at]!;
  }

  private isBefore(at: number, item: number, score: number): boolean {
    const own = this.scores[at]!;
    return own > score || (own === score && this.items[at]! < item);
  }

  private isBehind(at: number, item: number, score: number): boolean {
    const own = this.scores[at]!;
    return own < score || (own === score && this.items[at]! > item);
  }

  private swap(a: number, b: number): void {
    const [item, score] = [this.items[a]!, this.scores[a]!];
    this.items[a] = this.items[b]!;
    this.scores[a] = this.scores[b]!;
    this.items[b] = item;
    this.scores[b] = score;
  }
}
