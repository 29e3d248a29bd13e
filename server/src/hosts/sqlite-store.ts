/** Bytes by key in a database of Node's own SQLite, which several servers may have open at once. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ByteStore } from './byte-store.ts';

/** As much of `node:sqlite` as is used here; the oldest Node that this runs on does not have it. */
interface Sqlite {
  readonly DatabaseSync: new (file: string) => Database;
}
interface Database {
  exec(sql: string): void;
  close(): void;
  prepare(sql: string): Statement;
}
interface Statement {
  get(...values: unknown[]): Record<string, unknown> | undefined;
  all(...values: unknown[]): Record<string, unknown>[];
  run(...values: unknown[]): unknown;
}

/** Milliseconds after which what was put is written, and bytes at which it is written at once. */
const flushing = { after: 250, bytes: 2 * 1024 * 1024 };
/** Bytes that wait at the most while another server writes; what is beyond is dropped. */
const mostWaiting = 32 * 1024 * 1024;
/** Seconds after which the use of an entry is written down again. */
const useStep = 86_400;

/** Undefined where this Node has no SQLite. */
export function sqliteStore(folder: string, limit: number): ByteStore | undefined {
  const sqlite = builtIn();
  return sqlite && new SqliteStore(sqlite, path.join(folder, 'sources.sqlite'), limit);
}

/** Node warns that SQLite is new to it, which is no news for a writer. */
function builtIn(): Sqlite | undefined {
  const { emitWarning } = process;
  try {
    process.emitWarning = () => {};
    return process.getBuiltinModule?.('node:sqlite') as Sqlite | undefined;
  } catch {
    return undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

class SqliteStore implements ByteStore {
  private readonly sqlite: Sqlite;
  private readonly file: string;
  private readonly limit: number;
  private database: Database;
  private select: Statement | undefined;
  private bytes: number;
  private readonly waiting = new Map<string, Uint8Array>();
  private waitingBytes = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sqlite: Sqlite, file: string, limit: number) {
    this.sqlite = sqlite;
    this.file = file;
    this.limit = limit;
    // It holds the text of sources, which are no other user's business.
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    try {
      this.database = this.open();
    } catch {
      this.database = this.openedAnew();
    }
    this.bytes = this.total();
  }

  get(key: string): Uint8Array | undefined {
    const waiting = this.waiting.get(key);
    if (waiting) return waiting;
    return this.mended(() => {
      this.select ??= this.database.prepare('select value, used from entries where key = ?');
      const row = this.select.get(key) as { value: Uint8Array; used: number } | undefined;
      if (row && row.used < now() - useStep) this.touch(JSON.stringify([key]));
      return row?.value;
    });
  }

  put(key: string, value: Uint8Array): void {
    if (this.waitingBytes + value.length > mostWaiting) return;
    if (this.waiting.size === 0) process.once('exit', this.flush);
    this.waiting.set(key, value);
    this.waitingBytes += value.length;
    if (this.waitingBytes > flushing.bytes) this.flush();
    this.timer ??= setTimeout(this.flush, flushing.after);
    this.timer.unref();
  }

  clear(): void {
    this.waiting.clear();
    this.waitingBytes = 0;
    this.mended(() => this.database.exec('delete from entries; vacuum; pragma wal_checkpoint(truncate);'));
    this.bytes = 0;
  }

  holds(keys: readonly string[], used: boolean): boolean {
    const written = JSON.stringify(keys.filter((key) => !this.waiting.has(key)));
    const among = 'from entries where key in (select value from json_each(?))';
    const found = this.mended(() => this.database.prepare(`select count(*) as n ${among}`).get(written)?.n);
    if (found !== JSON.parse(written).length) return false;
    if (used) this.touch(written);
    return true;
  }

  private open(): Database {
    const database = new this.sqlite.DatabaseSync(this.file);
    // In order of rowids, what was read together lies together; without them SQLite cuts such large rows into pages of their own.
    // Should the system fall, the newest entries may be gone or broken: they are made again.
    // Most rows are of some ten thousand bytes, which one page takes at a time.
    database.exec(`pragma page_size = 16384; pragma journal_mode = wal; pragma synchronous = off; pragma busy_timeout = 20;
      create table if not exists entries
        (key text primary key, used integer not null, size integer not null, value blob not null);
      create index if not exists by_use on entries (used, size);`);
    return database;
  }

  /** A file that is no database, or a broken one, is replaced. */
  private openedAnew(): Database {
    this.select = undefined;
    for (const ending of ['', '-wal', '-shm']) rmSync(this.file + ending, { force: true });
    return this.open();
  }

  private mended<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      const { errcode } = error as { errcode?: number };
      if (errcode !== corrupt && errcode !== noDatabase) throw error;
      this.database.close();
      this.database = this.openedAnew();
      this.bytes = 0;
      return undefined;
    }
  }

  private total(): number {
    return Number(this.database.prepare('select sum(size) as bytes from entries').get()?.bytes ?? 0);
  }

  /** `keys` is a list in JSON. */
  private touch(keys: string): void {
    try {
      this.database
        .prepare('update entries set used = ? where key in (select value from json_each(?))')
        .run(now(), keys);
    } catch {
      // Another server writes: the use is written down the next time.
    }
  }

  /** All in one transaction; while another server writes, it is left for the next time. */
  private readonly flush = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    process.off('exit', this.flush);
    if (this.waiting.size === 0) return;
    try {
      this.mended(() => this.write());
      this.waiting.clear();
      this.waitingBytes = 0;
    } catch {
      this.rollBack();
      process.once('exit', this.flush);
      this.timer = setTimeout(this.flush, 4 * flushing.after);
      this.timer.unref();
    }
  };

  private rollBack(): void {
    try {
      this.database.exec('rollback');
    } catch {
      // There was no transaction: another server was writing.
    }
  }

  private write(): void {
    this.database.exec('begin immediate');
    const insert = this.database.prepare(
      'insert or replace into entries (key, used, size, value) values (?, ?, ?, ?)',
    );
    for (const [key, value] of this.waiting) insert.run(key, now(), value.length + key.length, value);
    this.bytes += this.waitingBytes;
    if (this.bytes > this.limit) this.evict();
    this.database.exec('commit');
  }

  private evict(): void {
    let over = this.total() - 0.8 * this.limit;
    const oldest = this.database.prepare('select key, size from entries order by used, size limit 200');
    const remove = this.database.prepare('delete from entries where key = ?');
    while (over > 0) {
      const rows = oldest.all() as unknown as { key: string; size: number }[];
      if (rows.length === 0) break;
      for (const { key, size } of rows) {
        if (over <= 0) break;
        remove.run(key);
        over -= size;
      }
    }
    this.bytes = this.total();
  }
}

const corrupt = 11;
const noDatabase = 26;
const now = (): number => Math.floor(Date.now() / 1000);
