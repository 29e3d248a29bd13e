/** Which documents the server is asked about. */
import { viewScheme } from '../../server/src/protocol/requests.ts';

export interface DocumentKind {
  readonly scheme: string;
  readonly language: string;
  readonly pattern?: string;
}

/** A text drawn from a PDF or Word file leads to the drafts that use it, like any source. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', viewScheme];

const languages = [
  'markdown',
  'plaintext',
  'policy-draft',
  'latex',
  'tex',
  'asciidoc',
  'restructuredtext',
  'html',
];

/**
 * Files and unsaved texts. Older versions from git, cells of notebooks and panels of output have schemes of their
 * own, and are no drafts. `folderSchemes` are those of the workspace folders, which need not lie on a disk.
 */
export const documentSelector = (folderSchemes: readonly string[]): DocumentKind[] =>
  [...new Set([...schemes, ...folderSchemes])].flatMap((scheme) => [
    ...languages.map((language) => ({ scheme, language })),
    { scheme, language: 'yaml', pattern: '**/policy-annotator.{yaml,yml}' },
  ]);
