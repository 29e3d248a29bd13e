/** A source's figure in the place of the draft's: the words on both sides are the very same, and only the number differs. */
import type { Span } from '../../../text/span.ts';
import { termsOf } from '../../terms.ts';
import type { Claim } from '../claim.ts';
import type { Fact, Statement } from '../fact.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { type Match, matches } from '../matches.ts';
import { relate } from '../quantity.ts';
import type { Rival, Stating } from '../rivals.ts';

/** What stands beside an amount, nearest first. */
interface Sides {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** The words on one side that agree, word for word, from the figure outwards, and both sides together. */
interface Agreement {
  readonly isOnBothSides: boolean;
  readonly weight: number;
  /** Much on both sides: the sentence is the source's. */
  readonly isCopied: boolean;
}

const word = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*|[%$€£]/gu;
const reach = 100;
const most = 8;
/** A word that tells nothing by itself counts half, another number double: the figure of 2021 stands beside 2021. */
const weights = { light: 0.5, word: 1, number: 2 };
/** So much must agree on both sides together, on one side alone, and where the draft has the source's figure too. */
const enough = { both: 2.5, one: 3, elsewhere: 5 };
/** The source's sentence has so much on each side, or all up to its edge, and so much altogether. */
const copied = { each: 2, together: 5.5 };
/** So much more than around any place where the sources have the draft's own figure. */
const better = 1.5;
/** Words on one side alone tell nothing where the draft's own figure has some of them too. */
const shared = 1;
/** Those that are least about it are not looked at. */
const looked = 12;

/**
 * Of the figures that fit the claim otherwise, the one that stands where the draft has its own; undefined where the sources
 * have the draft's own figure in as good a place, or as much about the same thing. `found` has it in its other readings too.
 */
export function inItsPlace(
  claim: Claim,
  text: string,
  sentence: Span,
  rivals: readonly Rival[],
  stating: Stating,
  index: EvidenceIndex,
  found: readonly Match[],
): Fact | undefined {
  const own = sidesOf(text, sentence, claim.figure.amount);
  const placed = rivals
    .slice(0, looked)
    .map((rival) => ({ rival, ...agreement(own, sidesIn(rival.fact)) }))
    .filter(
      ({ rival, isOnBothSides, weight }) =>
        weight >= (rival.contested ? enough.elsewhere : isOnBothSides ? enough.both : enough.one),
    )
    .sort((a, b) => b.weight - a.weight)[0];
  if (!placed) return undefined;
  const stated = [...matches(claim, index).slice(0, looked), ...found.slice(0, looked)];
  const { fact: instead, contested } = placed.rival;
  if (
    stated.some(
      ({ fact: own }) =>
        isTakenUp(own, instead, claim, text, sentence) ||
        (contested && own.statement === instead.statement && isPaired(own, claim, text, stating)),
    )
  )
    return undefined;
  const nearest = Math.max(
    0,
    ...stated.flatMap(({ fact }) => shortened(sidesIn(fact)).map((sides) => agreement(own, sides).weight)),
  );
  if (placed.weight - nearest < better || !(placed.isOnBothSides || nearest <= shared)) return undefined;
  const { fact, affinity } = placed.rival;
  if (stated.some((match) => match.affinity >= affinity || sharesMore(match.fact, fact, claim, stating)))
    return undefined;
  return fact;
}

/** So many words may say of what the word behind a figure is. */
const longestPhrase = 5;

/** "The 8th share of all rents rose" as "the 8th share rose": a draft need not say again of what it is. */
const shortened = (sides: Sides): Sides[] =>
  /^(?:of|in|for|on|at|among)$/.test(sides.right[1] ?? '')
    ? [
        sides,
        ...Array.from({ length: longestPhrase }, (_, i) => ({
          ...sides,
          right: [sides.right[0]!, ...sides.right.slice(i + 2)],
        })),
      ]
    : [sides];

/** "One in eight in 2005; by 2014 it was three in eight": beside its figure of the source stands the one that the draft has beside it. */
const isPaired = (own: Fact, claim: Claim, text: string, stating: Stating): boolean => {
  const { facts } = own.statement;
  const at = facts.indexOf(own);
  return [facts[at - 1], facts[at + 1]].some(
    (beside) =>
      beside &&
      (claim.figure.date || beside.figure.date) &&
      stating(beside).some(({ figure: { amount } }) => {
        const [first, last] =
          amount.start < claim.figure.amount.start
            ? [amount, claim.figure.amount]
            : [claim.figure.amount, amount];
        return last.start > first.end && pairing.test(text.slice(first.end, last.start));
      }),
  );
};
const pairing = /^[^\d;]{1,90}$/;

/**
 * "$40 million on ports in 2019 and $50 million in 2020", "in the north rents rose by 3% and in the south by 6%": what is
 * said of the first is said of the second too, but for the words that tell them apart.
 */
export function isTakenUp(
  second: Fact,
  first: Fact,
  { figure: { amount } }: Claim,
  paragraph: string,
  within: Span,
): boolean {
  if (second.statement !== first.statement) return false;
  const { text } = second.passage.annotations;
  const between = text.slice(first.figure.amount.end, second.figure.amount.start).toLowerCase();
  const [, before, where] = gapped.exec(between) ?? [];
  if (before === undefined) return false;
  const own = sidesOf(paragraph, within, amount);
  if (where) return !sidesIn(first).left.every((each, i) => own.left[i] === each);
  const words = before.match(word) ?? [];
  return words.length > 0 && !words.every((each, i) => own.right[i] === each);
}

const gapped =
  /^(.{0,80}?)(?:,|,?\sand|,?\sbut)\s((?:(?:in|on|at|for|among|of)\s(?:the\s)?[\p{L}-]+\s)?)(?:(?:to|by|at|from|for|with|of|another|a\sfurther)\s)?$/su;

/**
 * The figure of the source's sentence that the draft has word for word but for this number, whatever it counts;
 * not where another figure of the draft's sentence is the same, and stands there as well.
 */
export function copiedFrom(
  { figure }: Claim,
  text: string,
  sentence: Span,
  stating: Stating,
  statements: readonly Statement[],
): Fact | undefined {
  const own = sidesOf(text, sentence, figure.amount);
  return statements
    .flatMap(({ facts }) => facts)
    .filter((fact) => fact.figure.kind === figure.kind && relate(figure, fact.figure) === undefined)
    .map((fact) => ({ fact, sides: sidesIn(fact) }))
    .map(({ fact, sides }) => ({ fact, sides, ...agreement(own, sides) }))
    .filter(
      ({ fact, sides, isCopied, weight }) =>
        isCopied &&
        stating(fact).every(
          (other) => agreement(sidesOf(text, sentence, other.figure.amount), sides).weight < weight,
        ),
    )
    .sort((a, b) => b.weight - a.weight)[0]?.fact;
}

/** More of the other figures of the draft's sentence, such as the year, stand beside the one fact than beside the other. */
export function sharesMore(own: Fact, rival: Fact, claim: Claim, stating: Stating): boolean {
  const shared = (fact: Fact) =>
    new Set(
      fact.statement.facts
        .filter((beside) => beside !== fact)
        .flatMap((beside) => stating(beside))
        .filter((other) => other !== claim),
    ).size;
  return own.statement !== rival.statement && shared(own) > shared(rival);
}

const sidesIn = ({ passage, sentence, figure }: Fact): Sides =>
  sidesOf(passage.annotations.text, sentence, figure.amount);

function sidesOf(text: string, sentence: Span, { start, end }: Span): Sides {
  // Percentage points are points.
  const words = (from: number, to: number) =>
    (text.slice(from, to).toLowerCase().match(word) ?? []).filter((one) => one !== 'percentage');
  return {
    left: words(Math.max(sentence.start, start - reach), start)
      .reverse()
      .slice(0, most),
    right: words(end, Math.min(sentence.end, end + reach)).slice(0, most),
  };
}

function agreement(one: Sides, other: Sides): Agreement {
  const left = agreeing(one.left, other.left);
  const right = agreeing(one.right, other.right);
  const weight = left + right;
  return {
    isOnBothSides: left > 0 && right > 0,
    weight,
    isCopied:
      weight >= copied.together &&
      (left >= copied.each || isAtEdge(one.left, other.left)) &&
      (right >= copied.each || isAtEdge(one.right, other.right)),
  };
}

/** Both sentences end before the side is long: all its words are the same. */
const isAtEdge = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, i) => word === other[i]);

function agreeing(one: readonly string[], other: readonly string[]): number {
  let weight = 0;
  for (let i = 0; i < one.length && one[i] === other[i]; i++) weight += weightOf(one[i]!);
  return weight;
}

function weightOf(written: string): number {
  if (/\d/.test(written)) return weights.number;
  return termsOf(written).length > 0 ? weights.word : weights.light;
}
