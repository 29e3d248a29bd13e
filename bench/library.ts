/**
 * A library of many sources, as an editor sees it: indexing, starting again, a change on disk, PDFs, the search for a
 * claim's sentences, and articles checked against all of them. `npm run build` first; `npm run bench library` runs all parts, `npm run bench library PART…` some.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const parts = ['index', 'nlp', 'search', 'verbatim', 'pdf'] as const;
const root = path.join(import.meta.dirname, '..');
const chosen = process.argv.slice(2).filter((word) => (parts as readonly string[]).includes(word));

if (!existsSync(path.join(root, 'dist/server.js'))) console.log('dist/server.js is missing: npm run build');
// Each part in a process of its own, so that none pays for the memory of another.
for (const part of chosen.length > 0 ? chosen : parts)
  spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', ...process.execArgv, path.join(import.meta.dirname, `library/${part}.ts`)],
    { stdio: 'inherit' },
  );
