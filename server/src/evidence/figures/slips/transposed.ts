/** A source's number with its digits in another order: "350 minutes" where the source has 305. */
import { isSameUnit } from '../../../annotate/figures/currency-families.ts';
import type { Figure } from '../../../annotate/figures/figure.ts';
import { affinityOf } from '../affinity.ts';
import type { Claim } from '../claim.ts';
import { type Fact, neighbours, type Statement } from '../fact.ts';
import { isBare } from '../figure-kinds.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';

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
  cited: readonly Statement[],
  statements: readonly Statement[],
  isTold: (fact: Fact) => boolean,
  index: EvidenceIndex,
): Fact | undefined {
  const { figure } = claim;
  const digits = digitsOf(figure);
  if (alone.has(figure.kind) || figure.low !== figure.high || digits.length < 2) return undefined;
  const close = new Set(
    [...cited, ...statements.slice(0, nearest)].flatMap((one) => [one, ...neighbours(one)]),
  );
  const least = Math.max(digits.length, sizeOf(figure) + 1) > 2 ? alike.more : alike.two;
  return [...close]
    .flatMap(({ facts }) => facts)
    .filter((fact) => isTransposed(figure, digits, fact) && !isTold(fact))
    .map((fact) => ({ fact, ...affinityOf(claim, index.claim(fact), fact.statement, index) }))
    .filter(({ affinity }) => affinity >= least)
    .sort((a, b) => b.affinity - a.affinity)[0]?.fact;
}

/** Those that are not noughts at the end: of 41.7 million as of "41,700,000". */
const digitsOf = ({ low }: Figure): string =>
  String(Math.abs(low))
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
/** With as many noughts as the longer one takes: 350 for 305. */
const sorted = (digits: string, length: number): string => [...digits.padEnd(length, '0')].sort().join('');
const sizeOf = ({ low }: Figure): number => Math.floor(Math.log10(Math.abs(low)));

function isTransposed(figure: Figure, digits: string, { figure: other }: Fact): boolean {
  if (alone.has(other.kind) || other.low !== other.high || sizeOf(other) !== sizeOf(figure)) return false;
  const isOneKind =
    other.kind === figure.kind &&
    (figure.kind === 'count' || other.unit === figure.unit || isSameUnit(figure, other));
  const theirs = digitsOf(other);
  const length = Math.max(theirs.length, digits.length);
  return (
    (isOneKind || isBare(figure) || isBare(other)) &&
    theirs !== digits &&
    sorted(theirs, length) === sorted(digits, length)
  );
}
