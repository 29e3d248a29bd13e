/** The figures of rows that a sentence does not name, where it names another row of the same table. */
import { monthNames } from '../../annotate/figures/date-parts.ts';
import type { Fact } from './evidence-index.ts';
import type { SourceTable } from './source-tables.ts';
import { namedIn } from './table-reckoning.ts';
import type { Result } from './working.ts';

/** "Since May" is until another month, which need not be named. */
const time = new RegExp(`\\d{4}|\\b(?:${monthNames.join('|')}|Q[1-4])\\b`, 'i');
/** Who is compared with whom need not be named either. */
const comparing = /\b(?:than|next|second|others?|average|compared|against)\b/i;

export function strangersIn(tables: readonly SourceTable[], words: string): ReadonlySet<Fact> {
  const facts = tables.flatMap(({ rows }) => {
    const all = [...rows.values()].filter(({ isTotal }) => !isTotal);
    const named = namedIn(all, words);
    if (named.length === 0 || named.some(({ name }) => time.test(name))) return [];
    return all.filter((line) => !named.includes(line)).flatMap((line) => [...line.facts.values()]);
  });
  return new Set(facts);
}

/** No working of the claim: it takes the numbers of other rows. */
export const isOfStrangers = ({ operands }: Result, strangers: ReadonlySet<Fact>, words: string): boolean => {
  const of = operands.filter(({ fact }) => fact && strangers.has(fact)).length;
  return of > 0 && (of === operands.length || !comparing.test(words));
};
