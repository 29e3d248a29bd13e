/** Marks drafts as checked, for the command line. */
import { writeFileSync } from 'node:fs';
import { URI } from 'vscode-uri';
import { markedChecked } from '../protocol/mark-checked.ts';
import { Refusal } from '../protocol/refusal.ts';
import { InputError, nameOf, target, viewOf, workspaceFor } from './check-files.ts';

export async function markDrafts(command: {
  readonly paths: readonly string[];
  readonly sources: readonly string[];
  readonly cache?: string | undefined;
}): Promise<{ readonly output: string; readonly complaints: readonly string[] }> {
  const workspace = workspaceFor(command);
  let output = '';
  const complaints: string[] = [];
  for (const given of command.paths) {
    try {
      const { file, folder, isFolder } = target(given);
      if (isFolder) throw new InputError(`${given} is a folder: name the drafts that were checked.`);
      workspace.setFolders([URI.file(folder).toString()]);
      const { uri, text, sources } = await markedChecked(await viewOf(workspace, file), workspace);
      writeFileSync(URI.parse(uri).fsPath, text);
      // The next draft beside it keeps its own mark in the same file.
      workspace.filesChanged([uri]);
      const rest = sources === 1 ? 'one source' : `${sources} sources`;
      output += `${given} is marked as checked against ${rest}, in ${nameOf(uri)}.\n`;
    } catch (error) {
      if (error instanceof Refusal) complaints.push(`${given}: ${error.message}`);
      else if (error instanceof InputError) complaints.push(error.message);
      else throw error;
    }
  }
  return { output, complaints };
}
