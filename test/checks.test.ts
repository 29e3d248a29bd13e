/** Every page in fixtures/checks is the documentation of a check and its test: each finding is marked, each mark found. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks } from '../server/src/checks/all.ts';
import { type Case, casesOf } from './harness/case.ts';
import { findingsIn } from './harness/check-case.ts';

const folder = new URL('../fixtures/checks/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

test('every check has a page of its own name', () => {
  expect(pages.map((name) => name.slice(0, -3)).sort()).toEqual(checks.map(({ id }) => id).sort());
});

for (const name of pages) {
  const page = readFileSync(new URL(name, folder), 'utf8');
  const id = name.slice(0, -3);
  describe(id, () => {
    const cases = casesOf(page);
    test('shows what it finds and where it stays silent', () => {
      expect(page.startsWith(`# ${id}\n`)).toBe(true);
      const marked = (wanted: boolean) =>
        cases.some(
          ({ files }) => files.some(({ marks }) => marks.some(({ check }) => check === id)) === wanted,
        );
      expect([marked(true), marked(false)]).toEqual([true, true]);
    });
    // What it prints changes with the engine and with the sets, so that only its form is tested.
    test('says what was measured, and how to measure it again', () => {
      const part = /<!-- measured -->[\s\S]*<!-- \/measured -->/.exec(page)?.[0] ?? '';
      expect(part).toMatch(
        /^On the development sets: (?:precision \d+% \(|no finding that a label judges|no set judges this)[^\n]*[\d,]+ drafts[^\n]*\.$/m,
      );
      expect(part).toContain('```sh\nnpm run bench checks\n```');
      // It is written anew as a whole.
      expect(casesOf(part)).toEqual([]);
    });
    for (const [index, item] of cases.entries())
      test(`${item.title} (${index + 1})`, async () => {
        expect(await foundAndMarked(item)).toEqual([]);
      });
  });
}

/** What was found but not marked, or marked but not found, as lines that can be read. */
async function foundAndMarked(item: Case): Promise<string[]> {
  const differences: string[] = [];
  for (const { file, findings } of await findingsIn(item)) {
    const open = [...file.marks];
    for (const { span, check, message } of findings) {
      const at = open.findIndex(
        (mark) =>
          mark.start === span.start &&
          mark.end === span.end &&
          mark.check === check &&
          message.toLowerCase().includes(mark.message.toLowerCase()),
      );
      if (at >= 0) open.splice(at, 1);
      else
        differences.push(
          `${file.name}: found “${file.text.slice(span.start, span.end)}” ${check}: ${message}`,
        );
    }
    for (const mark of open)
      differences.push(
        `${file.name}: not found “${file.text.slice(mark.start, mark.end)}” ${mark.check}: ${mark.message}`,
      );
  }
  return differences;
}
