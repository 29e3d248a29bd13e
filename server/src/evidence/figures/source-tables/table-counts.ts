/** "Seven of the twelve districts": how many rows a table of the sources has, and how many of them rise or lie beyond a number. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { haveOneInCommon } from '../dates/years.ts';
import type { Fact } from '../fact.ts';
import { equal, measure } from '../quantity.ts';
import type { Derivation } from '../workings/derivation.ts';
import type { Operand } from '../workings/working.ts';
import { namedIn } from './named-lines.ts';
import type { Line, SourceTable } from './source-tables.ts';
import type { Words } from './table-results.ts';

const rise =
  /\b(?:r[io]se|risen|rising|gr[eo]wn?|growing|increas\w+|up|more|above|higher|exceed\w*|gain\w*|climb\w*|over)\b/i;
const fall =
  /\b(?:f[ae]ll(?:en|ing|s)?|declin\w+|decreas\w+|down|less|fewer|below|lower|lost|los[et]s?|shr[aiu]nk\w*|cut|under|drop\w*)\b/i;
/** Fewer rows are told from each other by name. */
const fewest = 3;

/** `limits` are the other figures of the sentence. */
export function countedIn(
  { kind, low, high }: Figure,
  tables: readonly SourceTable[],
  words: Words,
  operand: (fact: Fact) => Operand,
  limits: readonly Figure[],
  /** What follows the figure. */
  behind: string,
): Derivation | undefined {
  if (kind !== 'count' || low !== high || !Number.isInteger(low) || low < 2) return undefined;
  for (const { rows, columns } of tables) {
    const all = [...rows.values()].filter(({ isTotal }) => !isTotal);
    if (low > all.length || all.length < fewest) continue;
    if (low === all.length) return { working: `the table has ${low} rows`, operands: [] };
    const full = all.filter(({ facts }) => facts.size === columns.size).length;
    if (low === full && ofThe.test(words.text))
      return { working: `${low} rows of the table are full`, operands: [] };
    if ((isSomeOf.test(behind) && ofThem.test(words.text)) || isAtEnd(words.text, behind))
      return { working: `${low} of ${all.length} rows`, operands: [] };
    const named = namedIn(all, words).length;
    if (named > 0 && low === all.length - named)
      return { working: `${all.length} rows − ${named}`, operands: [] };
    const values = (at: number) => all.map((line) => valueAt(line, at, operand));
    const turned = turnedIn(low, columns, values, words);
    if (turned) return { working: `${low} of ${all.length} rows ${turned}`, operands: [] };
    for (const limit of limits)
      for (const [at, { name }] of columns)
        if (limit.bound !== 'exactly' && isOnOneSide(low, limit, values(at)))
          return { working: `${low} of ${all.length} rows, by ${name}`, operands: [], isDoubtful: true };
  }
  return undefined;
}

/** "Of the four crops with figures for both years". */
const ofThe = /\bof\s+(?:the|these|those)\s/i;

/** "The three smaller ports": which of them, the table tells. */
const ofThem = /\bthe\s+[\p{L}\d-]+\s+(?:\p{L}{2,}(?:er|est)|remaining|together|combined)\s/iu;
const isSomeOf = /^\s(?:\p{L}{2,}(?:er|est)|remaining|together|combined)\s/u;

/** "The top three": `behind` follows the number. */
const isAtEnd = (text: string, behind: string): boolean =>
  /\b(?:top|bottom|leading|first|last)\s+[\p{L}\d-]+$/iu.test(text.slice(0, text.length - behind.length));

type Value = Pick<Operand, 'dimension' | 'value'> | undefined;

const valueAt = (line: Line, at: number, operand: (fact: Fact) => Operand): Value => {
  const fact = line.facts.get(at);
  return fact && operand(fact);
};

/** From which column to which so many rows rise, or fall, as far as the sentence says which. */
function turnedIn(
  count: number,
  columns: ReadonlyMap<number, Line>,
  values: (at: number) => readonly Value[],
  { text, years }: Words,
): string | undefined {
  const ways = [...(rise.test(text) ? [1] : []), ...(fall.test(text) ? [-1] : [])];
  const list = [...columns].map(([at, line]) => ({ line, values: values(at) }));
  const named = list.filter(({ line }) => haveOneInCommon(line.years, years)).length;
  for (const [i, from] of list.entries())
    for (const to of list.slice(i + 1)) {
      const meant = [from, to].filter(({ line }) => haveOneInCommon(line.years, years)).length;
      if (meant < Math.min(2, named)) continue;
      for (const way of ways) {
        const turned = from.values.filter((one, row) => {
          const other = to.values[row];
          return (
            one && other && one.dimension === other.dimension && Math.sign(other.value - one.value) === way
          );
        });
        if (turned.length === count)
          return `${way > 0 ? 'rise' : 'fall'} from ${from.line.name} to ${to.line.name}`;
      }
    }
  return undefined;
}

/** "Four built 40 homes or fewer." */
function isOnOneSide(count: number, limit: Figure, values: readonly Value[]): boolean {
  const { dimension, low } = measure(limit);
  const kin = values.flatMap((one) => (one?.dimension === dimension ? one.value : []));
  const above = kin.filter((one) => one > low).length;
  const same = kin.filter((one) => equal(one, low)).length;
  return [above, above + same, kin.length - above, kin.length - above - same].includes(count);
}
