/** The heart: what the sources say of each figure of a draft. */
import type { Annotations } from '../annotate/annotate.ts';
import type { Figure } from '../annotate/figure.ts';
import { encloses, type Span, shift } from '../text/span.ts';

import { type Claim, claimOf, sameSort, wordingOf } from './claim.ts';
import { isTerse, mayFollow, reckoningOf } from './conjectures.ts';
import { cuesOf } from './cues.ts';
import { type Derivation, derive } from './derivation.ts';
import type { EvidenceIndex, Fact, Statement } from './evidence-index.ts';
import { isInferred, isSmall } from './inferred.ts';
import { looseMatch, type Match, matches, relativeMatch, scaledMatch, tellsOfFall } from './matches.ts';
import { miscalculation } from './miscalculation.ts';
import { numeralsOf } from './numerals.ts';
import { differingEnd } from './range-end.ts';
import { readingsOf, shortYear } from './readings.ts';
import { type Rival, rivals } from './rivals.ts';
import { slipOf } from './slips.ts';
import { tally } from './tallies.ts';
import { isReckoning, mayBeWorkedOut } from './worked-out.ts';

export type Verdict =
  | 'supported'
  | 'contradicted'
  | 'misplaced'
  | 'unsupported'
  | 'derived'
  | 'approximate'
  | 'unchecked';

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
  /** When supported: another source's figure for the same thing. */
  readonly disagreeing?: Fact;
  /** Figures of the sources that come nearest in meaning, best first, for the hover. */
  readonly nearest: readonly Fact[];
}

/** So many sentences of the sources are looked at for what they have in place of a figure. */
const breadth = 24;
/** A source's figure is the answer to the claim's question from this affinity on. */
const answers = 0.35;
/**
 * Another figure must fit this well, and so much better than the same one, to tell that the same one is misplaced.
 * What counts or ranks has a noun that must agree, so that a rival says more; dates and sums of money recur.
 */
interface Margin {
  readonly fits: number;
  readonly better: number;
}
const firm: Margin = { fits: 0.45, better: 0.15 };
/** Where the same number was only found in another reading, or where the draft states the rival too. */
const clear: Margin = { fits: 0.6, better: 0.25 };
const counted: Margin = { fits: 0.25, better: 0.1 };
const otherNoun: Margin = { fits: 0.25, better: 0 };
const unit: Margin = { fits: 0.35, better: 0.1 };

function marginOf({ kind, low, high }: Figure, ofOneSort: boolean): Margin {
  if (low !== high) return firm;
  // A large number is hardly ever in a source by chance.
  if ((kind === 'count' && low < 1000) || (kind === 'ordinal' && low > 2))
    return ofOneSort ? counted : otherNoun;
  return kind === 'percent' || kind === 'duration' || kind === 'age' ? unit : firm;
}
const related = 0.15;
/** Of what may be reckoned, only from this affinity on. */
const surely = 0.8;
/** Another source is said to differ only when it is this much about the same thing. */
const tellsOtherwise = 0.55;
/** A figure is worked out from what supports so many figures before it and in its sentence. */
const farthest = 10;

/** Support of every figure of one paragraph, in order. Pure, so that it can be kept by paragraph and index. */
export function supportOf({ text, sentences, figures, frame }: Annotations, index: EvidenceIndex): Support[] {
  const whole = { start: 0, end: text.length };
  const heads = frame?.heads ?? '';
  const sentenceOf = (figure: Figure) => sentences.find((span) => encloses(span, figure.span)) ?? whole;
  const supports: Support[] = [];
  while (supports.length < figures.length) {
    const sentence = sentenceOf(figures[supports.length]!);
    const inside: Figure[] = [];
    for (const figure of figures.slice(supports.length)) {
      if (sentenceOf(figure) !== sentence) break;
      inside.push(figure);
    }
    const wording = wordingOf(text, sentence, heads);
    const terse = heads === '' && sentences.length < 2 && isTerse(text);
    const reckoning = reckoningOf(heads + text.slice(sentence.start, sentence.end));
    const supposes = isReckoning(heads + text.slice(sentence.start, sentence.end));
    const concludes = reckoning === 'concludes' || supposes;
    const claims = inside.map((figure) => claimOf(wording, figure));
    const statements = index.search(new Set(wording.terms.map(({ stem }) => stem)), breadth);
    const readings = inside.map((figure, i) => readingsOf(figure, inside.slice(0, i), text));
    const stated = claims.map((claim, i) =>
      statedSupport(claim, readings[i]!, claims, statements, text, terse || concludes, index),
    );
    for (const [i, claim] of claims.entries()) {
      const support = stated[i]!;
      if (support.verdict !== 'open') {
        supports.push(support as Support);
        continue;
      }
      const later = stated.slice(i + 1).filter((other): other is Support => other.verdict !== 'open');
      const here = [...supports.slice(supports.length - i), ...later].filter(isStated);
      const cues = cuesOf(
        heads + text.slice(sentence.start, sentence.end),
        shift(claim.figure.amount, heads.length - sentence.start),
      );
      const wrong = miscalculation(claim, cues, here, text);
      if (wrong) {
        supports.push({
          figure: claim.figure,
          verdict: 'contradicted',
          derivation: wrong,
          nearest: support.nearest,
        });
        continue;
      }
      const surroundings = {
        statements,
        cited: [...supports, ...later]
          .slice(-farthest)
          .reverse()
          .filter(isStated)
          .map(({ evidence }) => evidence!),
        computed: supports
          .filter(({ verdict }) => verdict === 'derived')
          .map(({ figure }) => ({ figure, written: text.slice(figure.amount.start, figure.amount.end) })),
      };
      const { start, end } = claim.figure.amount;
      const derivation =
        firstOf(readings[i]!, (figure) => derive({ ...claim, figure }, cues, surroundings, index)) ??
        tally(claim, cues, text.slice(start, end), text.slice(end, sentence.end), statements, index);
      supports.push(
        derivation
          ? { figure: claim.figure, verdict: 'derived', derivation, nearest: support.nearest }
          : settle(
              claim,
              support,
              text,
              mayFollow(claim, terse, reckoning !== undefined, statements, surroundings.cited, index) ||
                mayBeWorkedOut(claim, reckoning !== undefined, statements, index),
              concludes,
            ),
      );
    }
  }
  return supports.map((support) =>
    isOneOfBothEnds(support, supports) ? { ...support, verdict: 'supported' } : support,
  );
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Between 90 and 100": each end alone is less than the source's range, both together are all of it. */
const isOneOfBothEnds = (support: Support, supports: readonly Support[]): boolean =>
  support.verdict === 'approximate' &&
  support.evidence !== undefined &&
  support.evidence.figure.low !== support.evidence.figure.high &&
  supports.some(
    (other) =>
      other !== support && other.evidence === support.evidence && other.figure.low !== support.figure.low,
  );

const isStated = ({ verdict, evidence }: Support): boolean =>
  evidence !== undefined && (verdict === 'supported' || verdict === 'approximate');

/** A support that is not settled: no source states the figure, and whether it can be computed is still to be seen. */
interface Open {
  readonly verdict: 'open';
  readonly rival: Rival | undefined;
  readonly nearest: readonly Fact[];
}

function statedSupport(
  claim: Claim,
  readings: readonly Figure[],
  claims: readonly Claim[],
  statements: readonly Statement[],
  text: string,
  /** The words are too few, or reckon: they don't tell that the number belongs elsewhere. */
  vague: boolean,
  index: EvidenceIndex,
): Support | Open {
  const { figure } = claim;
  const others = rivals(
    claim,
    claims.filter((other) => other !== claim),
    statements,
    index,
  );
  const nearest = others
    .filter(({ affinity }) => affinity >= related)
    .slice(0, 3)
    .map(({ fact }) => fact);
  const [match] = readings
    .flatMap((reading) =>
      matches({ ...claim, figure: reading }, index)
        .filter(({ fact }) => !isTurned(reading, figure) || tellsOfFall(fact))
        .slice(0, 1),
    )
    .sort((a, b) => b.affinity - a.affinity);
  const [rival] = others;
  if (match) return matched(figure, match, sameSort(claim, index.claim(match.fact)), rival, vague, nearest);
  const written = text.slice(figure.amount.start, figure.amount.end);
  const slip = slipOf(claim, index);
  if (slip) return { figure, verdict: 'contradicted', evidence: slip.fact, slip: slip.slip, nearest };
  const loose = looseMatch(claim, numeralsOf(written), index) ?? scaledMatch(claim, index);
  // A number in another reading gives way to a figure that fits clearly better.
  const fitsBetter =
    loose && rival && rival.affinity >= clear.fits && rival.covered - loose.covered >= clear.better;
  if (loose && !fitsBetter) return { figure, verdict: 'supported', evidence: loose.fact, nearest };
  const short = shortYear(figure, text);
  if (short && index.near(short).length > 0)
    return { figure, verdict: 'supported', evidence: index.near(short)[0]!, nearest };
  const relative = relativeMatch(claim, statements, index);
  if (relative) return { figure, verdict: 'supported', evidence: relative, nearest };
  return { verdict: 'open', rival, nearest };
}

/** A reading that takes the minus off a figure is one only where the source tells of a fall. */
const isTurned = (reading: Figure, written: Figure): boolean => reading.low > 0 && written.low < 0;

function settle(
  claim: Claim,
  { rival, nearest }: Open,
  text: string,
  follows: boolean,
  concludes: boolean,
): Support {
  const { figure } = claim;
  // When the draft itself was written is for no source to say.
  if (figure.ofDocument || follows) return { figure, verdict: 'unchecked', nearest };
  // What is worked out is no answer to the question that another figure answers, unless their words agree closely.
  if (rival && rival.affinity >= (concludes ? surely : answers) && !rival.contested) {
    const part = differingEnd(figure, rival.fact.figure, text);
    return { figure, verdict: 'contradicted', evidence: rival.fact, ...(part && { part }), nearest };
  }
  return {
    figure,
    verdict: isInferred(claim) ? 'unchecked' : 'unsupported',
    nearest,
  };
}

function matched(
  figure: Figure,
  { fact, relation, affinity, covered }: Match,
  ofOneSort: boolean,
  rival: Rival | undefined,
  vague: boolean,
  nearest: readonly Fact[],
): Support {
  const margin = rival?.contested ? clear : marginOf(figure, ofOneSort);
  if (
    rival &&
    !vague &&
    !isSmall(figure) &&
    rival.affinity >= margin.fits &&
    rival.affinity - affinity >= margin.better &&
    rival.covered > covered
  )
    return { figure, verdict: 'misplaced', evidence: fact, instead: rival.fact, nearest };
  const differing =
    rival && rival.fact.document !== fact.document && rival.affinity >= tellsOtherwise ? rival : undefined;
  // "Over five years" is mostly during them: no bound that a draft could have lost.
  const isDuring = fact.figure.kind === 'duration' && figure.kind === 'duration';
  if (isDuring && (relation === 'looser' || relation === 'opposed'))
    return { figure, verdict: 'supported', evidence: fact, nearest };
  if (relation === 'opposed' && affinity >= related)
    return { figure, verdict: 'contradicted', evidence: fact, slip: 'bound', nearest };
  return {
    figure,
    verdict: relation === 'looser' || relation === 'opposed' ? 'approximate' : 'supported',
    evidence: fact,
    ...(differing && { disagreeing: differing.fact }),
    nearest,
  };
}
