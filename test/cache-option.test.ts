/** `--cache` of the command line: what is read is kept in the folder that it names. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cliDesk } from './harness/cli-desk.ts';

const article = 'Canada promised to invest $55 billion in new mines.\n';
const desk = cliDesk({
  'sources/article.txt': article,
  'draft.md': 'Canada promised to invest $70 billion in new mines.\n',
});
const { run } = desk;

test('--cache keeps what was read in the folder it names, and finds the same the next time', () => {
  desk.write('page.html', `<p>${article}</p>`);
  const first = run(['check', 'draft.md', '--source', 'page.html', '--cache', 'kept']);
  expect(first.stdout).toContain('page.html has $55 billion here');
  expect(readdirSync(desk.at('kept')).length).toBeGreaterThan(0);
  expect(run(['check', 'draft.md', '--source', 'page.html', '--cache', 'kept'])).toEqual(first);
  expect(run(['check', 'draft.md', '--source', 'page.html'])).toEqual(first);
});

test('--cache takes no file for a folder', () => {
  expect(run(['check', 'draft.md', '--cache', 'sources/article.txt'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('“--cache” needs a folder, and sources/article.txt is a file.'),
  });
});

test('--cache says once, and before any work, what it needs where its folder can’t be made', () => {
  expect(run(['check', 'draft.md', '--cache', 'draft.md/kept'])).toEqual({
    status: 2,
    stdout: '',
    stderr:
      '“--cache” needs a folder that can be made and written to, and draft.md/kept can’t. Name another one, or leave --cache out. “policy-annotator --help” tells how it is used.\n',
  });
});
