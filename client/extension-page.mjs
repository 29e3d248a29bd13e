/** Writes dist/README.md, the page that the Extensions view shows: the README without links to what only the repository has. */
import { readFileSync, writeFileSync } from 'node:fs';

const page = readFileSync('README.md', 'utf8')
  // The picture itself: the view shows no file of the package, and nothing is to come from a network.
  .replace(
    /!\[([^\]]*)\]\(([\w/.-]+\.png)\)/g,
    (_, words, file) => `![${words}](data:image/png;base64,${readFileSync(file, 'base64')})`,
  )
  .replace(/(?<!!)\[([^\]]+)\]\((?!https?:|#|data:)[^()\s]+\)/g, '$1');
writeFileSync('dist/README.md', page);
