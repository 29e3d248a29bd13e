/** Figures that come of counting or adding up what a list or a table gives: "all sixteen amounts", "nine in ten are free". */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { firstOf } from '../../../text/first-of.ts';
import { stemOf } from '../../terms.ts';
import type { Claim } from '../claim.ts';
import type { Statement, Table } from '../fact.ts';
import { writtenAmount } from '../fact-words.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { listLengths } from '../lists.ts';
import { numeralsOf } from '../numerals.ts';
import { bears } from '../quantity.ts';
import { scalesIn } from '../source-tables/table-scale.ts';
import type { Cue } from './cues.ts';
import type { Derivation } from './derivation.ts';
import { enumerationsIn } from './enumerations.ts';
import { writtenSum } from './written.ts';

/** Beyond this a number is hardly the length of a list. */
const longest = 40;
/** So many of the sentences that are most about the claim are looked at. */
const nearest = 6;
/** So many of them may tell of the very thing in other words. */
const closest = 3;
/** Of so few tables any may be meant: "together" need not name what it adds up. */
const few = 3;
const mostTables = 200;

/** `before` and `rest` are what stands around the figure in its sentence. */
export function tally(
  claim: Claim,
  cues: ReadonlySet<Cue>,
  before: string,
  written: string,
  rest: string,
  statements: readonly Statement[],
  index: EvidenceIndex,
): Derivation | undefined {
  const { figure } = claim;
  if (figure.low !== figure.high || figure.magnitude || figure.date) return undefined;
  const near = statements.slice(0, nearest);
  const tables = tablesAbout(claim, near, index);
  if (cues.has('sum')) {
    const total = columnTotal(figure, tables);
    if (total) return total;
  }
  const count = countIn(figure, written);
  if (count === undefined || count < 3) return undefined;
  const others = othersOf(count, claim, near, before, rest);
  if (others) return others;
  const told = firstOf(near.slice(0, closest), (statement) => toldTogether(count, claim, statement));
  if (told || count > longest) return told;
  if (listAhead(rest) === count || listBehind(before) === count)
    return { working: `the list has ${count} items`, operands: [] };
  if (
    near.some(
      (statement) => sharesNoun(claim, statement) && listLengths(sentenceOf(statement)).includes(count),
    )
  )
    return { working: `the source names ${count}`, operands: [] };
  const ofThese = tables.filter(({ statements }) => statements.some((one) => sharesNoun(claim, one)));
  if (ofThese.some(({ columns }) => columns.some(({ values }) => values.length === count)))
    return { working: `the table has ${count} rows`, operands: [] };
  for (const stem of claim.concept.keys())
    if (index.labelled(stem) === count) return { working: `the source marks ${count} so`, operands: [] };
  return undefined;
}

/** "Six crew and three others" are nine. */
function toldTogether(count: number, claim: Claim, statement: Statement): Derivation | undefined {
  const list = enumerationsIn(sentenceOf(statement)).find(({ total }) => total === count);
  if (list) return { working: list.written, operands: statement.facts.slice(0, 1) };
  return countedOn(count, claim, statement);
}

/** "Five bodies, and a sixth" are six; "it hit three other cars" is four cars. */
export function countedOn(
  count: number,
  { figure, next }: Claim,
  statement: Statement,
): Derivation | undefined {
  const less = statement.facts.find(
    ({ figure: { kind, low, high } }) => kind === 'count' && low === count - 1 && high === low,
  );
  if (!less) return undefined;
  const then = statement.facts.find(({ figure: { kind, low } }) => kind === 'ordinal' && low === count);
  if (then)
    return { working: `${writtenAmount(less)}, then the ${writtenAmount(then)}`, operands: [less, then] };
  const noun = figure.unit === '' ? next : stemOf(figure.unit);
  const others = /^\s+other\s+([\p{L}-]+)/u.exec(
    statement.passage.annotations.text.slice(less.figure.amount.end),
  )?.[1];
  return others !== undefined && noun === stemOf(others.toLowerCase())
    ? { working: `one + ${writtenAmount(less)} other`, operands: [less] }
    : undefined;
}

/** "The other seven mills", "the seven other mills" of eight: one is spoken of by itself. */
function othersOf(
  count: number,
  { figure, next }: Claim,
  near: readonly Statement[],
  before: string,
  rest: string,
): Derivation | undefined {
  const behind = ofAll.test(before) ? othersBehind.exec(rest)?.[1] : undefined;
  if (behind === undefined && !othersBefore.test(before)) return undefined;
  const noun = behind ? stemOf(behind.toLowerCase()) : figure.unit === '' ? next : stemOf(figure.unit);
  const all = near
    .flatMap(({ facts }) => facts)
    .find(
      ({ figure: { kind, low, high, unit } }) =>
        kind === 'count' && low === count + 1 && high === low && unit !== '' && stemOf(unit) === noun,
    );
  return all && { working: `${writtenAmount(all)} − 1`, operands: [all] };
}

const ofAll = /\b(?:the|its|their|all)\s+$/i;
const othersBefore = /\b(?:the|its|their|all)\s+(?:other|remaining)\s+$/i;
const othersBehind = /^\s+(?:other|remaining)\s+([\p{L}-]+)/u;

/** The number of things: of "nine in ten" the nine. */
function countIn({ kind, low }: Figure, written: string): number | undefined {
  if (kind === 'count') return Number.isInteger(low) ? low : undefined;
  return kind === 'fraction' && / (?:in|of|out of) /.test(written) ? numeralsOf(written)[0] : undefined;
}

const sentenceOf = ({ passage, sentence }: Statement): string =>
  passage.annotations.text.slice(sentence.start, sentence.end);

const sharesNoun = ({ figure, next }: Claim, { stems }: Statement): boolean =>
  [figure.unit && stemOf(figure.unit), next].some((stem) => stem !== undefined && stems.has(stem));

/** The tables among the nearest sentences, and those that share the noun, the first few of them. */
function tablesAbout(claim: Claim, near: readonly Statement[], { tables }: EvidenceIndex): Table[] {
  const all = tables();
  return all
    .slice(0, mostTables)
    .filter(
      ({ statements }) =>
        all.length <= few ||
        statements.some((statement) => near.includes(statement) || sharesNoun(claim, statement)),
    );
}

function columnTotal(figure: Figure, tables: readonly Table[]): Derivation | undefined {
  for (const { text, columns } of tables)
    for (const { values, written } of columns) {
      const total = values.reduce((sum, value) => sum + value, 0);
      if (![1, ...scalesIn(text).slice(0, 1)].some((scale) => bears(figure, total * scale) !== undefined))
        continue;
      return {
        working: writtenSum(written),
        operands: [],
      };
    }
  return undefined;
}

/** The names before a colon: "Ayton, Beal and Cray had most of them: three of the ten towns". */
const listBehind = (before: string): number | undefined =>
  /:\s[^:]*$/.test(before) ? listLengths(before.slice(0, before.lastIndexOf(':')))[0] : undefined;

/** The number of items after a colon: "three lines are of $3bn: England, Mexico and Italy". */
function listAhead(rest: string): number | undefined {
  const list = /:\s+([^:;.]+)/.exec(rest)?.[1];
  if (!list || !/,?\s(?:and|or)\s/.test(list)) return undefined;
  return list.split(/,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+/).length;
}
