/** The extension in a browser. What it runs on is looked at once the editor has been told that it is active. */
import type * as vscode from 'vscode';
import type { Exports } from './client.ts';

export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const { startInBrowser } = await import('./browser-client.ts');
  return startInBrowser(context);
}
