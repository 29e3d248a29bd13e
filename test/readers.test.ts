/** Files that other programs made, read into the texts beside them; and texts, tables and web pages as people write them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isDocument } from '../server/src/readers/read.ts';
import { LineIndex } from '../server/src/text/lines.ts';
import { placeAt } from '../server/src/text/provenance.ts';
import { AnchoredLines } from '../server/src/workspace/anchored-lines.ts';
import { folder, textOf, utf8 } from './harness/read.ts';
import { desk, found } from './harness/workspace-desk.ts';

const refused = ['encrypted.pdf', 'scan.pdf'];
const names = readdirSync(folder).filter(
  (name) => isDocument(name) && !name.endsWith('.expected.txt') && name !== 'README.md',
);

describe('files of other programs', () => {
  test.each(names.filter((name) => !refused.includes(name)))('%s', async (name) => {
    const { text, paragraphs, provenance, references } = await textOf(name);
    const { places, isNumbered: _, ...known } = provenance ?? {};
    const marks = paragraphs?.map(({ kind }) => kind).join(' ');
    const rest = {
      ...known,
      ...(places && { places: places.map(({ label }) => label) }),
      ...(marks && { marks }),
      ...(references && { references }),
    };
    await expect(`${text}\n${JSON.stringify(rest, null, 2)}\n`).toMatchFileSnapshot(
      new URL(`${name}.expected.txt`, folder).pathname,
    );
  });

  test.each(names.filter((name) => !refused.includes(name)))(
    '%s: each paragraph stands where it says',
    async (name) => {
      const { text, paragraphs = [] } = await textOf(name);
      for (const paragraph of paragraphs)
        expect(text.slice(paragraph.start, paragraph.start + paragraph.text.length)).toBe(paragraph.text);
      const starts = paragraphs.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    },
  );

  test('a PDF reads the same with and without tags', async () => {
    expect((await textOf('columns.pdf')).text).toBe((await textOf('columns-tagged.pdf')).text);
  });

  test('a page is known by an offset', async () => {
    const { text, provenance } = await textOf('columns.pdf');
    expect(placeAt(provenance, text.indexOf('61.8 million'))).toBe('page 1');
    expect(placeAt(provenance, text.indexOf('Passenger trains'))).toBe('page 2');
  });

  test('a table’s cell is anchored in the file', async () => {
    for (const [name, value] of [
      ['exports.csv', '2960.5'],
      ['trade.tsv', '33.1'],
      ['survey.json', '870.50'],
    ] as const) {
      const { text, extracted } = await textOf(name);
      const { list } = extracted!.anchors!;
      const original = readFileSync(new URL(name, folder), 'utf8');
      const at = text.indexOf(value);
      const anchor = list.find(({ from }) => from === at)!;
      expect(original.slice(anchor.at, anchor.at + value.length), name).toBe(value);
    }
  });
});

test('the words of a page stand at their places in the file', async () => {
  const page = `<html><head><title>Ports</title></head><body>
<h1>The <b>old</b> port</h1>
<p>Ships &amp; boats, as in M\u00fcnchen, came
   to 412 in <i>May</i>; 17&nbsp;sank.
<table><tr><th>Port<th>Ships <tr><td>Oslo<td> 387 </table>
`;
  const { text, extracted } = await textOf('page.html', utf8(page));
  const lines = new AnchoredLines(extracted!.anchors!.list, extracted!.anchors!.lines);
  const file = new LineIndex(page);
  for (const words of [
    'old',
    'port',
    'Ships &',
    'boats, as in',
    'came',
    'to 412',
    'May',
    '; 17',
    'sank',
    '387',
  ])
    expect([words, lines.position(text.indexOf(words))]).toEqual([
      words,
      file.position(page.indexOf(words === 'Ships &' ? 'Ships &amp;' : words)),
    ]);
  expect(lines.offset(file.position(page.indexOf('412 in')))).toBe(text.indexOf('412 in'));
});

describe('text in another encoding', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8 with a mark', utf8('\ufeffFive boats.'), 'Five boats.'],
    [
      'UTF-16 without a mark',
      Uint8Array.from([...'Five boats left.'].flatMap((character) => [character.charCodeAt(0), 0])),
      'Five boats left.',
    ],
    [
      'Windows-1252',
      Uint8Array.from('\x93Five\x94 na\xefve boats \x96 \x80 5', (c) => c.charCodeAt(0)),
      '“Five” naïve boats – € 5',
    ],
    [
      'UTF-8 with one broken byte',
      Uint8Array.from([...utf8('“Five” – boats'), 0xff, ...utf8(' left')]),
      '“Five” – boats\ufffd left',
    ],
  ])('%s', async (_, bytes, text) => {
    expect((await textOf('a.txt', bytes)).text).toBe(text);
  });
});

describe('tables', () => {
  test('the unit in the title of a JSON file is that of its table', async () => {
    const json =
      '{"title":"Catches (tonnes)","stocks":[{"stock":"Ling","2023":410},{"stock":"Hake","2023":96}]}';
    expect((await textOf('a.json', utf8(json))).text).toContain('Ling | 2023: 410 tonnes');
  });

  test('a count that looks like a year is no year, and a link to it ends where it ends', async () => {
    const csv = 'Town,Homes,Year\nAsh,1874,2021\nElm,310,2021\n';
    const { text, extracted } = await textOf('a.csv', utf8(csv));
    const lines = new AnchoredLines(extracted!.anchors!.list, extracted!.anchors!.lines);
    const end = text.indexOf('1874') + '1874'.length;
    expect(lines.position(end)).toEqual(new LineIndex(csv).position(csv.indexOf('1874') + '1874'.length));
    const { workspace } = desk({ 'sources/homes.csv': csv });
    expect(await found(workspace, 'In 2021 Ash had 1,974 homes.\n')).toEqual([
      'figure-contradicted: sources/homes.csv has 1,874 here.',
    ]);
  });

  const lines = async (csv: string): Promise<string[]> =>
    (await textOf('a.csv', utf8(csv))).text.trim().split('\n');

  test.each<[string, string, string[]]>([
    [
      'a unit in the head goes to the figure',
      'Port,"Cargo (million tonnes)"\nEast,12\nWest,9.5\n',
      ['East | Cargo: 12 million tonnes', 'West | Cargo: 9.5 million tonnes'],
    ],
    ['money', 'Port,Cost (US$ million)\nEast,12\n', ['East | Cost: US$12 million']],
    [
      'quotation marks, and a line’s end between them',
      'Port,Note\n"East, ""old""","two\nlines"\nWest,none\n',
      ['East, "old" | Note: two lines', 'West | Note: none'],
    ],
    [
      'a number that would read as a year',
      'Town,Homes\nAsh,1874\nElm,310\n',
      ['Ash | Homes: 1874', 'Elm | Homes: 310'],
    ],
    ['years in the head', 'Town,2022,2023\nAsh,5,6\n', ['Ash | 2022: 5', 'Ash | 2023: 6']],
    ['no head', 'Ash,5\nElm,7\n', ['Ash: 5', 'Elm: 7']],
    [
      'two rows of heads',
      'Town,Births,,Deaths,\n,2022,2023,2022,2023\nAsh,5,6,3,4\n',
      [
        'Ash | Births | 2022: 5',
        'Ash | Births | 2023: 6',
        'Ash | Deaths | 2022: 3',
        'Ash | Deaths | 2023: 4',
      ],
    ],
    [
      'a unit in the upper of two rows of heads',
      'Town,Births,,"Owners (%)",\n,2022,2023,2022,2023\nAsh,5,6,31.5,33\n',
      [
        'Ash | Births | 2022: 5',
        'Ash | Births | 2023: 6',
        'Ash | Owners | 2022: 31.5%',
        'Ash | Owners | 2023: 33%',
      ],
    ],
    [
      'sections',
      'Town,Homes,Flats\nNorth\nAsh,5,6\n',
      ['North', 'North | Ash | Homes: 5', 'North | Ash | Flats: 6'],
    ],
    [
      'signs, and a percent sign behind words that lead to it',
      'Town,Change (points),"Loss (€1,000)",Growth in %\nAsh,+2.1,-40,3.5\n',
      ['Ash | Change: +2.1 points', 'Ash | Loss: -€40 thousand', 'Ash | Growth: 3.5%'],
    ],
    [
      'a class among labels, and what percentages are of',
      '"Bus riders by age, % of each group"\nAge,Asked,Often,Never\nUnder 30,410,21,5\n60 and over,380,34,12\n',
      [
        'Bus riders by age, % of each group',
        '',
        'Under 30 | Asked: 410',
        'Under 30 | Often: 21% of each group',
        'Under 30 | Never: 5% of each group',
        '60 and over | Asked: 380',
        '60 and over | Often: 34% of each group',
        '60 and over | Never: 12% of each group',
      ],
    ],
    ['semicolons and decimal points', 'Town;Rent\nAsh;8.50\n', ['Ash | Rent: 8.50']],
  ])('%s', async (_, csv, expected) => {
    expect(await lines(csv)).toEqual(expected);
  });
});

describe('web pages', () => {
  const page = async (body: string): Promise<string> =>
    (await textOf('a.html', utf8(`<html><body>${body}</body></html>`))).text;

  test('the encoding that a page names counts', async () => {
    const greek = Uint8Array.from([
      ...utf8('<meta charset="iso-8859-7"><p>'),
      0xd0,
      0xdf,
      0xf4,
      0xe1,
      ...utf8(' 5</p>'),
    ]);
    expect((await textOf('a.html', greek)).text).toBe('[1] Πίτα 5\n');
  });

  test('scripts, styles and what is hidden are no text', async () => {
    expect(
      await page(
        '<script>9 cats</script><style>8 cats</style><p hidden>7 cats</p><p style="display:none">6 cats</p><noscript>5 cats</noscript><p>Four dogs.</p>',
      ),
    ).toBe('[1] Four dogs.\n');
  });

  test('the line above a table gives its numbers their unit', async () => {
    const table = '<table><tr><th>Port</th><th>2021</th></tr><tr><td>Alder</td><td>450</td></tr></table>';
    expect(await page(`<p>Freight (thousands of tonnes), by port</p>${table}`)).toContain(
      'Alder | 2021: 450 thousand tonnes',
    );
    expect(await page(`<p>Table 3. Freight, all figures in thousands of tonnes</p>${table}`)).toContain(
      '450 thousand tonnes',
    );
    expect(await page(`<p>In 2021 thousands of people moved to the ports.</p>${table}`)).toContain('450\n');
  });

  test('a page without an article is read as it is', async () => {
    expect(await page('Twelve <b>boats</b> left.<br><br>None came back.')).toBe(
      '[1] Twelve boats left.\n\n[2] None came back.\n',
    );
  });

  test('figures beside the article stay, links to other pages go', async () => {
    const text = await page(
      '<article><p>The fleet grew by a third in two years, the harbour master says.</p></article><div class="facts"><p>The fleet has 14 boats.</p></div><ul class="related"><li><a href="/a">Nine bridges closed</a></li><li><a href="/b">Six parks opened</a></li></ul>',
    );
    expect(text).toContain('The fleet grew');
    expect(text).not.toContain('Nine bridges');
  });

  test('the mark of a note is no digit of the figure before it', async () => {
    expect(
      await page('<p>It costs $55<sup><a href="#n1">1</a></sup> a day and 10<sup>6</sup> grains.</p>'),
    ).toBe('[1] It costs $55 a day and 10⁶ grains.\n');
  });
});

test.each([
  [
    '[{"region": "North", "budget_2024_eur": 1820}, {"region": "South", "budget_2024_eur": 96}]',
    'North | budget 2024: EUR 1820',
  ],
  [
    '[{"region": "North", "wind_mw_2024": 42}, {"region": "South", "wind_mw_2024": 96}]',
    'North | wind 2024: 42 MW',
  ],
  ['[{"region": "North", "euro_area": 42}, {"region": "South", "euro_area": 96}]', 'North | euro area: 42'],
  [
    '{"unit": "GWh", "output": [{"region": "North", "2024": 42}, {"region": "South", "2024": 96}]}',
    'North | 2024: 42 GWh',
  ],
  [
    '{"fares_cents_per_km": [{"line": "North", "2024": 42.5}, {"line": "South", "2024": 9}]}',
    'North | 2024: 42.5 cents',
  ],
])('%s says what its numbers are', async (json, line) => {
  expect((await textOf('table.json', utf8(json))).text.replaceAll('\u00a0', ' ')).toContain(line);
});
