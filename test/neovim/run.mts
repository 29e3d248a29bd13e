/** Runs the sample workspace in a real Neovim with the bundled server over stdio; Debian's package is installed as root. */
import path from 'node:path';
import { runIn } from '../sample-desk.mts';

runIn({
  name: 'Neovim',
  program: 'nvim',
  packages: ['neovim'],
  arguments: [
    ...['--headless', '-n', '-i', 'NONE', '--clean'],
    ...['-S', path.join(import.meta.dirname, 'test.lua')],
  ],
  language: 'lua',
});
