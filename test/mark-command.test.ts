/** Marking drafts as checked at the command line, and what `check` tells afterwards. */
import { expect, test } from 'vitest';
import { markOf } from '../server/src/workspace/checked-marks.ts';
import { cliDesk } from './harness/cli-desk.ts';

const text = 'Canada promised to build 12 mines.\n';
const desk = cliDesk({
  'sources/mines.txt': text,
  'sources/ports.txt': 'Oslo has 3 ports.\n',
  'drafts/a.md': text,
  'drafts/b.md': text,
  'drafts/bare.md': 'Nothing is claimed here.\n',
});
const run = (...args: string[]) => desk.run(args);

test('each draft has its mark, and a source that changes is told', () => {
  expect(run('mark', 'drafts/a.md', 'drafts/b.md')).toEqual({
    status: 0,
    stdout: `drafts/a.md is marked as checked against one source, in drafts/policy-annotator-checked.yaml.
drafts/b.md is marked as checked against one source, in drafts/policy-annotator-checked.yaml.
`,
    stderr: '',
  });
  const marks = desk.read('drafts/policy-annotator-checked.yaml');
  for (const draft of ['a.md', 'b.md']) {
    expect(markOf(marks, draft)?.on).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect([...markOf(marks, draft)!.sources.keys()]).toEqual(['../sources/mines.txt']);
  }
  expect(run('check', 'drafts/a.md').stdout).not.toContain('source-changed');
  desk.write('sources/mines.txt', `${text}It was said on Monday.\n`);
  expect(run('check', 'drafts/a.md').stdout).toContain('sources/mines.txt has changed since this draft');
  expect(run('mark', 'drafts/a.md').status).toBe(0);
  expect(run('check', 'drafts/a.md').stdout).not.toContain('source-changed');
  expect(run('check', 'drafts/b.md').stdout).toContain('source-changed');
});

test('what can’t be marked is said, and the others are marked all the same', () => {
  expect(run('mark', 'drafts', 'sources/mines.txt', 'drafts/bare.md', 'none.md', 'drafts/b.md')).toEqual({
    status: 2,
    stdout: 'drafts/b.md is marked as checked against one source, in drafts/policy-annotator-checked.yaml.\n',
    stderr: `drafts is a folder: name the drafts that were checked.
sources/mines.txt: Only a draft can be marked as checked.
drafts/bare.md: Nothing in this draft rests on a source, so there is nothing to mark.
none.md: there is no such file or folder.
`,
  });
});
