/** Finds the subject of a verb of speech: the name, pronoun or noun phrase that speaks. */
import type { Mention } from '../names/mention.ts';
import { titles } from '../names/name-words.ts';
import type { Speaker } from './quotation.ts';
import {
  afterPreposition,
  bearerOfRole,
  beforeParenthesis,
  namedBehind,
  speakerFor,
} from './speech-apposition.ts';
import {
  betweenSubjectAndVerb,
  clauseOpeners,
  determiners,
  judgingVerbs,
  personalPronouns,
  prepositions,
  speechVerbs,
} from './speech-cues.ts';
import { firstAt, hole, mentionsIn, type Scene, type Token } from './speech-scene.ts';
import { isVerb } from './speech-verb.ts';

/** The subject of the verb at `verbAt`, looked for among the tokens from `from`. */
export function subjectOf(
  scene: Scene,
  tokens: readonly Token[],
  from: number,
  verbAt: number,
): Speaker | undefined {
  let i = verbAt - 1;
  while (i >= from && isAdverb(tokens[i]!.lower) && !tokens[i + 1]!.gap.includes(hole)) i--;
  if (i < from) return undefined;
  const verb = tokens[verbAt]!;
  const nearest = tokens[i]!;
  const cue = { start: verb.start, end: verb.end };
  if (
    /ing$/.test(verb.lower) ||
    nearest.lower === 'to' ||
    (clauseOpeners.has(nearest.lower) && !/^(?:who|which|that)$/.test(nearest.lower))
  ) {
    const found = clauseSubject(scene, tokens, from, i + 1);
    return found && { ...found, cue, sure: true };
  }
  // An adverb may stand behind the comma, or end what stands before it: "Ann Lee, who is in office for now, said".
  const parted = tokens.slice(i + 1, verbAt + 1).some(({ gap }) => gap.includes(','));
  if (personalPronouns.has(nearest.lower) && !parted)
    return { span: { start: nearest.start, end: nearest.end }, form: 'pronoun', cue, sure: true };
  if (parted) {
    const found =
      beforeParenthesis(scene, tokens, from, i) ??
      namedBehind(scene, tokens, from, i) ??
      clauseSubject(scene, tokens, from, i + 1);
    return found && { ...found, cue, sure: true };
  }
  if (/^(?:who|which|that)$/.test(nearest.lower)) {
    const named = mentionsIn(scene, tokens[from]!.start, nearest.start).at(-1);
    // "Ann Lee's neighbours, who say": the neighbours, who have no name.
    if (named && isPossessive(scene, named)) {
      const span = { start: named.span.start, end: tokens[i - 1]!.end };
      return { span, form: 'phrase', cue, sure: true };
    }
    return named && { ...speakerFor(named), cue, sure: true };
  }
  const own = nounPhrase(tokens, from, i);
  // "On her answer, which Ann Lee mocked: …": what somebody does with the words does not make them Lee's.
  if (
    /^wh(?:ich|om)$/.test(tokens[own - 1]?.lower ?? '') &&
    !speechVerbs.has(verb.lower) &&
    ledByColon.test(scene.text.slice(verb.end))
  )
    return undefined;
  const start = tokens[own]!.start;
  const named = pickMention(scene, start, nearest.end) ?? bearerOfRole(scene, tokens, from, own);
  return named
    ? { ...speakerFor(named), cue, sure: true }
    : { span: { start, end: nearest.end }, form: 'phrase', cue, sure: true };
}

const ledByColon = /^[^“"‘.;]{0,80}:\s*[“"‘]/;

/** The first noun phrase of a clause, past the phrase or clause that leads up to it: "In May, Ann Lee …". */
export function clauseSubject(
  scene: Scene,
  tokens: readonly Token[],
  from: number,
  to: number,
): Speaker | undefined {
  const first = leadEnd(scene, tokens, from, to);
  if (first >= to) return undefined;
  const start = tokens[first]!.start;
  // The subject stands before the first verb that is known as one.
  let verb = first + 1;
  while (verb < to && !isKnownVerb(tokens, verb)) verb++;
  const named = mentionsIn(scene, start, tokens[verb - 1]!.end).find(
    (mention) =>
      mention.type !== 'event' && !afterPreposition(scene, mention) && !isPossessive(scene, mention),
  );
  let pronoun: Token | undefined;
  for (let i = first; i < verb && !pronoun; i++) {
    const { lower } = tokens[i]!;
    if (personalPronouns.has(lower) && lower !== 'it' && !prepositions.has(tokens[i - 1]?.lower ?? ''))
      pronoun = tokens[i]!;
  }
  if (pronoun && (!named || pronoun.start < named.span.start))
    return { span: { start: pronoun.start, end: pronoun.end }, form: 'pronoun', sure: false };
  if (named && firstAt(tokens, named.span.start) - first <= 6) return { ...speakerFor(named), sure: false };
  let end = first;
  while (end + 1 < to && end - first < 4 && /^\s+$/.test(tokens[end + 1]!.gap) && !isBreak(tokens, end + 1))
    end++;
  return {
    span: { start, end: tokens[end]!.end },
    form: tokens[first]!.lower === 'it' ? 'pronoun' : 'phrase',
    sure: false,
  };
}

/** The word opens a phrase or clause that a comma parts from the subject: "Last month," "Moreover," "Having seen it,". */
function leads(scene: Scene, tokens: readonly Token[], at: number): boolean {
  const { lower, start, end } = tokens[at]!;
  if (prepositions.has(lower)) return true;
  if (
    /^(?:when|while|because|if|although|though|unless|where|according|last|next|earlier|later)$/.test(lower)
  )
    return true;
  const isName = scene.mentions.some(({ span }) => span.start < end && start < span.end);
  return (
    !isName &&
    at + 1 < tokens.length &&
    (/,/.test(tokens[at + 1]!.gap) || (lower.length > 5 && lower.endsWith('ing')))
  );
}

/** The index of the first token past adverbs, conjunctions, and a prepositional phrase or clause that a comma ends. */
function leadEnd(scene: Scene, tokens: readonly Token[], from: number, to: number): number {
  let i = from;
  while (i < to) {
    const { lower } = tokens[i]!;
    if (leads(scene, tokens, i)) {
      let comma = i + 1;
      while (comma < to && !tokens[comma]!.gap.includes(',')) comma++;
      if (comma >= to) {
        // No comma: the phrase ends where it ends, after its noun.
        return Math.min(to, i + 1);
      }
      i = comma;
    } else if (clauseOpeners.has(lower) || isAdverb(lower)) i++;
    else break;
  }
  return i;
}

const isKnownVerb = (tokens: readonly Token[], i: number): boolean =>
  isVerb(tokens, i, speechVerbs) || isVerb(tokens, i, judgingVerbs);

const isBreak = (tokens: readonly Token[], i: number): boolean =>
  prepositions.has(tokens[i]!.lower) || betweenSubjectAndVerb.has(tokens[i]!.lower) || isKnownVerb(tokens, i);

/** "Of that board" has no clause in it. */
const opensClause = (tokens: readonly Token[], i: number): boolean =>
  clauseOpeners.has(tokens[i]!.lower) &&
  !(tokens[i]!.lower === 'that' && prepositions.has(tokens[i - 1]?.lower ?? ''));

/** Where the noun phrase that ends at `last` opens: no further back than a comma, quotation or clause's opener. */
function nounPhrase(tokens: readonly Token[], from: number, last: number): number {
  let i = last;
  while (
    i > from &&
    last - i < 14 &&
    /^(?:\s+|[\s.)(’'&/]*|[-/])$/.test(tokens[i]!.gap) &&
    !opensClause(tokens, i - 1) &&
    !isVerb(tokens, i - 1, speechVerbs)
  )
    i--;
  return i;
}

/**
 * The mention that heads a noun phrase: of those that nothing governs the person with the fullest name, the last
 * of two as full, for what stands before it says what the person is: "Labour leader Ann Lee".
 */
function pickMention(scene: Scene, start: number, end: number): Mention | undefined {
  const free = mentionsIn(scene, start, end).filter(
    (mention) =>
      // "In the words of Ann Lee": what goes before the phrase is no part of it.
      ((mention.title ?? mention.span).start === start || !afterPreposition(scene, mention)) &&
      !isPossessive(scene, mention),
  );
  let best: Mention | undefined;
  for (const mention of free)
    if (mention.type === 'person' && (!best || length(mention) >= length(best))) best = mention;
  return best ?? (free.at(-1)?.span.end === end ? free.at(-1) : free[0]);
}

const length = ({ name }: Mention): number => name.split(' ').length;

const isPossessive = ({ text }: Scene, { span }: Mention): boolean =>
  /^[’']s?(?!\p{L})/u.test(text.slice(span.end, span.end + 3));

/** Who is named by the words from `from`: "said Ann Lee, the mayor", "said the man who built it". */
export function phraseSpeaker(
  scene: Scene,
  tokens: readonly Token[],
  from: number,
  to: number,
): Speaker | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  if (personalPronouns.has(first.lower))
    return { span: { start: first.start, end: first.end }, form: 'pronoun', sure: true };
  let end = from;
  while (end + 1 < to && end - from < 12 && !endsPhrase(tokens[end]!, tokens[end + 1]!)) end++;
  const named = pickMention(scene, first.start, tokens[end]!.end);
  if (named && !determiners.has(first.lower)) return { ...speakerFor(named), sure: true };
  if (named && named.span.start - first.end < 60) return { ...speakerFor(named), sure: true };
  return {
    span: { start: first.start, end: tokens[Math.min(end, from + 5)]!.end },
    form: 'phrase',
    sure: true,
  };
}

/** A stop ends the phrase unless it is that of a title or an initial: "Sen. Ann Lee", "John B. Ames". */
const endsPhrase = (word: Token, next: Token): boolean =>
  /^\s*[,;:!?—–\uFFFC(]|[;:!?—–\uFFFC]\s*$/.test(next.gap) ||
  (next.gap.includes('.') && word.lower.length > 1 && !titles.has(word.lower));

export const isAdverb = (lower: string): boolean =>
  betweenSubjectAndVerb.has(lower) || (lower.length > 4 && lower.endsWith('ly'));
