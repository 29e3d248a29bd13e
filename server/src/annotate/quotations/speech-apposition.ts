/** Names beside which stands what somebody is: "Ann Lee, the mayor, said", "the mayor, Ann Lee, said". */
import type { Mention } from '../names/mention.ts';
import { titles } from '../names/name-words.ts';
import type { Speaker } from './quotation.ts';
import { determiners, prepositions } from './speech-cues.ts';
import { firstAt, type Scene, type Token } from './speech-scene.ts';

/** Ann Lee, the mayor of Springfield, said: the name before the comma that opens what is told of it. */
export function beforeParenthesis(
  scene: Scene,
  tokens: readonly Token[],
  from: number,
  last: number,
): Speaker | undefined {
  let found: Speaker | undefined;
  for (let i = last; i > from; i--) {
    if (/[;:]|\uFFFC/.test(tokens[i]!.gap)) break;
    if (!/^\s*[,(]|^\s*\)?\s*[—–,]/.test(tokens[i]!.gap)) continue;
    const head = tokens[i - 1]!;
    const at = scene.mentions.findIndex(({ span }) => span.start < head.end && head.start < span.end);
    // "The minister, Ann Lee, said": who that is stands behind the comma.
    const behind = scene.mentions[at + 1];
    const isNamedBehind =
      scene.mentions[at]?.titleAlone && behind?.type === 'person' && behind.span.start === tokens[i]!.start;
    const named = isNamedBehind ? behind : scene.mentions[at];
    if (
      named &&
      (named.type === 'person' || named.type === 'unknown' || named.type === 'organisation') &&
      !afterPreposition(scene, named)
    )
      found = speakerFor(named);
  }
  return found;
}

/** The ministry's new spokesman, Ann Lee, said: who that is stands between the commas. */
export function namedBehind(
  { mentions }: Scene,
  tokens: readonly Token[],
  from: number,
  last: number,
): Speaker | undefined {
  const named = mentions.find(({ type, span }) => type === 'person' && span.end === tokens[last]!.end);
  if (!named) return undefined;
  const at = firstAt(tokens, (named.title ?? named.span).start);
  const head = tokens[at - 1];
  return head &&
    at - 1 > from &&
    /^\s*,\s*$/.test(tokens[at]!.gap) &&
    determiners.has(tokens[from]!.lower) &&
    titles.has(head.lower) &&
    tokens.slice(from + 1, at).every(({ gap }) => /^\s+$/.test(gap))
    ? speakerFor(named)
    : undefined;
}

/** Ann Lee, mayor and head of the board said: the comma behind what is told of the name is left out. */
export function bearerOfRole(
  { mentions }: Scene,
  tokens: readonly Token[],
  from: number,
  own: number,
): Mention | undefined {
  let first = own;
  while (first > from && !tokens[first]!.gap.includes(',')) first--;
  if (first === from || determiners.has(tokens[first]!.lower)) return undefined;
  const head = tokens[first - 1]!;
  return mentions.find(
    ({ type, title, span }) =>
      type === 'person' && span.end === head.end && (title ?? span).start === tokens[from]!.start,
  );
}

export function afterPreposition({ tokens }: Scene, mention: Mention): boolean {
  const at = firstAt(tokens, (mention.title ?? mention.span).start);
  const previous = tokens[at - 1];
  if (!previous || /[^\s]/.test(tokens[at]?.gap ?? '')) return false;
  // As Ann Lee put it: the name is a subject.
  if (previous.lower === 'as') return false;
  if (prepositions.has(previous.lower)) return true;
  return (
    determiners.has(previous.lower) &&
    prepositions.has(tokens[at - 2]?.lower ?? '') &&
    /^\s+$/.test(previous.gap)
  );
}

export const speakerFor = (mention: Mention): Speaker => ({
  span: mention.span,
  form: 'name',
  mention,
  sure: true,
});
