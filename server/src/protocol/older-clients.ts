/** Answers in the forms that clients without the newer capabilities understand. */
import type {
  CodeAction,
  Location,
  LocationLink,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-types';

export const asLocations = (links: readonly LocationLink[]): Location[] =>
  links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));

export const withoutDocumentChanges = (action: CodeAction): CodeAction => ({
  ...action,
  ...(action.edit && {
    edit: { changes: changesOf((action.edit.documentChanges ?? []) as TextDocumentEdit[]) },
  }),
});

/** Edits by document, without the version that they were made for. */
export function changesOf(edits: readonly TextDocumentEdit[]): Record<string, TextEdit[]> {
  return Object.fromEntries(edits.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]]));
}
