/** Where files say whether they are primary or secondary sources. */
import { expect, test } from 'vitest';
import { read } from '../server/src/readers/read.ts';
import { standingOf } from '../server/src/readers/standing.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const csl = (more: object) => JSON.stringify([{ id: 'a', title: 'A', issued: { raw: '2025' }, ...more }]);
const jsonLd = (type: unknown) =>
  `<html><head><script type="application/ld+json">${JSON.stringify({ '@type': type, datePublished: '2025-01-02' })}</script></head><body><p>Ferries carried 2 million people in 2024, said the port.</p></body></html>`;

test.each([
  ['a.bib', '@dataset{a, title={T}}', 'primary'],
  ['a.bib', '@article{a, title={T}, entrysubtype={newspaper}}', 'secondary'],
  ['a.bib', '@book{a, title={T}, keywords={history, primary}}', 'primary'],
  ['a.bib', '@dataset{a, title={T}, keywords={secondary}}', 'secondary'],
  ['a.bib', '@book{a, title={T}}', undefined],
  ['a.json', csl({ type: 'article-newspaper' }), 'secondary'],
  ['a.json', csl({ type: 'hearing' }), 'primary'],
  ['a.json', csl({ type: 'report', keyword: 'Primary source' }), 'primary'],
  ['a.json', csl({ type: 'report' }), undefined],
  ['a.html', jsonLd('NewsArticle'), 'secondary'],
  ['a.html', jsonLd(['Thing', 'Dataset']), 'primary'],
  ['a.html', jsonLd('Article'), undefined],
  ['a.md', '---\ntitle: A\nstanding: primary\n---\nWords.\n', 'primary'],
  ['a.md', '---\ntitle: A\n---\nA primary school.\n', undefined],
])('%s: %s', async (name, text, expected) => {
  const result = await read(name, bytes(text));
  if (result.problem !== undefined) throw new Error(result.problem);
  const { standing } = result.references?.[0] ?? result.provenance ?? {};
  expect(standing).toBe(expected);
});

test('a keyword is a whole word', () => {
  expect(standingOf([], 'primaries; secondarily')).toEqual({});
});
