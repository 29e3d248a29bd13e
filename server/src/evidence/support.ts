/** The heart: what the sources say of each figure of a draft. */

import { stemmer } from 'stemmer';
import type { Annotations } from '../annotate/annotate.ts';
import { type CalendarDate, type Figure, isoDate } from '../annotate/figure.ts';
import { encloses } from '../text/span.ts';
import type { EvidenceIndex, Fact } from './evidence-index.ts';
import { dimension, sameQuantity } from './quantity.ts';
import { terms } from './terms.ts';

export type Verdict = 'supported' | 'contradicted' | 'unsupported' | 'unchecked';

export interface Support {
  readonly figure: Figure;
  readonly verdict: Verdict;
  /** The source's figure that supports or contradicts; none when unsupported. */
  readonly evidence?: Fact;
  /** Figures of the sources that come nearest in meaning, best first, for the hover. */
  readonly nearest: readonly Fact[];
}

/** A source sentence is about the draft's claim when it shares this much of the claim's weighted words. */
const sameClaim = 0.5;
const related = 0.2;

/** Support of every figure of one paragraph, in order. Pure, so that it can be kept by paragraph and index. */
export function supportOf({ text, sentences, figures }: Annotations, index: EvidenceIndex): Support[] {
  return figures.map((figure) => {
    const sentence = sentences.find((span) => encloses(span, figure.span)) ?? { start: 0, end: text.length };
    const siblings = figures.filter((other) => other !== figure && encloses(sentence, other.span));
    const concept = new Set(terms(text.slice(sentence.start, sentence.end)));
    return judge(figure, concept, siblings, index);
  });
}

function judge(
  figure: Figure,
  concept: ReadonlySet<string>,
  siblings: readonly Figure[],
  index: EvidenceIndex,
): Support {
  const comparable = index.facts.get(dimension(figure)) ?? [];
  const rank = (facts: readonly Fact[]) =>
    facts
      .map((fact) => ({ fact, score: overlap(concept, fact.terms, index.weight) }))
      .sort((a, b) => b.score - a.score);
  const [match] = rank(comparable.filter((fact) => sameQuantity(figure, fact.figure)));
  if (match) return { figure, verdict: 'supported', evidence: match.fact, nearest: [] };
  const ranked = rank(comparable.filter((fact) => answersTheSame(figure, fact.figure)));
  const nearest = ranked
    .filter(({ score }) => score >= related)
    .slice(0, 3)
    .map(({ fact }) => fact);
  const rival = ranked.find(({ fact }) => !siblings.some((sibling) => sameQuantity(sibling, fact.figure)));
  if (rival && rival.score >= sameClaim)
    return { figure, verdict: 'contradicted', evidence: rival.fact, nearest };
  return { figure, verdict: 'unsupported', nearest };
}

/** Two counts answer one question only when they count the same noun, two dates only when both are as fine. */
function answersTheSame(a: Figure, b: Figure): boolean {
  if (a.date && b.date) return granularity(a.date) === granularity(b.date);
  return a.kind !== 'count' || b.kind !== 'count' || stemmer(a.unit) === stemmer(b.unit);
}

const granularity = (date: CalendarDate): string => isoDate(date).replace(/\d/g, '9').replace(/XXXX/, '9999');

/** The share of the claim's words, weighted by how telling they are, that a source's sentence has. */
function overlap(
  claim: ReadonlySet<string>,
  source: ReadonlySet<string>,
  weight: (term: string) => number,
): number {
  let shared = 0;
  let all = 0;
  for (const term of claim) {
    const value = weight(term);
    all += value;
    if (source.has(term)) shared += value;
  }
  return all === 0 ? 0 : shared / all;
}
