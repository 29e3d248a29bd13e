/** A desk in memory: files by their path below one folder. */
import type { Env } from '../../server/src/workspace/env.ts';

export const folder = 'file:///desk';

export const uriOf = (path: string): string =>
  `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;

export interface MemoryEnv extends Env {
  readonly files: Map<string, string | Uint8Array>;
  /** What the engine logged. */
  readonly logged: string[];
}

export function memoryEnv(contents: Readonly<Record<string, string | Uint8Array>>): MemoryEnv {
  const files = new Map(Object.entries(contents).map(([path, content]) => [uriOf(path), content]));
  const logged: string[] = [];
  return {
    files,
    logged,
    async readFile(uri) {
      const content = files.get(uri);
      if (content === undefined) throw new Error('there is no such file');
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    async listFiles(below) {
      return { uris: [...files.keys()].filter((uri) => uri.startsWith(`${below}/`)).sort(), gaps: [] };
    },
    log: (message) => logged.push(message),
  };
}
