/** Which documents of an editor are drafts at all. */
import { expect, test } from 'vitest';
import { documentSelector } from '../client/src/documents.ts';

test('files, unsaved texts and those of the workspace folders are; what git or a notebook shows is not', () => {
  const schemes = new Set(documentSelector(['memfs', 'file']).map(({ scheme }) => scheme));
  for (const scheme of ['file', 'untitled', 'memfs', 'vscode-remote', 'vscode-vfs'])
    expect(schemes).toContain(scheme);
  // A filter without a scheme would take every document of its language.
  expect(schemes).not.toContain(undefined);
  expect(schemes).not.toContain('git');
});
