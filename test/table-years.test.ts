/** Of which year a table’s figure is told, where its heads are the same but for that. */
import { expect, test } from 'vitest';
import { accusationsIn } from './harness/open-findings.ts';

test('of the years of a long table, the draft’s own answers it', async () => {
  const years = Array.from({ length: 40 }, (_, i) => `${1990 + i},${60 + i}.7,${20 + 2 * i}.3`);
  const source = `Year,Lanterns (million euros),Buoys (million euros)\n${years.join('\n')}\n`;
  const draft = 'Lanterns cost €59.9 million in 2025. Buoys cost €18.9 million in 2022.\n';
  expect(await accusationsIn({ 'sources/budget.csv': source }, draft)).toEqual([
    '€59.9 million figure-contradicted: budget.csv has 95.7 million euros here.',
    '€18.9 million figure-contradicted: budget.csv has 84.3 million euros here.',
  ]);
});
