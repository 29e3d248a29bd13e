/** The command line's bundle as it is shipped, as a process in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundle } from './servers.ts';

export interface CliDesk {
  /** The path of a file of the desk. */
  at(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  read(file: string): string;
  run(args: readonly string[], input?: string): { status: number | null; stdout: string; stderr: string };
  /** The bundle's path, once a test runs. */
  bundle(): string;
}

/** For the tests of one file; the desk goes with the last of them. */
export function cliDesk(files: Readonly<Record<string, string | Uint8Array>>): CliDesk {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'desk '));
  let built: Awaited<ReturnType<typeof bundle>>;
  const at = (file: string) => path.join(folder, file);
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  beforeAll(async () => {
    built = await bundle('cli');
  });
  afterAll(async () => {
    await built.dispose();
    rmSync(folder, { recursive: true });
  });
  return {
    at,
    write,
    read: (file) => readFileSync(at(file), 'utf8'),
    run: (args, input = '') => {
      const options = { cwd: folder, input, encoding: 'utf8' } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, [built.file, ...args], options);
      return { status, stdout, stderr };
    },
    bundle: () => built.file,
  };
}
