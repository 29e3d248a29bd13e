/** Figures that no source states: those that the draft reckons wrongly, and those that can be worked out. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { type Span, shift } from '../../text/span.ts';
import type { Claim } from './claim.ts';
import { spread } from './coincidence.ts';
import { cuesOf } from './cues.ts';
import { workedOut } from './derivation.ts';
import type { EvidenceIndex, Fact, Statement } from './evidence-index.ts';
import { isShare } from './figure-kinds.ts';
import { miscalculation } from './miscalculation.ts';
import { operandsFor, type Surroundings } from './operands.ts';
import type { Reckoning } from './reckoning-words.ts';
import type { Rival } from './rivals.ts';
import type { Open } from './stated.ts';
import type { Support } from './support.ts';
import { tally } from './tallies.ts';
import type { Result } from './working.ts';
import { plain, workings } from './workings.ts';
import { complement } from './workings-of-shares.ts';

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
}

/** A figure is worked out from what supports so many figures of its paragraph, and from so many others on each side. */
const farthest = 14;
/** So many chance hits may be expected at most: `alone`, and more for each figure of the paragraph that was worked out. */
const bearable = {
  /** Where words ask for the kind of working. */
  asked: { alone: 1, each: 1 },
  /** Where none does, by what the sentence says of reckoning. */
  concludes: { alone: 0.06, each: 0.3 },
  compares: { alone: 0.03, each: 0.2 },
  nothing: { alone: 0, each: 0.1 },
};

/** "36% were against it" where a source has that 64% were for it: the words differ, and nothing else is tried. */
const opposite = 0.3;
/** A paragraph with more open figures than this is a table rather than an argument, and trying all would keep the writer waiting. */
const mostOpen = 60;
/** The round in which what may follow is no longer told, but not accused either. */
const last = 3;

/** What the sources state of each figure of a paragraph, with what can be worked out in place of what is open. */
export function workOut(places: readonly Place[], text: string, index: EvidenceIndex): (Support | Open)[] {
  const supports = places.map(({ stated }) => stated);
  // Where much is worked out, more may be that no word asks for, and from what was worked out before.
  let before = -1;
  for (let round = 0; round <= last; round++) {
    if (round > 0 && supports.filter(({ verdict }) => verdict === 'open').length > mostOpen) break;
    const derived = supports.filter(({ verdict }) => verdict === 'derived').length;
    // Nothing new came to work with.
    if (round > 1 && round < last && derived === before) continue;
    before = derived;
    for (const [i, { verdict }] of supports.entries())
      if (verdict === 'open') supports[i] = workedOutAt(i, places, supports, round, derived, text, index);
  }
  return supports;
}

function workedOutAt(
  i: number,
  places: readonly Place[],
  supports: readonly (Support | Open)[],
  round: number,
  derived: number,
  text: string,
  index: EvidenceIndex,
): Support | Open {
  const { claim, readings, sentence, heads, statements, stated, reckoning } = places[i]!;
  const { figure } = claim;
  const { start, end } = figure.amount;
  const { nearest } = stated;
  const cues = cuesOf(
    heads + text.slice(sentence.start, sentence.end),
    shift(figure.amount, heads.length - sentence.start),
  );
  if (round === 0) {
    const here = supports.filter(
      (support, at): support is Stated => places[at]!.sentence === sentence && isStated(support),
    );
    const wrong = miscalculation(claim, cues, here, text);
    if (wrong) return { figure, verdict: 'contradicted', derivation: wrong, nearest };
  }
  const { rival } = stated as Open;
  const enough = silent(claim, reckoning);
  if (round === last && enough === 0 && !isShare(figure)) return stated;
  const around: Surroundings = {
    statements,
    cited: citedAround(i, places, supports),
    computed: supports
      .slice(Math.max(0, i - farthest), round === 0 ? i : i + farthest)
      .flatMap(({ verdict, figure }) =>
        verdict === 'derived' ? { figure, written: text.slice(figure.amount.start, figure.amount.end) } : [],
      ),
  };
  const within =
    (evidence: keyof typeof bearable) =>
    (result: Result): number =>
      (bearable[evidence].alone + bearable[evidence].each * derived) * trust(result, rival);
  if (round === last) {
    const may = readings.some((reading) => {
      const operands = operandsFor({ ...claim, figure: reading }, around, index);
      return (
        workedOut(reading, [complement], operands, () => opposite) ??
        workedOut(reading, plain, operands, (result) => enough * trust(result, rival)) ??
        workedOut(reading, workings, operands, (result) => enough * trust(result, rival))
      );
    });
    return may ? { figure, verdict: 'unchecked', nearest } : stated;
  }
  const derivation = firstOf(readings, (reading) => {
    const operands = operandsFor({ ...claim, figure: reading }, around, index);
    const wanted = workings.filter((working) => working.asked(cues, reading));
    return (
      workedOut(reading, wanted, operands, within('asked')) ??
      (round > 0 && (derived > 0 || reckoning)
        ? (workedOut(reading, plain, operands, within(reckoning ?? 'nothing')) ??
          workedOut(reading, workings, operands, within(reckoning ?? 'nothing')))
        : undefined)
    );
  });
  const found =
    derivation ??
    (round === 0
      ? tally(claim, cues, text.slice(start, end), text.slice(end, sentence.end), statements, index)
      : undefined);
  return found ? { figure, verdict: 'derived', derivation: found, nearest } : stated;
}

/** So many chance hits are enough to keep silent. */
function silent({ figure, concept }: Claim, reckoning: Reckoning | undefined): number {
  if (reckoning) return reckoning === 'concludes' ? 1.5 : 0.7;
  // A number alone in its cell has no words to tell what it is.
  if (concept.size === 0) return 1.5;
  return figure.bound === 'exactly' ? 0 : 0.25;
}

/**
 * The more a source's figure answers the claim otherwise, the less may be left to chance, unless it is one of a list
 * that is worked with, or the figures of the working are told of in one sentence.
 */
function trust(result: Result, rival: Rival | undefined): number {
  if (!rival || rival.contested || rival.affinity < 0.35) return 1;
  const apart = spread(result);
  if (apart < 3 && result.operands.some(({ fact }) => fact === rival.fact)) return 0.5;
  if (rival.affinity < 0.6) return 0.5;
  return apart < 2 ? 0.2 : 0.01;
}

/** What supports the other figures of the paragraph: those of the sentence first, then what stands before, then after. */
export function citedAround(
  i: number,
  places: readonly Place[],
  supports: readonly (Support | Open)[],
): Fact[] {
  const far = places.length;
  const distance = (at: number) =>
    Math.abs(at - i) + (places[at]!.sentence === places[i]!.sentence ? 0 : at < i ? far : 2 * far);
  return supports
    .flatMap((support, at) => (at !== i && isStated(support) ? { at, fact: support.evidence } : []))
    .sort((a, b) => distance(a.at) - distance(b.at))
    .map(({ fact }) => fact)
    .slice(0, farthest);
}

type Stated = Support & { readonly evidence: Fact };

const isStated = (support: Support | Open): support is Stated =>
  (support.verdict === 'supported' || support.verdict === 'approximate') &&
  (support as Support).evidence !== undefined;

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
