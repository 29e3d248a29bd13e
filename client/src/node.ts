/** The extension on a desk. What it runs on is loaded once the editor has been told that it is active. */
import type * as vscode from 'vscode';
import type { Exports } from './client.ts';

export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  // A turn of the event loop first: `import()` alone reads and compiles a file before it returns.
  await new Promise((resolve) => setTimeout(resolve));
  const { startOnDesk } = await import('./desk-client.ts');
  return startOnDesk(context);
}
