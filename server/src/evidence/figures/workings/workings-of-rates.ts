/** Arithmetic of rates: so much for each of so many, for every thousand of them, and for one of another money. */

import { measure } from '../quantity.ts';
import type { Cue } from './cues.ts';
import { written } from './differences.ts';
import { alike, isOfSort, type Operand, type Outcome, pairs, type Working } from './working.ts';

const dividedBy: Outcome = {
  value: (a, b) => a.value / b.value,
  working: (a, b) => `${a.written} ÷ ${b.written}`,
};

export const ratio: Working = {
  asked: (cues, figure) => figure.kind === 'ratio' || (figure.kind === 'count' && cues.has('times')),
  // Two counts by each other give how many times, and nothing that is counted.
  gives: ({ kind, unit }) => kind === 'ratio' || (kind === 'count' && (unit === '' || unit === 'times')),
  results: (figure, operands) =>
    pairs(
      figure,
      operands.filter((one) => one.value > 0 && !one.figure.date),
      (a, b) => a.value > b.value && a.dimension === b.dimension,
      { ...dividedBy, tie: 'change' },
    ),
};

const perWritten: Outcome = { ...dividedBy, value: (a, b) => a.value / written(b) };

export const perHead: Working = {
  asked: (cues) => cues.has('each'),
  gives: () => true,
  results: (figure, operands) => {
    const { dimension } = measure(figure);
    const mayBeShared = (one: Operand) =>
      figure.kind === 'count'
        ? one.figure.kind === 'count' && isOfSort(figure, { ...one, cited: false })
        : one.dimension === dimension;
    return pairs(
      figure,
      operands.filter((one) => !one.figure.date && (mayBeShared(one) || mayBeHeads(one))),
      (a, b) =>
        mayBeShared(a) &&
        mayBeHeads(b) &&
        written(b) > 1 &&
        Number.isInteger(written(b)) &&
        // Ounces are few of the kilograms that they are compared as.
        (a.figure.kind === 'measure' ? written(a) : a.value) > written(b) &&
        // Years by years are no years.
        (a.dimension !== b.dimension || b.figure.kind === 'count'),
      perWritten,
    );
  },
};

export const mayBeHeads = ({ figure: { kind } }: Operand): boolean =>
  kind === 'count' || kind === 'duration' || kind === 'measure';

/** "36.4 for every 1,000 residents": what is counted by so many others, times what the draft counts these by. */
const perMany = (cue: Cue, many: number): Working => ({
  asked: (cues) => cues.has(cue),
  onlyAsked: true,
  gives: ({ kind }) => kind === 'count',
  results: (figure, operands) =>
    pairs(
      figure,
      operands.filter((one) => one.figure.kind === 'count' && one.value > 0),
      (a, b) => a.value < b.value,
      {
        value: (a, b) => (a.value / b.value) * many,
        working: (a, b) => `${a.written} ÷ ${b.written} × ${many.toLocaleString('en')}`,
        tie: 'part',
      },
    ),
});

export const perThousand = perMany('per thousand', 1e3);
export const perHundredThousand = perMany('per hundred thousand', 1e5);

/** So much of one money for one of another: "44 cents of every dollar", "a pound is 1.18 euros". */
export const perUnit: Working = {
  asked: (cues, { kind, low }) => kind === 'money' && low < 100 && cues.has('every'),
  gives: ({ kind, low }) => kind === 'money' && low < 100,
  results: (figure, operands) =>
    pairs(
      figure,
      operands.filter((one) => one.figure.kind === 'money' && one.value > 0),
      alike,
      dividedBy,
    ),
};
