/** The language server as a process: over IPC for VS Code's client, over stdio, a socket or a pipe for others. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../protocol/server.ts';
import { nodeFiles } from './node-files.ts';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport))))
  startServer(createConnection(ProposedFeatures.all), nodeFiles);
else {
  process.stderr.write(
    'policy-annotator-server is started by an editor, with --stdio, --node-ipc, --socket=PORT or --pipe=NAME.\n',
  );
  process.exitCode = 2;
}
