/** Drafts in LaTeX, AsciiDoc, reStructuredText and HTML: what is read of them, and where it stands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetInDocument, offsetInText, spanInDocument } from '../server/src/text/gaps.ts';
import { type Format, formatOf, paragraphs } from '../server/src/text/paragraphs.ts';
import { cpuTime } from './harness/busy-machine.ts';

/** Each paragraph's kind and words. */
const read = (text: string, format: Format): string[] =>
  paragraphs(text, format).map(({ kind, text }) => `${kind}: ${text.replace(/\s+/g, ' ').trim()}`);

describe('latex', () => {
  test.each([
    ['Rents rose by \\textbf{70\\%} to \\$55 billion.', ['prose: Rents rose by 70% to $55 billion.']],
    ['It cost \\pounds 40 million~and \\euro{}3 million.', ['prose: It cost £40 million and €3 million.']],
    ['A port \\citep[p.~12]{smith2020, jones}, \\label{x}said \\cite{a}.', ['prose: A port , said .']],
    ['One % 40 ships\ntwo \\% three', ['prose: One two % three']],
    ['\\section{The 3 ports}\nShips came.', ['heading: The 3 ports', 'prose: Ships came.']],
    ["She said ``no more'' twice.", ['prose: She said “no more” twice.']],
    ['It is \\href{http://x.org/70}{a link}\\footnote{See p.~80.}.', ['prose: It is a link .']],
    ['From $70$ to $x^2 + 5$ and \\(y = 4\\).', ['prose: From 70 to and .']],
    ['\\begin{itemize}\n\\item Two\n\\item[b] Three\n\\end{itemize}', ['item: Two', 'item: Three']],
    [
      '\\begin{tabular}{ll}Oslo & 40 \\\\ Turku & 50 \\\\ \\end{tabular}',
      ['cell: Oslo', 'cell: 40', 'cell: Turku', 'cell: 50'],
    ],
    ['\\documentclass[12pt]{article}\n\\begin{document}\nText.\n\\end{document} 99', ['prose: Text.']],
    ['5~km\\textsuperscript{2}, 6 m$^3$ of it\\textsuperscript{2}', ['prose: 5 km², 6 m³ of it']],
    ['\\begin{equation}\na = 7\n\\end{equation}\nSo 8.', ['prose: So 8.']],
    ['\\qty{7}{\\percent} over \\SI[mode=text]{30}{\\km\\per\\hour}', ['prose: 7 % over 30 km per hour']],
    ['\\SIrange{4}{7}{\\square\\metre} or \\numrange{8}{9}', ['prose: 4–7 square metre or 8–9']],
    ['She said \\enquote{no \\emph{more} tolls}.', ['prose: She said “no more tolls”.']],
    ['\\textquote[{\\cite[7]{jones}}]{Tolls} it \\foreignquote{german}{is}.', ['prose: “Tolls” it “is”.']],
    ['\\textcquote[7]{jones}{Tolls}, "`Zoll"\', \\glqq Maut\\grqq{}', ['prose: “Tolls”, „Zoll”, „Maut”']],
    ['Ports\\textsuperscript{3} of CO\\textsubscript{2}, 4--6 --- yes', ['prose: Ports of CO2, 4–6 — yes']],
    [
      '\\begin{tabular}{ll}\\multicolumn{2}{l}{Ports} \\\\ \\cmidrule(lr){1-2} A & 5 \\end{tabular}',
      ['cell: Ports', 'cell: A', 'cell: 5'],
    ],
  ])('%s', (text, wanted) => expect(read(text, 'latex')).toEqual(wanted));
});

describe('asciidoc', () => {
  test.each([
    ['= Title 1\n:toc: left\n\nText *70%* of `40` it.', ['heading: Title 1', 'prose: Text 70% of it.']],
    ['== Part\nText.\n// 40 ships', ['heading: Part', 'prose: Text.']],
    ['----\n12 lines\n----\nText.', ['prose: Text.']],
    ['[source,ruby]\n* One\n* Two 2', ['item: One', 'item: Two 2']],
    ['See https://x.org/70[the page] and <<s3>>, footnote:[p. 12]done.', ['prose: See the page and , done.']],
    ['|===\n|Oslo |40\n|Turku |50\n|===', ['cell: Oslo', 'cell: 40', 'cell: Turku', 'cell: 50']],
    ['.Exports\nimage::map12.png[Map 3]\n\nText.', ['prose: Exports', 'prose: Text.']],
    ['Some 5 km^2^ of wood^2^.', ['prose: Some 5 km² of wood.']],
    ['"`No,`" she said.', ['prose: “No,” she said.']],
    ['= Ports\nA. Writer\nv1.2, 2023-04-05\n:toc:\n\nText.', ['heading: Ports', 'prose: Text.']],
    [
      "Some 5{nbsp}million&#160;tons^7^ of CO~2~; Oslo`'s {rate}.",
      ['prose: Some 5 million tons of CO2; Oslo’s .'],
    ],
  ])('%s', (text, wanted) => expect(read(text, 'asciidoc')).toEqual(wanted));
});

describe('restructuredtext', () => {
  test.each([
    ['Title 1\n=======\n\nText **70%** of ``40`` it.', ['heading: Title 1', 'prose: Text 70% of it.']],
    ['=====\nTitle\n=====\nText.', ['heading: Title', 'prose: Text.']],
    ['.. image:: map12.png\n   :width: 40\n\nText.', ['prose: Text.']],
    ['.. note:: \n   Rents rose by 3%.', ['prose: Rents rose by 3%.']],
    ['.. 12 ships\n\n- One\n- Two 2', ['item: One', 'item: Two 2']],
    ['See `the page <http://x.org/70>`_ [1]_ and :ref:`part 3`.', ['prose: See the page and .']],
    [':Author: A. 12\n\nText::\n', ['prose: Text:']],
    ['Some :strong:`5`\\ % of :abbr:`EU (the union)` in 9\\ |_|\\ May', ['prose: Some 5% of EU in 9 May']],
    ['====  ====\nOslo  40\n====  ====\n', ['cell: Oslo', 'cell: 40']],
    [
      '.. list-table:: Ports\n   :widths: 1 2\n\n   * - Oslo\n     - 40\n\nText.',
      ['prose: Ports', 'cell: Oslo', 'cell: 40', 'prose: Text.'],
    ],
    ['..\n   +---+---+\n   | 4 | 5 |\n   +---+---+\n\nText.', ['prose: Text.']],
  ])('%s', (text, wanted) => expect(read(text, 'restructuredtext')).toEqual(wanted));
});

describe('html', () => {
  test.each([
    [
      '<h2>The 3 ports</h2><p>Rents rose by <b>70%</b>\nto &pound;5.</p>',
      ['heading: The 3 ports', 'prose: Rents rose by 70% to £5.'],
    ],
    ['<head><title>12</title></head><body><ul><li>One<li>Two</ul>', ['item: One', 'item: Two']],
    ['<table><tr><th>Oslo<td>40</table><script>x = 9</script>', ['cell: Oslo', 'cell: 40']],
    [
      '<p>J&ouml;rg: <q>No <i>tolls</i></q>, &bdquo;5&#8202;000&ldquo;</p><ol class="notes"><li>p. 4</ol>',
      ['prose: Jörg: “No tolls”, „5 000“'],
    ],
    ['<p>It has 5 km<sup>2</sup> of wood<sup>2</sup>.</p>', ['prose: It has 5 km² of wood.']],
    ['<div class="notes-shown"><p>Text.</p></div>', ['prose: Text.']],
    ['<p>A<sup>12</sup> and <code>5</code> <!-- 7 -->end.', ['prose: A and end.']],
  ])('%s', (text, wanted) => expect(read(text, 'html')).toEqual(wanted));
});

const formats: Format[] = ['latex', 'asciidoc', 'restructuredtext', 'html'];

test('what is read stands where the paragraph says, in order', () => {
  const piece = fc.constantFrom(
    ...[
      '\\textbf{',
      '}',
      '\\section{A 3}',
      '\n\n',
      '\n',
      '70% ',
      '$5',
      '\\\\',
      '&',
      '<p>',
      '</p>',
      '<td>',
      '`',
      '``',
    ],
    ...[
      '\r\n',
      '==== ',
      '====',
      '\n.. x::\n',
      '|',
      '|===',
      '* ',
      '[[',
      ']',
      '\\begin{math}',
      '%',
      '\\item',
      'é',
      '🚢',
      '----\n',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...formats), (pieces, format) => {
      const text = pieces.join('');
      let end = 0;
      for (const paragraph of paragraphs(text, format)) {
        expect(paragraph.start).toBeGreaterThanOrEqual(end);
        end = spanInDocument(paragraph, { start: 0, end: paragraph.text.length }).end;
        expect(end).toBeLessThanOrEqual(text.length);
        for (let at = 0; at < paragraph.text.length; at++) {
          const place = offsetInDocument(paragraph, at);
          expect(offsetInText(paragraph, place)).toBe(at);
          if (/[\p{L}\p{N}]/u.test(paragraph.text[at]!)) expect(text[place]).toBe(paragraph.text[at]);
        }
      }
    }),
  );
});

test.each(formats)('%s takes no longer than the text is long', (format) => {
  const odd = [
    '\\begin{math}',
    '\\footnote{',
    '[',
    '{',
    '$',
    '<a ',
    '`',
    '``',
    '|',
    '<<',
    '----\n',
    '.. \n',
    '\\href{',
    '*',
    '"`',
    '<code>',
  ];
  for (const piece of odd) {
    const started = cpuTime();
    paragraphs(piece.repeat(20_000), format);
    expect(cpuTime() - started, piece).toBeLessThan(3000);
  }
});

test('a name tells the format', () => {
  expect(['a.tex', 'a.adoc', 'a.rst', 'a.html', 'a.md', 'a.policy'].map(formatOf)).toEqual([
    ...formats,
    'markdown',
    'plain',
  ]);
});
