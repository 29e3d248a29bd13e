/** Tells the verbs that give words to a speaker from the nouns that look like them. */
import {
  auxiliaries,
  betweenSubjectAndVerb,
  determiners,
  personalPronouns,
  phrasalCues,
  prepositions,
  speechVerbs,
} from './speech-cues.ts';
import type { Token } from './speech-scene.ts';

/** A verb's form that a determiner, a possessive or an auxiliary stands beside is a noun: "the claims", "states can". */
export function isVerb(tokens: readonly Token[], index: number, verbs: ReadonlySet<string>): boolean {
  const { lower, capital, gap } = tokens[index]!;
  if (capital) return index === 0 && /ing$/.test(lower) && verbs.has(lower);
  const next = tokens[index + 1]?.lower ?? '';
  const phrasal = verbs === speechVerbs && phrasalCues[lower]?.includes(next);
  if (!phrasal && !verbs.has(lower)) return false;
  const previous = tokens[index - 1];
  const past = /(?:ed|id|old|ote|oke|ought|ew|ing)$/.test(lower);
  if (!past && auxiliaries.has(next) && !phrasal) return false;
  if (!previous || !/^\s+$/.test(gap)) return past || /s$/.test(lower) || phrasal === true;
  if (previous.possessive || (determiners.has(previous.lower) && !pronominal.has(previous.lower)))
    return false;
  // "Of later states", "the further claims".
  if (!past && betweenSubjectAndVerb.has(previous.lower) && opensNoun(tokens[index - 2])) return false;
  if (!past && !/s$/.test(lower) && !phrasal) return takesBareForm(previous);
  return !(prepositions.has(previous.lower) && !/ing$/.test(lower) && !conjunctional.has(previous.lower));
}

/** Determiners that may be a subject by themselves. */
const pronominal = new Set([
  'this',
  'that',
  'one',
  'each',
  'all',
  'both',
  'another',
  'some',
  'many',
  'few',
  'most',
]);
const opensNoun = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((determiners.has(token.lower) && !pronominal.has(token.lower)) ||
    (prepositions.has(token.lower) && !conjunctional.has(token.lower)));
/** Prepositions that may open a clause. */
const conjunctional = new Set(['to', 'since', 'after', 'before', 'as', 'like']);

/** "to say", "would add", "they argue", "critics claim", not "the United state" or "early comment". */
const takesBareForm = ({ lower }: Token): boolean =>
  lower === 'to' ||
  betweenSubjectAndVerb.has(lower) ||
  personalPronouns.has(lower) ||
  lower === 'who' ||
  lower === 'that' ||
  lower === 'people' ||
  /[^s]s$/.test(lower) ||
  lower === 'and' ||
  lower === 'or';

export function firstVerb(tokens: readonly Token[], from: number, reach: number): number {
  const to = Math.min(tokens.length, from + reach);
  for (let i = from; i < to; i++) if (isVerb(tokens, i, speechVerbs)) return i;
  return -1;
}

export function lastVerb(tokens: readonly Token[], verbs: ReadonlySet<string>): number {
  for (let i = tokens.length - 1; i >= 0; i--) if (isVerb(tokens, i, verbs)) return i;
  return -1;
}
