/** Threads that read sources: started when there is work, each source with its time, and a source that kills its thread kills no other. */
import { left } from '../readers/unreadable.ts';
import type {
  DigestMessage,
  DigestsApart,
  FlushMessage,
  ReadMessage,
  RecordMessage,
  SourceReader,
  Thread,
  ThreadEvents,
} from './source-reader.ts';
import { packedRecord } from './source-record.ts';

interface Job {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly apart?: DigestsApart | undefined;
  /** It is no source, but asks for the digests. */
  readonly isFlush?: true;
  readonly settle: (record: Uint8Array | undefined) => void;
  /** It was in a thread that ended, so that it is read with no other beside it. */
  alone?: boolean;
}

interface Member {
  readonly thread: Thread;
  /** Posted and not yet answered, in order; the first is being read. */
  readonly jobs: Job[];
  /** It has said a first word. */
  ready: boolean;
  /** Where its digests go. */
  apart?: DigestsApart | undefined;
  putting?: Promise<void>;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

export interface PoolOptions {
  /** Throws where no thread can be made. */
  readonly start: (events: ThreadEvents) => Thread;
  readonly size: number;
  /** Milliseconds that one source may take. */
  readonly patience?: number;
  /** Milliseconds that a thread may take to say that it is there. */
  readonly startup?: number;
  /** Milliseconds that digests are waited for: what does not come in time is made anew. */
  readonly flushing?: number;
  /** Milliseconds without work after which threads are ended. */
  readonly idle?: number;
  readonly log: (message: string) => void;
}

const none = new Uint8Array();

/** Small sources are posted ahead, so that a thread need not wait for this one; up to so many, of so many bytes in all. */
const ahead = { jobs: 8, bytes: 128 * 1024 };

export class SourcePool implements SourceReader {
  private readonly options: Required<PoolOptions>;
  private readonly members = new Set<Member>();
  private readonly waiting: Job[] = [];
  private works = true;
  private last = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PoolOptions) {
    this.options = { patience: 150_000, startup: 15_000, flushing: 300, idle: 5_000, ...options };
  }

  get width(): number {
    return this.options.size * ahead.jobs;
  }

  read(name: string, bytes: Uint8Array, apart?: DigestsApart): Promise<Uint8Array | undefined> {
    if (!this.works) return Promise.resolve(undefined);
    return new Promise((settle) => {
      this.waiting.push({ id: ++this.last, name, bytes, size: bytes.length, apart, settle });
      this.assign();
    });
  }

  async flush(): Promise<void> {
    await Promise.all([...this.members].filter(({ apart }) => apart).map((member) => this.flushed(member)));
  }

  /** A thread that is still at a long source is not waited for. */
  private flushed(member: Member): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.options.flushing);
      const settle = async () => {
        await member.putting;
        clearTimeout(timer);
        resolve();
      };
      this.post(member, { id: ++this.last, name: '', bytes: none, size: 0, isFlush: true, settle });
    });
  }

  /** Ends all threads; what they were reading is answered as unread. */
  end(): void {
    for (const member of this.members) this.remove(member);
    for (const job of this.waiting.splice(0)) job.settle(undefined);
  }

  private assign(): void {
    clearTimeout(this.idle);
    while (this.waiting.length > 0) {
      const member = this.memberFor(this.waiting[0]!);
      if (!member) return;
      this.post(member, this.waiting.shift()!);
    }
    if ([...this.members].every(({ jobs }) => jobs.length === 0)) {
      this.idle = setTimeout(() => this.end(), this.options.idle);
      // What waits for nothing but its own end must not keep a command running.
      (this.idle as { unref?: () => void }).unref?.();
    }
  }

  /** The thread with the least to do, a new one where all have something to do and there may be more. */
  private memberFor(job: Job): Member | undefined {
    let best: Member | undefined;
    for (const member of this.members) if (!best || member.jobs.length < best.jobs.length) best = member;
    if (best?.jobs.length === 0) return best;
    if (this.members.size < this.options.size) return this.started();
    if (!best || best.jobs.length >= ahead.jobs || job.alone || best.jobs.some(({ alone }) => alone))
      return undefined;
    const bytes = best.jobs.reduce((sum, { size }) => sum + size, job.size);
    return bytes <= ahead.bytes ? best : undefined;
  }

  private started(): Member | undefined {
    try {
      const thread = this.options.start({
        message: (message) => this.heard(member, message as RecordMessage | DigestMessage | 'ready'),
        ended: (why, error) => this.ended(member, why, error),
      });
      const member: Member = { thread, jobs: [], ready: false };
      member.timer = setTimeout(() => this.ended(member, 'other', 'no answer'), this.options.startup);
      this.members.add(member);
      return member;
    } catch (error) {
      this.giveUp(error);
      return undefined;
    }
  }

  /** No thread can be had here: everything is read by who asked. */
  private giveUp(error: unknown): void {
    this.works = false;
    this.options.log(`Sources are read on the server’s own thread: ${error}`);
    for (const job of this.waiting.splice(0)) job.settle(undefined);
  }

  private post(member: Member, job: Job): void {
    member.jobs.push(job);
    const { id, name, bytes, apart, isFlush } = job;
    if (apart) member.apart = apart;
    // A copy stays here while others are before it, for they may end the thread.
    const read = { id, name, bytes, ...(apart && { apart: { isLast: apart.isLast } }) } satisfies ReadMessage;
    member.thread.post(isFlush ? ({ id, flush: true } satisfies FlushMessage) : read);
    if (member.ready && member.jobs.length === 1) this.watch(member);
  }

  private watch(member: Member): void {
    clearTimeout(member.timer);
    if (member.jobs.length > 0)
      member.timer = setTimeout(
        () => this.blame(member, tooSlow(this.options.patience)),
        this.options.patience,
      );
  }

  private heard(member: Member, message: RecordMessage | DigestMessage | 'ready'): void {
    if (message === 'ready') {
      member.ready = true;
      this.watch(member);
    } else if ('digest' in message) member.putting = member.apart?.put(message.key, message.digest);
    else this.answered(member, message);
  }

  private answered(member: Member, { id, record }: RecordMessage): void {
    const at = member.jobs.findIndex((job) => job.id === id);
    if (at < 0) return;
    const [job] = member.jobs.splice(at, 1);
    this.watch(member);
    job!.settle(record);
    this.assign();
  }

  private ended(member: Member, why: 'memory' | 'other', error: unknown): void {
    if (!this.members.has(member)) return;
    if (!member.ready) {
      this.giveUp(error);
      this.remove(member);
      return;
    }
    this.options.log(`A thread that reads sources ended: ${error instanceof Error ? error.stack : error}`);
    // With the thread its last answers may be lost: which of several it was, each one shows alone.
    if (member.jobs.length > 1) {
      for (const job of member.jobs) job.alone = true;
      this.waiting.unshift(...member.jobs.splice(0));
      this.remove(member);
      this.assign();
    } else if (member.jobs.length === 1) this.blame(member, why === 'memory' ? tooLarge : broken);
    else this.remove(member);
  }

  /** The source that was being read is given up with its thread; those posted after it are read by another. */
  private blame(member: Member, problem: string): void {
    const [job, ...others] = member.jobs;
    member.jobs.length = 0;
    this.waiting.unshift(...others);
    this.remove(member);
    job?.settle(packedRecord({ problem, passing: true }));
    this.assign();
  }

  private remove(member: Member): void {
    this.members.delete(member);
    clearTimeout(member.timer);
    for (const job of member.jobs.splice(0)) job.settle(undefined);
    member.thread.end();
  }
}

const tooSlow = (patience: number): string =>
  `takes more than ${Math.round(patience / 1000)} seconds to read, ${left}`;
const tooLarge = `takes more memory to read than a source may, ${left}`;
const broken = 'can’t be read: the reader broke off.';
