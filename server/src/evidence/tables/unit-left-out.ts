/** A bare number of a table whose heads give no unit, which the source writes with one: 412 for €412 million. */
import type { Annotations } from '../../annotate/annotate.ts';
import { covered } from '../figures/affinity.ts';
import { claimOf, wordingOf } from '../figures/claim.ts';
import type { EvidenceIndex } from '../figures/index/evidence-index.ts';
import { equal } from '../figures/quantity.ts';
import type { Support } from '../figures/verdict.ts';

const scales = [1, 1e3, 1e6, 1e9];
const kinds = new Set(['money', 'percent', 'points', 'measure', 'duration', 'count']);
/** The heads must say at least so much of what the source's figure is. */
const related = 0.2;

/** So many sentences of the sources are looked at. */
const breadth = 24;

/** The support of a cell's figures, with those borne out that only lack their unit. */
export function withUnits(
  supports: Support[],
  { text, frame }: Annotations,
  index: EvidenceIndex,
): Support[] {
  if (!frame || frame.isLabel || frame.prefix + frame.suffix !== '') return supports;
  const wording = wordingOf(text, { start: 0, end: text.length }, frame.heads);
  return supports.map((support) => {
    const { figure, verdict, nearest, slip, derivation } = support;
    if (verdict !== 'unsupported' && verdict !== 'contradicted' && verdict !== 'unchecked') return support;
    if (slip || derivation || figure.kind !== 'count' || figure.low !== figure.high || figure.magnitude)
      return support;
    const claim = claimOf(wording, figure);
    const evidence = index
      .search(new Set(wording.terms.map(({ stem }) => stem)), breadth)
      .flatMap(({ facts }) => facts)
      .find(
        (fact) =>
          kinds.has(fact.figure.kind) &&
          fact.figure.low === fact.figure.high &&
          scales.some((scale) => equal(Math.abs(figure.low) * scale, Math.abs(fact.figure.low))) &&
          covered(claim, index.claim(fact), fact.statement, index) >= related,
      );
    return evidence ? { figure, verdict: 'supported', evidence, nearest } : support;
  });
}
