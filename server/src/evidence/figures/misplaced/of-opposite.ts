/** A number that the draft gives to what excludes the source's own: "58 killed" for "58 wounded and 17 killed". */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import type { Fact } from '../fact.ts';
import type { Match } from '../matches.ts';
import { relate } from '../quantity.ts';

/** Words of which at most one is true of a number; each set is closed. */
const sets: readonly (readonly RegExp[])[] = [
  [
    /\b(?:kill(?:s|ed|ing)?|dead|die[sd]?|dying|deaths?|fatalit(?:y|ies))\b/gi,
    /\b(?:wound(?:s|ed|ing)|injur(?:ed?|es|ies|ing|y)|hurt)\b/gi,
    /\b(?:missing|unaccounted)\b/gi,
    /\b(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?)\b/gi,
  ],
  [/\b(?:m[ae]n|males?|boys?)\b/gi, /\b(?:wom[ae]n|females?|girls?)\b/gi],
  [/\bexport(?:s|ed|ing)?\b/gi, /\bimport(?:s|ed|ing)?\b/gi],
  [/\b(?:revenues?|turnover)\b/gi, /\b(?:profits?|net\s+income)\b/gi],
  [
    /\b(?:in\s+favou?r|vot(?:es?|ed|ing)\s+(?:for|yes)|for(?=\s*(?:,|and\b|\.|;|$)))\b/gi,
    /\b(?:against|opposed)\b/gi,
  ],
];

/** What the source's sentence has for the draft's word, where it gives the number to the opposite; no other fact may bear it out. */
export function ofOpposite(
  figure: Figure,
  text: string,
  sentence: Span,
  fact: Fact,
  found: readonly Match[],
): Fact | undefined {
  if (figure.date || figure.low !== figure.high) return undefined;
  const words = clauseOf(figure, text, sentence);
  for (const set of sets) {
    const own = onlyOf(set, words);
    if (own === undefined) continue;
    const isOfOther = (one: Fact) => {
      const theirs = memberOf(set, one);
      return theirs !== undefined && theirs !== own;
    };
    if (!isOfOther(fact) || !found.every((match) => isOfOther(match.fact))) continue;
    const instead = fact.statement.facts.find(
      (other) =>
        other !== fact &&
        other.figure.kind === fact.figure.kind &&
        relate(figure, other.figure) === undefined &&
        memberOf(set, other) === own,
    );
    if (instead) return instead;
  }
  return undefined;
}

/** "A woman retires at 63, and the men of the yard work on": only the first is told of women. */
function clauseOf({ amount }: Figure, text: string, { start, end }: Span): string {
  // Up to its first digit: "34 dead and 57 hurt" has two clauses.
  const before = text.slice(start, amount.start + 1);
  const from = [...before.matchAll(parting)].at(-1)?.index ?? 0;
  const behind = text.slice(amount.end, end);
  const to = behind.search(parting);
  return text.slice(start + from, to < 0 ? end : amount.end + to);
}

const parting = /[,;:]\s|\b(?:but|while|whereas)\b|\band\s+(?:an?|the|\d)/gi;

/** The one of a set that a text has; undefined where it has none, or more. */
function onlyOf(set: readonly RegExp[], text: string): number | undefined {
  const has = set.flatMap((words, i) => (text.search(words) >= 0 ? i : []));
  return has.length === 1 ? has[0] : undefined;
}

/** What stands between two numbers goes with either; so far from one it goes with none. */
const reach = 60;

/** The one of a set that goes with a source's number: right before it, "killed 17", "exports of 17", else behind it. */
function memberOf(
  set: readonly RegExp[],
  { figure, passage, sentence, statement }: Fact,
): number | undefined {
  const { text } = passage.annotations;
  const { start, end } = figure.amount;
  const from = Math.max(sentence.start, start - reach);
  const before = text.slice(from, start);
  const last = lead.exec(before)?.[1];
  const ahead = last === undefined ? undefined : onlyOf(set, last);
  if (ahead !== undefined) return ahead;
  const next = statement.facts
    .filter((one) => one.figure.amount.start >= end)
    .reduce((least, one) => Math.min(least, one.figure.amount.start), sentence.end);
  const behind = text.slice(end, Math.min(next, end + reach));
  return onlyOf(set, behind.slice(0, edge.exec(behind)?.index));
}

const lead =
  /([\p{L}-]+)(?:\s+(?:of|was|were|is|are|at|reached|totalled|about|some|nearly|almost|at least|more than|over)){0,3}\s+\p{Sc}?$/iu;
const edge = /[,;.:—–]|\b(?:and|but|while|whereas|on|from|by|as|after|including)\b/i;
