/** Faithful tables have no finding, and one changed cell has a finding on that cell, and hardly ever another elsewhere. */
import { describe, expect, test } from 'vitest';
import { casesOf } from './harness/case.ts';
import { findingsIn } from './harness/check-case.ts';

const fence = '```';
const page = `
# Budget with subtotals
${fence}case
-- sources/budget.txt
The ministry plans to spend £1,240 million on schools, £860 million on colleges and £2,310 million on hospitals in 2024-25. In 2023-24 it spent £1,190 million on schools, £845 million on colleges and £2,150 million on hospitals. Clinics took £415 million in 2024-25 and £398 million the year before.
-- draft.md
**Table 1: Planned spending, £ million**

| | 2023–24 | 2024–25 | Change | % |
|---|---:|---:|---:|---:|
| *Education* | | | | |
| Schools | 1,190 | 1,240 | +50 | 4.2% |
| Colleges | 845 | 860 | +15 | 1.8% |
| Subtotal | 2,035 | 2,100 | +65 | 3.2% |
| *Health* | | | | |
| Hospitals | 2,150 | 2,310 | +160 | 7.4% |
| Clinics | 398 | 415 | +17 | 4.3% |
| Subtotal | 2,548 | 2,725 | +177 | 6.9% |
| **Grand total** | **4,583** | **4,825** | **+242** | **5.3%** |
${fence}
# Shares and households
${fence}case
-- sources/survey.md
## Survey of 1,200 households

| Answer | Share of households |
|--|--|
| Yes | 54% |
| No | 31% |
| Don’t know | 15% |
-- draft.md
| Answer | % | Households |
|--|--|--|
| Yes | 54 | 648 |
| No | 31 | 372 |
| Don’t know | 15 | 180 |
| Total | 100 | 1,200 |
${fence}
# A table that is turned, with ratios
${fence}case
-- sources/schools.md
| | North | South | East |
|--|--|--|--|
| Pupils | 12,400 | 9,850 | 7,310 |
| Teachers | 640 | 512 | 377 |
| Spending, £m | 81.2 | 66.4 | 49.9 |
-- draft.md
| Region | Pupils | Teachers | Spending | Pupils per teacher |
|--|--|--|--|--|
| North | 12,400 | 640 | £81.2m | 19.4 |
| South | 9,850 | 512 | £66.4m | 19.2 |
| East | 7,310 | 377 | £49.9m | 19.4 |
| All | 29,560 | 1,529 | £197.5m | 19.3 |
${fence}
# Rounded thousands and their shares
${fence}case
-- sources/asylum.txt
Germany took 164,320 asylum seekers, France 89,105 and Italy 41,870.
-- draft.md
| Country | Asylum seekers (thousands) | Share |
|--|--|--|
| Germany | 164 | 56% |
| France | 89 | 30% |
| Italy | 42 | 14% |
| Total | 295 | 100% |
${fence}
# Words in cells
${fence}case
-- sources/lines.txt
The Arden line is 42 km long, with 14 stations. The Bree line is 18.5 kilometres long and has nine stations; it cost $310 million.
-- draft.md
| Line | Length | Stations | Cost |
|--|--|--|--|
| Arden | 42 km | 14 | not known |
| Bree | 18.5 km | nine | $310m |
| Both | 60.5 km | 23 | – |
${fence}
`;

const value = /(?<=\|[^\n|]*)\d[\d,.]*\d(?=[^\n|]*\|)/g;

/** Another first digit. */
const changed = (digits: string): string =>
  digits.replace(/[1-9]/, (digit) =>
    digit === '9' ? '4' : String(Number(digit) + (Number(digit) < 5 ? 4 : -3)),
  );

const warnings = async (files: Parameters<typeof findingsIn>[0]['files']) => {
  const [result] = await findingsIn({ title: '', files });
  return result!.findings.filter(({ severity }) => severity === 'warning' || severity === 'error');
};

describe('tables', () => {
  const cases = casesOf(page);
  test.each(cases.map((item) => [item.title, item] as const))('%s: faithful', async (_, { files }) => {
    expect((await warnings(files)).map(({ message }) => message)).toEqual([]);
  });

  test('one changed cell is found, and no other', async () => {
    let cells = 0;
    const missed: string[] = [];
    const others: string[] = [];
    for (const { files } of cases) {
      const draft = files.find(({ name }) => name === 'draft.md')!;
      const body = draft.text.indexOf('\n|', draft.text.indexOf('|-'));
      for (const { index, 0: digits } of draft.text.matchAll(value)) {
        if (index < body) continue;
        cells++;
        const [end, written] = [index + digits.length, changed(digits)];
        const text = draft.text.slice(0, index) + written + draft.text.slice(end);
        const found = await warnings(files.map((file) => (file === draft ? { ...file, text } : file)));
        const isHere = ({ span }: (typeof found)[number]) => span.start < end && index < span.end;
        if (!found.some(isHere)) missed.push(`${digits} → ${written}`);
        for (const finding of found.filter((one) => !isHere(one)))
          others.push(`${digits} → ${written}: ${text.slice(finding.span.start, finding.span.end)}`);
      }
    }
    expect(cells).toBeGreaterThan(60);
    expect(missed.length / cells, missed.join('; ')).toBeLessThan(0.05);
    expect(others.length / cells, others.join('; ')).toBeLessThan(0.05);
  });
});
