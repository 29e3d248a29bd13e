/** The figures of rows that a sentence does not name, where it names another row of the same table. */
import { monthNames } from '../../../annotate/figures/date-parts.ts';
import type { Fact } from '../fact.ts';
import type { Result } from '../workings/working.ts';
import { namedIn } from './named-lines.ts';
import type { SourceTable } from './source-tables.ts';
import type { Words } from './table-results.ts';

/** "Since May" is until another month, which need not be named. */
const time = new RegExp(`\\d{4}|\\b(?:${monthNames.join('|')}|Q[1-4])\\b`, 'i');
/** Who is compared with whom need not be named either: "more than the next", but not "more than a quarter". */
const comparing =
  /\bthan (?:the|that|those|any|all|its)\b|\b(?:next|second|others?|average|compared|against|gap|difference|margin|between|ahead|behind)\b/i;

export function strangersIn(tables: readonly SourceTable[], words: Words): ReadonlySet<Fact> {
  const facts = tables.flatMap(({ rows }) => {
    const all = [...rows.values()].filter(({ isTotal }) => !isTotal);
    const named = namedIn(all, words);
    if (named.length === 0 || named.some(({ name }) => time.test(name))) return [];
    return all.filter((line) => !named.includes(line)).flatMap((line) => [...line.facts.values()]);
  });
  return new Set(facts);
}

/** No working of the claim: it takes the numbers of other rows, or sets one row against another where nothing is compared. */
export function isOfStrangers(
  { operands, tie }: Result,
  strangers: ReadonlySet<Fact>,
  words: string,
): boolean {
  const facts = operands.flatMap(({ fact }) => fact ?? []);
  const of = facts.filter((fact) => strangers.has(fact)).length;
  if (of > 0 && (of === operands.length || !comparing.test(words))) return true;
  return tie === 'change' && strangers.size > 0 && areOfTwoRows(facts) && !comparing.test(words);
}

const areOfTwoRows = ([one, other]: readonly Fact[]): boolean => {
  const [a, b] = [one?.passage.cell, other?.passage.cell];
  return a !== undefined && b !== undefined && a.table === b.table && a.row !== b.row;
};
