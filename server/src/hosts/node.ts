/** The language server as a process: over IPC for VS Code's client, over stdio, a socket or a pipe for others. In a thread, it reads sources. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../protocol/server.ts';
import { nodeFiles } from './node-files.ts';
import { serveAsThread } from './node-thread.ts';
import { nodeThreads, threadFile } from './node-threads.ts';
import { defaultCacheFolder, sourceCache } from './source-cache.ts';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (!isMainThread) serveAsThread();
else if (process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport))))
  startServer(createConnection(ProposedFeatures.all), {
    files: nodeFiles,
    checkPages: pagesBeside(__dirname),
    sourceReader: nodeThreads,
    sourceCache: (storage, log) =>
      existsSync(threadFile)
        ? sourceCache(storage === undefined ? defaultCacheFolder() : fileURLToPath(storage), threadFile, log)
        : undefined,
  });
else {
  process.stderr.write(
    'policy-annotator-server is started by an editor, with --stdio, --node-ipc, --socket=PORT or --pipe=NAME.\n',
  );
  process.exitCode = 2;
}

/** The pages of the checks lie beside the bundle. */
function pagesBeside(folder: string): string | undefined {
  const pages = path.join(folder, 'checks');
  return existsSync(pages) ? `${pathToFileURL(pages).href}/` : undefined;
}
