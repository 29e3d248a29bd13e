/** The client on a desk: the server runs as a process of its own, over IPC. */
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, type Exports, start } from './client.ts';

export function startOnDesk(context: vscode.ExtensionContext): Exports {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return start(
    new LanguageClient('policyAnnotator', 'Policy Annotator', { run, debug }, clientOptions(context)),
    context,
  );
}
