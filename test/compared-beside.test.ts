/** A share between two figures that stand right beside it, and digits in another order that no word makes a sum. */
import { expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

const source = `Including the fines, profit fell to £861m from £1.22bn a year ago. He gave a bond of €50,000. A court ruled that he owes €10.5m.
Inflation was 1.8% in January; core inflation was unchanged at 0.9%.`;
const of = (draft: string, amount: string, from = source) =>
  verdictsIn(draft, from).find((one) => one.startsWith(`${amount}: `));

test.each([
  [
    'With the fines the result is some £860m. That is close to 30% down on the £1.22bn of a year ago.',
    'close to 30%',
  ],
  ['With the fines it made £861m, some 30% less than the £1.22bn of a year ago.', 'some 30%'],
  [
    'He gave a bond of €50,000 – less than half a per cent of the €10.5m that he owes.',
    'less than half a per cent',
  ],
  ['Inflation was 1.8%. Take out energy, and the rate is half as high, at 0.9%.', 'half'],
])('%s', (draft, amount) => {
  expect(of(draft, amount)).toContain(': derived');
});

test.each([
  [
    'With the fines the result is some £860m. That is close to 20% down on the £1.22bn of a year ago.',
    'close to 20%',
  ],
  ['He gave a bond of €50,000 – less than a fifth of the €10.5m that he owes.', 'less than a fifth'],
])('%s', (draft, amount) => {
  expect(of(draft, amount)).not.toContain(': derived');
});

test('digits in another order are no sum that nothing asks for', () => {
  const rides = `In 2014, 27 riders were killed, and the number of serious injuries rose from 507 to 514 in the year. This year 36 died.`;
  const draft =
    'This year 36 riders died, nine more than in 2014, when the toll stood at 27. Serious injuries have crept up as well, from 507 to 541 in the year.';
  expect(of(draft, '541', rides)).toContain('contradicted');
});
