/** Months from one event of the sources to another that the sentence sets against it: "in December, five months after Reed was dismissed". */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { firstOf } from '../../../text/first-of.ts';
import type { Span } from '../../../text/span.ts';
import { termsOf } from '../../terms.ts';
import { isStated, type Stated } from '../cited-around.ts';
import type { Fact } from '../fact.ts';
import { writtenAmount } from '../fact-words.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { bears } from '../quantity.ts';
import type { Open, Place, Support } from '../verdict.ts';
import type { Derivation } from './derivation.ts';

/** So many figures on each side may be its dates. */
const around = 12;
/** So many sentences may tell of an event. */
const nearest = 4;
/** An event is that of its date where so much of its words' weight stands by it; others nearly as good may be meant too. */
const least = 0.25;
const nearly = 0.8;

const turn =
  /^\s+(?:(?:or\s+so|exactly|only)\s+)?(?:after|before|since|from|following|later\s+than|earlier\s+than)\s+/i;

export function monthsApart(
  i: number,
  places: readonly Place[],
  supports: readonly (Support | Open)[],
  text: string,
  index: EvidenceIndex,
): Derivation | undefined {
  const { claim, sentence } = places[i]!;
  const { figure } = claim;
  const months = monthsOf(figure);
  if (months === undefined) return undefined;
  const turned = turn.exec(text.slice(figure.amount.end, sentence.end));
  const fits = (a: Fact, b: Fact): Derivation | undefined => {
    const apart = monthsBetween(a, b);
    return a !== b &&
      apart > 0 &&
      bears({ ...figure, low: months, high: months, unit: 'month' }, apart) !== undefined
      ? { working: `${writtenAmount(a)} to ${writtenAmount(b)}`, operands: [a, b] }
      : undefined;
  };
  const cited = (part: Span) =>
    supports
      .slice(Math.max(0, i - around), i + around)
      .flatMap((one) =>
        isStated(one) &&
        one.figure.span.start >= part.start &&
        one.figure.span.end <= part.end &&
        isMonth(one.evidence)
          ? [one.evidence]
          : [],
      );
  if (!turned && later.test(text.slice(figure.amount.end, sentence.end))) {
    // From the last date that the draft has told of before.
    const from = supports
      .slice(Math.max(0, i - around), i)
      .findLast((one): one is Stated => isStated(one) && isMonth(one.evidence))?.evidence;
    if (!from) return undefined;
    const after = { start: figure.amount.end, end: sentence.end };
    const told = cited(after);
    // "Work resumed six months later": what happened may stand on either side.
    const parts = [after, sentence].map(({ start, end }) => text.slice(start, end).replace(later, ' '));
    return firstOf(told.length > 0 ? [told] : parts.map((part) => datesOf(part, index)), (events) =>
      firstOf(events, (event) => (isAfter(event, from) ? fits(from, event) : undefined)),
    );
  }
  if (!turned) {
    if (!lasting.test(text.slice(sentence.start, figure.amount.start))) return undefined;
    const own = cited(sentence);
    const dates =
      own.length > 1
        ? own
        : datesOf(text.slice(sentence.start, sentence.end), index).flatMap(({ statement }) =>
            statement.facts.filter(isMonth),
          );
    return firstOf([...dates.entries()], ([at, a]) =>
      firstOf(dates.slice(at + 1), (b) =>
        a.statement === b.statement || own.length > 1 ? fits(a, b) : undefined,
      ),
    );
  }
  const from = figure.amount.end + turned[0].length;
  const stop = /[,;:.–—](?!\d)|$/.exec(text.slice(from, sentence.end))!.index + from;
  const isFirst = !/\p{L}{3}/u.test(text.slice(sentence.start, figure.amount.start));
  // "Five months after the mill closed, a buyer came": the other event stands behind.
  const other = isFirst
    ? { start: stop, end: sentence.end }
    : { start: sentence.start, end: figure.amount.start };
  const eventsIn = (part: Span): Fact[] => {
    const named = cited(part);
    return named.length > 0 ? named : datesOf(text.slice(part.start, part.end), index);
  };
  const others = eventsIn(other);
  return firstOf(eventsIn({ start: from, end: stop }), (a) => firstOf(others, (b) => fits(a, b)));
}

/** "Six months later the auditors came". */
const later = /^\s+(?:later\b(?!\s+than\b)|after\s+that\b|afterwards\b|on(?=[,.;]))/i;
const isAfter = ({ figure: { date: a } }: Fact, { figure: { date: b } }: Fact): boolean =>
  a!.year === undefined || b!.year === undefined || 12 * a!.year + a!.month! > 12 * b!.year + b!.month!;

/** How long something lasted, before its length. */
const lasting =
  /\b(?:took|takes?|taken|last(?:s|ed|ing)|lay|lie|passed|waited|between|for|spent|within)\s+(?:[\p{L}’'-]+\s+){0,5}$/iu;

/** "Half a year" is six months. */
const monthsOf = ({ kind, unit, low, high }: Figure): number | undefined => {
  if (kind !== 'duration' || low !== high) return undefined;
  if (unit === 'month') return low > 1 ? low : undefined;
  return unit === 'year' && low % 1 === 0.5 ? 12 * low : undefined;
};

const isMonth = ({ figure: { date, until } }: Fact): boolean => date?.month !== undefined && !until;

/** The dates of the event that some words tell of. */
function datesOf(words: string, index: EvidenceIndex): Fact[] {
  const stems = [...new Set(termsOf(words).map(({ stem }) => stem))];
  const all = stems.reduce((sum, stem) => sum + index.weight(stem), 0);
  if (all === 0) return [];
  const scored = index
    .search(stems, nearest)
    .flatMap(({ facts }) => facts)
    .filter(isMonth)
    .map((fact) => {
      const { concept } = index.claim(fact);
      const near = stems.reduce((sum, stem) => sum + index.weight(stem) * (concept.get(stem) ?? 0), 0);
      return { fact, score: near / all };
    });
  const best = Math.max(least, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= nearly * best).map(({ fact }) => fact);
}

/** By their months alone; of a month without its year the nearest one is meant. */
function monthsBetween({ figure: { date: a } }: Fact, { figure: { date: b } }: Fact): number {
  const months = b!.month! - a!.month!;
  if (a!.year !== undefined && b!.year !== undefined) return Math.abs(12 * (b!.year - a!.year) + months);
  return (months + 12) % 12;
}
