/** The heart: what the sources say of each figure of a draft. */
import type { Annotations } from '../../annotate/annotate.ts';
import type { Figure } from '../../annotate/figures/figure.ts';
import type { Steps } from '../../text/steps.ts';
import type { AnnotatedDocument } from '../document.ts';
import { sentenceAround } from '../document.ts';
import { stemOf } from '../terms.ts';
import { claimOf, type Wording, wordingOf } from './claim.ts';
import type { Fact } from './fact.ts';
import type { EvidenceIndex } from './index/evidence-index.ts';
import {
  isAssumed,
  isBase,
  isDayOfWriting,
  isExample,
  isHundredPercent,
  isInferred,
  isOfRanks,
  isPastYear,
  isProposed,
  isQuarter,
  isReckonedYear,
  isSignature,
  isYearLong,
} from './inferred.ts';
import { otherRun } from './other-run.ts';
import { readingsOf } from './readings.ts';
import { statingOf } from './rivals.ts';
import { exchangedEnds, turnedChange, turnedUpFrom } from './slips/exchanged-ends.ts';
import { multipleSupport } from './slips/multiplied.ts';
import { differingEnd } from './slips/range-end.ts';
import { type Reversal, reversalOf } from './slips/reversal.ts';
import { turnedComparison } from './slips/turned-comparison.ts';
import { headedBy } from './source-tables/year-of-cell.ts';
import { statedSupport } from './stated.ts';
import { workOut } from './unstated.ts';
import type { Open, Place, Support } from './verdict.ts';
import { isTerse, mayFollow } from './workings/conjectures.ts';
import { horizon } from './workings/cues.ts';
import { reckoningOf } from './workings/reckoning-words.ts';
import { isShownBySentence } from './workings/shown-by-sentence.ts';
import { isOfDigits, isToldAsScore } from './workings/unit-words.ts';

/** A writer's own demand stands so many characters before its figure at the most. */
const lead = 300;
/** So many sentences of the sources are looked at for what they have in place of a figure. */
const breadth = 24;
/** A source's figure is the answer to the claim's question from this affinity on. */
const answers = 0.35;
/** How long something takes, a draft that reckons is else left to tell of itself. */
const answersTime = 0.3;
/** Of what may be reckoned, only from this affinity on. */
const surely = 0.8;

export interface Supported {
  /** Of every figure of the paragraph, in order. */
  readonly supports: readonly Support[];
  /** For each sentence that has one, the documents whose sentences share the most words with it, best first. */
  readonly about: readonly (readonly AnnotatedDocument[])[];
}

/** So many sentences of the sources are what one of the draft may be about. */
const likely = 3;

/** Pure, so that it can be kept by paragraph and index. Yields after each figure. */
export function* supportSteps(annotations: Annotations, index: EvidenceIndex): Steps<Supported> {
  const places = yield* placesOf(annotations, index);
  // What is looked at for the first time is unpacked then, and there may be much of it.
  yield;
  const worked = yield* workOut(places, annotations, index);
  const supports = worked.map((support, i) => {
    if (support.verdict !== 'open') return support as Support;
    const settled = settle(support as Open, places[i]!, annotations);
    return settled.verdict === 'unsupported' && isShownBySentence(i, places, worked, annotations)
      ? { ...settled, verdict: 'unchecked' as const }
      : settled;
  });
  const told = supports.map((support, i): Support => {
    if (isOneOfBothEnds(support, supports)) return { ...support, verdict: 'supported' };
    const { figure, nearest } = support;
    const head = headedBy(i, places, supports);
    return head ? { figure, verdict: 'supported', evidence: head, nearest } : support;
  });
  return {
    supports: told.map((support, i) => {
      const reversal = reversed(i, places, told, annotations);
      return reversal ? { ...support, reversal } : support;
    }),
    about: places
      .filter(({ sentence }, i) => sentence !== places[i - 1]?.sentence)
      .map(({ statements }) => statements.slice(0, likely).map(({ document }) => document)),
  };
}

/** What is borne out, but told the other way round by the source. */
function reversed(
  i: number,
  places: readonly Place[],
  supports: readonly Support[],
  annotations: Annotations,
): Reversal | undefined {
  const { verdict, derivation } = supports[i]!;
  const [fact, { claim, sentence, heads, index }] = [borneOut(supports[i]!), places[i]!];
  if (verdict === 'derived' && derivation && heads === '') {
    const before = supports[amountBeside(supports, i, -1)];
    return (
      turnedChange(annotations, sentence, claim.figure, derivation.operands) ??
      turnedComparison(annotations, sentence, supports[i]!, before, derivation.operands)
    );
  }
  if (!fact || heads !== '') return undefined;
  const at = amountBeside(supports, i, 1);
  const after = places[at]?.sentence === sentence ? supports[at] : undefined;
  const next = after && borneOut(after);
  return (
    (next &&
      (exchangedEnds(annotations.text, [claim.figure, after!.figure], [fact, next], index) ??
        turnedUpFrom(annotations.text, [claim.figure, after!.figure], [fact, next]))) ??
    reversalOf(claim, sentence, annotations, fact, index)
  );
}

/** The place of the next figure before or after that is no date. */
function amountBeside(supports: readonly (Support | Open)[], i: number, step: -1 | 1): number {
  let at = i + step;
  while (supports[at]?.figure.date) at += step;
  return at;
}

const borneOut = ({ verdict, evidence }: Support): Fact | undefined =>
  verdict === 'supported' || verdict === 'approximate' ? evidence : undefined;

function* placesOf(annotations: Annotations, index: EvidenceIndex): Steps<Place[]> {
  const { text, sentences, figures, frame } = annotations;
  const places: Place[] = [];
  const heads = frame?.heads ?? '';
  const terse = heads === '' && sentences.length < 2 && isTerse(text);
  while (places.length < figures.length) {
    const first = places.length;
    const sentence = sentenceAround({ annotations }, figures[first]!.span);
    const inside: Figure[] = [];
    for (let at = first; at < figures.length; at++) {
      if (sentenceAround({ annotations }, figures[at]!.span) !== sentence) break;
      inside.push(figures[at]!);
    }
    const wording = wordingOf(text, sentence, heads);
    const reckoning = reckoningOf(heads + text.slice(sentence.start, sentence.end));
    const vague = terse || reckoning === 'concludes' || isWordless(wording, inside);
    const claims = inside.map((figure) => claimOf(wording, figure));
    const stating = statingOf(claims);
    const stems = new Set(wording.terms.map(({ stem }) => stem));
    const around = index.about(stems);
    const statements = around.search(stems, breadth);
    for (const [i, claim] of claims.entries()) {
      const readings = readingsOf(claim.figure, inside.slice(0, i), figures.slice(0, places.length), text);
      const isVague = vague || isOfIt(text.slice(sentence.start, claim.figure.amount.start));
      const own = statedSupport(
        claim,
        readings,
        stating,
        statements,
        annotations,
        sentence,
        inside,
        isVague,
        around,
      );
      const stated = claim.figure.inWord ? multipleSupport(own, sentence, annotations, statements) : own;
      places.push({ claim, readings, sentence, heads, statements, terse, reckoning, stated, index: around });
      yield;
    }
  }
  return places;
}

/** "Five years earlier 7% did": what it is of stands in the sentence before. */
const isWordless = ({ terms }: Wording, figures: readonly Figure[]): boolean =>
  terms.every(
    ({ start, end, stem }) =>
      stem === earlier ||
      stem === later ||
      figures.some(({ span }) => span.start <= start && span.end >= end),
  );
/** "It rose by 7%": of what, stands in the sentence before. */
const isOfIt = (before: string): boolean =>
  /\b(?:it|they|these|those)\s+(?:(?:have|has|had|are|is|was|were|will)\s+)?\p{L}+\s+(?:by\s+|to\s+|at\s+)?$/iu.test(
    before,
  );
const [earlier, later] = ['earlier', 'later'].map(stemOf);

/** "Between 90 and 100": each end alone is less than the source's range, both together are all of it. */
const isOneOfBothEnds = (support: Support, supports: readonly Support[]): boolean =>
  support.verdict === 'approximate' &&
  support.evidence !== undefined &&
  support.evidence.figure.low !== support.evidence.figure.high &&
  supports.some(
    (other) =>
      other !== support && other.evidence === support.evidence && other.figure.low !== support.figure.low,
  );

/** What a sentence supposes stands so near to its start. */
const nearStart = 24;

/** What becomes of a figure that no source states, and that no working gives. */
function settle(
  { rival, reversed, copied, placed, elsewhere, nearest, untried }: Open,
  { claim, readings, sentence, heads, statements, terse, reckoning, index }: Place,
  { text, figures }: Annotations,
): Support {
  const { figure } = claim;
  // When the draft itself was written is for no source to say.
  const isOfWriting = elsewhere?.evidence && isDayOfWriting(figure, elsewhere.evidence, index);
  if (isOfWriting) return { figure, verdict: 'unchecked', nearest };
  // Twelve months are of no thing of their own.
  if (elsewhere && !(elsewhere.verdict === 'misplaced' && !elsewhere.instead && isYearLong(figure, text)))
    return elsewhere;
  // What nobody tried to work out is as good as worked out: it accuses only against a figure of the very same claim.
  const concludes = untried || reckoning === 'concludes';
  const follows = (reading: Figure) => mayFollow({ ...claim, figure: reading }, terse, statements, index);
  const isSupposed =
    figure.kind === 'duration' &&
    figure.amount.start - sentence.start < nearStart &&
    horizon.test(text.slice(sentence.start, sentence.end));
  const isOfWriter =
    isProposed(text.slice(Math.max(sentence.start, figure.amount.start - lead), figure.amount.start)) ||
    isReckonedYear(figure, figures, sentence);
  if (
    isSupposed ||
    isOfWriter ||
    figure.ofDocument ||
    isSignature(text) ||
    isPastYear(figure, text) ||
    isBase(figure, text) ||
    isExample(figure, text) ||
    isAssumed(figure, text) ||
    isOfRanks(figure, figures, text) ||
    isQuarter(figure, text) ||
    isToldAsScore(figure, statements, index) ||
    isOfDigits(figure, statements) ||
    readings.some(follows)
  )
    return { figure, verdict: 'unchecked', nearest };
  if (rival && reversed)
    return { figure, verdict: 'contradicted', evidence: rival.fact, slip: 'bound', nearest };
  // What is worked out is no answer to the question that another figure answers, unless their words agree closely.
  const least = figure.kind === 'duration' ? answersTime : answers;
  const isAnswered = rival && rival.affinity >= (concludes ? surely : least) && !rival.contested;
  const evidence = copied ?? (isAnswered ? rival.fact : (placed ?? otherRun(figure, text, statements)));
  if (evidence) {
    const part = differingEnd(figure, evidence.figure, text);
    return { figure, verdict: 'contradicted', evidence, ...(part && { part }), nearest };
  }
  return {
    figure,
    verdict:
      untried || isInferred(claim, text) || isYearLong(figure, text) || isHundredPercent(figure, heads)
        ? 'unchecked'
        : 'unsupported',
    nearest,
  };
}
