/** Whether a source's figure can be the answer to a cell: it names the row, and it is of the year that the cell stands under. */
import type { Passage } from '../document.ts';
import { wordsAt } from '../document.ts';
import { factSentence } from '../figures/evidence-index.ts';
import type { Fact } from '../figures/fact.ts';
import { numeralsOf } from '../figures/numerals.ts';
import type { Support } from '../figures/verdict.ts';
import { yearsIn } from '../figures/years.ts';
import { termsOf } from '../terms.ts';

/** A cell under a year answers to what the source says of that year, where it tells the years apart. */
export function inPeriod(support: Support, passage: Passage, name: string): Support {
  const own = yearsIn(passage.annotations.frame!.heads);
  const isOfAnother = (fact: Fact) => {
    const stated = yearsOf(fact);
    return own.size > 0 && stated.size > 0 && ![...stated].some((year) => own.has(year));
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
  const right = nearest.find(
    (fact) =>
      yearsOf(fact).size > 0 &&
      !isOfAnother(fact) &&
      name !== '' &&
      isNamed(name, fact) &&
      isNamed(name, evidence),
  );
  return right ? { figure, verdict: 'misplaced', evidence, instead: right, nearest } : support;
}

const yearsOf = (fact: Fact): ReadonlySet<string> =>
  yearsIn((fact.passage.annotations.frame?.heads ?? '') + wordsAt(factSentence(fact)));

/** The source's sentence has a word of what the row is called, or its number. */
export function isNamed(name: string, { statement }: Fact): boolean {
  const stems = termsOf(name).map(({ stem }) => stem);
  if (stems.length > 0) return stems.some((stem) => statement.stems.has(stem));
  const words = wordsAt(factSentence(statement));
  return numeralsOf(name).every((numeral) => numeralsOf(words).includes(numeral));
}
