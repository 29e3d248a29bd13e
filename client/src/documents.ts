/** Which documents the server is asked about. */
import type { DocumentSelector } from 'vscode';

export const documentSelector = [
  { language: 'markdown' },
  { language: 'plaintext' },
  { language: 'policy-draft' },
  { language: 'yaml', pattern: '**/policy-annotator.yaml' },
] satisfies DocumentSelector;
