/**
 * What was before a change that a source tells together with what it led to, or what a thing is set against: "31%, an increase of 4%",
 * "grew by 4,000 members to reach 31,000", "14%. That is 2 points below the average".
 */
import { stemOf } from '../../terms.ts';
import { changeAt } from '../direction.ts';
import { beside, type Fact } from '../fact.ts';
import { isBare, isPlainAmount, isPoints, isShare } from '../figure-kinds.ts';
import { measure } from '../quantity.ts';
import type { Rival } from '../rivals.ts';
import { operand } from './operands.ts';
import type { Result, Working } from './working.ts';

export const toldChange: Working = {
  // The source's own words ask for it.
  asked: () => true,
  gives: ({ kind }) => kind !== 'ratio' && kind !== 'duration' && kind !== 'age',
  *results(figure, operands) {
    const { dimension } = measure(figure);
    for (const one of operands) {
      if (!one.fact || one.dimension !== dimension || !isPlainAmount(one.fact.figure)) continue;
      for (const times of multiplesOf(one.fact))
        yield {
          value: one.value / times.figure.low,
          working: () => `${one.written} ÷ ${times.figure.low}`,
          operands: [one, operand(times.figure, writtenOf(times), times, one.cited, one.close)],
        } satisfies Result;
      for (const by of changesOf(one.fact)) {
        const way = wayOf(by);
        if (!way) continue;
        const change = operand(by.figure, writtenOf(by), by, one.cited, one.close);
        yield {
          value: one.value - way * change.value,
          working: () => `${one.written} ${way > 0 ? '−' : '+'} ${change.written}`,
          operands: [one, change],
        } satisfies Result;
      }
    }
  },
};

/** The claim is that of the level, which the draft does not tell itself: what it was before is another number then. */
export const isOfNow = ({ operands: [level, change] }: Result, rival: Rival | undefined): boolean =>
  rival?.fact === level!.fact && !level!.cited && !isBeyond(change!.fact!);

/** The changes that led to a level, and how far it is from what it is set against. */
function* changesOf(level: Fact): Iterable<Fact> {
  const { facts } = level.statement;
  const text = textOf(level);
  const before = facts[facts.indexOf(level) - 1];
  if (before && isAmountOf(level, before) && leads.test(text.slice(endOf(before), startOf(level))))
    yield before;
  const after = facts
    .slice(facts.indexOf(level) + 1)
    .find((fact) => !fact.figure.date && isAmountOf(level, fact));
  if (after && apposed.test(text.slice(endOf(level), startOf(after)).replace(/\d[\d.,]*/g, 'so')))
    yield after;
  // What "that" takes up is the first of its kind in the sentence before.
  if (facts.find((fact) => !fact.figure.date && countOneThing(level, fact)) !== level) return;
  const by = beside(level.statement, 1)?.facts.find((fact) => !fact.figure.date);
  if (
    by &&
    isAmountOf(level, by) &&
    isOfBefore.test(textOf(by).slice(by.sentence.start, startOf(by))) &&
    isBeyond(by)
  )
    yield by;
}

/** "About 12 percent, a share that has doubled": how many times as much a level is as what it was. */
const multiplesOf = (level: Fact): Fact[] =>
  level.statement.facts.filter(
    (fact) =>
      fact.figure.kind === 'ratio' &&
      fact.figure.low > 1 &&
      fact.figure.low === fact.figure.high &&
      startOf(fact) > endOf(level) &&
      takenUp.test(textOf(level).slice(endOf(level), startOf(fact))),
  );
const takenUp =
  /^[^.;:\d]{0,60},\s+(?:(?:an?|the)\s+(?:figure|share|number|level|rate|total|proportion|sum|amount)\s+(?:that|which)|which|having|and)\s+(?:(?:has|have|had)\s+)?(?:(?:almost|nearly|about|roughly|more\s+than)\s+)?$/iu;

const textOf = ({ passage }: Fact): string => passage.annotations.text;
const startOf = ({ figure }: Fact): number => figure.amount.start;
const endOf = ({ figure }: Fact): number => figure.amount.end;
const writtenOf = (fact: Fact): string => textOf(fact).slice(startOf(fact), endOf(fact));

const isBeyond = (by: Fact): boolean => beyond.test(textOf(by).slice(endOf(by), endOf(by) + 60));

/** What has one measure, counts one thing, or leaves it unsaid. */
const countOneThing = ({ figure: a }: Fact, { figure: b }: Fact): boolean =>
  measure(a).dimension === measure(b).dimension &&
  (a.kind !== 'count' || isBare(a) || isBare(b) || stemOf(a.unit) === stemOf(b.unit));

/** A change by so much of what there is so much of; a share by points, which are often written as percent. */
const isAmountOf = (level: Fact, by: Fact): boolean =>
  isPlainAmount(by.figure) && (countOneThing(level, by) || (isShare(level.figure) && isPoints(by.figure)));

const wayOf = (by: Fact): 1 | -1 | undefined => {
  const change = changeAt(textOf(by), by.sentence, by.passage.annotations.figures, by.figure);
  return change?.isLevel ? undefined : change?.way;
};

/** "Grew by 4,000 members to reach 31,000". */
const leads =
  /^(?:[ \u00a0][\p{L}-]+){0,2}?,?\s+to\s+(?:(?:reach|stand\s+at|hit|just|about|some|only|a\s+total\s+of)\s+)?$/iu;
/** "20% of them, an increase of", "64 per cent, two points down on". */
const apposed =
  /^[^.;:()]{0,90}(?:,|\s[–—-]|\s\()\s*(?:(?:or|that\s+is|which\s+(?:is|was)|a|an|the|sharp|slight|some|about|just|only|nearly|almost|up|down|by|[\p{L}]+\s+of|[\p{L}]+\s+by)\s+){0,5}$/iu;
/** Whose level goes without saying: "That is", "It had one of the lowest rates,". */
const isOfBefore =
  /(?:,|\s[–—])[ \u00a0]$|^\W*(?:that|this|it|they|these|(?:the|this|that)\s+(?:figure|rate|share|number|total|proportion|level|sum))\s+(?:(?:is|was|are|were|marks|marked|means|meant|represents|represented)\s+)(?:[\p{L}-]+\s+){0,3}$/iu;
const beyond = /^\s*(?:[\p{L}-]+\s+){0,2}?(?:than|below|above|under|over|short\s+of)\b/iu;
