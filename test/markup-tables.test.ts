/** Tables of drafts in LaTeX, AsciiDoc, reStructuredText, HTML and plain text: which heads each cell has. */
import { describe, expect, test } from 'vitest';
import { type Format, paragraphs } from '../server/src/text/paragraphs.ts';

describe('the cells of a table have its heads', () => {
  const heads = ['Lorries | 2022: ', 'Lorries | 2023: ', 'Cars | 2022: ', 'Cars | 2023: '];
  test.each<readonly [Format, string, readonly string[]]>([
    [
      'html',
      '<table><tr><th>Kind</th><th>2022</th><th>2023</th></tr><tr><td>Lorries<td class="n">40<td>50<tr><td>Cars<td>7<td>9</table>',
      heads,
    ],
    [
      'asciidoc',
      '[cols="1,2*"]\n|===\n|Kind |2022 |2023\n\n|Lorries\n|40\n|50\n\n|Cars\n>|7\n|9\n|===\n',
      heads,
    ],
    ['asciidoc', '|===\n|Kind |2022 |2023\n|Lorries |40 |50\n|Cars |7 |9', heads],
    [
      'latex',
      '\\begin{tabular}{lrr}\n\\toprule Kind & 2022 & {2023} \\\\ \\midrule\nLorries & 40 & 50 \\\\[2pt]\nCars & 7 & 9\n\\end{tabular}',
      heads,
    ],
    ['asciidoc', ',===\nKind,2022,2023\n"Lorries",40,50\nCars,7,9\n,===\n', heads],
    ['asciidoc', '[format=csv,separator=;]\n|===\nKind;2022;2023\nLorries;40;50\nCars;7;9\n|===\n', heads],
    [
      'restructuredtext',
      '+---------+------+------+\n| Kind    | 2022 | 2023 |\n+=========+======+======+\n| Lorries | 40   | 50   |\n+---------+------+------+\n| Cars    | 7    | 9    |\n+---------+------+------+\n',
      heads,
    ],
    [
      'restructuredtext',
      '=======  ====  ====\nKind     2022  2023\n=======  ====  ====\nLorries  40    50\nCars     7     9\n=======  ====  ====\n\nText.',
      heads,
    ],
    [
      'restructuredtext',
      '=======  =====  =====\nKind     Sold   Sold\n\\        2022   2023\n=======  =====  =====\nLorries  40     50\nCars     7      9\n=======  =====  =====\n',
      ['Lorries | Sold | 2022: ', 'Lorries | Sold | 2023: ', 'Cars | Sold | 2022: ', 'Cars | Sold | 2023: '],
    ],
    [
      'restructuredtext',
      '.. list-table:: Traffic\n   :header-rows: 1\n\n   * - Kind\n     - 2022\n     - 2023\n   * - Lorries\n     - 40\n     - 50\n   * - Cars\n     - 7\n     - 9\n\nText.',
      heads,
    ],
    [
      'restructuredtext',
      '.. csv-table:: Traffic\n   :header: "Kind", "2022", "2023"\n\n   "Lorries", 40, 50\n   "Cars", 7, 9\n',
      heads,
    ],
    [
      'restructuredtext',
      '.. csv-table::\r\n   :delim: ;\r\n\r\n   Kind; 2022; 2023\r\n   Lorries; 40; 50\r\n   Cars; 7; 9\r\n',
      heads,
    ],
    [
      'restructuredtext',
      '+---------+------+\n| Kind    | 2022 |\n+=========+======+\n| Lorries | 40   |\n| of all  |      |\n+---------+------+\n',
      ['Lorries of all | 2022: '],
    ],
    [
      'restructuredtext',
      '+---------+-------------+\n| Kind    | Sold        |\n|         +------+------+\n|         | 2022 | 2023 |\n+=========+======+======+\n| Lorries | 40   | 50   |\n| of all  |      |      |\n+---------+------+------+\n',
      ['Lorries of all | Sold | 2022: ', 'Lorries of all | Sold | 2023: '],
    ],
    [
      'restructuredtext',
      '=======  =====  =====\nKind     Sold abroad\n-------  ------------\n\\        2022   2023\n=======  =====  =====\nLorries  40     50\nCars     7      9\n=======  =====  =====\n',
      [
        'Lorries | Sold abroad | 2022: ',
        'Lorries | Sold abroad | 2023: ',
        'Cars | Sold abroad | 2022: ',
        'Cars | Sold abroad | 2023: ',
      ],
    ],
    [
      'latex',
      '\\begin{tabular}{l|r|r}\n\\hline\nKind & 2022 & 2023 \\\\\n\\hline\nLorries & 40 & 50 \\\\\nCars & 7 & 9 \\\\\n\\hline\n\\end{tabular}',
      heads,
    ],
    [
      'html',
      '<table><tr><td rowspan="2">Kind<td colspan="2">Sold<td colspan=2>Lent<tr><td>2022<td>2023<td>2022<td>2023<tr><th colspan="5">Heavy<tr><td>Lorries<td>40<td>50<td>1<td>2</table>',
      [
        'Heavy | Lorries | Sold | 2022: ',
        'Heavy | Lorries | Sold | 2023: ',
        'Heavy | Lorries | Lent | 2022: ',
        'Heavy | Lorries | Lent | 2023: ',
      ],
    ],
    ['html', '<table><tr><td>Kind<td>2022<tr><td>Lorries<td>40<p>more</p></table>', []],
    [
      'asciidoc',
      '|===\n.2+|Kind 2+|Sold 2+^|Lent\n|2022 |2023 |2022 |2023\n\n|Lorries |40 |50 |1 |2\n|===',
      [
        'Lorries | Sold | 2022: ',
        'Lorries | Sold | 2023: ',
        'Lorries | Lent | 2022: ',
        'Lorries | Lent | 2023: ',
      ],
    ],
    [
      'asciidoc',
      '|===\n|Kind |2022 |2023\n\n3+|Heavy\n|Lorries |40 |50\n|===',
      ['Heavy | Lorries | 2022: ', 'Heavy | Lorries | 2023: '],
    ],
    [
      'latex',
      '\\begin{tabular}{lrr}\n& \\multicolumn{2}{c}{Sold} \\\\ \\cmidrule{2-3}\nKind & 2022 & 2023 \\\\\n\\multirow{2}{*}{Cars} & 7 & 9 \\\\ Vans & 1 & 2\\end{tabular}',
      ['Sold. Cars | 2022: ', 'Sold. Cars | 2023: ', 'Sold. Vans | 2022: ', 'Sold. Vans | 2023: '],
    ],
    [
      'latex',
      '\\begin{tabular}{lrrrr}& \\multicolumn{2}{c}{\\textbf{Sold}} & \\multicolumn{2}{c}{Lent} \\\\ Kind & 2022 & 2023 & 2022 & 2023 \\\\ Cars & 7 & 9 & 1 & 2\\end{tabular}',
      ['Cars | Sold | 2022: ', 'Cars | Sold | 2023: ', 'Cars | Lent | 2022: ', 'Cars | Lent | 2023: '],
    ],
    [
      'latex',
      '\\begin{tabular}{lrrrrr}& \\multicolumn{4}{c}{Sold}& Lent \\\\ Kind & 2022 & 2023 & 2024 & 2025 & 2023\\\\ Cars & 7 & 9 & 1 & 2 & 3\\end{tabular}',
      [
        'Cars | Sold | 2022: ',
        'Cars | Sold | 2023: ',
        'Cars | Sold | 2024: ',
        'Cars | Sold | 2025: ',
        'Cars | Lent | 2023: ',
      ],
    ],
    // There is no room for the marks of the empty cells.
    [
      'latex',
      '\\begin{tabular}{rrrrr}\\multicolumn{4}{c}{Sold}& Lent \\\\ 2022 & 2023 & 2024 & 2025 & 2023\\end{tabular}',
      [],
    ],
    [
      'plain',
      'Traffic by kind\nKind         2022    2023\n---------------------------\nLorries        40      50\nCars            7       9\n\nText.',
      heads,
    ],
    ['plain', 'Kind\t2022\t2023\nLorries\t40\t50\nCars\t7\t9\n', heads],
    [
      'plain',
      'Kind    | 2022 | 2023\n--------+------+-----\nLorries | 40   | 50\nCars    | 7    | 9\n',
      heads,
    ],
    [
      'plain',
      '                Sold          Lent\nKind         2022   2023   2022   2023\nLorries        40     50      1      2\n',
      [
        'Lorries | Sold | 2022: ',
        'Lorries | Sold | 2023: ',
        'Lorries | Lent | 2022: ',
        'Lorries | Lent | 2023: ',
      ],
    ],
    // Words in columns, figures in sentences, and what has but one column of them.
    ['plain', 'Call  now  12\nOr  write  to  us\nToday  at  9\n', []],
    [
      'plain',
      'We sold 40 lorries.  In 2023 it was 50.\nWe sold 7 cars.  In 2023 it was 9.\nNobody  knows.\n',
      [],
    ],
  ])('%s: %s', (format, text, wanted) => {
    const found = paragraphs(text, format).flatMap(({ frame }) =>
      frame && !frame.isLabel ? [frame.heads] : [],
    );
    expect(found.filter((heads) => heads.includes(' | '))).toEqual(wanted);
  });

  test('two tables are two, and prose between them is none of either', () => {
    const table = '<table><tr><th>Kind<th>2022<tr><td>Cars<td>7</table>';
    const found = paragraphs(`${table}<p>Prose 8.</p>${table}`, 'html').map(({ cell }) => cell?.table);
    expect(found).toEqual([0, 0, 0, 0, undefined, 1, 1, 1, 1]);
  });
});
