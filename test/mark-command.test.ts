/** Marking drafts as checked at the command line, and what `check` tells afterwards. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markOf } from '../server/src/workspace/checked-marks.ts';
import { bundle } from './harness/servers.ts';

const text = 'Canada promised to build 12 mines.\n';
let built: Awaited<ReturnType<typeof bundle>>;
let desk: string;
const at = (file: string) => path.join(desk, file);
beforeAll(async () => {
  built = await bundle('cli');
  desk = mkdtempSync(path.join(os.tmpdir(), 'desk '));
  for (const folder of ['sources', 'drafts']) mkdirSync(at(folder));
  writeFileSync(at('sources/mines.txt'), text);
  writeFileSync(at('sources/ports.txt'), 'Oslo has 3 ports.\n');
  for (const draft of ['a.md', 'b.md']) writeFileSync(at(`drafts/${draft}`), text);
  writeFileSync(at('drafts/bare.md'), 'Nothing is claimed here.\n');
});
afterAll(async () => {
  await built.dispose();
  rmSync(desk, { recursive: true });
});
function run(...args: string[]) {
  const options = { cwd: desk, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [built.file, ...args], options);
  return { status, stdout, stderr };
}

test('each draft has its mark, and a source that changes is told', () => {
  expect(run('mark', 'drafts/a.md', 'drafts/b.md')).toEqual({
    status: 0,
    stdout: `drafts/a.md is marked as checked against one source, in drafts/policy-annotator-checked.yaml.
drafts/b.md is marked as checked against one source, in drafts/policy-annotator-checked.yaml.
`,
    stderr: '',
  });
  const marks = readFileSync(at('drafts/policy-annotator-checked.yaml'), 'utf8');
  for (const draft of ['a.md', 'b.md']) {
    expect(markOf(marks, draft)?.on).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect([...markOf(marks, draft)!.sources.keys()]).toEqual(['../sources/mines.txt']);
  }
  expect(run('check', 'drafts/a.md').stdout).not.toContain('source-changed');
  writeFileSync(at('sources/mines.txt'), `${text}It was said on Monday.\n`);
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
