/** The command line's bundle as it is shipped, as a process. */
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cliDesk } from './harness/cli-desk.ts';

const article = 'Canada promised to invest $55 billion in new mines.\n';
const draft = 'Canada promised to invest $70 billion in new mines.\n';

const desk = cliDesk({
  'sources/article.txt': article,
  'draft.md': draft,
  'faithful.brief': draft.replace('70', '55'),
  'draft.rtf': '{\\rtf1 Canada}',
  'binary.md': Uint8Array.from([0, 1, 2, 0]),
  'notes/draft.md': draft,
  'flat/policy-annotator.yaml': 'sources: "*.txt"\n',
  'flat/article.txt': article,
  'alone/policy-annotator.yaml': '',
  'alone/draft.md': draft,
});
const { run } = desk;
// A link back up must not send the walk in circles.
symlinkSync(desk.at('.'), desk.at('sources/loop'));

test('check prints file, line, column, message, check and the source’s sentence; 1 for findings', () => {
  const { status, stdout } = run(['check', 'draft.md']);
  expect(status).toBe(1);
  expect(stdout).toBe(
    `draft.md:1:27 warning: sources/article.txt has $55 billion here. (figure-contradicted)
    sources/article.txt:1:27 “Canada promised to invest $55 billion in new mines.”
draft.md: 0 of 1 figure sourced, 1 finding.
`,
  );
});

test('check is silent and 0 for a faithful draft', () => {
  expect(run(['check', 'faithful.brief'])).toEqual({
    status: 0,
    stdout: 'faithful.brief: 1 of 1 figure sourced, no finding.\n',
    stderr: '',
  });
});

test('check finds the sources above the folder that it is given', () => {
  expect(run(['check', 'notes'])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('notes/draft.md:1:27'),
  });
});

test('check goes on behind a file that can’t be read, and checks each file once', () => {
  const { status, stdout, stderr } = run(['check', 'nothing.md', 'binary.md', 'notes', 'notes/draft.md']);
  expect(status).toBe(2);
  expect(stderr).toBe(
    'nothing.md: there is no such file or folder.\nbinary.md holds binary data, not text.\n',
  );
  expect(stdout.match(/^notes\/draft\.md:1:27/gm)).toHaveLength(1);
});

test('check takes what follows -- for files', () => {
  expect(run(['check', '--', '-h'])).toMatchObject({
    status: 2,
    stderr: '-h: there is no such file or folder.\n',
  });
});

test('check --format json gives offsets, evidence and fixes', () => {
  const { drafts } = JSON.parse(run(['check', 'draft.md', '--format', 'json']).stdout);
  expect(drafts[0].findings[0]).toMatchObject({
    text: '$70 billion',
    start: 26,
    end: 37,
    evidence: [{ file: 'sources/article.txt', line: 1, column: 27 }],
    fixes: [{ start: 26, end: 37, newText: '$55 billion' }],
  });
});

test('check counts hints, and prints them when asked', () => {
  desk.write('sum/sources/a.txt', 'Exports fell from 40 ships in 2020 to 25 ships in 2021.\n');
  desk.write('sum/draft.md', 'Exports fell by 15 ships from 2020 to 2021.\n');
  const { status, stdout } = run(['check', 'sum']);
  expect([status, stdout]).toEqual([0, 'sum/draft.md: 2 of 2 figures sourced, no finding, 1 hint.\n']);
  expect(run(['check', 'sum', '--hints']).stdout).toContain('sum/draft.md:1:17 hint: ');
});

test('check of a whole folder tells which entry of its ignore list ignores nothing', () => {
  const entry = (text: string) => `  - { check: figure-contradicted, text: ${text}, reason: by phone }\n`;
  desk.write(
    'kept-list/policy-annotator.yaml',
    `sources: sources\nignore:\n${entry('$70 billion')}${entry('$80 billion')}`,
  );
  desk.write('kept-list/sources/article.txt', article);
  desk.write('kept-list/one.md', draft);
  desk.write('kept-list/two.md', article);
  expect(run(['check', 'kept-list'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /^kept-list\/policy-annotator\.yaml:4:5 information: There is no figure-contradicted on “\$80 billion” in any draft to ignore\. \(ignore-unused\)\nkept-list\/one/,
    ),
  });
  // Another draft may need it.
  expect(run(['check', 'kept-list/two.md']).stdout).not.toContain('ignore-unused');
});

test('an entry that ignores nothing since the amount was changed is told with the amount that is there now', () => {
  const entry = '  - { check: figure-contradicted, text: $80 billion, reason: by phone }\n';
  desk.write('near-list/policy-annotator.yaml', `sources: sources\nignore:\n${entry}`);
  desk.write('near-list/sources/article.txt', article);
  desk.write('near-list/one.md', draft);
  expect(run(['check', 'near-list']).stdout).toContain(
    'There is no figure-contradicted on “$80 billion” in any draft to ignore; there is one on “$70 billion”.',
  );
});

test('what is amiss in the folder’s configuration is told once, not with every draft', () => {
  desk.write('amiss/policy-annotator.yaml', 'sources: sources\nregistr: names.yaml\n');
  desk.write('amiss/sources/article.txt', article);
  for (const name of ['one', 'two']) desk.write(`amiss/${name}.md`, article);
  const { stdout } = run(['check', 'amiss']);
  expect(stdout.match(/policy-annotator\.yaml, line 2: /g)).toHaveLength(1);
  expect(stdout.match(/1 finding\./g)).toHaveLength(2);
});

test('sources of a folder lists those that its drafts name themselves too, with the place', () => {
  desk.write('own/facts.txt', article);
  desk.write('own/b.md', `---\ntitle: B\nsources:\n  - facts.txt\n---\n${draft}`);
  const { status, stdout } = run(['sources', 'own', 'notes']);
  expect(status).toBe(0);
  const lines = stdout.split('\n');
  const at = lines.indexOf('own/b.md: 1 source, named by its front matter');
  expect(lines.slice(at + 1, at + 3)).toEqual([
    '  own/facts.txt (52 B, 52 characters read)',
    '      named at own/b.md:4:5',
  ]);
  expect(stdout).toContain('notes: 1 source, named by the default');
});

test('check takes every kind of draft when it is named', () => {
  const named: [string, string][] = [
    ['page.html', `<h1>Mines</h1>\n<p>${draft}</p>\n`],
    ['paper.tex', `\\section{Mines}\n${draft.replace('$', '\\$')}`],
    ['paper.adoc', `= Mines\n\n${draft}`],
    ['paper.rst', `Mines\n=====\n\n${draft}`],
  ];
  desk.write('formats/sources/article.txt', article);
  for (const [name, text] of named) desk.write(`formats/${name}`, text);
  const { stdout } = run(['check', ...named.map(([name]) => `formats/${name}`)]);
  expect(stdout.match(/^formats\/\S+(?= warning)/gm)).toEqual([
    'formats/page.html:2:30',
    'formats/paper.tex:2:27',
    'formats/paper.adoc:3:27',
    'formats/paper.rst:4:27',
  ]);
});

test('check of a folder passes over what only tells of the folder', () => {
  desk.write('told/sources/article.txt', article);
  desk.write('told/README.md', draft);
  desk.write('told/readme-for-ministers.md', article);
  expect(run(['check', 'told']).stdout).toBe(
    'told/readme-for-ministers.md: 1 of 1 figure sourced, no finding.\n',
  );
  expect(run(['check', 'told', 'told/README.md']).stdout).toContain('told/README.md:1:27 warning: ');
});

test('check does not call a draft without sources clean', () => {
  expect(run(['check', 'alone/draft.md']).stdout).toBe('alone/draft.md: not checked against any source.\n');
});

test('check of a folder names a source that can’t be read once', () => {
  desk.write('unread/sources/article.txt', article);
  writeFileSync(desk.at('unread/sources/binary.txt'), Uint8Array.from([0, 1, 2, 0]));
  desk.write('unread/policy-annotator.yaml', 'sources: sources\n');
  desk.write('unread/draft.md', article);
  expect(run(['check', 'unread'])).toMatchObject({
    status: 2,
    stderr: 'unread/draft.md: sources/binary.txt holds binary data, not text.\n',
  });
});

test('sources of a draft that has none says how to name one', () => {
  const { status, stdout } = run(['sources', 'alone/draft.md']);
  expect([status, stdout]).toEqual([
    2,
    expect.stringContaining(
      'alone/draft.md: 0 sources, named by the default, sources/** and references/**\n  Put its sources into a folder “sources” beside it',
    ),
  ]);
});

test('--version is the manifest’s', () => {
  writeFileSync(path.join(path.dirname(desk.bundle()), '../package.json'), '{"version": "9.8.7"}');
  expect(run(['--version'])).toEqual({ status: 0, stdout: '9.8.7\n', stderr: '' });
});

test('check --source names the sources here', () => {
  expect(run(['check', 'alone/draft.md', '--source', 'sources/*.txt']).stdout).toContain(
    'has $55 billion here',
  );
});

test.each([
  [
    'a draft without sources',
    ['check', 'alone/draft.md'],
    'alone/draft.md has no source to be checked against.',
  ],
  ['a draft that is not text', ['check', 'binary.md'], 'binary.md holds binary data, not text.'],
  ['a draft of a kind that is none', ['check', 'draft.rtf'], 'draft.rtf is not a draft: a draft is text, '],
  ['a folder to annotate', ['annotate', 'sources'], 'sources is a folder: name a file in it.'],
  ['a folder of sources', ['check', 'flat'], 'flat holds no draft. A draft is a text file'],
  ['a file that is not there', ['check', 'nothing.md'], 'nothing.md: there is no such file or folder.'],
  [
    'a source that is not there',
    ['check', 'draft.md', '--source', 'none.txt'],
    'none.txt can’t be read: there is no such file.',
  ],
  [
    'a source named as a draft',
    ['check', 'sources/article.txt'],
    'sources/article.txt is a source of its folder',
  ],
  [
    'an unknown command',
    ['chekc'],
    'There is no command “chekc”. “policy-annotator --help” tells how it is used.\n',
  ],
  ['an unknown option', ['check', 'draft.md', '--fast'], '--fast'],
  ['an unknown format', ['check', 'draft.md', '--format', 'xml'], 'There is no format “xml”'],
  ['no path', ['check'], '“check” needs a file or folder.'],
])('exits 2 and says why: %s', (_, args, message) => {
  const { status, stderr } = run(args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test('annotate lists what was found, with offsets', () => {
  const { status, stdout } = run(['annotate', 'sources/article.txt']);
  expect(status).toBe(0);
  expect(stdout).toBe(
    'T1\tplace 0 6\tCanada\tCanada\nT2\tmoney 26 37\t$55 billion\t55000000000 USD\tnew mines, Canada\n',
  );
  // Here the file counts as a source, which is annotated all the same.
  expect(run(['annotate', 'flat/article.txt']).stdout).toBe(stdout);
});

test('batch answers each line in order, and a bad one with an error', () => {
  const lines = [
    JSON.stringify({ id: 'a', draft, source: [{ name: 'article', text: article }] }),
    '{"id": "b", "draft": 3}',
    'no JSON',
    JSON.stringify({ id: 'c', text: 'Some 70,000\u2028people came.' }),
    JSON.stringify({ id: 'd', text: '# Rents\n\nSee `70` and 80.' }),
    JSON.stringify({ id: 'e', text: 'See ``70`` and 80.', format: 'restructuredtext' }),
    JSON.stringify({ id: 'f', text: 'See `70` and 80.', format: 'word' }),
  ];
  const { status, stdout } = run(['batch'], `${lines.join('\n')}\n`);
  expect(status).toBe(0);
  const [a, b, c, d, ...formatted] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(a).toMatchObject({
    id: 'a',
    figures: [
      {
        start: 26,
        end: 37,
        label: 'unsupported',
        verdict: 'contradicted',
        link: { source: 'article', start: 26, end: 37 },
      },
    ],
    flags: [{ start: 26, end: 37, kind: 'figure-contradicted', severity: 'warning' }],
  });
  expect(b).toEqual({ id: 'b', error: 'A case needs "draft" or "text", a string.' });
  expect(c).toMatchObject({ id: null, error: expect.any(String) });
  expect(d).toMatchObject({ id: 'c', quantities: [{ value: 70000 }], flags: [] });
  expect(formatted).toMatchObject([
    { id: 'd', quantities: [{ value: 80 }] },
    { id: 'e', quantities: [{ value: 80 }] },
    {
      id: 'f',
      error: '"format" must be one of markdown, plain, latex, asciidoc, restructuredtext, html.',
    },
  ]);
});
