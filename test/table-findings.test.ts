/** What is told of a draft's tables: cells that follow from others or not, and numbers of another row or year. */
import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../server/src/features/hover.ts';
import { uriOf } from './harness/memory-env.ts';
import { accusations, accusationsIn } from './harness/open-findings.ts';
import { desk } from './harness/workspace-desk.ts';

const table = (...lines: string[]): string => lines.join('\n');

describe('what cells follow from', () => {
  const source =
    'Rome spent €412 million on rail and €96 million on buses in 2022. In 2023 it spent €430 million on rail and €88 million on buses.';
  const drafted = (...rows: string[]) =>
    accusations(source, table('| Rome, €m | 2022 | 2023 | Change | % change |', '|-|-|-|-|-|', ...rows));
  const rail = '| Rail | 412 | 430 | 18 | 4.4 |';
  const buses = '| Buses | 96 | 88 | (8) | −8.3 |';
  test('changes, totals and the change of totals are worked out', async () => {
    expect(await drafted(rail, buses, '| **Total** | 508 | 518 | 10 | 2.0 |')).toEqual([]);
  });
  test.each([
    [
      'a total',
      ['| Total | 508 | 581 | | |'],
      '581 figure-miscalculated: The sources’ figures give 518, from 430 + 88.',
    ],
    [
      'a total of changes',
      ['| Total | 508 | 518 | 26 | |'],
      '26 figure-miscalculated: The sources’ figures give 10, from 508 to 518.',
    ],
    [
      'a change in percent',
      ['| Total | 508 | 518 | 10 | 5.0 |'],
      '5.0 figure-miscalculated: The sources’ figures give 1.97%, from 508 to 518.',
    ],
  ])('%s that does not add up is told once', async (_, rows, told) => {
    expect(await drafted(rail, buses, ...rows)).toEqual([told]);
  });
  test('a changed part is told, and what it leaves wrong is not', async () => {
    expect(
      await drafted('| Rail | 421 | 430 | 18 | 4.4 |', buses, '| Total | 508 | 518 | 10 | 2.0 |'),
    ).toEqual(['421 figure-contradicted: source.txt has €412 million here.']);
  });
  test('another row is no answer to a row that no source has', async () => {
    expect(await drafted(rail, '| Ferries | 71 | | | |')).toEqual([
      '71 figure-unsupported: No source states €71 million.',
    ]);
  });
});

describe('shares of one whole', () => {
  const source = 'In 2018, 31% of the felled trees were sold and 22% burned.';
  const row = (share: string) =>
    accusations(
      source,
      table('| | Sold | Burned | Left |', '|-|-|-|-|', `| Trees in 2018 | 31% | 22% | ${share} |`),
    );
  test('what the others leave of a hundred follows', async () => {
    expect(await row('47%')).toEqual([]);
    expect(await row('74%')).toEqual(['74% figure-contradicted: source.txt has 31% here.']);
    expect(
      await accusations(
        source,
        table('| Fate | Trees in 2018 |', '|-|-|', '| Sold | 31% |', '| Burned | 22% |', '| Left | 47% |'),
      ),
    ).toEqual([]);
  });
  test('a change beside two levels is no rest of them', async () => {
    const levels = 'Oak stood on 31% of the plots in 2008 and on 22% of them in 2018.';
    const draft = table('| Tree | 2008 | 2018 | Change |', '|-|-|-|-|', '| Oak | 31% | 22% | 47% |');
    expect(await accusations(levels, draft)).toHaveLength(1);
  });
});

describe('a number from another row or year of a source’s table', () => {
  const source =
    'Mill,Lost 2021/22 (tonnes),Lost 2022/23 (tonnes),Ground 2022/23 (tonnes)\nAlder,412,437,2185\nBirch,655,618,4120\nCedar,208,208,1040\n';
  const drafted = (...rows: string[]) =>
    accusationsIn(
      { 'sources/mills.csv': source },
      table(
        '| Mill | Lost, 2022/23 (tonnes) | Ground 2022/23 (tonnes) | Loss rate |',
        '|-|-:|-:|-:|',
        ...rows,
      ),
    );
  test('is told', async () => {
    expect(await drafted('| Alder | 618 | 2185 | |', '| Birch | 655 | 4120 | |')).toEqual([
      '618 figure-misplaced: mills.csv has 437 tonnes here, and 618 tonnes for something else.',
      '655 figure-misplaced: mills.csv has 618 tonnes here, and 655 tonnes for something else.',
    ]);
  });
  test('is told of another column of its row', async () => {
    expect(await drafted('| Alder | 437 | 412 | |', '| Birch | 618 | 4120 | |')).toEqual([
      '412 figure-misplaced: mills.csv has 2185 tonnes here, and 412 tonnes for something else.',
    ]);
  });
  test('is none where both have the same, and a rate follows from two cells of its row', async () => {
    expect(await drafted('| Alder | 437 | 2185 | 20.0% |', '| Cedar | 208 | 1040 | 20.0% |')).toEqual([]);
  });
});

describe('in a table of rates by class', () => {
  const rates = 'Age,2021 (%),2024 (%)\n16–29,52,41\n30–44,38,44\n45–59,49,47\n60 and over,63,66\n';
  const drafted = (...rows: string[]) =>
    accusationsIn(
      { 'sources/rates.csv': rates },
      table('| Age | 2021 (%) | 2024 (%) | Change (points) |', '|-|-|-|-|', ...rows),
    );
  const old = '| 60 and over | 63 | 66 | +3 |';
  test('signs that the years bear out are well', async () => {
    expect(await drafted('| 16–29 | 52 | 41 | −11 |', '| 30–44 | 38 | 44 | 6 |', old)).toEqual([]);
  });
  test('a sign that tells the other way is told', async () => {
    expect(await drafted('| 16–29 | 52 | 41 | +11 |', old)).toEqual([
      '+11 figure-miscalculated: The sources’ figures give −11, from 52 to 41.',
    ]);
  });
  test('the number of another class is told', async () => {
    const found = await drafted('| 16–29 | 52 | 41 | −11 |', '| 45–59 | 49 | 44 | −5 |', old);
    expect(found[0]).toMatch(/^44 figure-(?:misplaced|unsupported): /);
  });
});

describe('a table that is worked out from a source’s, and the prose beside it', () => {
  const source =
    'Parish,Residents,For sale,For rent\nAlder,8000,410,132\nBirch,12500,265,190\nCombe,4000,318,71\n';
  const drafted = (prose: string, ...last: string[]) =>
    accusationsIn(
      { 'sources/flats.csv': source },
      `${prose}\n\n${table('| Parish | For sale | For rent | For sale per 1,000 residents |', '|-|-|-|-|', '| Alder | 410 | 132 | 51.3 |', '| Birch | 265 | 190 | 21.2 |', '| Combe | 318 | 71 | 79.5 |', ...last)}`,
    );
  const all = '| The valley | 993 | 393 | |';
  test('its last row is their total, and rates are by the thousand', async () => {
    expect(await drafted('New flats were built in three parishes.', all)).toEqual([]);
  });
  test('a row that comes to something else in half of its columns is none', async () => {
    expect(await drafted('New flats were built in three parishes.', '| The valley | 993 | 339 | |')).toEqual([
      '993 figure-unsupported: No source states 993.',
      '339 figure-unsupported: No source states 339.',
    ]);
  });
  test('prose repeats the rate of a row that it names', async () => {
    expect(await drafted('Combe has 79.5 new flats for every 1,000 residents.')).toEqual([]);
  });
  test('the rate of a row that it does not name is told', async () => {
    const [found] = await drafted('Combe has 51.3 new flats for its residents.');
    expect(found).toMatch(/^51.3 figure-unsupported: /);
  });
});

test('a head asks for a percentage in words, whatever unit the caption has', async () => {
  const source = 'The mill earned £18.4m and spent £17.1m. The farm earned £4.2m and spent £6.9m.';
  const drafted = (share: string) =>
    accusations(
      source,
      table(
        'Table 1: Income and costs (£m)',
        '',
        '| | Income | Costs | Income as % of costs |',
        '|-|-|-|-|',
        `| The mill | 18.4 | 17.1 | ${share} |`,
        '| The farm | 4.2 | 6.9 | 61 |',
      ),
    );
  expect(await drafted('108')).toEqual([]);
  expect(await drafted('180')).toEqual(['180 figure-unsupported: No source states 180%.']);
});

test('a rate by the thousand is worked out in prose', async () => {
  const source = 'In the valley 455 thefts were recorded. It has 12,500 residents.';
  expect(await accusations(source, 'The valley has 36.4 thefts for every 1,000 residents.')).toEqual([]);
  expect(await accusations(source, 'The valley has 34.6 thefts for every 1,000 residents.')).toHaveLength(1);
});

test('what is compared with another year of its row is not compared with the next row', async () => {
  const sources = {
    'sources/roads.csv':
      'Service,2022/23 (£m),2023/24 (£m),2024/25 (£m)\nRoads,24.6,22.8,21.7\nWaste,18.9,19.4,19.8\n',
  };
  const drafted = (share: string) =>
    accusationsIn(sources, `Roads cost £21.7m in 2024/25; that £21.7m is ${share} less than in 2022/23.`);
  expect(await drafted('12%')).toEqual([]);
  expect(await drafted('21%')).toEqual([
    '21% figure-miscalculated: The sources’ figures give 11.8%, from £24.6 million to £21.7 million.',
  ]);
});

test('of a total over many rows the first are shown, and how many more there are', async () => {
  const wards = Array.from({ length: 30 }, (_, nth) => `| Ward ${nth + 1} | ${1000 + 37 * nth} |`);
  const heads = ['| Ward | Votes |', '|---|---|', ...wards];
  const draft = table(...heads, '| Total | 46,095 |', '');
  const { workspace } = desk({ 'sources/wards.md': table(...heads, '') });
  workspace.update(uriOf('draft.md'), draft, 1);
  const view = await workspace.view(uriOf('draft.md'));
  const total = view.findings.find(({ span }) => draft.slice(span.start, span.end) === '46,095')!;
  expect(total.message).toBe('Computed from the sources: 1000 + 1037 + … + 2073, 30 rows.');
  expect(total.related).toHaveLength(12);
  const told = hover(view, view.draft.lines.position(total.span.start))!.contents as MarkupContent;
  expect(told.value).toContain('… and 18 more');
});
