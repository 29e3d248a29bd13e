/** A number that the draft gives to another noun of a source's sentence: "85 buses and 120 trams" for the other way round. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { stemOf, termsOf } from '../../terms.ts';
import type { Fact } from '../fact.ts';
import { isSmall } from '../inferred.ts';
import type { Match } from '../matches.ts';
import { relate } from '../quantity.ts';

/** What is counted by the draft stands beside its amount, and for so many characters behind it may be called by another name. */
const calledSo = 40;

/**
 * The figure of the source's sentence that counts what the draft's does, where the number counts something else there:
 * when the two have changed places, or the draft has all the words of the other's noun and more than one.
 */
export function ofOtherNoun(
  figure: Figure,
  text: string,
  inside: readonly Figure[],
  { figure: stated, statement, passage }: Fact,
  found: readonly Match[],
): Fact | undefined {
  const [noun, own] = [nounOf(figure), nounOf(stated)];
  if (!noun || !own || noun === own) return undefined;
  // Where any source counts the same by this number, or leaves out what it counts, nothing is told.
  if (found.some(({ fact }) => [noun, undefined].includes(nounOf(fact.figure)))) return undefined;
  const next = inside.find(({ amount }) => amount.start >= figure.span.end);
  const end = Math.min(next?.amount.start ?? text.length, figure.span.end + calledSo);
  if (stemsOf(text.slice(figure.amount.start, end)).has(own)) return undefined;
  const theirs = passage.annotations.text;
  return statement.facts.find((rival) => {
    if (nounOf(rival.figure) !== noun || relate(figure, rival.figure) !== undefined) return false;
    const told = inside.filter((other) => other !== figure && relate(other, rival.figure) !== undefined);
    if (told.length > 0) return told.some((other) => nounOf(other) === own);
    const [words, others] = [phraseOf(text, figure), phraseOf(theirs, rival.figure)];
    const [first, last] = [stated.amount, rival.figure.amount].sort((a, b) => a.start - b.start);
    return (
      !isSmall(figure) &&
      words.size > 1 &&
      [...words].every((stem) => others.has(stem)) &&
      !parts.test(theirs.slice(first!.end, last!.start))
    );
  });
}

/** The stem of what is counted. */
const nounOf = ({ kind, unit, low, high }: Figure): string | undefined =>
  kind === 'count' && unit !== '' && low === high ? stemOf(unit) : undefined;

const stemsOf = (text: string): ReadonlySet<string> => new Set(termsOf(text).map(({ stem }) => stem));
const phraseOf = (text: string, { amount, span }: Figure): ReadonlySet<string> =>
  stemsOf(text.slice(amount.end, span.end));

/** "1,200 officers, among them 340 detectives": these are officers too. */
const parts = /\b(?:includ\w+|among|of|with|like|such as|namely|both|either)\b|[:(–—]/i;
