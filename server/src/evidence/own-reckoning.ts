/** What a draft works out from its own figures, wherever in the draft these stand: "eleven fewer than the 68 of chapter one". */
import type { Figure } from '../annotate/figures/figure.ts';
import { firstOf } from '../text/first-of.ts';
import { lazily } from '../text/lazily.ts';
import { memoized } from '../text/memoized.ts';
import type { CellFrame } from '../text/paragraph.ts';
import { shift } from '../text/span.ts';
import type { AnnotatedDocument, Passage } from './document.ts';
import type { Fact } from './figures/fact.ts';
import { endsOf, isBare, isShare } from './figures/figure-kinds.ts';
import { equal, grainOf, measure } from './figures/quantity.ts';
import { factsOf, isBorneOut, isUnborne, type Support } from './figures/verdict.ts';
import { cuesOf } from './figures/workings/cues.ts';
import { type Derivation, resultsOf, workedOut } from './figures/workings/derivation.ts';
import { difference } from './figures/workings/differences.ts';
import { fittingChange } from './figures/workings/fitting-change.ts';
import { isUsable, operand } from './figures/workings/operands.ts';
import { reckoningOf } from './figures/workings/reckoning-words.ts';
import type { Operand, Result } from './figures/workings/working.ts';
import { ownWorkings } from './figures/workings/workings-of-drafts.ts';
import { change, share } from './figures/workings/workings-of-shares.ts';
import type { Judgement } from './judgement.ts';
import { isLeftToWriter, reckoner } from './left-to-writer.ts';
import { type OwnFigure, ownFigures, supportOf } from './own-figures.ts';
import { isSetOut } from './own-lists.ts';
import { fromRanges } from './own-ranges.ts';
import { countOfShare, partBefore } from './own-shares.ts';
import { ownColumns, totalAbove, totalOfRows } from './own-totals.ts';
import { takenUp } from './taken-up.ts';
import { termsOf } from './terms.ts';

/** So many figures before, and so many behind, may be worked with. */
const window = { before: 40, behind: 12 };
/**
 * So many hits by chance are borne where words ask for the working, where the sentence reckons, and where nothing tells of it:
 * of figures of the same sentence, with those beside it, and with those farther off.
 */
const borne = {
  asked: [0.5, 0.5, 0.2],
  reckons: [0.2, 0.2, 0.1],
  nothing: [0.06, 0.06, 0.02],
};
/** So far from a figure stand the words that tell what is worked out. */
const stretch = 400;
/** So much less of it where a source has another number. */
const answered = 0.4;

/** Neither a slip nor a wrong sum says how the number came about. */
const mayFollow = (support: Support): boolean => isUnborne(support) || support.verdict === 'misplaced';

/** What was last made of a figure, and the supports that it was made from. */
interface Known {
  readonly near: readonly Support[];
  readonly found: Reckoned | undefined;
}
const known = new WeakMap<Support, Known>();

export function withOwnReckoning(judgements: readonly Judgement[], draft: AnnotatedDocument): Judgement[] {
  const result = [...judgements];
  if (!result.some(({ supports }) => supports.some(mayFollow))) return result;
  const figures = ownFigures(judgements, draft);
  const columns = lazily(() => ownColumns(figures));
  const reckons = lazily(
    () => judgements.flatMap(({ supports }) => supports).filter(isDerived).length >= reckoner,
  );
  for (const [i, own] of figures.entries()) {
    const support = supportOf(result, own);
    if (!mayFollow(support)) continue;
    // What no source bears out may be worked with where it stands before: then nothing bears out itself.
    const near = [
      ...figures.slice(Math.max(0, i - window.before), i).reverse(),
      ...figures.slice(i + 1, i + 1 + window.behind).filter((one) => !mayFollow(supportOf(result, one))),
    ];
    const meant = takenUp(own, near, result);
    const shown = meant
      ? undefined
      : (fromRanges(own, near, result) ??
        totalOfRows(own, columns, result) ??
        totalAbove(own, columns, result));
    const found =
      (meant && { from: [meant] }) ??
      (shown && { ...shown, from: shown.from.map((one) => supportOf(result, one)) }) ??
      keptFor(own, support, near, result) ??
      ((reckons() && isLeftToWriter(support, own.fact)) ||
      (support.verdict === 'unsupported' && isSetOut(own, draft))
        ? { from: [] }
        : undefined);
    if (!found) continue;
    const judgement = result[own.at]!;
    const supports = [...judgement.supports];
    supports[own.nth] = settled(support, found);
    result[own.at] = { ...judgement, supports };
  }
  return result.map((judgement, at) => asBefore(judgements[at]!, judgement));
}

/** What was last made of supports: at a keystroke most come out as they were, and are the very same to all that goes on from them. */
const made = new WeakMap<readonly Support[], readonly Support[]>();

function asBefore({ supports: given }: Judgement, judgement: Judgement): Judgement {
  const { supports } = judgement;
  if (supports === given) return judgement;
  const before = made.get(given);
  if (before?.every((support, nth) => support === supports[nth])) return { ...judgement, supports: before };
  made.set(given, supports);
  return judgement;
}

const isDerived = ({ verdict }: Support): boolean => verdict === 'derived';

/** A keystroke changes few of a draft's figures: the others are as they were, among the same as they were. */
function keptFor(
  own: OwnFigure,
  support: Support,
  near: readonly OwnFigure[],
  judgements: readonly Judgement[],
): Reckoned | undefined {
  const supports = near.map((one) => supportOf(judgements, one));
  const before = known.get(support);
  if (before && before.near.length === supports.length && before.near.every((one, i) => one === supports[i]))
    return before.found;
  const derivation = reckonedFrom(own, support, near);
  const found = derivation && {
    working: derivation.working,
    from: derivation.operands.map(
      ({ figure, passage }) =>
        supports[
          near.findIndex(({ fact }) => fact.figure.amount === figure.amount && fact.passage === passage)
        ]!,
    ),
  };
  known.set(support, { near: supports, found });
  return found;
}

/** How a figure follows, and what is told of those that it follows from. */
interface Reckoned {
  /** Undefined where the figure is but told of again. */
  readonly working?: string;
  readonly from: readonly Support[];
}

function reckonedFrom(
  { fact }: OwnFigure,
  { figure: told, verdict }: Support,
  near: readonly OwnFigure[],
): Derivation | undefined {
  const { passage, sentence, statement } = fact;
  const { text, frame, figures } = passage.annotations;
  const heads = frame?.heads ?? '';
  const { start, end } = told.amount;
  const from = Math.max(sentence.start, start - stretch);
  const words = heads + text.slice(from, Math.min(sentence.end, end + stretch));
  const cues = cuesOf(words, shift(told.amount, heads.length - from));
  // A change down is as large as one up.
  const figure = told.low < 0 ? { ...told, low: -told.high, high: -told.low } : told;
  const { dimension } = measure(figure);
  // Points go without saying only where percentages are spoken of.
  const stems = lazily(() => new Set(termsOf(words).map(({ stem }) => stem)));
  const beside = near.filter(
    ({ fact: one }) =>
      one.passage === passage ||
      Math.abs(one.statement.id - statement.id) <= 1 ||
      stemsOfHeads(one.passage).some((stem) => stems().has(stem)),
  );
  const rings = [beside.filter((one) => one.fact.statement === statement), beside, near];
  const isLevel = cues.has('level') || leadsTo.test(text.slice(from, start));
  const ways = fittingChange(figure, cues, text, sentence, heads === '' ? figures : undefined);
  const fitting = ways(
    isLevel ? ownWorkings.filter((one) => one !== difference && one !== change) : ownWorkings,
  );
  const part = isShare(figure) ? partBefore(start, near, passage) : undefined;
  const counted = isShare(figure) ? undefined : countOfShare(figure, near, passage);
  const isCount = heads === '' && isBare(figure) && !counted && !ofShares.test(words) && !cues.has('doubled');
  const reckons = reckoningOf(words) ? 'reckons' : 'nothing';
  // "Of" goes with shares of all kinds.
  const asked = fitting.filter(
    (working) => working.asked(cues, figure) && (working !== share || reckons === 'reckons'),
  );
  // A cell has no words but its heads; that it is worked out, these or its sign must say.
  const free =
    heads === '' || told.low < 0 || isSigned(told, text) ? fitting.filter(({ onlyAsked }) => !onlyAsked) : [];
  return firstOf(rings, (ring) => {
    const at = rings.indexOf(ring);
    if (ring.length === rings[at - 1]?.length) return undefined;
    const gather = () =>
      ring.flatMap((one) => {
        const isNear = at < 2 || beside.includes(one);
        return endsOf(one.fact.figure)
          .filter(
            (end) => isUsable(end, measure(end).dimension, figure, dimension) && !(isCount && isShare(end)),
          )
          .map((end) =>
            operand(end, writtenEnd(one.fact, end), { ...one.fact, figure: end }, isNear, isNear),
          );
      });
    const results = resultsOf(figure, gather, () => {});
    const offered = new Map(ring.map(({ fact }) => [fact.figure.amount, fact.passage]));
    // A working that takes all figures of a sentence together takes this one too, and others that are too far off.
    const isOffered = ({ fact }: Operand) => fact && offered.get(fact.figure.amount) === fact.passage;
    const bearable =
      (evidence: keyof typeof borne) =>
      ({ operands, isCalledFor, value }: Result) =>
        operands.every(isOffered) &&
        (isCalledFor ||
          operands.some(({ cited }) => cited) ||
          areOfOneTable(operands) ||
          (evidence === 'asked' && isToTheDigit(figure, value)))
          ? borne[evidence][at]! * (verdict === 'unsupported' ? 1 : answered)
          : 0;
    const isOfPart = ({ operands }: Result) =>
      operands.some((one) => one.fact?.figure.amount === part?.amount);
    const found =
      workedOut(figure, counted ? [counted] : [], results, bearable('asked'), isOwn) ??
      workedOut(
        figure,
        part ? [share] : [],
        results,
        (one) => (isOfPart(one) ? bearable('asked')(one) : 0),
        isOwn,
      ) ??
      workedOut(figure, asked, results, bearable('asked'), isOwn);
    // The sources have a misplaced number: that it is another that comes to the same, words must say.
    return found || verdict === 'misplaced'
      ? found
      : workedOut(figure, free, results, bearable(reckons), isOwn);
  });
}

/** Of three digits and more, all of them are met. */
const isToTheDigit = (figure: Figure, value: number): boolean =>
  equal(measure(figure).low, value) && measure(figure).low >= 100 * grainOf(figure);

const isSigned = ({ amount, span }: Figure, text: string): boolean =>
  /[+±]\s?$/.test(text.slice(Math.max(0, span.start - 2), span.start)) ||
  /^[+±]/.test(text.slice(span.start, amount.end));

const leadsTo =
  /(?<!\b(?:com(?:es?|ing)|came|amount(?:s|ed|ing)?|sums?|adds? up))\s+to\s+(?:(?:about|only|just|nearly|almost|some|over|under|around)\s+)*$/i;
const ofShares = /%|\b(?:per ?cent|points?|percentages?|rates?|shares?)\b/i;

/** A cell is named by a word of its row or column; each cell beside it asks for them. */
const stemsOfHeads = ({ annotations: { frame } }: Passage): readonly string[] =>
  frame ? headStems(frame) : [];

const headStems = memoized(({ heads }: CellFrame): readonly string[] =>
  termsOf(heads).map(({ stem }) => stem),
);

const areOfOneTable = ([first, ...others]: readonly Operand[]): boolean => {
  const table = first?.fact?.passage.cell?.table;
  return table !== undefined && others.every(({ fact }) => fact?.passage.cell?.table === table);
};

const isOwn = () => 'own' as const;

const writtenEnd = ({ passage, figure }: Fact, end: Figure): string =>
  end === figure
    ? passage.annotations.text.slice(figure.amount.start, figure.amount.end)
    : `${end.low.toLocaleString('en')}${end.kind === 'percent' ? '%' : ''}`;

/** The same for each keystroke, so that what stands nearby need not be worked out again. */
function settled(support: Support, found: Reckoned): Support {
  const before = settledBefore.get(support);
  const isSame =
    before?.working === found.working &&
    before?.from.length === found.from.length &&
    before.from.every((one, i) => one === found.from[i]);
  if (isSame) return before.result;
  const result = told(support, found);
  settledBefore.set(support, { ...found, result });
  return result;
}
const settledBefore = new WeakMap<Support, Reckoned & { readonly result: Support }>();

/** It follows, and so is as good as what it follows from: what no source states is told there. */
const told = ({ figure, nearest }: Support, { working, from }: Reckoned): Support =>
  working !== undefined && from.every(({ verdict }) => isBorneOut(verdict))
    ? {
        figure,
        verdict: 'derived',
        derivation: { working, operands: [...new Set(from.flatMap(factsOf))] },
        nearest,
      }
    : { figure, verdict: 'unchecked', nearest };
