/** What prose works out from a table of its sources: totals, changes, shares and counts of rows. */
import { describe, expect, test } from 'vitest';
import { accusationsIn } from './harness/open-findings.ts';

const wells = `Parish,Wells 2012,Wells 2022,Pumps 2022
Ashby,1240,1415,62
Corby,2310,2780,115
Dunmore,1950,1720,240
Elmstead,640,700,21
Fairlop,1480,1455,97
`;
const freight = `<h1>Freight by harbour</h1><table><caption>Freight by harbour, tonnes</caption>
<tr><th>Harbour</th><th>Coast</th><th>2019</th><th>2023</th></tr>
<tr><td>Odde</td><td>North</td><td>13 920</td><td>12 650</td></tr>
<tr><td>Vik</td><td>South</td><td>121 600</td><td>124 200</td></tr>
<tr><td>Sund</td><td>South</td><td>18 860</td><td>19 720</td></tr></table>`;
const lamps = `# Lighting

Support by kind of lamp, million crowns

| Kind    | 2019 | 2023 | 2024 (plan) |
| ------- | ---: | ---: | ----------: |
| Street  |  212 |  246 |         251 |
| Harbour |  425 |  374 |         379 |
| Bridge  |   64 |   71 |          58 |
`;

const fares = `Line,Fare 2021,Fare 2024
Harbour,180,195
Hill,240,262
Park,210,224
Town,210,227
`;

const faithful: [string, Record<string, string>][] = [
  ['Fares rose on all three lines between 2021 and 2024.', { 'sources/fares.csv': fares }],
  ['Corby has more than a third of the wells of 2022.', { 'sources/wells.csv': wells }],
  [
    'The three smaller parishes had 3,875 wells in 2022. Between the fewest and the most wells of 2022 lie 2,080.',
    { 'sources/wells.csv': wells },
  ],
  ['In 2022 there were 8,070 wells, 450 more than in 2012, a rise of 6%.', { 'sources/wells.csv': wells }],
  ['The number of wells rose in three of the five parishes.', { 'sources/wells.csv': wells }],
  ['Ashby and Corby together had 4,195 wells in 2022, or 52% of all wells.', { 'sources/wells.csv': wells }],
  [
    'Dunmore had 240 pumps in 2022; it is also where wells fell most since 2012, by 230.',
    { 'sources/wells.csv': wells },
  ],
  ['Odde lost 1,270 tonnes of freight between 2019 and 2023, or 9%.', { 'sources/freight.html': freight }],
  [
    'The harbours of the south gained 3,460 tonnes between 2019 and 2023.',
    { 'sources/freight.html': freight },
  ],
  [
    'Support for harbour lamps has fallen by 51 million crowns, or 12%, since 2019.',
    { 'sources/a.md': lamps },
  ],
  [
    'Street lamps got 246 million crowns in 2023 and bridge lamps 71 million crowns, up by 34 and 7 million respectively.',
    { 'sources/a.md': lamps },
  ],
  [
    'Support for lamps came to 691 million crowns in 2023. The plan for next year takes 3 million off.',
    { 'sources/a.md': lamps },
  ],
  [
    'Over five years, the harbour lamps of the plan would cost 1.9 billion crowns.',
    {
      'sources/a.txt':
        'The plan gives the harbour lamps 379 million crowns a year for the first three years.',
    },
  ],
  ['Only bridge lamps get less under the plan for 2024: 58 million crowns.', { 'sources/a.md': lamps }],
];

const budget = `"Town budget, million crowns",,
,2022,2025
Revenue,,
Taxes,620,700
Fees,130,140
Total revenue,750,840
Spending,,
Schools,310,360
Roads,240,230
Care,180,290
Total spending,730,880
Balance,20,-40
`;
const beds = `Guests from,Nights,Change on last year in %
Norway,"412,300",3.1
Poland,"187,400",-1.8
Elsewhere,"300,300",0.4
Abroad (total),"900,000",1.2
Home,"600,000",2.5
`;
const notes = 'The council wants a deficit of 30 million crowns in 2027, and of 25 million crowns by 2030.\n';

faithful.push(
  [
    'Care takes 33% of all spending in 2025, after 24.7% in 2022. Taxes bring 83.3% of revenue in 2025.',
    { 'sources/budget.csv': budget },
  ],
  [
    'The budget of 2022 had 730 million crowns of spending; in 2025 the deficit is 40 million crowns.',
    { 'sources/budget.csv': budget, 'sources/notes.txt': notes },
  ],
  ['Norwegians spent 412,300 nights here, 45.8% of all nights from abroad.', { 'sources/beds.csv': beds }],
  ['Guests from here spent 600,000 nights.', { 'sources/beds.csv': beds }],
);

const rescues = `<table><caption>Rescues by coast</caption><thead>
<tr><th rowspan="2">Coast</th><th colspan="2">Boats</th><th colspan="2">Swimmers</th></tr>
<tr><th>2023</th><th>2024</th><th>2023</th><th>2024</th></tr></thead><tbody>
<tr><td>East</td><td>214</td><td>198</td><td>331</td><td>360</td></tr>
<tr><td>South</td><td>187</td><td>203</td><td>472</td><td>488</td></tr>
<tr><td>West</td><td>95</td><td>104</td><td>63</td><td>51</td></tr>
<tr><td>Total</td><td>496</td><td>505</td><td>866</td><td>899</td></tr></tbody></table>`;
const rowing = `Rank,Club,Points,Starts
1,Alder,48,14
2,Birch,41,12
3,Cedar,36,15
4,Dorn,29,9
`;
const classes = `Age,Riders,Helmets (%)
16–29,480,38
30–44,760,44
45–59,820,
Over 60,340,52
`;

faithful.push(
  [
    '| Party | Votes | Seats | Change in seats |\n| --- | --: | --: | --: |\n| Reds | 14,870 | 13 | +1 |\n| Blues | 8,910 | 5 | −3 |',
    { 'sources/votes.csv': 'Party,Votes,Seats,Seats 2020\nReds,14870,13,12\nBlues,8910,5,8\n' },
  ],
  [
    'The crews rescued 1,404 boats and swimmers in 2024, 42 or 3.1% more than in 2023.',
    { 'sources/rescues.html': rescues },
  ],
  ['Cedar came third with 36 points, and Dorn is fourth.', { 'sources/rowing.csv': rowing }],
  [
    'There are 760 riders between 30 and 44 and 820 aged 45 to 59. Of the three classes with a share of helmets, that of 38% is the lowest.',
    { 'sources/classes.csv': classes },
  ],
  [
    '| Coast | Boats 2024 | Swimmers 2024 | All |\n| --- | --: | --: | --: |\n| East | 198 | 360 | 558 |\n| South | 203 | 488 | 691 |',
    { 'sources/rescues.html': rescues },
  ],
);

const rates = `School,Seats,Filled,"Share filled (%)",
,,,2023,2024
North,120,108,87.5,90
South,90,70,80,77.8
East,224,204,90.0,91.1
All,434,382,86.6,88.0
`;
faithful.push(
  [
    'Of the seats of South 77.8% are filled; in 2023 it was 80%. In all 88% are filled in 2024, 1.4 points more than in 2023.',
    { 'sources/rates.csv': rates },
  ],
  [
    '| School | Seats | Filled | Share filled (%) | Change in points |\n| --- | --: | --: | --: | --: |\n| North | 120 | 108 | 90.0 | +2.5 |\n| South | 90 | 70 | 77.8 | −2.2 |',
    { 'sources/rates.csv': rates },
  ],
  [
    'The crews of the quota for ling filled it to 77%.',
    {
      'sources/quotas.csv':
        'Stock,Quota 2024,Catch 2024\nLing,5300,4100\nHake,11000,10700\nCod,24500,22100\n',
    },
  ],
);

describe('stays silent', () => {
  test.each(faithful)('%s', async (draft, sources) => {
    expect(await accusationsIn(sources, `${draft}\n`)).toEqual([]);
  });
});

describe('is told', () => {
  test.each([
    ['In 2022 there were 8,170 wells in the five parishes.', '8,170'],
    ['The number of wells rose in four of the five parishes.', 'four'],
    // 470 is what Corby gained, and 175 ÷ 1415 is 12%.
    ['Wells in Ashby rose by 470 between 2012 and 2022.', '470'],
    ['Wells in Corby rose by 12% between 2012 and 2022.', '12%'],
    ['Dunmore had 240 pumps in 2022; it is also where wells fell most since 2012, by 310.', '310'],
    ['The land has three water firms.', 'three'],
    ['Cedar came fourth with 36 points.', 'fourth', { 'sources/rowing.csv': rowing }],
    [
      'The crews rescued 1,404 boats and swimmers in 2024, 42 or 4.1% more than in 2023.',
      '4.1%',
      { 'sources/rescues.html': rescues },
    ],
    ['Norwegians spent 421,300 nights here.', '421,300', { 'sources/beds.csv': beds }],
    ['Care takes 43% of all spending in 2025.', '43%', { 'sources/budget.csv': budget }],
  ] as [string, string, Record<string, string>?][])(
    '%s',
    async (draft, figure, sources = { 'sources/wells.csv': wells }) => {
      const found = await accusationsIn(sources, `${draft}\n`);
      expect(found.map((line) => line.split(' ')[0])).toEqual([figure]);
    },
  );
});
