/** What the sources state of a figure as it stands: the same quantity, another for the same claim, or the same of something else. */
import type { Annotations } from '../../annotate/annotate.ts';
import type { Figure } from '../../annotate/figures/figure.ts';
import type { Span } from '../../text/span.ts';
import { stemOf } from '../terms.ts';
import { isToldByWords, sameClaim } from './affinity.ts';
import { type Claim, sameSort } from './claim.ts';
import { mayBeOfYear } from './dates/year-added.ts';
import { yearsOf } from './dates/years.ts';
import type { Fact, Statement } from './fact.ts';
import { isDistance } from './figure-kinds.ts';
import type { EvidenceIndex } from './index/evidence-index.ts';
import { isSmall } from './inferred.ts';
import { looseMatch, meantIn, relativeMatch } from './loose-matches.ts';
import { clear, marginOf } from './margin.ts';
import { type Match, matches, tellsOfFall } from './matches.ts';
import { isAtHome } from './misplaced/at-home.ts';
import { isBesideQuotation } from './misplaced/beside-quotation.ts';
import { givenToOther } from './misplaced/given-to-other.ts';
import { unlessException } from './misplaced/of-exceptions.ts';
import { isOfOtherThings } from './misplaced/of-other-things.ts';
import { wholeOf } from './misplaced/of-those.ts';
import { otherAge } from './misplaced/other-age.ts';
import { isOfOtherPeriod } from './misplaced/other-period.ts';
import { inOtherRow } from './misplaced/other-row.ts';
import { inOtherYear } from './misplaced/other-year.ts';
import { copiedFrom, inItsPlace } from './misplaced/slot.ts';
import { inNeighboursPlace, takenFor } from './misplaced/taken-for-another.ts';
import { numeralsOf, numeralsOfFigure } from './numerals.ts';
import { fromPrimary } from './primary-source.ts';
import { shortYear } from './readings.ts';
import { type Rival, rivals, type Stating } from './rivals.ts';
import { isTheRest } from './slips/misreckoned.ts';
import { isOnOtherSide, isOtherLimit, isOtherSum, isReversed } from './slips/reversed-bound.ts';
import { levelInBasisPoints, levelInPoints, slipOf } from './slips/slips.ts';
import { scaledMatch } from './source-tables/scaled-match.ts';
import type { Open, Support } from './verdict.ts';
import { bearsOtherKind } from './workings/multiples.ts';

const related = 0.15;
/** Another source is said to differ only when it is this much about the same thing. */
const tellsOtherwise = 0.55;

/** "Two routes of nine", "two of the nine routes": what is counted is a part of what is counted. */
const partOf = /^\s+(?:[\p{L}-]+\s+){0,2}of\s+(?:(?:the|its|their|these|those|all)\s+)?([\p{L}\d]+)/u;
const isPartOfCount = (text: string, { amount }: Figure): boolean =>
  numeralsOf(partOf.exec(text.slice(amount.end, amount.end + 60))?.[1] ?? '').length > 0;

/** Both say what they count, and it is not the same. */
function countOther({ figure: draft, next }: Claim, { figure: source }: Claim): boolean {
  if (draft.kind !== 'count' || source.kind !== 'count' || source.unit === '') return false;
  const noun = draft.unit === '' ? next : stemOf(draft.unit);
  return noun !== undefined && noun !== stemOf(source.unit);
}

export function statedSupport(
  claim: Claim,
  readings: readonly Figure[],
  stating: Stating,
  statements: readonly Statement[],
  annotations: Annotations,
  sentence: Span,
  /** The figures of the sentence, in order. */
  inside: readonly Figure[],
  /** The words are too few, or reckon: they don't tell that the number belongs elsewhere. */
  vague: boolean,
  index: EvidenceIndex,
): Support | Open {
  const { figure } = claim;
  const { text } = annotations;
  const all = rivals(claim, stating, statements, index, () => yearsOf(annotations, figure));
  const others = unlessException(figure, text, all);
  const nearest = others
    .filter(({ affinity }) => affinity >= related)
    .slice(0, 3)
    .map(({ fact }) => fact);
  const written = text.slice(figure.amount.start, figure.amount.end);
  const isRest = isTheRest(figure, text);
  const found = readings.map((reading) =>
    matches({ ...claim, figure: reading }, index, written, stating)
      .filter(
        ({ fact }) =>
          (!isTurned(reading, figure) || tellsOfFall(fact)) &&
          bearsOtherKind(figure, reading, fact) &&
          mayBeOfYear(reading, fact, index),
      )
      .filter((near) => !isOfOtherThings(claim, near, index))
      // What the others take of a whole is not what they leave.
      .filter(({ fact }) => !isRest || !stating(fact).some((other) => other !== claim)),
  );
  // What it is as written comes before what it may be roughly in another reading.
  const isWritten = found[0]?.[0]?.relation === 'same';
  const [nearestMatch] = found
    .flatMap((near) => near.slice(0, 1))
    .filter(({ relation }) => !isWritten || relation === 'same' || relation === 'rounded')
    .sort((a, b) => b.affinity - a.affinity);
  const isOther = nearestMatch && nearestMatch.affinity >= related && speaksAgainst(figure, nearestMatch);
  const match = isOther ? found.flat().find((other) => bearsOut(figure, other, nearestMatch)) : nearestMatch;
  if (isOther && !match)
    return isOfOtherPeriod(figure, nearestMatch.fact.figure)
      ? { figure, verdict: 'contradicted', evidence: nearestMatch.fact, nearest }
      : { figure, verdict: 'open', rival: { ...nearestMatch, contested: false }, reversed: true, nearest };
  const [rival] = others;
  const age = otherAge(figure, text, statements, index);
  if (age) return { figure, verdict: 'misplaced', evidence: age.elsewhere, instead: age.here, nearest };
  const placed = inItsPlace(claim, text, sentence, others, stating, index, found.flat());
  const another =
    match && givenToOther(claim, annotations, sentence, inside, match.fact, vague, found.flat());
  const isQuoted = match && isBesideQuotation(figure, text, sentence, inside, match.fact);
  const instead =
    another ??
    placed ??
    (match && !vague && !isQuoted
      ? (takenFor(claim, text, found[0]!, index) ??
        (annotations.frame
          ? undefined
          : inNeighboursPlace(claim, text.slice(0, sentence.end), found[0]!, index)) ??
        inOtherRow(claim, match.fact) ??
        inOtherYear(figure, text, sentence, found.flat()))
      : undefined);
  if (match && instead) {
    const elsewhere: Support = { figure, verdict: 'misplaced', evidence: match.fact, instead, nearest };
    // Whatever else comes to the number, it may follow from two others.
    return isDistance(figure, text) && !another
      ? { figure, verdict: 'open', rival, elsewhere, nearest }
      : elsewhere;
  }
  if (match) {
    const meant = rival && rival.affinity > match.affinity && meantIn(claim, rival.fact.statement, index);
    if (meant) return { figure, verdict: 'supported', evidence: meant, nearest };
    if (rival && isOfOtherYear(figure, match, rival))
      return { figure, verdict: 'contradicted', evidence: rival.fact, nearest };
    const stated = index.claim(match.fact);
    const whole = wholeOf(match.fact);
    const ofOneSort = sameSort(claim, stated) || (whole !== undefined && sameSort(claim, index.claim(whole)));
    const isHome =
      rival !== undefined &&
      isAtHome(claim, match.fact, rival.fact, { ofOneSort, text, sentence, stating, index });
    const support = matched(claim, match, ofOneSort, rival, vague || isHome, nearest);
    // A cap of 20 is told of by "no more than 20" too.
    const { bound } = match.fact.figure;
    if (
      support.verdict === 'approximate' &&
      figure.bound === 'exactly' &&
      (bound === 'at most' || bound === 'at least') &&
      limit.test(text.slice(sentence.start, sentence.end))
    )
      return { ...support, verdict: 'supported' };
    // "Next year" may be the very year.
    const nextYear =
      support.verdict === 'misplaced' && figure.date
        ? statements
            .slice(0, closest)
            .map((statement) => meantIn(claim, statement, index))
            .find((fact) => fact !== undefined)
        : undefined;
    if (nextYear) return { figure, verdict: 'supported', evidence: nextYear, nearest };
    const isDoubtful =
      (support.verdict === 'misplaced' &&
        (match.affinity < related || match.relation !== 'same' || isDistance(figure, text))) ||
      (support.verdict === 'approximate' &&
        (match.affinity < related || (figure.kind === 'ratio' && match.fact.figure.kind === 'count')));
    // "More than half" is a way of speaking.
    if (support.verdict === 'approximate' && figure.kind === 'fraction' && match.affinity < sameClaim)
      return {
        figure,
        verdict: 'open',
        rival,
        elsewhere: { figure, verdict: 'unchecked', nearest },
        nearest,
      };
    if (isDoubtful) return { figure, verdict: 'open', rival, elsewhere: support, nearest };
    // A part of what is counted is itself of that thing, and no two of anything else.
    const isOther =
      countOther(claim, stated) &&
      isSmall(figure) &&
      (match.affinity < related || isPartOfCount(text, figure));
    return isOther && support.verdict !== 'misplaced'
      ? { figure, verdict: 'unchecked', nearest }
      : fromPrimary(support, match, found.flat());
  }
  const level = levelInBasisPoints(claim, index, text) ?? levelInPoints(claim, index);
  if (level) return { figure, verdict: 'supported', evidence: level, nearest };
  const slip = slipOf(claim, index);
  // A cell without a sign, under a head of percentages, may be of points.
  if (slip?.slip === 'point' && annotations.frame && !/%|per ?cent/i.test(written))
    return { figure, verdict: 'supported', evidence: slip.fact, nearest };
  if (slip) return { figure, verdict: 'contradicted', evidence: slip.fact, slip: slip.slip, nearest };
  const loose =
    looseMatch(claim, numeralsOfFigure(figure, written), index, text, inside) ?? scaledMatch(claim, index);
  // A number in another reading gives way to a figure that fits clearly better.
  const fitsBetter =
    loose && rival && rival.affinity >= clear.fits && rival.covered - loose.covered >= clear.better;
  if (loose && !fitsBetter) {
    const other = givenToOther(claim, annotations, sentence, inside, loose.fact, vague);
    return other
      ? { figure, verdict: 'misplaced', evidence: loose.fact, instead: other, nearest }
      : {
          figure,
          verdict: 'supported',
          evidence: loose.fact,
          ...(loose.covered < related && { isRemote: true as const }),
          nearest,
        };
  }
  const short = shortYear(figure, text);
  if (short && index.near(short).length > 0)
    return { figure, verdict: 'supported', evidence: index.near(short)[0]!, nearest };
  const relative = relativeMatch(claim, statements, index);
  if (relative) return { figure, verdict: 'supported', evidence: relative, nearest };
  const copied = copiedFrom(claim, text, sentence, stating, statements);
  return { figure, verdict: 'open', rival, ...(copied && { copied }), ...(placed && { placed }), nearest };
}

/** "In July" of a sentence about something else bears out no "July 2025" where theirs is of another year. */
const isOfOtherYear = ({ date }: Figure, match: Match, { fact, affinity }: Rival): boolean => {
  const [own, other] = [match.fact.figure.date, fact.figure.date];
  return (
    date?.year !== undefined &&
    own?.year === undefined &&
    other?.year !== undefined &&
    date.month !== undefined &&
    date.month === other.month &&
    date.day === other.day &&
    match.affinity < related &&
    affinity >= related
  );
};

/** The same number told from the other side, or of another period. */
const speaksAgainst = (figure: Figure, { fact, affinity }: Match): boolean =>
  isReversed(figure, fact.figure) ||
  isOnOtherSide(figure, fact.figure) ||
  isOfOtherPeriod(figure, fact.figure) ||
  // Of one claim a number can't limit both ways.
  (affinity >= sameClaim && (isOtherLimit(figure, fact.figure) || isOtherSum(figure, fact.figure)));

/** As it is written, and of the same thing as what speaks against it, though in other words. */
const bearsOut = (figure: Figure, match: Match, against: Match): boolean =>
  (match.relation === 'same' || match.relation === 'rounded') &&
  match.affinity >= against.affinity / 2 &&
  !speaksAgainst(figure, match);

const limit = /\b(?:limit|cap|ceiling|quota|maximum|minimum|floor|threshold|total)(?:s|ped)?\b/i;
/** So many of the sentences that are most about the claim may tell of its day by "next year". */
const closest = 3;

/** A reading that takes the minus off a figure is one only where the source tells of a fall. */
const isTurned = (reading: Figure, written: Figure): boolean => reading.low > 0 && written.low < 0;

function matched(
  claim: Claim,
  { fact, relation, affinity, covered }: Match,
  ofOneSort: boolean,
  rival: Rival | undefined,
  vague: boolean,
  nearest: readonly Fact[],
): Support {
  const { figure } = claim;
  const margin = rival && marginOf(figure, ofOneSort, rival.contested);
  // "Five saw no change, two said that it was worse": words tell less of who in one list did what.
  const isListed = isSmall(figure) && rival?.fact.statement === fact.statement;
  // Another source may tell of another time or place, and so of the same thing in its own words.
  const isElsewhere = rival?.fact.document !== fact.document && affinity >= related;
  if (
    margin &&
    !vague &&
    rival.affinity >= margin.fits &&
    rival.affinity - affinity >= (isListed || isElsewhere ? margin.better * 2 : margin.better) &&
    rival.covered > covered &&
    isToldByWords(claim, rival.fact, fact)
  )
    return { figure, verdict: 'misplaced', evidence: fact, instead: rival.fact, nearest };
  const differing =
    rival && rival.fact.document !== fact.document && rival.affinity >= tellsOtherwise ? rival : undefined;
  // "Over five years" is mostly during them: no bound that a draft could have lost.
  const isDuring =
    fact.figure.kind === 'duration' &&
    (figure.kind === 'duration' || (figure.kind === 'count' && figure.unit === ''));
  if (isDuring && (relation === 'looser' || relation === 'opposed'))
    return { figure, verdict: 'supported', evidence: fact, nearest };
  return {
    figure,
    verdict: relation === 'looser' || relation === 'opposed' ? 'approximate' : 'supported',
    evidence: fact,
    ...(differing && { disagreeing: differing.fact }),
    ...(affinity < related && { isRemote: true as const }),
    nearest,
  };
}
