/** What is told of a figure of the draft: its verdict, and what is known of it before that is settled. */

import type { Figure } from '../../annotate/figures/figure.ts';
import type { Span } from '../../text/span.ts';
import type { Claim } from './claim.ts';
import type { Fact, Statement } from './fact.ts';
import type { EvidenceIndex } from './index/evidence-index.ts';
import type { Rival } from './rivals.ts';
import type { Reversal } from './slips/reversal.ts';
import type { Derivation } from './workings/derivation.ts';
import type { Reckoning } from './workings/reckoning-words.ts';

export type Verdict =
  | 'supported'
  | 'contradicted'
  | 'misplaced'
  | 'unsupported'
  | 'derived'
  | 'approximate'
  | 'unchecked';

/** A source states it, or it follows from what sources state. */
export const isBorneOut = (verdict: string): boolean =>
  verdict === 'supported' || verdict === 'approximate' || verdict === 'derived';

/** The sources' figures that a support rests on. */
export const factsOf = ({
  evidence,
  derivation,
}: Pick<Support, 'evidence' | 'derivation'>): readonly Fact[] =>
  evidence ? [evidence] : (derivation?.operands ?? []);

/** No source has it, or one has another number, and neither a slip nor a wrong sum says how it came about. */
export const isUnborne = ({ verdict, slip, derivation }: Support): boolean =>
  verdict === 'unsupported' || (verdict === 'contradicted' && !slip && !derivation);

/** `bound`: "nearly" for "over"; `scale`: million for billion; `point`: percent for percentage point. */
export type Slip = 'bound' | 'scale' | 'point';

export interface Support {
  readonly figure: Figure;
  readonly verdict: Verdict;
  /** The source's figure that supports, contradicts or, when misplaced, is the same number about something else. */
  readonly evidence?: Fact;
  /** When misplaced: what the sources state where the draft has the figure. */
  readonly instead?: Fact;
  /** How it is computed from the sources' figures; when contradicted, how it should have been, with the result. */
  readonly derivation?: Derivation;
  /** The part of the amount that the source contradicts, when it is one end of a range; else it is the whole. */
  readonly part?: Span;
  /** What kind of slip of the pen a contradicted figure is, where it is one with a name. */
  readonly slip?: Slip;
  /** When supported: the source tells of the change the other way round. */
  readonly reversal?: Reversal;
  /** Supported by a sentence that has hardly a word of the claim: of many sources, one may have the number by chance. */
  readonly isRemote?: true;
  /** When unsupported: the number as a source has it that the draft does not rest on, of something else. */
  readonly astray?: Fact;
  /** When supported: another source's figure for the same thing. */
  readonly disagreeing?: Fact;
  /** Figures of the sources that come nearest in meaning, best first, for the hover. */
  readonly nearest: readonly Fact[];
}

/** A support that is not settled: no source states the figure, and whether it can be computed is still to be seen. */
export interface Open {
  readonly figure: Figure;
  readonly verdict: 'open';
  /** The paragraph has so many figures that nobody tried to compute this one. */
  readonly untried?: true;
  readonly rival: Rival | undefined;
  /** The rival is the same number told from the other side: "almost" for "more than". */
  readonly reversed?: true;
  /** The figure of the source's sentence that the draft has but for this number. */
  readonly copied?: Fact;
  /** The figure of the sources that stands between the words that the draft has around this one. */
  readonly placed?: Fact;
  /** What it is unless it can be computed: the sources have the number, of something else. */
  readonly elsewhere?: Support;
  readonly nearest: readonly Fact[];
}

/** A figure in its sentence, with what the sources state of it. */
export interface Place {
  readonly claim: Claim;
  /** The figure, then what else it may be. */
  readonly readings: readonly Figure[];
  readonly sentence: Span;
  /** Of a table's cell: what is read as words before it. */
  readonly heads: string;
  /** Sentences of the sources that share the most words with the draft's. */
  readonly statements: readonly Statement[];
  /** It stands in a headline. */
  readonly terse: boolean;
  /** Its sentence has words of reckoning. */
  readonly reckoning: Reckoning | undefined;
  readonly stated: Support | Open;
  /** Where to look for what the sources state, for this sentence. */
  readonly index: EvidenceIndex;
}
