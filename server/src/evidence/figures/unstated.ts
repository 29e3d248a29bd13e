/** Figures that no source states: those that the draft reckons wrongly, and those that can be worked out. */

import type { Annotations } from '../../annotate/annotate.ts';
import type { Figure } from '../../annotate/figures/figure.ts';
import type { Mention } from '../../annotate/names/mention.ts';
import { firstOf } from '../../text/first-of.ts';
import { shift } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { citedAround, farthest, isStated, statedBeside } from './cited-around.ts';
import type { Claim } from './claim.ts';
import type { Fact } from './fact.ts';
import { isShare } from './figure-kinds.ts';
import type { EvidenceIndex } from './index/evidence-index.ts';
import { bears } from './quantity.ts';
import { miscalculation, pointsAsPercent, sourcesChange } from './slips/miscalculation.ts';
import { misreckoned } from './slips/misreckoned.ts';
import { multipleOfEnds } from './slips/multiple-of-ends.ts';
import { summedBeside } from './slips/points-beside.ts';
import { transposedFrom } from './slips/transposed.ts';
import { fromTables, type Tabled, tabledOf } from './source-tables/from-tables.ts';
import { isOfStrangers } from './source-tables/table-strangers.ts';
import { isBorneOut, type Open, type Place, type Support } from './verdict.ts';
import { belonging } from './workings/belonging.ts';
import { byItsWords } from './workings/by-its-words.ts';
import { cuesOf, horizon } from './workings/cues.ts';
import { type Results, resultsOf, workedOut } from './workings/derivation.ts';
import { fittingChange } from './workings/fitting-change.ts';
import { answersOtherwise, bearable, freely, silent, trust } from './workings/left-to-chance.ts';
import { inCurrencyOf, operandsFor, type Parts, partsOf, type Surroundings } from './workings/operands.ts';
import { tally } from './workings/tallies.ts';
import { isOfNow, toldChange } from './workings/told-change.ts';
import type { Result } from './workings/working.ts';
import { plain, workings } from './workings/workings.ts';
import { change, complement } from './workings/workings-of-shares.ts';

const unasked = workings.filter(({ onlyAsked }) => !onlyAsked);
/** "36% were against it" where a source has that 64% were for it: the words differ, and nothing else is tried. */
const opposite = 0.3;
/**
 * So many pairs of figures are tried for one paragraph, which is judged in one go while the writer types: twice what one
 * of 25 figures takes that are all worked out.
 */
const affordable = 500_000;
/** The operands of a figure cost about as much as so many pairs. */
const gathering = 4000;
/** The round in which what may follow is no longer told, but not accused either. */
const last = 3;

/**
 * What the sources state of each figure of a paragraph, with what can be worked out in place of what is open. What is
 * still open when so much was tried is told to be untried: it may follow from the sources for all that is known. Yields
 * after each figure.
 */
export function* workOut(
  places: readonly Place[],
  { text, figures, mentions }: Annotations,
  index: EvidenceIndex,
): Steps<(Support | Open)[]> {
  const supports = places.map(({ stated }) => stated);
  const search: Search = {
    places,
    supports,
    text,
    figures,
    index,
    parts: partsOf(),
    names: mentions,
    tried: new Map(),
    tabled: new Map(),
    turned: new Map(),
    left: affordable,
  };
  // Where much is worked out, more may be that no word asks for, and from what was worked out before.
  let before = -1;
  for (let round = 0; round <= last; round++) {
    const derived = supports.filter(({ verdict }) => verdict === 'derived').length;
    // Nothing new came to work with.
    if (round > 1 && round < last && derived === before) continue;
    before = derived;
    for (const [i, support] of supports.entries()) {
      const wrong = round === 0 ? misreckonedAt(i, search) : undefined;
      if (wrong) supports[i] = wrong;
      if (wrong || !isOpen(support) || support.untried) continue;
      supports[i] = workedOutAt(i, round, derived, search);
      yield;
    }
  }
  return supports;
}

interface Search {
  readonly places: readonly Place[];
  readonly supports: (Support | Open)[];
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly index: EvidenceIndex;
  readonly parts: Parts;
  /** Of whom the paragraph speaks. */
  readonly names: readonly Mention[];
  /** What was last made of a figure or of another reading of it. */
  readonly tried: Map<Figure, { readonly around: Surroundings; readonly results: Results }>;
  /** By the place of a figure. */
  readonly tabled: Map<number, Tabled>;
  /** By the place of a figure, what it may be with its digits in another order. */
  readonly turned: Map<number, Fact | undefined>;
  /** So many pairs may still be tried. */
  left: number;
}

const isOpen = (support: Support | Open): support is Open => support.verdict === 'open';

function workedOutAt(i: number, round: number, derived: number, search: Search): Support | Open {
  const { places, supports, text, index } = search;
  const { claim, readings, sentence, heads, statements, terse, stated, reckoning } = places[i]!;
  const { figure } = claim;
  const { start, end } = figure.amount;
  const { nearest } = stated;
  const words = text.slice(sentence.start, sentence.end);
  const cues = cuesOf(heads + words, shift(figure.amount, heads.length - sentence.start));
  if (round === 0) {
    const here = statedBeside(i, places, supports);
    const wrong =
      miscalculation(claim, cues, here, text) ??
      pointsAsPercent(claim, here, text) ??
      misreckoned(claim, here, text) ??
      summedBeside(i, places, supports, text) ??
      sourcesChange(claim, cues, here, text);
    const isChange = (to: Fact | undefined) =>
      made(
        claim,
        figure,
        surroundings(i, round, search),
        search,
      )(change).some(
        ({ value, operands }) => operands.some(({ fact }) => fact === to) && bears(figure, value),
      );
    if (wrong && !(wrong.isDoubtful && isChange(wrong.operands.at(-1))))
      return { figure, verdict: 'contradicted', derivation: wrong, nearest };
  }
  const { rival, reversed, copied, placed, elsewhere } = stated as Open;
  // In the source's own sentence another number is no working of the writer's.
  if (copied) return stated;
  const spelt = round === 0 ? byItsWords(i, places, supports, text, index) : undefined;
  if (spelt) return { figure, verdict: 'derived', derivation: spelt, nearest };
  const isLast = round === last;
  const turned = turnedAt(i, search);
  const enough = turned || placed || (!terse && answersOtherwise(rival)) ? 0 : silent(claim, reckoning);
  const isTold = reversed || elsewhere || (enough === 0 && !readings.some(isShare));
  if (turned && isLast) return { ...(stated as Open), copied: turned };
  if (search.left <= 0) return { ...(stated as Open), untried: true };
  if ((round === 0 || isLast) && heads === '') {
    const isAsked = workings.some((one) => one.asked(cues, figure));
    const found = fromTables(i, places, tabledAt(i, search), { text, parts: search.parts, isAsked, isLast });
    if (found?.isDoubtful) return { figure, verdict: 'unchecked', nearest };
    if (found) return { figure, verdict: 'derived', derivation: found, nearest };
  }
  if (isLast && isTold) return stated;
  const around = surroundings(i, round, search);
  const fitting = fittingChange(figure, cues, text, sentence, heads === '' ? search.figures : undefined);
  const { strangers, isTold: isInTable } = tabledAt(i, search);
  // Where a table has the very change, chance gives no other.
  const table = isInTable && (cues.has('change') || cues.has('difference')) ? 0.1 : 1;
  const whose = (result: Result) =>
    isOfStrangers(result, strangers, words)
      ? 'foreign'
      : belonging(result, search.names, words, search.parts.owner);
  const within =
    (evidence: keyof typeof bearable) =>
    (result: Result): number =>
      table *
      (turned ? ofTurned : 1) *
      (bearable[evidence].alone + bearable[evidence].each * derived) *
      (reversed ? freely(result, rival) : trust(result, rival, true));
  // What the source's own words tell is no coincidence of what else may be tried.
  const toldSo = (result: Result) =>
    turned || reversed || (isOfNow(result, rival) && !cues.has('before')) ? 0 : 1;
  const silently = (result: Result) => table * enough * trust(result, rival);
  if (round === last) {
    const may = readings.some((reading) => {
      const results = made(claim, reading, around, search);
      return (
        workedOut(reading, [complement], results, () => opposite, whose) ??
        (enough > 0
          ? (workedOut(reading, fitting(plain), results, silently, whose) ??
            workedOut(reading, fitting(workings), results, silently, whose))
          : undefined)
      );
    });
    return may ? { figure, verdict: 'unchecked', nearest } : stated;
  }
  const derivation = firstOf(readings, (reading) => {
    const results = made(claim, reading, around, search);
    const wanted = fitting(turned ? plain : workings).filter((working) => working.asked(cues, reading));
    return (
      workedOut(reading, [toldChange], results, toldSo, whose) ??
      workedOut(reading, wanted, results, within('asked'), whose) ??
      (round > 0 && !elsewhere && !turned && (derived > 0 || reckoning)
        ? (workedOut(reading, fitting(plain), results, within(reckoning ?? 'nothing'), whose) ??
          workedOut(reading, fitting(unasked), results, within(reckoning ?? 'nothing'), whose))
        : undefined)
    );
  });
  const found =
    derivation ??
    (round === 0
      ? tally(
          claim,
          cues,
          text.slice(sentence.start, start),
          text.slice(start, end),
          text.slice(end, sentence.end),
          statements,
          index,
        )
      : undefined);
  if (found?.isDoubtful) return { figure, verdict: 'unchecked', nearest };
  return found ? { figure, verdict: 'derived', derivation: found, nearest } : stated;
}

/** So little of it may be left to chance where the digits are a source's in another order. */
const ofTurned = 0.05;

function turnedAt(i: number, { places, supports, index, turned }: Search): Fact | undefined {
  const { claim, statements } = places[i]!;
  if (!turned.has(i)) {
    const cited = citedAround(i, places, supports).slice(0, 4);
    const near = cited.map(({ statement }) => statement);
    const isTold = (fact: Fact) => supports.some((one) => isStated(one) && one.evidence === fact);
    turned.set(i, transposedFrom(claim, near, statements, isTold, index));
  }
  return turned.get(i);
}

/** A share that the draft reckons from what it tells beside it, and that a source has of something else. */
function misreckonedAt(i: number, search: Search): Support | undefined {
  const { places, supports, text } = search;
  const { figure, evidence, verdict, nearest } = supports[i] as Support;
  const multiple = isBorneOut(verdict) ? undefined : multipleOfEnds(i, places, supports, text);
  if (multiple) return { figure, verdict: 'contradicted', derivation: multiple, nearest };
  if (!evidence || !isShare(figure) || (verdict !== 'supported' && verdict !== 'approximate'))
    return undefined;
  const { claim } = places[i]!;
  const here = statedBeside(i, places, supports);
  const wrong = here.some((one) => one.evidence.statement === evidence.statement)
    ? undefined
    : misreckoned(claim, here, text);
  return wrong && { figure, verdict: 'contradicted', derivation: wrong, nearest };
}

/** The tables that a sentence is about, as far as the paragraph was judged when it was first asked for. */
function tabledAt(i: number, { places, supports, text, index, tabled }: Search): Tabled {
  const { sentence, statements } = places[i]!;
  const known = tabled.get(i);
  if (known) return known;
  const cited = citedAround(i, places, supports).map(({ statement }) => statement);
  const found = tabledOf(index.grids([...cited, ...statements]), text.slice(sentence.start, sentence.end));
  tabled.set(i, found);
  return found;
}

function surroundings(i: number, round: number, { places, supports, text }: Search): Surroundings {
  const { sentence } = places[i]!;
  const isSupposed = horizon.test(text.slice(sentence.start, sentence.end));
  return {
    statements: places[i]!.statements,
    cited: citedAround(i, places, supports),
    computed: supports
      .slice(Math.max(0, i - farthest), round === 0 ? i : i + farthest)
      .flatMap(({ verdict, figure }) =>
        verdict === 'derived' || (isSupposed && figure.kind === 'duration' && verdict === 'open')
          ? { figure, written: text.slice(figure.amount.start, figure.amount.end) }
          : [],
      ),
  };
}

/** What arithmetic makes of a figure: as before, where nothing new came to work with. */
function made(claim: Claim, reading: Figure, around: Surroundings, search: Search): Results {
  const before = search.tried.get(reading);
  if (before && isSame(before.around, around)) return before.results;
  const spend = (pairs: number) => {
    search.left -= pairs;
  };
  const figure = inCurrencyOf(reading, around);
  const gather = () => {
    spend(gathering);
    return operandsFor({ ...claim, figure }, around, search.parts, search.index);
  };
  const results = resultsOf(figure, gather, spend);
  search.tried.set(reading, { around, results });
  return results;
}

const isSame = (a: Surroundings, b: Surroundings): boolean =>
  a.cited.length === b.cited.length &&
  a.computed.length === b.computed.length &&
  a.cited.every((fact, i) => fact === b.cited[i]) &&
  a.computed.every(({ figure }, i) => figure === b.computed[i]!.figure);
