/** A share between two figures that stand right beside it, and digits in another order that no word makes a sum. */
import { expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

const source = `Including the fines, profit fell to £742m from £1.05bn a year ago. He gave a bond of €40,000. A court ruled that he owes €8.4m.
Inflation was 2.4% in January; core inflation was unchanged at 1.2%.`;
const of = (draft: string, amount: string, from = source) =>
  verdictsIn(draft, from).find((one) => one.startsWith(`${amount}: `));

test.each([
  [
    'With the fines the result is some £740m. That is close to 30% down on the £1.05bn of a year ago.',
    'close to 30%',
  ],
  ['With the fines it made £742m, some 30% less than the £1.05bn of a year ago.', 'some 30%'],
  [
    'He gave a bond of €40,000 – less than half a per cent of the €8.4m that he owes.',
    'less than half a per cent',
  ],
  ['Inflation was 2.4%. Take out energy, and the rate is half as high, at 1.2%.', 'half'],
])('%s', (draft, amount) => {
  expect(of(draft, amount)).toContain(': derived');
});

test.each([
  [
    'With the fines the result is some £740m. That is close to 20% down on the £1.05bn of a year ago.',
    'close to 20%',
  ],
  ['He gave a bond of €40,000 – less than a fifth of the €8.4m that he owes.', 'less than a fifth'],
])('%s', (draft, amount) => {
  expect(of(draft, amount)).not.toContain(': derived');
});

test('digits in another order are no sum that nothing asks for', () => {
  const rides = `In 2019, 41 boats were wrecked, and the number of minor leaks rose from 618 to 627 in the year. This year 50 sank.`;
  const draft =
    'This year 50 boats sank, nine more than in 2019, when the toll stood at 41. Minor leaks have crept up as well, from 618 to 672 in the year.';
  expect(of(draft, '672', rides)).toContain('contradicted');
});
