/** A number that the draft gives to another of a source's list: "41 from Alder, 62 from Birch" for the other way round. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import type { Claim } from '../claim.ts';
import type { Fact, Statement } from '../fact.ts';
import { isBare } from '../figure-kinds.ts';
import { isSmall } from '../inferred.ts';
import { equal, relate } from '../quantity.ts';
import { labelsOf, mostListed, type Place, placeIn, placesOf } from '../workings/list-places.ts';

/**
 * The figure of the list whose name or year the draft has beside the number, where the number's own has none there;
 * undefined where the draft has that elsewhere, unless the two have changed places.
 */
export function ofAnother(
  claim: Claim,
  text: string,
  sentence: Span,
  inside: readonly Figure[],
  fact: Fact,
  vague: boolean,
): Fact | undefined {
  const { figure } = claim;
  if (figure.date || figure.kind === 'ordinal') return undefined;
  const list = listAround(fact);
  if (!list) return undefined;
  const { facts: listed, labels, own } = list;
  const numbers = inside.filter((other) => isOfList(other, figure, text));
  if (numbers.length > mostListed || !numbers.includes(figure)) return undefined;
  const places = placesOf(
    text,
    sentence,
    numbers.map(({ amount }) => amount),
    numbers.indexOf(figure),
  );
  const here = places?.get(figure.amount);
  if (!places || !here || hasAny(here, own)) return undefined;
  return listed.find((rival, i) => {
    if (rival.figure === fact.figure || relate(figure, rival.figure) !== undefined) return false;
    if (!has(here, labels[i]!) && !isOnlyOf(here, i, labels, fact.statement)) return false;
    const others = numbers.filter(
      (other) => other !== figure && (equal(other.low, rival.figure.low) || relate(other, rival.figure)),
    );
    const isExchanged = others.some((other) => {
      const there = places.get(other.amount);
      return there !== undefined && hasAny(there, own) && !hasAny(there, labels[i]!);
    });
    if (isExchanged) return true;
    return (
      !vague &&
      others.length === 0 &&
      !isSmall(figure) &&
      (has(here.behind, labels[i]!) || !tells.test(text.slice(sentence.start, sentence.end))) &&
      !compares.test(text.slice(sentence.start, sentence.end)) &&
      (labels[i]!.names.size > 0
        ? // What the paragraph has told of so far may still be meant.
          !hasAny(placeIn(text.slice(0, sentence.end)), own)
        : (numbers.length > 1 || !joins.test(text.slice(sentence.start, sentence.end))) &&
          shared(here.words, labels[i]!.words) === labels[i]!.words.size)
    );
  });
}

export interface List {
  readonly facts: readonly Fact[];
  /** What goes with each of them alone. */
  readonly labels: readonly Place[];
  /** What goes with the one that the list was looked for around. */
  readonly own: Place;
}

/** The numbers of the fact's sentence that are listed with its own; undefined where it is no plain list. */
export function listAround(fact: Fact): List | undefined {
  const { statement, passage, sentence } = fact;
  const { text } = passage.annotations;
  const facts = statement.facts.filter(({ figure }) => isOfList(figure, fact.figure, text));
  if (facts.length < 2 || facts.length > mostListed) return undefined;
  const labels = labelsOf(
    text,
    sentence,
    facts.map(({ figure }) => figure.amount),
  );
  const own = labels?.[facts.findIndex(({ figure }) => figure === fact.figure)];
  return labels && own && { facts, labels, own };
}

/** Of one kind and unit, and no whole of which the number before is a part: "62 of the 200". */
function isOfList(one: Figure, other: Figure, text: string): boolean {
  if (one.date || (one.low === one.high) !== (other.low === other.high)) return false;
  const isAlike =
    (one.kind === other.kind && (one.kind === 'count' || one.unit === other.unit)) ||
    (mayBeMeasured(one) && isMeasured(other)) ||
    (mayBeMeasured(other) && isMeasured(one));
  if (!isAlike) return false;
  return !partOf.test(text.slice(Math.max(0, one.amount.start - 24), one.amount.start));
}

const mayBeMeasured = (figure: Figure): boolean => isBare(figure) && figure.low >= 3;
const isMeasured = ({ kind }: Figure): boolean => kind === 'measure' || kind === 'money';

const partOf = /(?:\d|\p{L})\s+of\s+(?:(?:the|its|their|these|all)\s+)?$/u;

/** Its years, else most of its names, else most of its words. */
function has(place: Place, label: Place): boolean {
  const years = [...label.names].filter((name) => /^\d/.test(name));
  if (years.length > 0) return years.every((each) => place.names.has(each));
  if (label.names.size > 0) return shared(place.names, label.names) * 2 >= label.names.size;
  return label.words.size > 0 && shared(place.words, label.words) * 2 > label.words.size;
}

/** Of a long name a draft may have one word, where all its names are the sentence's, and none of these another's. */
const isOnlyOf = (here: Place, i: number, labels: readonly Place[], { stems }: Statement): boolean =>
  shared(here.names, labels[i]!.names) > 0 &&
  labels.every((other, at) => at === i || !hasAny(here, other)) &&
  [...here.names].every((name) => stems.has(name));

export const hasAny = (place: Place, label: Place): boolean =>
  shared(place.names, label.names) > 0 || shared(place.words, label.words) > 0;

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...other].filter((word) => one.has(word)).length;

/** What is compared may be named beside the number of the other. */
export const compares =
  /\b(?:than|as\s+(?:many|much|high|low|large|long|old)\s+as|ahead|behind|above|below|against|unlike|compared|versus|not|except|outside|beyond|before|earlier|previous|last|since)\b/iu;
/** What is told of in one breath with another: "children and 4,100 grown-ups", "the nets had to wait while 31 craft were mended". */
const joins = /\b(?:and|or|with|without|while|whereas|though|although|when|once|until|as)\b/iu;
/** The year before the number may be that in which somebody told of it. */
const tells =
  /\b(?:said|says|told|report|publish|announc|promis|pledg|plan|forecast|estimat|expect|show|found)/iu;
