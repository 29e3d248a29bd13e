/** Citations: the marks that a text cites with, what they name, and what each claim cites. */
import { describe, expect, test } from 'vitest';
import { citationMarks } from '../server/src/text/citation-marks.ts';
import { busyMachine, cpuTime } from './harness/busy-machine.ts';
import { accusationsIn } from './harness/open-findings.ts';

describe('marks', () => {
  test.each([
    ['A.[^1]\n\n[^1]: report.pdf, p. 3\n', ['note [^1] → words report.pdf, p. 3']],
    [
      'A.[^1]\n\n[^1]: See <https://example.org/a>.\n    More of it.\n',
      ['note [^1] → link https://example.org/a, words See <https://example.org/a>. More of it.'],
    ],
    [
      'A [the report](../sources/a%20b.md#top "Title").',
      ['link [the report](../sources/a%20b.md#top "Title") → link ../sources/a%20b.md#top'],
    ],
    [
      'A [the report][r].\n\n[r]: https://example.org/r\n',
      ['link [the report][r] → link https://example.org/r'],
    ],
    [
      'A [see @lee2020, p. 3; -@{ames:21}].',
      ['key [see @lee2020, p. 3; -@{ames:21}] → key lee2020, key ames:21'],
    ],
    ['@lee2020 says so.', ['bare @lee2020 → key lee2020']],
    [
      'A \\cite{lee2020, ames21} and \\autocite[see][p. 3]{lee2020}.',
      [
        'key \\cite{lee2020, ames21} → key lee2020, key ames21',
        'key \\autocite[see][p. 3]{lee2020} → key lee2020',
      ],
    ],
    [
      'A (see annual report.pdf, p. 3).',
      ['brackets (see annual report.pdf, p. 3) → words see annual report.pdf, p. 3'],
    ],
    [
      '| A |\n|---|\n| 1 |\n\n*Source:* report.pdf, p. 3\n',
      ['line *Source:* report.pdf, p. 3 → words report.pdf, p. 3'],
    ],
    ['---\nsources: a.md\n---\n', []],
    ['A, https://example.org/a.', ['address https://example.org/a → link https://example.org/a']],
    [
      'Write to lee@example.org or to [us](mailto:a@b.org).',
      ['link [us](mailto:a@b.org) → link mailto:a@b.org'],
    ],
    ['A[^none] and [brackets] and (e.g. these).', ['note [^none] → ']],
  ])('%s', (text, expected) => {
    const written = citationMarks(text).map(
      ({ kind, span, pointers }) =>
        `${kind} ${text.slice(span.start, span.end)} → ${pointers.map((one) => `${one.kind} ${one.value.replace(/\s+/g, ' ').trim()}`).join(', ')}`,
    );
    expect(written).toEqual(expected);
  });

  test('pointers stand where they are written', () => {
    const text = 'A [see @lee2020; @ames21], \\cite{ x1 ,y2}, [b](c.md) and d.[^1]\n\n[^1]: @z3, [e](f.md)\n';
    for (const { pointers } of citationMarks(text))
      for (const { kind, value, span } of pointers)
        if (kind !== 'words') expect(text.slice(span.start, span.end)).toBe(value);
  });
});

const ships = 'The fleet has 412 ships.';
const trade = 'Trade came to $3.4 billion.';
const about = (draft: string) =>
  accusationsIn(
    { 'sources/fleet.md': ships, 'sources/trade report.md': trade, 'sources/zz.md': `It rained. ${ships}` },
    draft,
  );
const mismatch = '412 citation-mismatch: fleet.md has this; trade report.md, which is cited, does not.';

describe('what is cited', () => {
  test.each([
    ['a file whose name has blanks', `${ships.slice(0, -1)} (see trade report.md, p. 2).`, [mismatch]],
    ['a path with an escape', `${ships.slice(0, -1)} ([report](sources/trade%20report.md)).`, [mismatch]],
    [
      'a mark behind the full stop and a blank',
      `${ships} [^1] ${trade}\n\n[^1]: trade report.md`,
      [mismatch],
    ],
    [
      'a mark inside the sentence, before the figure',
      'By the [report](sources/trade%20report.md) the fleet has 412 ships.',
      [mismatch],
    ],
    [
      'the nearest mark behind the figure',
      'The fleet has 412 ships (fleet.md) while trade came to $3.4 billion (trade report.md).',
      [],
    ],
    [
      'CRLF, and a note in two lines',
      `${ships}[^n]\r\n\r\n[^n]: The report,\r\n    trade report.md\r\n`,
      [mismatch],
    ],
    ['a list item', `- ${ships}[^1]\n- ${trade}[^1]\n\n[^1]: trade report.md`, [mismatch]],
    ['a table’s cell', `| Fleet | Ships |\n|--|--|\n| All | 412[^1] |\n\n[^1]: trade report.md`, [mismatch]],
    ['a source that has it too', `${ships}[^1]\n\n[^1]: zz.md`, []],
    ['a note without a text', `${ships}[^1]`, []],
    ['a note of several works', `${ships}[^1]\n\n[^1]: trade report.md; Lee 2020.`, []],
    ['an address that is no source’s', `${ships.slice(0, -1)} ([map](https://example.org/trade)).`, []],
    ['another paragraph’s mark', `${ships}\n\n${trade} (trade report.md)`, []],
  ])('%s', async (_, draft, expected) => {
    expect(await about(draft)).toEqual(expected);
  });
});

test('odd marks are read in linear time', busyMachine, () => {
  const time = (text: string) => {
    const start = cpuTime();
    citationMarks(text);
    return cpuTime() - start;
  };
  for (const odd of [
    '[@',
    '(a.bc ',
    '[^a]',
    '](',
    '\\cite{',
    '@a',
    '[^a]: b\n',
    'http://a ',
    '[',
    '@..',
    '\\citecite',
  ]) {
    time(odd.repeat(200));
    expect(time(odd.repeat(8000)), odd).toBeLessThan(14 * Math.max(4, time(odd.repeat(2000))));
  }
});
