/** Ways to run the language server in a test: in this process, as a process over stdio, as a worker. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { build } from 'esbuild';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { startServer } from '../../server/src/protocol/server.ts';
import type { Server } from './lsp-client.ts';
import type { MemoryEnv } from './memory-env.ts';

/** The server in this process, with files in memory. */
export function serverInMemory(env: MemoryEnv): Server {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(connection, { files: { ...env, scheme: 'file' } });
  return { input: toServer, output: toClient };
}

type HostFile = 'node' | 'browser' | 'cli';

/** Bundles a host into a temporary file that is called as esbuild.mjs calls it; `dispose` removes it. */
export async function bundle(host: HostFile): Promise<{ file: string; dispose: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'policy-annotator-'));
  const file = path.join(folder, 'dist', `${host === 'node' ? 'server' : host}.js`);
  await bundled(host, file);
  return { file, dispose: () => rm(folder, { recursive: true, force: true }) };
}

async function bundled(host: HostFile, file: string): Promise<void> {
  const platform = host === 'browser' ? 'browser' : 'node';
  await build({
    entryPoints: [path.join(import.meta.dirname, `../../server/src/hosts/${host}.ts`)],
    outfile: file,
    bundle: true,
    platform,
    format: host === 'browser' ? 'iife' : 'cjs',
    mainFields: platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
    target: 'es2022',
    logLevel: 'error',
  });
}

/** A bundled server as a process of its own, over stdio. */
export function serverOverStdio(file: string): Server & { readonly exited: Promise<number | null> } {
  const child = spawn(process.execPath, [file, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // What is kept for the next start stays out of the user's own folders.
    env: { ...process.env, XDG_CACHE_HOME: path.join(path.dirname(file), 'cache') },
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { input: child.stdin, output: child.stdout, exited };
}
