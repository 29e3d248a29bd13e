/** A working of the draft that the sources' figures don't give. */
import { describe, expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

const last = (draft: string, source: string) => verdictsIn(draft, source).at(-1);

describe('worked out wrong', () => {
  test.each([
    [
      'Sales rose from 200 tonnes to 250 tonnes, an increase of 20%.',
      '20%: contradicted (25%, from 200 tonnes to 250 tonnes)',
    ],
    ['Sales rose from 200 tonnes to 250 tonnes, or 4.6% a year.', '4.6%: unsupported'],
  ])('%s', (draft, expected) => {
    expect(last(draft, 'Sales rose from 200 tonnes to 250 tonnes.')).toBe(expected);
  });
});
