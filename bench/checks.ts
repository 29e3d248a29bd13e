/**
 * Measures each check on the development sets, where they are: `npm run bench checks` prints, and with `--write` puts
 * the figures into the checks' pages. A set judges a check only where its labels tell right from wrong for it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../server/src/checks/all.ts';
import { batchLine } from '../server/src/reports/batch.ts';
import { type Kind, type Measured, measuredIn, measuredPart, sentence } from './check-labels.ts';

const root = join(import.meta.dirname, '..');
const sets = join(root, '../shared/bench/dev');
const names = ['number-support', 'corruption', 'marked-drafts'] as const;
if (!names.every((name) => existsSync(join(sets, `${name}.jsonl`)))) {
  console.log('The development sets are not beside the repository.');
  process.exit(0);
}

/** What each check looks for, by the labels of the sets. None for what no set labels: then there is no recall. */
const looksFor: Readonly<Record<string, readonly Kind[]>> = {
  'figure-contradicted': ['absent', 'number-changed', 'number-swapped', 'contradicted'],
  'figure-unsupported': ['absent', 'number-changed', 'unsupported', 'contradicted'],
  'figure-unstated': ['absent', 'number-changed', 'unsupported', 'contradicted'],
  'figure-misplaced': ['elsewhere', 'number-swapped', 'misplaced'],
  'figure-derived': ['derived'],
  'figure-approximate': ['approx-lost'],
  'figure-bound': ['contradicted'],
  'name-variant': ['name-misspelt', 'name:misspelt'],
  'name-misplaced': ['name-swapped'],
  'name-unknown': ['name-swapped', 'name:unknown'],
  'quote-altered': [
    'quote-word-replaced',
    'quote-word-dropped',
    'quote-word-inserted',
    'quote-negated',
    'quote:altered',
  ],
  'quote-misattributed': ['quote-speaker-swapped', 'quote:misattributed'],
};
/** What only some of the sets label. */
const judgedBy: Readonly<Record<string, readonly string[]>> = {
  'figure-approximate': ['marked-drafts'],
  'figure-bound': ['marked-drafts'],
};
/** Checks of a draft's surroundings, of the writer's comments, and of style: no label of a set bears on them. */
const unjudged = new Set([
  'source-unreadable',
  'source-changed',
  'configuration-invalid',
  'configuration-misspelt',
  'draft-unchecked',
  'ignore-unused',
  'sources-disagree',
  'citation-mismatch',
  'name-first-mention',
  'acronym-unexpanded',
  'figure-range-unit',
]);

const found = new Map(
  checks.map(({ id }): [string, Measured] => [
    id,
    { findings: 0, judged: 0, right: 0, errors: 0, caught: 0 },
  ]),
);
const settings = { severities: { 'name-unknown': 'hint' as const }, accepted: [] };
let drafts = 0;
for (const name of names)
  for (const line of readFileSync(join(sets, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)) {
    drafts++;
    const { flags = [] } = batchLine(line, settings) as {
      flags?: { start: number; end: number; kind: string }[];
    };
    for (const { id } of checks)
      measuredIn(
        found.get(id)!,
        name,
        judgedBy[id]?.includes(name) ?? true,
        JSON.parse(line),
        flags.filter(({ kind }) => kind === id),
        looksFor[id] ?? [],
      );
  }

for (const { id } of checks) {
  const said = sentence(found.get(id)!, drafts, unjudged.has(id));
  console.log(`${id}: ${said}`);
  if (!process.argv.includes('--write')) continue;
  const path = join(root, 'fixtures/checks', `${id}.md`);
  writeFileSync(path, measuredPart(readFileSync(path, 'utf8'), said));
}
