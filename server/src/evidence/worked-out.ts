/** Figures that may be the writer's own reckoning: too open to be told as derived, too likely to be accused. */
import type { Figure } from '../annotate/figure.ts';
import type { Claim } from './claim.ts';
import type { EvidenceIndex, Fact, Statement } from './evidence-index.ts';
import { isShare, isYears } from './figure-kinds.ts';
import { bears, measure } from './quantity.ts';

/** So many of the sentences nearest in meaning are reckoned with, and so many figures of each. */
const nearest = 8;
const most = 24;
const mostCells = 200;
/** Two that are set against each other stand no farther apart than this in it. */
const apart = 4;

const reckons =
  /\b(?:thus|therefore|that is|that means|which means|means that|impl(?:y|ies|ied)|i\.\s?e\.|in all|all told|altogether|com(?:es?|ing) to|works? out|working out|amounts? to|adds? up|on average|in total|per head|a head)/i;

/** "That is", "This makes": a sentence that reckons with what stands before it. */
const takesUp = /^\W*(?:that|this)(?:[’']s)?\s+(?:is|was|makes?|made|means|leaves|comes|amounts|adds)\b/i;

/** A case that the writer makes up to reckon with. */
const supposes = /^\W*(?:if|suppose|supposing|assuming|assume)\b/i;

/** True when the words of the sentence say that it reckons. */
export const isReckoning = (sentence: string): boolean =>
  [reckons, takesUp, supposes].some((words) => words.test(sentence));

/**
 * True when two figures of one sentence of the sources, or one and the day it is written on, come to the figure. Only
 * what is hedged, alone in its cell, or `reckoned` by a word of its sentence is tried: other numbers come out by chance.
 */
export function mayBeWorkedOut(
  { figure, concept }: Claim,
  reckoned: boolean,
  statements: readonly Statement[],
  index: EvidenceIndex,
): boolean {
  if (!reckoned && figure.bound === 'exactly' && concept.size > 0) return false;
  if (figure.low !== figure.high || figure.magnitude || figure.until) return false;
  // A number alone in its cell has no words by which to find what it is about: any cell may be.
  const near =
    concept.size > 0
      ? statements.slice(0, nearest)
      : index.statements.filter(({ passage }) => passage.kind === 'cell').slice(0, mostCells);
  return near.some((statement) => {
    const facts = besides(statement, index).slice(0, most);
    const day = index.dayOf(statement.document);
    if (day && facts.some((fact) => reckonsYears(figure, fact, day.year))) return true;
    if (figure.date || figure.kind === 'ordinal' || figure.kind === 'score') return false;
    return (
      (isShare(figure) &&
        facts.some(
          (fact) => measure(fact.figure).dimension === 'share' && fits(figure, 100 - fact.figure.low),
        )) ||
      facts.some((fact) => isPerMonth(figure, fact.figure)) ||
      facts.some((a, i) =>
        facts
          .slice(Math.max(0, i - apart), i + apart + 1)
          .some((b) => a !== b && comesTo(figure, a.figure, b.figure)),
      )
    );
  });
}

/** The figures of a sentence; those of a cell with the cells around. */
function besides(
  { id, document, passage, facts }: Statement,
  { statements }: EvidenceIndex,
): readonly Fact[] {
  if (passage.kind !== 'cell') return facts;
  return statements
    .slice(Math.max(0, id - apart), id + apart + 1)
    .filter((other) => other.document === document && other.passage.kind === 'cell')
    .flatMap((other) => other.facts);
}

/** Years from a year to the day of writing, and the year so many years after it. */
function reckonsYears(figure: Figure, { figure: stated }: Fact, today: number): boolean {
  if (isYears(figure) || figure.unit === 'decade')
    return stated.date?.year !== undefined && fits(figure, (today - stated.date.year) * 12);
  const { date } = figure;
  return (
    date?.year !== undefined &&
    date.month === undefined &&
    isYears(stated) &&
    stated.low > 1 &&
    date.year === today + stated.low
  );
}

function comesTo(figure: Figure, a: Figure, b: Figure): boolean {
  if (
    a.date ||
    b.date ||
    a.kind === 'ordinal' ||
    b.kind === 'ordinal' ||
    a.low !== a.high ||
    b.low !== b.high
  )
    return false;
  const [one, other, own] = [measure(a), measure(b), measure(figure)];
  const isOwn = one.dimension === own.dimension || (figure.kind === 'count' && figure.unit === '');
  if (one.dimension === other.dimension) {
    if (isOwn && (fits(figure, one.low - other.low) || fits(figure, one.low + other.low))) return true;
    return (
      isShare(figure) &&
      one.dimension !== 'share' &&
      other.low > 0 &&
      fits(figure, (one.low / other.low) * 100)
    );
  }
  // So many percent of an amount, and the whole of which it is so many percent.
  if (other.dimension !== 'share' || !isOwn || other.low <= 0) return false;
  return fits(figure, (one.low * other.low) / 100) || fits(figure, (one.low / other.low) * 100);
}

/** A twelfth of what is so much a year. */
const isPerMonth = (figure: Figure, { date, low, high, ...stated }: Figure): boolean =>
  figure.per === 'month' &&
  stated.per !== 'month' &&
  !date &&
  low === high &&
  measure(figure).dimension === measure({ ...stated, low, high }).dimension &&
  fits(figure, low / 12);

const fits = (figure: Figure, value: number): boolean =>
  Number.isFinite(value) && value > 0 && bears(figure, value) !== undefined;
