/** A desk whose sources are kept from one start to the next, and threads that are in this one. */
import { SourcePool } from '../../server/src/workspace/source-pool.ts';
import type {
  FlushMessage,
  ReadMessage,
  SourceCache,
  SourceReader,
} from '../../server/src/workspace/source-reader.ts';
import { answerReads } from '../../server/src/workspace/source-thread.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { folder, type MemoryEnv, memoryEnv, uriOf } from './memory-env.ts';

const draft = 'Canada promised to invest $70 billion in new mines.\n';
/** What speaks against the draft. */
export const article = '<p>Canada promised to invest $55 billion in new mines.</p>\n';

export function desk(files: Readonly<Record<string, string>>) {
  const kept = new Map<string, Uint8Array>();
  const stamps = new Map<string, string>();
  /** The first word of each key that is asked for says what is kept under it. */
  const asked: string[] = [];
  const cache: SourceCache = {
    get: async (key) => {
      asked.push(key.split(' ')[0]!);
      return kept.get(key);
    },
    put: async (key, value) => void kept.set(key, value.slice()),
    atHand: {
      get: (key) => {
        asked.push(`at hand: ${key.split(' ')[0]}`);
        return kept.get(key);
      },
      holds: (keys) => keys.every((key) => kept.has(key)),
    },
  };
  const env: MemoryEnv = memoryEnv(files);
  const read: string[] = [];
  const start = async (
    reader?: SourceReader,
    stamped: (uri: string, workspace: Workspace) => void = () => {},
  ) => {
    read.length = 0;
    const workspace: Workspace = new Workspace(
      {
        ...env,
        readFile: (uri) => {
          if (uri.includes('/sources/')) read.push(uri.split('/').at(-1)!);
          return env.readFile(uri);
        },
        stamp: async (uri) => {
          const stamp = { size: env.files.get(uri)!.length, mark: stamps.get(uri) ?? 'first' };
          stamped(uri, workspace);
          return stamp;
        },
        sourceCache: () => cache,
        sourceReader: () => reader,
      },
      { stale: () => {} },
    );
    workspace.setFolders([folder]);
    workspace.update(uriOf('draft.md'), draft, 1);
    const view = await workspace.view(uriOf('draft.md'));
    return { workspace, messages: view.findings.map(({ message }) => message), read: [...read] };
  };
  return { env, kept, asked, stamps, start };
}

/** Threads that are here. */
export function threadHere(size = 1): SourceReader {
  return new SourcePool({
    size,
    startup: 60_000,
    flushing: 60_000,
    idle: 60_000,
    log: () => {},
    start({ message }) {
      const answer = answerReads((reply) => setTimeout(() => message(reply)));
      setTimeout(() => message('ready'));
      return { post: (asked) => answer(asked as ReadMessage | FlushMessage), end: () => {} };
    },
  });
}
