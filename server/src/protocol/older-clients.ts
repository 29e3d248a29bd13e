/** Answers in the forms that clients without the newer capabilities understand. */
import type { CodeAction, Location, LocationLink, TextEdit } from 'vscode-languageserver-types';

export const asLocations = (links: readonly LocationLink[]): Location[] =>
  links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));

export function withoutDocumentChanges(action: CodeAction): CodeAction {
  const changes: Record<string, TextEdit[]> = {};
  for (const change of action.edit?.documentChanges ?? [])
    if ('edits' in change) changes[change.textDocument.uri] = change.edits as TextEdit[];
  return { ...action, edit: { changes } };
}
