/** Whether a source's figure can be the answer to a cell: it names the row, and it is of the year that the cell stands under. */
import { memoized } from '../../text/memoized.ts';
import type { Passage } from '../document.ts';
import { wordsAt } from '../document.ts';
import { areApart, haveOneInCommon, inYear, yearsIn, yearsInHeads } from '../figures/dates/years.ts';
import type { Fact } from '../figures/fact.ts';
import { factSentence } from '../figures/fact-words.ts';
import { cellsOfTable, headOf } from '../figures/misplaced/other-row.ts';
import { numeralsOf } from '../figures/numerals.ts';
import { dimension, measure } from '../figures/quantity.ts';
import { headsOf } from '../figures/source-tables/source-tables.ts';
import type { Support } from '../figures/verdict.ts';
import { termsOf } from '../terms.ts';
import { rowOf } from './source-changes.ts';
import { cuesIn } from './table-cells.ts';

/**
 * What the sources say of a cell in a row of this name, under its own head and year. Kept with what they say of the number by itself:
 * at a keystroke all cells of a table are looked at, and most are the ones of before.
 */
export function answerTo(support: Support, passage: Passage, name: string): Support {
  const known = answers(support);
  let answer = known.get(name);
  if (!answer) {
    answer = inPlace(inPeriod(ofItsRow(support, name), passage, name), passage, name);
    known.set(name, answer);
  }
  return answer;
}

/** By the row's name. */
const answers = memoized((_: Support) => new Map<string, Support>());

/** A cell under a year answers to what the source says of that year, where it tells the years apart. */
function inPeriod(support: Support, passage: Passage, name: string): Support {
  const own = yearsInHeads(passage.annotations.frame!.heads);
  const isOfAnother = (fact: Fact) => {
    const stated = yearsOf(fact);
    return own.size > 0 && stated.size > 0 && !haveOneInCommon(own, stated);
  };
  const { figure, verdict, evidence, instead, nearest } = support;
  if (verdict === 'misplaced' && isOfAnother(instead!))
    return {
      figure,
      verdict: isOfAnother(evidence!) ? 'unsupported' : 'supported',
      ...(!isOfAnother(evidence!) && { evidence: evidence! }),
      nearest,
    };
  if (verdict === 'contradicted' && evidence && isOfAnother(evidence)) {
    const right = nearest.find((fact) => !isOfAnother(fact) && isNamed(name, fact));
    return { figure, verdict: right ? verdict : 'unsupported', ...(right && { evidence: right }), nearest };
  }
  if (verdict !== 'supported' || !evidence || !isOfAnother(evidence)) return support;
  if (name === '' || !isNamed(name, evidence)) return support;
  const isRight = (fact: Fact) => yearsOf(fact).size > 0 && !isOfAnother(fact) && isNamed(name, fact);
  const beside = evidence.passage.cell && inYear(evidence, own);
  const right = beside && isSame(beside, evidence) ? undefined : (beside ?? nearest.find(isRight));
  return right ? { figure, verdict: 'misplaced', evidence, instead: right, nearest } : support;
}

const isSame = (one: Fact, other: Fact): boolean => measure(one.figure).low === measure(other.figure).low;

/** A number that a source gives of what the row is called is in its place, whatever is told of all rows together. */
function ofItsRow(support: Support, name: string): Support {
  const { figure, verdict, evidence, instead, nearest } = support;
  if (verdict !== 'misplaced' || !evidence || !instead) return support;
  const stems = termsOf(name).map(({ stem }) => stem);
  const named = ({ statement }: Fact) => stems.filter((stem) => statement.stems.has(stem)).length;
  return named(evidence) > named(instead) ? { figure, verdict: 'supported', evidence, nearest } : support;
}

/**
 * A number that stands in the source's table in another row than the one of this name, or under another head than the one that
 * the cell's column shares most with.
 */
function inPlace(support: Support, passage: Passage, name: string): Support {
  const { figure, verdict, evidence, nearest } = support;
  if (verdict !== 'supported' || !evidence?.passage.cell || figure.date || name === '') return support;
  const column = passage.annotations.frame!.heads.replace(/:\s*$/, '').split(' | ').at(-1)!;
  const stems = new Set(termsOf(name).map(({ stem }) => stem));
  const isMeant = (head: readonly string[]) => head.length > 0 && head.every((stem) => stems.has(stem));
  // “30–44” has no word, and is a name all the same.
  const isOfRow = (fact: Fact) =>
    stems.size > 0 ? isMeant(headOf(fact)) : labelOf(headsOf(fact).row.join(' ')) === labelOf(name);
  const isAtHome = stems.size > 0 ? headOf(evidence).some((stem) => stems.has(stem)) : isOfRow(evidence);
  const cells = isAtHome
    ? rowOf(evidence)
    : cellsOfTable(evidence.statement).filter((fact) => !fact.figure.date && isOfRow(fact));
  const isHeadAlike = !isAtHome && sharedWith(column, evidence) > 0;
  const beside = cells.find(
    (fact) => isHeadAlike && fact.passage.cell!.column === evidence.passage.cell!.column,
  );
  const right = beside ?? (cuesIn(column).size === 0 ? nearestTo(column, cells) : undefined);
  return right && dimension(right.figure) === dimension(evidence.figure) && !isSame(right, evidence)
    ? { figure, verdict: 'misplaced', evidence, instead: right, nearest }
    : support;
}

/** The cell whose head shares most with another; undefined where none does, or several do. */
function nearestTo(column: string, cells: readonly Fact[]): Fact | undefined {
  const [best, next] = cells
    .map((fact) => ({ fact, shared: sharedWith(column, fact) }))
    .sort((a, b) => b.shared - a.shared);
  return best && best.shared > (next?.shared ?? 0) ? best.fact : undefined;
}

/** So many words, and a year, the head of a source's cell has in common with another; none where they are of other years. */
function sharedWith(column: string, fact: Fact): number {
  const { column: other } = headsOf(fact);
  const [years, otherYears] = [yearsIn(column), yearsIn(other)];
  if (areApart(years, otherYears)) return 0;
  const stems = new Set(termsOf(column).map(({ stem }) => stem));
  const words = new Set(termsOf(other).map(({ stem }) => stem));
  return [...words].filter((stem) => stems.has(stem)).length + (haveOneInCommon(years, otherYears) ? 1 : 0);
}

const labelOf = (name: string): string => name.replace(/[–—−]/g, '-').replace(/\s+/g, '').toLowerCase();

const yearsOf = (fact: Fact): ReadonlySet<string> =>
  yearsIn((fact.passage.annotations.frame?.heads ?? '') + wordsAt(factSentence(fact)));

/** The source's sentence has a word of what the row is called, or its number. */
export function isNamed(name: string, { statement }: Fact): boolean {
  const stems = termsOf(name).map(({ stem }) => stem);
  if (stems.length > 0) return stems.some((stem) => statement.stems.has(stem));
  const words = wordsAt(factSentence(statement));
  return numeralsOf(name).every((numeral) => numeralsOf(words).includes(numeral));
}
