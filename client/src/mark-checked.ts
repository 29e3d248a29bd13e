/** “Mark as Checked”: the server writes the file that says so; it is saved here, for nobody has it on screen. */
import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { type MarkCheckedResult, serverCommands } from '../../server/src/protocol/requests.ts';

export const savedMarks: Middleware = {
  async executeCommand(command, args, next) {
    const result: unknown = await next(command, args);
    if (command !== serverCommands.markChecked || !result) return result;
    const file = vscode.Uri.parse((result as MarkCheckedResult).uri);
    await (await vscode.workspace.openTextDocument(file)).save();
    vscode.window.setStatusBarMessage(vscode.l10n.t('Marked as checked.'), 5000);
    return result;
  },
};
