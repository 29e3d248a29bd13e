/** "Seven of the twelve districts": how many rows a table of the sources has, and how many of them rise or lie beyond a number. */
import type { Figure } from '../../annotate/figures/figure.ts';
import type { Derivation } from './derivation.ts';
import { equal, measure } from './quantity.ts';
import type { Line, SourceTable } from './source-tables.ts';
import { groupsIn, type Sought } from './table-reckoning.ts';
import { yearsIn } from './years.ts';

const rise =
  /\b(?:r[io]se|risen|rising|gr[eo]wn?|growing|increas\w+|up|more|above|higher|exceed\w*|gain\w*|climb\w*|over)\b/i;
const fall =
  /\b(?:f[ae]ll(?:en|ing|s)?|declin\w+|decreas\w+|down|less|fewer|below|lower|lost|los[et]s?|shr[aiu]nk\w*|cut|under|drop\w*)\b/i;

export function countedIn(
  { kind, low, high }: Figure,
  tables: readonly SourceTable[],
  { words, operand: made }: Pick<Sought, 'words' | 'operand'>,
  /** The other numbers of the sentence. */
  limits: readonly Figure[],
): Derivation | undefined {
  if (kind !== 'count' || low !== high || !Number.isInteger(low) || low < 2) return undefined;
  for (const { rows, columns } of tables) {
    const all = [...rows.values()].filter(({ isTotal }) => !isTotal);
    if (low > all.length || all.length < 3) continue;
    if (low === all.length) return { working: `the table has ${low} rows`, operands: [] };
    const rest =
      all.length - (groupsIn(all, words).filter(({ lines }) => lines.length === 1).length || all.length);
    if (low === rest) return { working: `${all.length} rows − ${all.length - rest}`, operands: [] };
    const value = (line: Line, at: number): number | undefined => {
      const fact = line.facts.get(at);
      return fact && made(fact).value;
    };
    const compared = (one: number, other: number, way: number) =>
      all.filter((line) => {
        const [a, b] = [value(line, one), value(line, other)];
        return a !== undefined && b !== undefined && Math.sign(b - a) === way;
      }).length;
    const years = yearsIn(words);
    const isMeant = (at: number) =>
      years.size === 0 || [...yearsIn(columns.get(at)!.name)].some((year) => years.has(year));
    const places = [...columns.keys()];
    for (const [i, one] of places.entries())
      for (const other of places.slice(i + 1)) {
        const [a, b] = [one, other].map((at) => all.map((line) => line.facts.get(at)).find(Boolean));
        if (!a || !b || made(a).dimension !== made(b).dimension) continue;
        if (years.size > 0 && !isMeant(one) && !isMeant(other)) continue;
        for (const [way, cue] of [
          [1, rise],
          [-1, fall],
        ] as const)
          if (
            (cue.test(words) || !(rise.test(words) || fall.test(words))) &&
            compared(one, other, way) === low
          )
            return {
              working: `${low} of ${all.length} rows ${way > 0 ? 'rise' : 'fall'} from ${columns.get(one)!.name} to ${columns.get(other)!.name}`,
              operands: [],
            };
      }
    for (const limit of limits) {
      const { dimension, low: bound } = measure(limit);
      for (const at of places) {
        const values = all.flatMap((line) => {
          const fact = line.facts.get(at);
          return fact && made(fact).dimension === dimension ? made(fact).value : [];
        });
        const above = values.filter((one) => one > bound).length;
        const same = values.filter((one) => equal(one, bound)).length;
        if ([above, above + same, values.length - above, values.length - above - same].includes(low))
          return {
            working: `${low} of ${all.length} rows, by ${columns.get(at)!.name}`,
            operands: [],
            isDoubtful: true,
          };
      }
    }
  }
  return undefined;
}
