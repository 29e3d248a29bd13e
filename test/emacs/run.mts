/** Runs the sample workspace in a real Emacs, by Eglot, with the bundled server over stdio; Debian's packages are installed as root. */
import path from 'node:path';
import { runIn } from '../sample-desk.mts';

runIn({
  name: 'Emacs with Eglot',
  program: 'emacs',
  packages: ['emacs-nox', 'elpa-eglot', 'elpa-markdown-mode'],
  arguments: ['--batch', '--no-init-file', '--load', path.join(import.meta.dirname, 'test.el')],
  language: 'elisp',
});
