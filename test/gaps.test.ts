/** A text without its markup leads back to the document, character by character. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../server/src/annotate/annotate.ts';
import { figures } from '../server/src/annotate/figures/figures.ts';
import {
  condensed,
  nothing,
  offsetInDocument,
  offsetInText,
  spanInDocument,
  spanInText,
} from '../server/src/text/gaps.ts';
import { type Format, paragraphs } from '../server/src/text/paragraphs.ts';
import { slice } from '../server/src/text/span.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';
import { figureText } from './harness/figure-text.ts';
import { folder, memoryEnv, uriOf } from './harness/memory-env.ts';

const start = 7;
const placed = (masked: string, written: string) => ({ start, ...condensed(masked, written) });

test.each([
  ['**12** months', '  12   months', '12 months'],
  ['a **12**% rise', 'a   12  % rise', 'a 12% rise'],
  ['rose[^1] by  5', 'rose     by  5', 'rose by  5'],
  ['354{,}500', '354 , 500', '354,500'],
  ['\\pounds 40', `£${nothing.repeat(7)}40`, '£40'],
  ['no markup,  two blanks', 'no markup,  two blanks', 'no markup,  two blanks'],
])('%j', (written, masked, text) => {
  expect(condensed(masked, written).text.trim()).toBe(text);
});

test('each character stands where it stood, and back', () => {
  const piece = fc.oneof(
    fc
      .constantFrom('a', '5', ' ', '  ', '\n', '🚢')
      .map((text) => ({ written: text, masked: text.replace('\n', ' ') })),
    fc
      .constantFrom('**', '<b>', '{', nothing)
      .map((text) => ({ written: text, masked: ' '.repeat(text.length) })),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const written = pieces.map((one) => one.written).join('');
      const masked = pieces.map((one) => one.masked).join('');
      const place = placed(masked, written);
      for (let at = 0; at < place.text.length; at++) {
        const there = offsetInDocument(place, at);
        expect(offsetInText(place, there)).toBe(at);
        if (place.text[at] !== ' ') expect(written[there - start]).toBe(place.text[at]);
      }
      expect(place.text.replace(/ /g, '')).toBe(masked.replace(/ /g, ''));
      const inside = (place.text.trim().match(/ +/g) ?? []).join('').length;
      expect(inside).toBeLessThanOrEqual((written.match(/\s/g) ?? []).length);
    }),
  );
});

test('a span has none of the markup around it, and all that stands in it', () => {
  const written = 'rose **over *12*** months';
  const place = placed('rose   over  12    months', written);
  const span = { start: place.text.indexOf('over'), end: place.text.indexOf(' months') };
  expect(slice(written, spanInDocument({ ...place, start: 0 }, span))).toBe('over *12');
  expect(spanInText(place, spanInDocument(place, span))).toEqual(span);
  expect(offsetInText(place, start + written.indexOf('**over'))).toBe(span.start);
});

describe('a figure is the same with its markup', () => {
  const written: readonly (readonly [Format, string, string, string])[] = [
    ['markdown', 'It lasts **12** months.', '12** months', 'duration 12 month'],
    ['markdown', 'It rose by **4.5**%.', '4.5**%', 'percent 4.5 %'],
    ['markdown', 'It cost **€295.1** million.', '€295.1** million', 'money 295100000 EUR'],
    ['markdown', 'On **5** *December* 2024.', '5** *December* 2024', 'date 2024-12-05'],
    [
      'markdown',
      'It has [12](https://example.org) percent.',
      '12](https://example.org) percent',
      'percent 12 %',
    ],
    ['markdown', 'It sold 5&nbsp;million.', '5&nbsp;million', 'count 5000000'],
    ['html', '<p>It lasts <b>12</b>&nbsp;months.</p>', '12</b>&nbsp;months', 'duration 12 month'],
    ['html', '<p>It cost &euro;295.1&nbsp;million.</p>', '&euro;295.1&nbsp;million', 'money 295100000 EUR'],
    ['html', '<p>It rose by <em>4.5</em>&thinsp;%.</p>', '4.5</em>&thinsp;%', 'percent 4.5 %'],
    ['latex', 'It has 354{,}500 ships.', '354{,}500', 'count 354500 ships'],
    ['latex', 'It has $354{,}500$ ships.', '354{,}500', 'count 354500 ships'],
    ['latex', 'It has 354\\,500 ships.', '354\\,500', 'count 354500 ships'],
    ['latex', 'It rose by 12\\,\\%.', '12\\,\\%', 'percent 12 %'],
    ['latex', 'It cost \\pounds40~million.', '\\pounds40~million', 'money 40000000 GBP'],
    ['latex', 'It cost \\$40~million.', '\\$40~million', 'money 40000000 USD'],
    ['latex', 'It lasts \\emph{12}\\quad months.', '12}\\quad months', 'duration 12 month'],
    ['latex', 'It rose by \\qty{12}{\\percent}.', '12}{\\percent', 'percent 12 %'],
    ['latex', 'It has \\SI{8120}{\\hectare} now.', '8120}{\\hectare', 'measure 8120 ha'],
    ['latex', 'It cost \\EUR{40}~million.', '\\EUR{40}~million', 'money 40000000 EUR'],
    ['asciidoc', 'It cost *€1.6*{nbsp}**billion**.', '€1.6*{nbsp}**billion', 'money 1600000000 EUR'],
    ['restructuredtext', 'It cost £97\\ |_|\\ million.', '£97\\ |_|\\ million', 'money 97000000 GBP'],
    ['asciidoc', 'It lasts **12** months.', '12** months', 'duration 12 month'],
    ['restructuredtext', 'It lasts **12** months.', '12** months', 'duration 12 month'],
  ];
  test.each(written)('%s: %s', (format, text, amount, read) => {
    const [paragraph] = paragraphs(text, format);
    const [figure, ...others] = figures(paragraph!.text);
    expect(slice(text, spanInDocument(paragraph!, figure!.amount))).toBe(amount);
    expect(figureText(figure!)).toBe(read);
    expect(others).toEqual([]);
  });
});

test.each([
  ['md', '**Ann Lee** said on *Monday* that “the **new** port is not [worth](https://a.org) fixing”.'],
  [
    'html',
    '<p><b>Ann Lee</b> said on <i>Monday</i> that &ldquo;the <b>new</b> port is not <a href="x">worth</a> fixing&rdquo;.</p>',
  ],
  [
    'tex',
    "\\textbf{Ann Lee} said on \\emph{Monday} that ``the \\textbf{new} port is not \\emph{worth} fixing''.",
  ],
])('a finding stands on the words of a draft in .%s, and its source’s', async (ending, said) => {
  const source = 'On *Monday*, **Ann Lee** said: “The *old* **port** is not worth *fixing*.”\n';
  const env = memoryEnv({ 'sources/a.md': source });
  const workspace = new Workspace(env, { stale: () => {} });
  workspace.setFolders([folder]);
  const uri = uriOf(`draft.${ending}`);
  workspace.update(uri, said, 1);
  const { findings } = await workspace.view(uri);
  expect(findings.map(({ check, span }) => [check, slice(said, span)])).toEqual([['quote-altered', 'new']]);
  const { location, message } = findings[0]!.related[0]!;
  expect(message).toBe('The old port is not worth fixing');
  expect(slice(source, location.span)).toBe('The *old* **port** is not worth *fixing');
});

test('a line broken within a cell parts two names', () => {
  for (const written of ['Anna Glass<br>Bert Takashi', '| a |\n|---|\n| Anna Glass<br>Bert Takashi |\n']) {
    const { text } = paragraphs(written, 'markdown').at(-1)!;
    expect(annotate(text).mentions.map(({ name }) => name)).toEqual(['Anna Glass', 'Bert Takashi']);
  }
});
