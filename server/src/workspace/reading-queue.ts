/** Sources that wait to be read: so many at a time, those of the smallest open drafts first, and a stop for the rest. */

interface Waiting {
  readonly start: () => void;
  readonly stop: () => void;
}

export interface QueueEvents {
  /** `done` of `total` since nothing was left to do; both the same when that is so again. */
  progress(done: number, total: number): void;
}

export class ReadingQueue {
  private readonly width: () => number;
  private readonly events: QueueEvents;
  /** By rank, and in it by key in the order of asking. */
  private readonly lanes = new Map<number, Map<string, Waiting>>();
  private running = 0;
  private done = 0;
  private total = 0;
  private stopped = false;

  constructor(width: () => number, events: QueueEvents) {
    this.width = width;
    this.events = events;
  }

  /**
   * The result of the task; undefined where it was stopped before it began, as by another task for the same key: what it was to
   * read has changed. Lower ranks go first.
   */
  run<T>(key: string, rank: number, task: () => Promise<T>): Promise<T | undefined> {
    if (this.stopped) return Promise.resolve(undefined);
    this.total++;
    this.take(key)?.stop();
    return new Promise((resolve, reject) => {
      this.lane(rank).set(key, {
        start: () => {
          this.running++;
          task()
            .then(resolve, reject)
            .finally(() => {
              this.running--;
              this.finished();
            });
        },
        stop: () => {
          resolve(undefined);
          this.finished();
        },
      });
      this.fill();
    });
  }

  /** What waits under the key goes at least as early as this rank says. */
  raise(key: string, rank: number): void {
    const waiting = this.take(key, rank);
    if (waiting) this.lane(rank).set(key, waiting);
  }

  /** What waits under the key, behind a rank, waits no longer. */
  private take(key: string, behind = Number.NEGATIVE_INFINITY): Waiting | undefined {
    for (const [rank, lane] of this.lanes) {
      const waiting = rank > behind ? lane.get(key) : undefined;
      if (!waiting) continue;
      lane.delete(key);
      return waiting;
    }
    return undefined;
  }

  /** Nothing that waits is begun, now or later, until `resume`. */
  stop(): void {
    this.stopped = true;
    const waiting = [...this.lanes.values()].flatMap((lane) => [...lane.values()]);
    this.lanes.clear();
    for (const { stop } of waiting) stop();
  }

  resume(): void {
    this.stopped = false;
  }

  private lane(rank: number): Map<string, Waiting> {
    let lane = this.lanes.get(rank);
    if (!lane) {
      lane = new Map();
      this.lanes.set(rank, lane);
    }
    return lane;
  }

  private fill(): void {
    while (this.running < this.width()) {
      const next = this.next();
      if (!next) return;
      next.start();
    }
  }

  private next(): Waiting | undefined {
    let first: number | undefined;
    for (const [rank, lane] of this.lanes) {
      if (lane.size === 0) this.lanes.delete(rank);
      else if (first === undefined || rank < first) first = rank;
    }
    if (first === undefined) return undefined;
    const lane = this.lanes.get(first)!;
    const [key, waiting] = lane.entries().next().value!;
    lane.delete(key);
    return waiting;
  }

  private finished(): void {
    this.done++;
    this.events.progress(this.done, this.total);
    if (this.done === this.total) {
      this.done = 0;
      this.total = 0;
    }
    this.fill();
  }
}
