/** Sources of every kind at the command line: what was read of each, and the page or paragraph that a finding names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cliDesk } from './harness/cli-desk.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures/readers');

describe('the command line', () => {
  const inSources = ['columns.pdf', 'page.html', 'scan.pdf', 'refs.bib'].map((name) => [
    `sources/${name}`,
    readFileSync(path.join(fixtures, name)),
  ]);
  const desk = cliDesk({
    ...Object.fromEntries(inSources),
    'draft.md': 'Nordkarga carries 48% of the freight.\n',
  });
  const run = (...args: string[]) => desk.run(args);

  test('sources prints what was read, and why something was not', () => {
    const { status, stdout } = run('sources', 'draft.md');
    expect(stdout).toBe(`draft.md: 4 sources, named by the default, sources/** and references/**
  sources/columns.pdf (38 kB, 1,795 characters read, 2 pages)
      Rail freight after the reform · file written 2026-11-24
  sources/page.html (2 kB, 693 characters read)
      Ferry Traffic Recovers · The Harbour Gazette · 2025-03-07 · https://gazette.example/2025/03/ferry-traffic
  sources/refs.bib (358 B, bibliography of 2 entries)
  sources/scan.pdf (2 kB)
      not read: sources/scan.pdf has no text: its pages are pictures. Save it again with its text recognised (OCR).
`);
    expect(status).toBe(2);
    expect(run('sources', 'sources/page.html').status).toBe(0);
  });

  test('sources answers as JSON too', () => {
    const { reports } = JSON.parse(run('sources', '.', '--format', 'json').stdout);
    expect(reports[0].path).toBe('.');
    expect(reports[0].sources[0]).toMatchObject({
      file: 'sources/columns.pdf',
      places: 2,
      created: '2026-11-24',
    });
  });

  test('a file that is no text can’t be a draft', () => {
    const { status, stderr } = run('check', 'sources/columns.pdf');
    expect([status, stderr]).toEqual([
      2,
      'sources/columns.pdf can be a source but not a draft: a draft is text, Markdown, HTML, LaTeX, AsciiDoc or reStructuredText. Save it as one of them to have it checked.\n',
    ]);
  });

  test('check names the paragraph of a Word file, and the place in a page’s own text', () => {
    desk.write('permits.md', 'Building a flat costs £2,350 a square metre.\n');
    desk.write('costs.html', '<p>Homes</p>\n<p>Building a flat costs\n £2,150 a square metre.</p>\n');
    const check = (source: string) => run('check', 'permits.md', '--source', source).stdout.split('\n')[1];
    expect(check(path.join(fixtures, 'letter.docx'))).toMatch(/letter\.docx, paragraph 2: “Building a flat/);
    expect(check('costs.html')).toBe('    costs.html:3:2 “Building a flat costs £2,150 a square metre.”');
  });

  test('check sets no marks around a sentence that has its own', () => {
    desk.write('homes.md', 'Ada Holm said: “We build 40 homes.”\n');
    desk.write('homes.txt', '“We build 50 homes,” said Ada Holm. “We paint 60.”\n');
    const { stdout } = run('check', 'homes.md', '--source', 'homes.txt');
    expect(stdout).toContain('homes.txt:1:2 “We build 50 homes,” said Ada Holm.\n');
  });

  test('check names the page', () => {
    const { stdout } = run('check', 'draft.md', '--source', 'sources/columns.pdf');
    expect(stdout).toContain(
      '    sources/columns.pdf, page 1: “The largest of them, Nordkarga, still carries 42%',
    );
  });
});
