/** Articles of the library, word for word, checked against all of it: what is accused wrongly, and whether one changed figure is told. */
import type { Finding } from '../../server/src/checks/check.ts';
import { snapshot } from '../../server/src/checks/run.ts';
import { library } from '../../server/src/evidence/reading.ts';
import { overlaps } from '../../server/src/text/span.ts';
import { runAtOnce } from '../../server/src/text/steps.ts';
import { readingOf } from '../../server/src/workspace/build.ts';
import { articles, line } from './articles.ts';
import { annotatedText, sourceOf } from './sources.ts';

const texts = articles();
/** So many articles are looked at, so far from each other; those that are scraps or books are left out. */
const looked = { articles: 150, stride: 7919 };
const words = { least: 80, most: 1500 };

const all = library(texts.map(sourceOf), true);

function warningsOf(text: string): Finding[] {
  const reading = runAtOnce(readingOf(annotatedText('draft.txt', text), all, [], new WeakMap()));
  return snapshot(reading, { severities: {}, accepted: [] }).findings.filter(
    ({ severity }) => severity === 'warning' || severity === 'error',
  );
}

let seed = 7;
const random = (below: number): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * below);
};
/** Numbers of two digits and more that are no years, prices or decimals. */
const number = /(?<![\d.,$£€])(?!(?:19|20)\d\d\b)\d{2,3}(?:,\d{3})*(?![\d,]|\.\d)/g;

/** One of its numbers with another last digit. */
function changed(text: string): { text: string; span: { start: number; end: number } } | undefined {
  const numbers = [...text.matchAll(number)];
  const one = numbers[random(numbers.length)];
  if (!one) return undefined;
  const end = one.index + one[0].length;
  const digit = (Number(text[end - 1]) + 3 + random(4)) % 10;
  return { text: text.slice(0, end - 1) + digit + text.slice(end), span: { start: one.index, end } };
}

const found = { drafts: 0, words: 0, warnings: 0, accused: 0, changed: 0, told: 0, besides: 0 };
for (let nth = 0; nth < looked.articles; nth++) {
  const at = (nth * looked.stride + 13) % texts.length;
  const text = texts[at]!;
  const { length } = text.split(/\s+/);
  if (length < words.least || length > words.most) continue;
  const warnings = warningsOf(text);
  found.drafts++;
  found.words += length;
  found.warnings += warnings.length;
  if (warnings.length > 0) found.accused++;
  for (const { span, check, message } of warnings)
    console.log(`  ${at}: ${check} on “${text.slice(span.start, span.end)}”: ${message}`);
  const other = changed(text);
  if (!other) continue;
  const told = warningsOf(other.text);
  const isThere = ({ span }: Finding) => overlaps(span, other.span);
  found.changed++;
  if (told.some(isThere)) found.told++;
  found.besides += told.filter((finding) => !isThere(finding)).length;
}
const perThousand = ((1000 * found.warnings) / found.words).toFixed(2);
line(
  `${found.drafts} articles word for word, ${found.words.toLocaleString('en')} words`,
  `${perThousand} warnings in 1,000 words, ${found.accused} articles with one`,
  'none',
);
line(
  `one figure changed in ${found.changed} of them`,
  `${((100 * found.told) / found.changed).toFixed(1)}% told, ${found.besides} warnings besides`,
);
