/** A source's number with its digits in another order is told with the source's own. */
import { describe, expect, test } from 'vitest';
import { supportsBy, supportsIn } from './harness/verdicts.ts';

describe('digits in another order', () => {
  const survey =
    'The survey covered 4,870 households. Women spent 305 minutes a day on chores and 137 on care, men 88 and 75. In towns people slept 536 minutes, in villages 559. Leisure took up 171 minutes, up from 164.';
  const told = (draft: string) =>
    supportsIn(draft, survey).map(({ support: { verdict, evidence } }) =>
      verdict === 'contradicted' ? evidence?.figure.low : verdict,
    );
  test.each([
    ['The survey covered 4,780 households.', [4870]],
    ['A woman gives 350 minutes of the day to chores.', [305]],
    ['The survey covered 8,740 households.', [4870]],
    // The draft has the source's number too, or comes to its own by what it says.
    ['A woman gives 305 minutes to chores and 350 to the rest.', ['supported', 'unsupported']],
    [
      'Women spent 305 minutes on chores and 137 on care, together 442 minutes.',
      ['supported', 'supported', 'derived'],
    ],
  ])('%s', (draft, verdicts) => {
    expect(told(draft)).toEqual(verdicts);
  });

  test('in a cell that a sum would give by chance', () => {
    const yard =
      'The yard insured the ferry for 27 million euros in 2013. Today it is worth about 45 million euros. A new one costs some 64 million euros.';
    const cell = (amount: string) =>
      supportsBy('markdown', `| The ferry | |\n|---|---|\n| Insured for, 2013 | ${amount} |`, [yard]).at(-1)!
        .support;
    expect(cell('€72 million')).toMatchObject({
      verdict: 'contradicted',
      evidence: { figure: { low: 27e6 } },
    });
    expect(cell('€27 million')).toMatchObject({ verdict: 'supported' });
  });
});
