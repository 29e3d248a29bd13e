/** docs/figures.md is the table of what is read: every row of it is checked here, and every line of what is not. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figures, quantities } from '../server/src/annotate/figures/figures.ts';
import { figureText } from './harness/figure-text.ts';

const page = readFileSync(new URL('../docs/figures.md', import.meta.url), 'utf8');
const sections = page.split(/^## /m).slice(1);
const rowsOf = (section: string): string[][] =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:Written|-)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

for (const section of sections) {
  const title = section.slice(0, section.indexOf('\n'));
  const rows = rowsOf(section);
  if (rows.length === 0) continue;
  describe(title, () => {
    test.each(rows)('%s', (written, marked, readAs) => {
      const found = quantities(written!);
      expect(found.map(({ amount }) => written!.slice(amount.start, amount.end)).join(' · ')).toBe(marked);
      expect(found.map(figureText).join(' · ')).toBe(readAs);
      const firm = figures(written!).length > 0;
      expect(firm).toBe(!readAs!.includes('(loose)'));
    });
  });
}

const nothing = sections.find((section) => section.startsWith('What is no figure'))!;
test.each(nothing.split('\n').filter((line) => line.startsWith('- ')))('no figure: %s', (line) => {
  expect(quantities(line.slice(2))).toEqual([]);
});

test('the page has rows and a list of what is not read', () => {
  expect(sections.flatMap(rowsOf).length).toBeGreaterThan(100);
  expect(nothing.match(/^- /gm)!.length).toBeGreaterThan(15);
});
