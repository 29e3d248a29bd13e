/** The facts of a draft, figures and quotations, each with what became of it: what lens, views and counts are made of. */

import type { Snapshot } from '../checks/run.ts';
import { type Location, locate, sentenceAround } from '../evidence/document.ts';
import { factLocation } from '../evidence/figures/fact-words.ts';
import { factsOf, isBorneOut, type Support, type Verdict } from '../evidence/figures/verdict.ts';
import type { QuoteSupport, QuoteVerdict } from '../evidence/quotations/quotes.ts';
import type { Reading } from '../evidence/reading.ts';
import { firstIndex } from '../text/ordered.ts';
import { overlaps, type Span } from '../text/span.ts';

/**
 * `sourced`: a source bears it out. `accepted`: none does, and the writer lets it stand, by a comment or by a check that
 * is off. `open`: still to be dealt with. A checker's own tick will be a fourth state beside these.
 */
export type FactState = 'sourced' | 'open' | 'accepted';

export interface DraftFact {
  readonly kind: 'figure' | 'quotation';
  /** In the draft. */
  readonly span: Span;
  readonly verdict: Verdict | QuoteVerdict;
  readonly state: FactState;
  /** The place in a source that bears it out or speaks against it; of what was worked out, the places of all it is made of. */
  readonly evidence: readonly Location[];
  /** Names of the people in its sentence, the speaker of a quotation first; looked up when asked, for most never ask. */
  readonly people: () => readonly string[];
}

/** In order of reading. What claims nothing, such as a word in scare quotes, is no fact. */
export function draftFacts(snapshot: Snapshot): DraftFact[] {
  const { draft, judgements } = snapshot;
  const isOpenWorld = cannotAsk(snapshot);
  const state = stateIn(snapshot);
  const facts: DraftFact[] = [];
  for (const { passage, supports, quotes } of judgements) {
    const counts = ({ verdict }: Support | QuoteSupport) =>
      verdict !== 'not-a-quotation' && (verdict !== 'unchecked' || isOpenWorld);
    const people = peopleIn(snapshot, passage);
    for (const support of supports.filter(counts)) {
      const { figure, verdict } = support;
      const { span } = locate(draft, passage, figure.amount);
      facts.push({
        kind: 'figure',
        span,
        verdict,
        state: state(verdict, span),
        evidence: evidenceOf(support),
        people: () => people(figure.amount),
      });
    }
    for (const { quotation, verdict, evidence, speaker } of quotes.filter(counts)) {
      const { span } = locate(draft, passage, quotation.span);
      const name = speaker?.name && snapshot.entities.of(speaker.name)?.name;
      facts.push({
        kind: 'quotation',
        span,
        verdict,
        state: state(verdict, span),
        evidence: evidence ? [evidence] : [],
        people: () => [...new Set([...(name ? [name] : []), ...people(quotation.span)])],
      });
    }
  }
  return facts.sort((a, b) => a.span.start - b.span.start);
}

/** The places in the sources that a figure rests on, or that speak against it. */
export const evidenceOf = (support: Support): Location[] => factsOf(support).map(factLocation);

/** With every source read, a figure that stays unchecked is one that no source need state. */
const cannotAsk = ({ sources, problems }: Reading): boolean =>
  sources.length === 0 || problems.some(({ kind }) => kind === 'source');

/** An unsourced fact is open while a finding, or the want of a source, says so. */
function stateIn(snapshot: Snapshot): (verdict: string, span: Span) => FactState {
  const isMarked = marked(snapshot.findings.map(({ span }) => span));
  return (verdict, span) =>
    isBorneOut(verdict) ? 'sourced' : verdict === 'unchecked' || isMarked(span) ? 'open' : 'accepted';
}

/** Whether a span overlaps one of many that are in order of their starts. */
function marked(spans: readonly Span[]): (span: Span) => boolean {
  let reach = 0;
  /** The farthest end among the spans up to each. */
  const reaches = spans.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return ({ start, end }) => {
    const after = firstIndex(spans, (span) => span.start >= end);
    return after > 0 && reaches[after - 1]! > start;
  };
}

function peopleIn(
  { entities }: Reading,
  passage: Reading['judgements'][number]['passage'],
): (span: Span) => string[] {
  return (span) => {
    const named = passage.annotations.mentions.flatMap((mention) => {
      const entity = entities.of(mention);
      return entity?.type === 'person' ? [{ span: mention.span, name: entity.name }] : [];
    });
    const sentence = sentenceAround(passage, span);
    return [...new Set(named.filter((one) => overlaps(one.span, sentence)).map(({ name }) => name))];
  };
}

export interface FactCounts {
  readonly all: number;
  readonly sourced: number;
  /** Those of the sourced that no source states, but that follow from what they state. */
  readonly derived: number;
  readonly open: number;
  readonly accepted: number;
}

export function countsOf(facts: readonly Pick<DraftFact, 'state' | 'verdict'>[]): FactCounts {
  const counts = { all: facts.length, sourced: 0, derived: 0, open: 0, accepted: 0 };
  for (const { state, verdict } of facts) {
    counts[state]++;
    if (verdict === 'derived') counts.derived++;
  }
  return counts;
}
