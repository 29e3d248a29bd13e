/** A source's number with its digits in another order: "350 minutes" where the source has 305. */
import { isSameUnit } from '../../annotate/figures/currency-families.ts';
import type { Figure } from '../../annotate/figures/figure.ts';
import { affinityOf } from './affinity.ts';
import type { Claim } from './claim.ts';
import { type EvidenceIndex, writtenAmount } from './evidence-index.ts';
import { type Fact, neighbours, type Statement } from './fact.ts';
import { isBare } from './figure-kinds.ts';

/** Their digits are no amount. */
const alone: ReadonlySet<Figure['kind']> = new Set(['date', 'time', 'score', 'ordinal', 'fraction']);
/** So many of the sentences that are most about the claim are looked at, and their neighbours. */
const nearest = 3;
/** Two digits are those of another number by chance, unless the words agree. */
const alike = { two: 0.3, more: 0.1 };

/**
 * The source's figure of which the draft's has the very digits; not where the draft states it too. `cited` are the sentences
 * that the figures beside it are from.
 */
export function transposedFrom(
  claim: Claim,
  written: string,
  cited: readonly Statement[],
  statements: readonly Statement[],
  isTold: (fact: Fact) => boolean,
  index: EvidenceIndex,
): Fact | undefined {
  const { figure } = claim;
  const digits = digitsOf(written);
  if (alone.has(figure.kind) || figure.low !== figure.high || digits.length < 2) return undefined;
  const close = new Set(
    [...cited, ...statements.slice(0, nearest)].flatMap((one) => [one, ...neighbours(one)]),
  );
  const least = digits.length > 2 ? alike.more : alike.two;
  return [...close]
    .flatMap(({ facts }) => facts)
    .filter((fact) => isTransposed(figure, digits, fact) && !isTold(fact))
    .map((fact) => ({ fact, ...affinityOf(claim, index.claim(fact), fact.statement, index) }))
    .filter(({ affinity }) => affinity >= least)
    .sort((a, b) => b.affinity - a.affinity)[0]?.fact;
}

const digitsOf = (written: string): string => written.replace(/\D/g, '');
const sorted = (digits: string): string => [...digits].sort().join('');

function isTransposed(figure: Figure, digits: string, fact: Fact): boolean {
  const { figure: other } = fact;
  if (alone.has(other.kind) || other.low !== other.high || other.step !== figure.step) return false;
  const isOneKind =
    other.kind === figure.kind &&
    (figure.kind === 'count' || other.unit === figure.unit || isSameUnit(figure, other));
  const theirs = digitsOf(writtenAmount(fact));
  return (
    (isOneKind || isBare(figure) || isBare(other)) && theirs !== digits && sorted(theirs) === sorted(digits)
  );
}
