/** Markdown tables: what heads and captions say of each cell, whatever a writer puts into them. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../server/src/annotate/annotate.ts';
import { sentenceWords } from '../server/src/evidence/document.ts';
import { markdownParagraphs } from '../server/src/text/markdown.ts';
import { runAtOnce } from '../server/src/text/steps.ts';
import { unitOf } from '../server/src/text/table-units.ts';
import { AnnotationCache } from '../server/src/workspace/annotation-cache.ts';
import { annotatedDocument } from '../server/src/workspace/build.ts';
import { busyMachine, cpuTime } from './harness/busy-machine.ts';
import { figureText } from './harness/figure-text.ts';

/** The values of a text's tables, one a line: heads, then the figure as it is read. */
const cells = (text: string): string[] =>
  markdownParagraphs(text).flatMap(({ text: cell, frame }) => {
    if (!frame || frame.isLabel) return [];
    const { figures } = annotate(cell, frame);
    return [`${frame.heads}${figures.map(figureText).join(', ') || cell.trim()}`];
  });

const table = (...lines: string[]): string => lines.join('\n');

describe('a cell has', () => {
  const tests: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    [
      'the heads of its row and column',
      table('| Port | Ships |', '|:--|--:|', '| Bergen | 412 |', '| Oslo | 1,905 |'),
      ['Bergen | Ships: count 412 ships', 'Oslo | Ships: count 1905 ships'],
    ],
    [
      'the unit of its column',
      table(
        '| Mode | Spending (€m) | Riders (’000) | Pass, % |',
        '|-|-|-|-|',
        '| Rail | 412.5 | 1 200 | 48 |',
      ),
      [
        'Rail | Spending: money 412500000 EUR',
        'Rail | Riders: count 1200000 riders',
        'Rail | Pass: percent 48 %',
      ],
    ],
    [
      'the unit of its row',
      table('| | 2022 |', '|-|-|', '| Exports (US$ bn) | 3.1 |', '| Share of fleet (%) | 31 |'),
      ['Exports (US$ bn) | 2022: money 3100000000 USD', 'Share of fleet (%) | 2022: percent 31 %'],
    ],
    [
      'the unit and words of the caption and of the heading over it',
      table('# Cod', '', 'Table 3. Exports, $ million', '', '| | 2022 |', '|-|-|', '| Norway | 1,200 |'),
      ['Cod. Table 3. Exports, $ million. Norway | 2022: money 1200000000 USD'],
    ],
    [
      'the unit over the names of its rows',
      table('| Exports, £ million | 2022 |', '|-|-|', '| Wales | 640 |'),
      ['Exports, £ million. Wales | 2022: money 640000000 GBP'],
    ],
    [
      'the unit that a line below gives',
      table('| | 2022 |', '|-|-|', '| Wales | 640 |', '', 'All figures are in £ million.'),
      ['(£ million). Wales | 2022: money 640000000 GBP'],
    ],
    [
      'a unit of its own before that of its head',
      table('| | Aid ($ million) |', '|-|-|', '| Mali | $3 bn |', '| Chad | 12% |'),
      ['Mali | Aid ($ million): money 3000000000 USD', 'Chad | Aid ($ million): percent 12 %'],
    ],
    [
      'no figure where it has no value',
      table('| | Aid |', '|-|-|', '| Mali | – |', '| Chad | n/a |', '| Togo | .. |', '| Gabon | |'),
      ['Mali | Aid: –', 'Chad | Aid: n/a', 'Togo | Aid: ..'],
    ],
    [
      'its number without the mark of a note',
      table(
        '| | Aid |',
        '|-|-|',
        '| A | 12[^1] |',
        '| B | 13* |',
        '| C | 14<sup>2</sup> |',
        '| D | 15^a^ |',
        '| E | 16 (b) |',
        '| F | 1,700 p |',
        '| G | **18** |',
        '| H | 19† |',
      ),
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map(
        (row, i) => `${row} | Aid: count ${i === 5 ? 1700 : 12 + i} aid`,
      ),
    ],
    [
      'a loss in brackets, with a minus, or both kinds of dash',
      table('| | Result (€m) |', '|-|-|', '| A | (3.2) |', '| B | −3.2 |', '| C | –3.2 |', '| D | -3.2 |'),
      ['A', 'B', 'C', 'D'].map((row) => `${row} | Result${row === 'A' ? ' (€m)' : ''}: money -3200000 EUR`),
    ],
    [
      'thousands in every spelling',
      table(
        '| | Ships |',
        '|-|-|',
        '| A | 12,345 |',
        '| B | 12 345 |',
        '| C | 12\u202f345 |',
        '| D | 12’345 |',
      ),
      ['A', 'B', 'C', 'D'].map((row) => `${row} | Ships: count 12345 ships`),
    ],
    [
      'heads that reach over several columns',
      table(
        '| | Imports | | Exports | |',
        '|-|-|-|-|-|',
        '| Good | 2022 | 2023 | 2022 | 2023 |',
        '| Tin | 4 | 5 | 6 | 7 |',
      ),
      [
        'Tin | Imports | 2022: count 4',
        'Tin | Imports | 2023: count 5',
        'Tin | Exports | 2022: count 6',
        'Tin | Exports | 2023: count 7',
      ],
    ],
    [
      'the name of the row above where its own is left open, and its section',
      table('| | | Ships |', '|-|-|-|', '| **Coast** | | |', '| Oslo | old | 41 |', '| | new | 52 |'),
      ['Coast | Oslo | old | Ships: count 41 ships', 'Coast | Oslo | new | Ships: count 52 ships'],
    ],
    [
      'escaped bars, code with bars, emoji, and no outer bars',
      table('Mode | Riders', '--- | ---:', 'Bus \\| coach 🚌 | 7,100', '`a \\| b` rail | 8,200'),
      ['Bus  | coach 🚌 | Riders: count 7100 riders', 'rail | Riders: count 8200 riders'],
    ],
    [
      'the same with blanks behind the rule, or with CRLF, however the rule is written',
      ['| Port | Ships | Quays |  ', '| --- | ---: | :-: |  ', '| Oslo | 412 | 7 |  ', ''].join('\r\n'),
      ['Oslo | Ships: count 412 ships', 'Oslo | Quays: count 7 quays'],
    ],
    [
      'the same with CRLF and in a quotation or list',
      '> | Port | Ships |\r\n> |-|-|\r\n> | Oslo | 412 |\r\n\r\n- a\r\n\r\n  | Port | Ships |\r\n  |-|-|\r\n  | Rome | 413 |\r\n',
      ['Oslo | Ships: count 412 ships', 'Rome | Ships: count 413 ships'],
    ],
    [
      'no year for a number that counts',
      table('| Port | Ships |', '|-|-|', '| Oslo | 1,412 |', '| Rome | 2023 |'),
      ['Oslo | Ships: count 1412 ships', 'Rome | Ships: count 2023 ships'],
    ],
    [
      'more cells than there are heads',
      table('| Port | Ships |', '|-|-|', '| Oslo | 412 | 413 |', '| Rome |'),
      ['Oslo | Ships: count 412 ships', 'Oslo: count 413'],
    ],
  ];
  test.each(tests)('%s', (_, text, expected) => {
    expect(cells(text).map((line) => line.replace(/ +/g, ' '))).toEqual(
      expected.map((line) => line.replace(/ +/g, ' ')),
    );
  });
});

test('figures stand where they stand in the file', () => {
  const text = '| A | Loss ($m) |\n|-|-|\n| Ines | **(3.2)**[^1] |\n';
  const [paragraph] = markdownParagraphs(text).filter(({ frame }) => frame && !frame.isLabel);
  const [figure] = annotate(paragraph!.text, paragraph!.frame).figures;
  const at = paragraph!.start;
  expect(text.slice(at + figure!.amount.start, at + figure!.amount.end)).toBe('(3.2)');
});

describe('units', () => {
  test.each([
    ['Exports (US$ million)', 'Exports', 'US$', ' million'],
    ['$bn', '', '$', ' billion'],
    ['£m', '', '£', ' million'],
    ['€ ’000', '', '€', ' thousand'],
    ['in millions of US dollars', '', '', ' million US dollars'],
    ['Riders (000s)', 'Riders', '', ' thousand'],
    ['Freight (’000 tonnes)', 'Freight', '', ' thousand tonnes'],
    ['Freight (thousands of tonnes), 2021', 'Freight, 2021', '', ' thousand tonnes'],
    ['Freight, thousands of tonnes, by port', 'Freight, by port', '', ' thousand tonnes'],
    ['Freight in million tonnes', 'Freight', '', ' million tonnes'],
    ['Thousands of tonnes', '', '', ' thousand tonnes'],
    ['Freight (1,000 tonnes)', 'Freight', '', ' thousand tonnes'],
    ['Freight (figures in thousands of tonnes)', 'Freight', '', ' thousand tonnes'],
    ['Freight (thousands of tonnes unless stated)', 'Freight', '', ' thousand tonnes'],
    ['Coal (tonnes) *', 'Coal', '', ' tonnes'],
    ['Table 2. Heat, GWh', 'Table 2. Heat', '', ' GWh'],
    ['Cod by port, million crowns', 'Cod by port', '', ' million crowns'],
    ['Cod, SEK million', 'Cod', 'SEK ', ' million'],
    ['% change', 'change', '', '%'],
    ['Growth %', 'Growth', '', '%'],
    ['Debt (% of GDP)', 'Debt', '', '% of GDP'],
    ['Tonnes', '', '', ' tonnes'],
    ['Sales (R million)', 'Sales', 'R', ' million'],
    ['Length (m)', 'Length', '', ' m'],
    ['Change (percentage points)', 'Change', '', ' percentage points'],
  ])('%s', (head, name, prefix, suffix) => {
    expect(unitOf(head)).toMatchObject({ name, prefix, suffix });
  });
  test.each([
    'Country',
    '2022',
    'Table 1 (2022)',
    'Exports',
    'M',
    'Group (65+)',
    'In 2020, thousands of people moved',
    'Ports, M',
    'Sawmills, jobs',
  ])('none in “%s”', (head) => {
    expect(unitOf(head)).toBeUndefined();
  });
});

test('figures in words name their rows, and a caption’s brackets need not hold a unit', () => {
  const rows = table(
    '| Wait | Bids | Share |',
    '|-|-:|-:|',
    '| 12 months | 38 | 18% |',
    '| 24 months | 119 | 56% |',
  );
  expect(cells(`Table 1: Views (developers)\n\n${rows}`)).toEqual([
    'Table 1: Views (developers). Wait: duration 12 month',
    'Table 1: Views (developers). 12 months | Bids: count 38 bids',
    'Table 1: Views (developers). 12 months | Share: percent 18 %',
    'Table 1: Views (developers). Wait: duration 24 month',
    'Table 1: Views (developers). 24 months | Bids: count 119 bids',
    'Table 1: Views (developers). 24 months | Share: percent 56 %',
  ]);
});

test('evidence from a cell has its heads and unit, and what a table is from claims nothing', () => {
  const text = table(
    '| Port | Freight (’000 tonnes) |',
    '|-|-:|',
    '| Oslo | 3,870 |',
    '',
    'Source: Yearbook 1998, p. 77.',
  );
  const raw = { uri: 'case:///a.md', name: 'a.md', text, format: 'markdown' as const };
  const document = runAtOnce(annotatedDocument(raw, new AnnotationCache()));
  const start = text.indexOf('3,870');
  expect(sentenceWords({ document, span: { start, end: start + 5 } })).toBe(
    'Oslo | Freight: 3,870 thousand tonnes',
  );
  expect(document.passages.at(-1)!.kind).toBe('note');
});

test('a long table is read in linear time', busyMachine, () => {
  const rows = (count: number) =>
    `| Port | Ships |\n|-|-|\n${Array.from({ length: count }, (_, i) => `| Port ${i} | ${i} |`).join('\n')}\n`;
  const time = (text: string) => {
    const start = cpuTime();
    markdownParagraphs(text);
    return cpuTime() - start;
  };
  time(rows(500));
  expect(time(rows(4000))).toBeLessThan(12 * Math.max(3, time(rows(1000))));
  const many = 'Line.\n\n| a | b |\n|-|-|\n| c | 1 |\n\n'.repeat(400);
  expect(time(many.repeat(4))).toBeLessThan(12 * Math.max(3, time(many)));
});
