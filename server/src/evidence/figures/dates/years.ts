/** Of which years a figure is told, and what its table has instead for the year that the draft names. */
import type { Annotations } from '../../../annotate/annotate.ts';
import { surroundings } from '../../../annotate/figures/concept.ts';
import type { Figure } from '../../../annotate/figures/figure.ts';
import { periodOf } from '../../../annotate/figures/period.ts';
import type { Span } from '../../../text/span.ts';
import { cellsAround, type Fact } from '../fact.ts';

export type Years = ReadonlySet<string>;

const year = /\b(1[5-9]|20|21)(\d\d)(?:[-–/](\d\d)(?!\d))?(?![\d,.]\d)/g;

/** "2022/23" is in both of its years, and a year of its own among others of this kind. */
export function yearsIn(text: string): Years {
  const years = new Set<string>();
  for (const [, century, first, second] of text.matchAll(year)) {
    years.add(`${century}${first}`);
    if (!second) continue;
    years.add(`${century}${second}`);
    if (Number(second) === Number(first) + 1) years.add(`${century}${first}/${second}`);
  }
  return years;
}

const base =
  /\b(?:(?:changes?|differences?|growth|rise|fall|increase|decrease|gain|loss|gap|up|down)\s+(?:on|since|from|over|to)|since|versus|vs\.?|against|compared\s+(?:with|to)|relative\s+to)\s+(?:19|20)\d\d(?:[-–/]\d{2,4})?(?!\d)/gi;

/** The years of a cell's heads: a column called "Change on 2011" tells of a later one. */
export const yearsInHeads = (heads: string): Years => yearsIn(heads.replace(base, ' '));

/** Of "2022/23" the second. */
export const lastYear = (years: Years): number =>
  Math.max(...[...years].filter((year) => !year.includes('/')).map(Number));

const areDouble = (years: Years): boolean => [...years].some((each) => each.includes('/'));

/** What leads to a figure in its sentence; in a cell, its heads. */
export const wordsBefore = ({ text, frame }: Annotations, sentence: Span, { amount }: Figure): string =>
  (frame?.heads ?? '') + text.slice(sentence.start, amount.start);

/** The year that goes with a figure, or else those of its sentence; of a cell's heads, those of the nearest. */
export function yearsOf(annotations: Annotations, figure: Figure): Years {
  const { text, frame } = annotations;
  const { sentence, inside } = surroundings(annotations, figure);
  const period = frame ? undefined : periodOf(text, sentence, inside, figure);
  const own = yearsIn(period ? text.slice(period.start, period.end) : '');
  if (own.size > 0) return own;
  const before = wordsBefore(annotations, sentence, figure);
  const after = text.slice(figure.amount.end, sentence.end);
  const told = [...before.split(/\. | \| /), after].map(frame ? yearsInHeads : yearsIn);
  return told.slice(0, -1).findLast(({ size }) => size > 0) ?? told.at(-1)!;
}

export const yearsOfFact = ({ passage, figure }: Fact): Years => yearsOf(passage.annotations, figure);

export function haveOneInCommon(one: Years, other: Years): boolean {
  const areBoth = areDouble(one) && areDouble(other);
  return [...one].some((each) => other.has(each) && (!areBoth || each.includes('/')));
}

/** Both are of some year, and it is not the same. */
export const areApart = (one: Years, other: Years): boolean =>
  one.size > 0 && other.size > 0 && !haveOneInCommon(one, other);

/** So many cells on each side are looked at. */
const largest = 400;

/** The cell of the same table whose heads are the same but for the year, which is one of those given. */
export function inYear(fact: Fact, years: Years): Fact | undefined {
  const heads = yearlessHeads(fact);
  if (heads === undefined) return undefined;
  for (const { facts } of cellsAround(fact.statement, largest)) {
    const found = facts.find(
      (each) => yearlessHeads(each) === heads && haveOneInCommon(years, yearsOfFact(each)),
    );
    if (found) return found;
  }
  return undefined;
}

/** What stands before a cell's figure, without years; undefined where that is nothing, or no cell's. */
function yearlessHeads({ passage, figure, sentence }: Fact): string | undefined {
  if (passage.kind !== 'cell' || figure.date) return undefined;
  return wordsBefore(passage.annotations, sentence, figure).replace(year, '').toLowerCase();
}
