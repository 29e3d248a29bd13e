/** Of sentences that bear a figure out alike, that of a primary source is the one to show. */
import type { Fact } from './fact.ts';
import type { Match } from './matches.ts';
import type { Support } from './verdict.ts';

/** The share of the affinity of the best that is as good as it. */
const alike = 0.8;

/** The support that `match` gave, from a primary source among the other matches where one says the same. */
export function fromPrimary(support: Support, match: Match, others: readonly Match[]): Support {
  if (support.verdict !== 'supported' || isPrimary(match.fact)) return support;
  const primary = others.find(
    ({ fact, relation, affinity }) =>
      isPrimary(fact) && relation === match.relation && affinity >= alike * match.affinity,
  );
  return primary ? { ...support, evidence: primary.fact } : support;
}

const isPrimary = ({ document }: Fact): boolean => document.provenance?.standing === 'primary';
