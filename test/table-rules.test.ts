/** Columns of a draft's table that follow by one rule from another one and from a number beside the table, and prose about the draft's own table. */
import { describe, expect, test } from 'vitest';
import { cpuTime } from './harness/busy-machine.ts';
import { accusations } from './harness/open-findings.ts';
import { supportsBy } from './harness/verdicts.ts';

const source = `The five boroughs planted 4,210 trees last winter. Ashby planted 1,120 of them, Corby 865, Dunmore 640, Elmstead 512 and Fairlop 97.

Across the county, 13.2% of streets have no tree. In Ashby it is 4.1%, in Corby 9.8%, in Dunmore 17.5% and in Elmstead 22.6%.

A sapling costs £84.`;

const table = (...lines: string[]): string => lines.join('\n');

describe('a column follows from another by one rule', () => {
  const withShares = (...rows: string[]) =>
    table('In all 4,210 trees were planted.', '', '| Borough | Trees | Of the county |', '|-|-|-|', ...rows);
  const shares = (...rows: string[]) => accusations(source, withShares(...rows));
  const right = ['| Ashby | 1,120 | 26.6% |', '| Corby | 865 | 20.5% |', '| Dunmore | 640 | 15.2% |'];
  test('shares of a total that the prose before it states', async () => {
    expect(await shares(...right, '| Elmstead | 512 | 12.2% |')).toEqual([]);
  });
  test('the one that does not follow is told with what it comes to', async () => {
    expect(await shares(...right, '| Elmstead | 512 | 21.2% |')).toEqual([
      '21.2% figure-miscalculated: The sources’ figures give 12.16%, from 512 ÷ 4,210.',
    ]);
  });
  test('is not told while a source is unread, which may state it', () => {
    const draft = withShares(...right, '| Elmstead | 512 | 21.2% |');
    const [trees] = source.split('\n\n');
    const verdictOf = (complete: boolean) =>
      supportsBy('markdown', draft, [trees!], complete).find(({ written }) => written === '21.2%')?.support
        .verdict;
    expect([verdictOf(true), verdictOf(false)]).toEqual(['contradicted', 'unchecked']);
  });
  test('is told though a source has the number, of something else', async () => {
    const withFires = `${source}\n\nFires harm 17.9% of all young oaks.`;
    const found = (share: string) =>
      accusations(withFires, withShares(...right, `| Elmstead | 512 | ${share} |`));
    expect(await found('17.9%')).toEqual([
      '17.9% figure-miscalculated: The sources’ figures give 12.16%, from 512 ÷ 4,210.',
    ]);
    // What a source tells of Elmstead itself may be meant.
    expect(await found('22.6%')).toEqual([]);
  });
  test('shares of nothing that is known stay open', async () => {
    expect(
      await shares('| Ashby | 1,120 | 31.4% |', '| Corby | 865 | 28.3% |', '| Dunmore | 640 | 11.7% |'),
    ).toHaveLength(3);
  });
  const gaps = (...rows: string[]) =>
    accusations(
      source,
      table(
        '| Borough | Streets without a tree | Gap to the county, points |',
        '|-|-|-|',
        ...rows,
        '',
        'In the county as a whole it is 13.2%.',
      ),
    );
  test('how far each is from what the prose behind it states', async () => {
    expect(
      await gaps('| Ashby | 4.1% | −9.1 |', '| Corby | 9.8% | −3.4 |', '| Dunmore | 17.5% | +4.3 |'),
    ).toEqual([]);
  });
  test('those that follow from nothing are told', async () => {
    expect(
      await gaps('| Ashby | 4.1% | −6.6 |', '| Corby | 9.8% | −5.4 |', '| Dunmore | 17.5% | +4.9 |'),
    ).not.toEqual([]);
  });
  test('amounts at a price', async () => {
    const priced = (last: string) =>
      accusations(
        source,
        table(
          'At £84 a sapling:',
          '',
          '| Borough | Trees | Outlay |',
          '|-|-|-|',
          '| Ashby | 1,120 | £94,080 |',
          '| Corby | 865 | £72,660 |',
          '| Dunmore | 640 | £53,760 |',
          `| Elmstead | 512 | ${last} |`,
        ),
      );
    expect(await priced('£43,008')).toEqual([]);
    expect(await priced('£48,300')).toEqual([
      '£48,300 figure-miscalculated: The sources’ figures give 43,008, from 512 × £84.',
    ]);
  });
  test('small numbers that differ by one by chance are no rule', async () => {
    expect(
      await accusations(
        'The inn in Ashby has 4 rooms, that in Corby 5 and that in Dunmore 6.',
        table(
          '| Place | Rooms | Baths |',
          '|-|-|-|',
          '| Ashby | 4 | 3 |',
          '| Corby | 5 | 4 |',
          '| Dunmore | 6 | 5 |',
        ),
      ),
    ).not.toEqual([]);
  });
});

test('what the others leave of a stated total in the last row', async () => {
  const drafted = (rest: string) =>
    accusations(
      'Of the 164 halls that closed, 93 were in the eleven inland boroughs.',
      table('| Boroughs | Halls |', '|-|-|', '| Inland | 93 |', `| Other | ${rest} |`, '| County | 164 |'),
    );
  expect(await drafted('71')).toEqual([]);
  expect(await drafted('81')).toHaveLength(1);
});

describe('prose that works something out from the draft’s own table', () => {
  const drafted = (prose: string) =>
    accusations(
      source,
      table(
        '| Borough | Trees |',
        '|-|-|',
        '| Ashby | 1,120 |',
        '| Corby | 865 |',
        '| Dunmore | 640 |',
        '| Elmstead | 512 |',
        '| Fairlop | 97 |',
        '',
        prose,
      ),
    );
  test.each([
    'The top three planted 2,625 between them.',
    'The two smallest planted 609 between them.',
    'Ashby planted 255 more than Corby.',
    'From the most to the fewest lie 1,023.',
  ])('%s', async (prose) => {
    expect(await drafted(prose)).toEqual([]);
  });
  test('and what the table does not give', async () => {
    expect(await drafted('The top three planted 2,265 between them.')).toEqual([
      '2,265 figure-unsupported: No source states 2,265.',
    ]);
  });
});

test('a first column that numbers the rows is no value, and the second one names them', async () => {
  const drafted = (last: string) =>
    accusations(
      'Visits were made to 3,904,000 places in all. The Pier drew 640,215 visitors, the Tower 587,340 and the Fort 371,028.',
      table(
        '| Place | Site | Visits |',
        '|-|-|-|',
        '| 1 | The Pier | 640,215 |',
        '| 2 | The Tower | 587,340 |',
        `| 3 | The Fort | ${last} |`,
      ),
    );
  expect(await drafted('371,028')).toEqual([]);
  expect(await drafted('371,820')).toEqual(['371,820 figure-contradicted: source.txt has 371,028 here.']);
});

test('a large table that follows from nothing takes no time to tell', async () => {
  let seed = 7;
  const number = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return (seed % 10_000) / 10;
  };
  const columns = 11;
  const rows = Array.from(
    { length: 100 },
    (_, nth) => `| Plot ${nth} | ${Array.from({ length: columns }, number).join(' | ')} |`,
  );
  const heads = Array.from({ length: columns }, (_, nth) => `Head ${'abcdefghijklm'[nth]}`);
  const started = cpuTime();
  await accusations(
    source,
    table(`| Plot | ${heads.join(' | ')} |`, `|${'-|'.repeat(columns + 1)}`, ...rows),
  );
  expect(cpuTime() - started).toBeLessThan(8000);
});
