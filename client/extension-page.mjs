/**
 * Writes dist/README.md, the page that the Extensions view shows: the README without its picture and without links to
 * what only the repository has. The view shows pictures from a network alone, and there is none here.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const page = readFileSync('README.md', 'utf8')
  .replace(/^!\[[^\]]*\]\([\w/.-]+\)\r?\n\r?\n/gm, '')
  .replace(/(?<!!)\[([^\]]+)\]\((?!https?:|#)[^()\s]+\)/g, '$1');
writeFileSync('dist/README.md', page);
