/** Whether two sources give different figures for one thing: the same words around it, the same names, the same time. */

import { sentenceAround } from '../document.ts';
import { claimOf, wordingOf } from './claim.ts';
import type { Fact } from './fact.ts';
import { relate } from './quantity.ts';

/** Words this near to a figure tell what it is of, who has it and what becomes of it. */
const near = 0.6;

export function disagree(one: Fact, other: Fact): boolean {
  if (one.document === other.document || one.figure.date) return false;
  // A rounded figure is no other figure, and a source that has both does not disagree.
  if (relate(one.figure, other.figure) || relate(other.figure, one.figure) || states(other, one))
    return false;
  return (
    isOfOneTime(one, other) && isOfOneName(one, other) && isOfOneName(other, one) && isOfOneThing(one, other)
  );
}

const states = ({ document }: Fact, { figure }: Fact): boolean =>
  document.passages.some(({ annotations }) =>
    annotations.figures.some((own) => own.kind === figure.kind && relate(figure, own) !== undefined),
  );

/** All that is said near the one is said in the other's sentence: "asked" and "bid", "buyer" and "seller" are two things. */
function isOfOneThing(one: Fact, other: Fact): boolean {
  const words = (fact: Fact) => [...claimOf(wording(fact), fact.figure).concept];
  const isSaid = (fact: Fact, of: Fact) =>
    words(fact).every(([stem, closeness]) => closeness < near || of.statement.stems.has(stem));
  return isSaid(one, other) && isSaid(other, one);
}

function wording({ passage, sentence }: Fact) {
  const { text, frame } = passage.annotations;
  return wordingOf(text, sentence, frame?.heads);
}

/** Where both tell the year, the month, the weekday, one of each must be the same. */
function isOfOneTime(one: Fact, other: Fact): boolean {
  const [a, b] = [datesOf(one), datesOf(other)];
  return (['year', 'month', 'weekday', 'quarter'] as const).every((part) => {
    const told = a.flatMap((date) => date[part] ?? []);
    const others = b.flatMap((date) => date[part] ?? []);
    return told.length === 0 || others.length === 0 || told.some((value) => others.includes(value));
  });
}

const datesOf = ({ passage, sentence }: Fact) =>
  passage.annotations.figures.flatMap(({ date, until, span }) =>
    date && sentenceAround(passage, span) === sentence ? [date, ...(until ? [until] : [])] : [],
  );

/** Every name of the one's sentence is known to the paragraph of the other. */
function isOfOneName(one: Fact, other: Fact): boolean {
  const { passage, sentence } = one;
  const known = `${other.passage.annotations.frame?.heads ?? ''}${other.passage.annotations.text}`;
  return passage.annotations.mentions
    .filter(({ span }) => sentenceAround(passage, span) === sentence)
    .every(({ name }) => known.includes(name.split(' ').at(-1)!));
}
