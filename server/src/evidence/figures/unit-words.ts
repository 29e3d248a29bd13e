/** Lengths of time that a source tells in a word: "a week" is seven days, "a decade" ten years. */
import type { Figure } from '../../annotate/figures/figure.ts';
import type { Statement } from './fact.ts';

/** So many of the sentences that are most about the claim may have the word. */
const nearest = 3;

const words: ReadonlyMap<string, string> = new Map([
  ['60 minute', 'hour'],
  ['24 hour', 'day'],
  ['7 day', 'week'],
  ['14 day', 'fortnight'],
  ['2 week', 'fortnight'],
  ['12 month', 'year'],
  ['52 week', 'year'],
  ['365 day', 'year'],
  ['10 year', 'decade'],
  ['100 year', 'century'],
]);

export function isWordFor(
  { kind, unit, low, high, bound }: Figure,
  statements: readonly Statement[],
): boolean {
  const word =
    kind === 'duration' && low === high && bound === 'exactly' ? words.get(`${low} ${unit}`) : undefined;
  if (word === undefined) return false;
  const told = new RegExp(String.raw`\b(?:an?|one)\s+(?:full\s+|whole\s+)?${word}\b(?!\s+ago)`, 'i');
  return statements
    .slice(0, nearest)
    .some(({ passage: { annotations }, sentence }) =>
      told.test(annotations.text.slice(sentence.start, sentence.end)),
    );
}
