/** A change that the sources tell the other way round: they have a fall for the draft's rise. */
import type { Annotations } from '../../../annotate/annotate.ts';
import { type Concept, conceptOf } from '../../../annotate/figures/concept.ts';
import { type Span, slice } from '../../../text/span.ts';
import { termsOf } from '../../terms.ts';
import type { Claim } from '../claim.ts';
import { type Change, changeAt, isOpposite, tellsChange } from '../direction.ts';
import type { Fact } from '../fact.ts';
import { neighbours } from '../fact.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { type Match, matches } from '../matches.ts';

export interface Reversal {
  /** The draft's word for the change, or both its ends. */
  readonly span: Span;
  readonly fact: Fact;
  /** What the source has for it, in the fact's passage. */
  readonly stated: Span;
}

/** The source's sentence must be this much about the same thing. */
const about = 0.3;
/** Where neither names what changes. */
const alike = 0.5;
/** Another place that has the draft's own direction speaks for it even if it is less so. */
const alsoAbout = 0.12;

export function reversalOf(
  claim: Claim,
  sentence: Span,
  annotations: Annotations,
  fact: Fact,
  index: EvidenceIndex,
): Reversal | undefined {
  const { figure } = claim;
  const own = changeAt(annotations.text, sentence, annotations.figures, figure);
  const other = own && changeOf(fact);
  if (!own || !other || !isOpposite(own, other)) return undefined;
  const all = matches(claim, index);
  const best = all.find((match) => match.fact === fact);
  if (!best || best.affinity < about || all.some((match) => speaksFor(own, match, best))) return undefined;
  const [draft, source] = [conceptOf(annotations, figure), conceptOf(fact.passage.annotations, fact.figure)];
  if (!isOfOneThing(annotations.text, draft, best, source)) return undefined;
  const theirText = fact.passage.annotations.text;
  if (differ(namesIn(annotations.text, draft.entity), namesIn(theirText, source.entity))) return undefined;
  if (isAnotherTime(timeIn(annotations.text, draft.period), timeIn(theirText, source.period)))
    return undefined;
  if (own.isLevel && !isSinceTheSame(annotations.text, sentence, fact)) return undefined;
  return { span: own.word, fact, stated: cover(other.word, fact.figure.amount) };
}

const changeOf = ({ passage, sentence, figure }: Fact): Change | undefined =>
  passage.annotations.frame
    ? undefined
    : changeAt(passage.annotations.text, sentence, passage.annotations.figures, figure);

/** The same figure with the draft's direction, or with none where the source is as near in meaning. */
function speaksFor(own: Change, { fact, affinity }: Match, best: Match): boolean {
  if (fact === best.fact || affinity < alsoAbout) return false;
  const change = changeOf(fact);
  return change ? !isOpposite(own, change) : affinity >= best.affinity;
}

/** The source says it of the same thing: each has the other's noun, and the source all the words that the draft gives it. */
function isOfOneThing(text: string, draft: Concept, { fact, affinity }: Match, source: Concept): boolean {
  const own = thingIn(text, draft.thing);
  const theirs = thingIn(fact.passage.annotations.text, source.thing);
  if (own.length === 0) return theirs.length === 0 && affinity >= alike;
  if (theirs.length > 0 && !(own.includes(theirs[0]!) && theirs.includes(own[0]!))) return false;
  const around = [fact.statement, ...neighbours(fact.statement)];
  return own.every((stem) => around.some(({ stems }) => stems.has(stem)));
}

/** The stems of a thing, that of its noun first; none where it is the change itself, as in "a rise of 5%". */
function thingIn(text: string, span: Span | undefined): readonly string[] {
  const written = span ? withoutChange(slice(text, span)) : '';
  const terms = termsOf(written);
  if (terms.every(({ start, end }) => tellsChange(written.slice(start, end)))) return [];
  const head = termsOf(written.split(/[ \u00a0](?:of|in|from|for|on|per)[ \u00a0]/)[0]!).at(-1);
  return [head ?? terms[0]!, ...terms].map(({ stem }) => stem);
}

/** "Decrease in rents" is of the rents. */
function withoutChange(thing: string): string {
  const [, word, rest] = /^(\p{L}+)[ \u00a0](?:in|of)[ \u00a0](.+)$/su.exec(thing) ?? [];
  return word && tellsChange(word) ? rest! : thing;
}

const namesIn = (text: string, span: Span | undefined): readonly string[] =>
  span
    ? slice(text, span)
        .toLowerCase()
        .replace(/[’']s$/, '')
        .split(/\s+/)
    : [];

interface Time {
  /** "Than last year": what it is compared with, not when it was. */
  readonly isBase: boolean;
  readonly words: readonly string[];
}

/** "The previous year", "last year" and "a year earlier" are one time. */
function timeIn(text: string, span: Span | undefined): Time {
  if (!span) return { isBase: false, words: [] };
  const isBase =
    /(?:earlier|before|ago)$/i.test(slice(text, span)) ||
    /\b(?:from|than|on|over|against|with)[ \u00a0](?:the[ \u00a0])?$/i.test(
      text.slice(Math.max(0, span.start - 14), span.start),
    );
  const words = (
    slice(text, span)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  )
    .filter((word) => !/^(?:the|an?|one|of|in|s)$/.test(word))
    .map((word) => (/^(?:previous|prior|past|earlier|ago|before)$/.test(word) ? 'last' : word));
  return { isBase, words };
}

const isAnotherTime = (one: Time, other: Time): boolean =>
  one.isBase === other.isBase && differ(one.words, other.words);

/** Both say it, and one has a word that the other has not. */
const differ = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 &&
  other.length > 0 &&
  (one.length < other.length ? one : other).some(
    (word) => !(one.length < other.length ? other : one).includes(word),
  );

const spans = /\b(day|week|month|quarter|year|decade)s?\b|\b(dai|week|month|quarter|annual|year)ly?\b/gi;

/** "Fell to 5% on the year" is not "rose to 5% on the month": what leads to a level depends on where it came from. */
function isSinceTheSame(text: string, sentence: Span, { passage, sentence: theirs }: Fact): boolean {
  const unitsIn = (written: string) =>
    [...written.matchAll(spans)].map(([, noun, adverb]) =>
      (noun ?? adverb ?? '').toLowerCase().replace('dai', 'day').replace('annual', 'year'),
    );
  const own = unitsIn(slice(text, sentence));
  const others = unitsIn(slice(passage.annotations.text, theirs));
  const saysFrom = (written: string) => /\bfrom\b/i.test(written);
  const isFromThere = !saysFrom(slice(text, sentence)) || saysFrom(slice(passage.annotations.text, theirs));
  return isFromThere && own.every((unit) => others.includes(unit));
}

export const cover = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});
