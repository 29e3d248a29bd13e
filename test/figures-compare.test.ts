/** Two figures are the same quantity however they are written, in whatever unit, at the precision that is written. */
import { describe, expect, test } from 'vitest';
import type { Figure } from '../server/src/annotate/figures/figure.ts';
import { figures } from '../server/src/annotate/figures/figures.ts';
import { dimension } from '../server/src/evidence/figures/quantity.ts';
import { sameQuantity } from './harness/same-quantity.ts';

const only = (text: string): Figure => {
  const found = figures(text);
  expect(found.length, text).toBe(1);
  return found[0]!;
};

describe('same', () => {
  test.each([
    ['$55bn', 'US$55 billion'],
    ['55 billion dollars', 'USD 55,000 million'],
    ['fifty-five billion dollars', '$55 billion'],
    ['5 million dollars', 'C$5 million'],
    ['C$5 million', '$5 million'],
    ['40 million kroner', 'NOK 40 million'],
    ['900 Czech crowns', '900 crowns'],
    ['thousands of dollars', 'A$4,200'],
    ['70%', 'seven in ten'],
    ['70 per cent', '70%'],
    ['half of voters', '50%'],
    ['$1.10', '110 cents'],
    ['1.6 km', '1 mile'],
    ['20°C', '68 degrees Fahrenheit'],
    ['-40°C', '-40°F'],
    ['38°C', '100 degrees Fahrenheit'],
    ['minus 18°C', '0°F'],
    ['12 degrees Celsius below zero', '-12°C'],
    ['2 tonnes', '2,000 kg'],
    ['30 years', 'three decades'],
    ['0.25 percentage points', '25 basis points'],
    ['90 minutes', '1 hour 30 minutes'],
    ['14 days', 'two weeks'],
    ['some 70,000 jobs', '71,145 jobs'],
    ['thousands of jobs', '3,200 jobs'],
    ['October 25', 'Saturday (October 25)'],
    ['2015', 'March 2015'],
    ['Oct. 18', 'Oct. 18–22'],
    ['5–10%', '5 to 10 percent'],
    ['1%', '1.1%'],
    ['more than £1bn', '£1.4bn'],
    ['$3.4 million to $4.5 million', '$3.35 million to $4.5 million'],
  ])('%s and %s', (draft, source) => {
    expect(sameQuantity(only(draft), only(source))).toBe(true);
  });
});

describe('not the same', () => {
  test.each([
    ['$55bn', '€55bn'],
    ['US$5 million', 'C$5 million'],
    ['£5 million', 'EGP 5 million'],
    ['5 million dollars', '5 million kroner'],
    ['55 km', '55 miles'],
    ['70%', '70 percentage points'],
    ['1.7 km', '1 mile'],
    ['40°C', '100°F'],
    ['thousands of jobs', '320 jobs'],
    ['3,200 jobs', 'thousands of jobs'],
    ['3 months', '3 years'],
    ['Oct. 18–22', 'Oct. 18'],
    ['5–10%', '5%'],
    ['71,500 jobs', '71,145 jobs'],
    // Half of one rounds to one, and so does half as much again.
    ['£1bn', '£530 million'],
    ['some £1bn', '£1.45 billion'],
    ['1%', '0.5%'],
    // The other end is told to the million.
    ['$450 million to $475 million', '$455 million to $475 million'],
    ['over 60 miners', '57 miners'],
    ['October 26', 'Saturday (October 25)'],
  ])('%s and %s', (draft, source) => {
    expect(sameQuantity(only(draft), only(source))).toBe(false);
  });
});

test('units of one dimension are comparable, and only they', () => {
  expect(dimension(only('5 miles'))).toBe(dimension(only('8 km')));
  expect(dimension(only('5 miles'))).not.toBe(dimension(only('5 acres')));
  expect(dimension(only('5 years'))).toBe(dimension(only('aged 5')));
});

test('a change is two figures', () => {
  expect(figures('It rose from 20% to 30%.').map(({ low }) => low)).toEqual([20, 30]);
  expect(figures('It lay between 20% and 30%.').map(({ low, high }) => [low, high])).toEqual([[20, 30]]);
});
