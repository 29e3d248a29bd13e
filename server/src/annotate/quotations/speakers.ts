/** Finds who is said to have said the words of a quotation, from the verbs of speech before, between and after them. */
import type { Span } from '../../text/span.ts';
import type { Mention } from '../names/mention.ts';
import type { Speaker } from './quotation.ts';
import type { Marked } from './quotation-marks.ts';
import { clauseOpeners, judgingVerbs, prepositions, speechVerbs } from './speech-cues.ts';
import { lastAt, mentionsIn, type Scene, sceneOf, type Token, tokensIn } from './speech-scene.ts';
import { clauseSubject, isAdverb, phraseSpeaker, subjectOf } from './speech-subject.ts';
import { firstVerb, isVerb, lastVerb } from './speech-verb.ts';

/** One speaker for each quotation, undefined where the paragraph tells of none. */
export function speakers(
  text: string,
  marked: readonly Marked[],
  sentences: readonly Span[],
  mentions: readonly Mention[],
): (Speaker | undefined)[] {
  if (marked.length === 0) return [];
  const scene = sceneOf(text, marked, sentences, mentions);
  const result: (Speaker | undefined)[] = [];
  for (const index of marked.keys()) {
    const { start } = marked[index]!.span;
    if (ofCrowd.test(text.slice(Math.max(0, start - 24), start))) {
      result.push(after(scene, index));
      continue;
    }
    const placed = before(scene, index);
    result.push(
      (placed?.sure && isWhole(scene, index) ? placed : after(scene, index)) ??
        (placed?.sure ? placed : undefined) ??
        trailing(scene, index) ??
        placed ??
        carried(scene, index, result[index - 1]),
    );
  }
  // What opens a paragraph may be given its speaker by the words that go on after it.
  for (let index = marked.length - 2; index >= 0; index--)
    if (!result[index] && adjoins(scene, index)) result[index] = result[index + 1];
  return result;
}

/** Lee spoke to chants of “Go home!”: the words are those of nobody who is named before them. */
const ofCrowd = /\b(?:chants?|chorus(?:es)?|cries|shouts?|calls|cheers|jeers) of\s+$/i;

/** Moss asked: “Who pays?” Lee, the mayor, said that … – what a colon leads to ends with its sentence, and the next one is another's. */
const isWhole = ({ text, marked }: Scene, index: number): boolean => {
  const { span, words } = marked[index]!;
  return (
    /:\s*$/.test(text.slice(Math.max(0, span.start - 3), span.start)) &&
    /[.?!]$/.test(text.slice(words.start, words.end)) &&
    /^\s+\p{Lu}/u.test(text.slice(span.end, span.end + 4))
  );
};

/** Where the sentence that goes on after the closing mark ends, or the next quotation begins. */
function regionAfter({ text, sentences, marked }: Scene, index: number): Span {
  const start = marked[index]!.span.end;
  const next = marked[index + 1]?.span.start ?? text.length;
  let first = start;
  while (first < next && /[\s.,]/.test(text[first]!)) first++;
  const at = lastAt(sentences, first);
  const sentence = at >= 0 && sentences[at]!.end > first ? sentences[at] : sentences[at + 1];
  return { start, end: Math.min(next, sentence?.end ?? text.length) };
}

/** A clause that leads to the words is not longer than this. */
const lead = 1500;

/** Where the sentence that the words stand in begins. */
function sentenceStart({ openings, marked }: Scene, index: number): number {
  const at = marked[index]!.span.start;
  const opening = openings[lastAt(openings, at)];
  return Math.max(opening?.start ?? 0, at - lead);
}

/** “…,” she said. “…” said Ann Lee, the mayor. “…” according to the report. “…” — Ann Lee */
function after(scene: Scene, index: number): Speaker | undefined {
  const { text, marked } = scene;
  const { words, span, closed } = marked[index]!;
  if (!closed) return undefined;
  const region = regionAfter(scene, index);
  const rest = text.slice(region.start, region.end);
  const dash = /^\s*[.,]?\s*(?:[—–―]|--?)\s*(?=\p{Lu})/u.exec(rest);
  const tokens = tokensIn(scene, region.start, region.end);
  if (tokens.length === 0) return undefined;
  const last = text[words.end - 1] ?? '';
  const verbAt = firstVerb(tokens, 0, 30);
  // Words that go on from the sentence are said by whom it names; the name behind a dash has written it.
  const goesOnFrom = /\p{Ll}[ \u00a0]$/u.test(text.slice(Math.max(0, span.start - 2), span.start));
  if (dash && verbAt < 0 && !goesOnFrom) {
    const named = phraseSpeaker(scene, tokens, 0, Math.min(tokens.length, 12));
    return (
      named && { ...named, cue: { start: span.end, end: span.end + dash[0].trimEnd().length }, sure: true }
    );
  }
  const comma = /^\s*,/.test(rest);
  const stopped = /[.]/.test(last) && !comma;
  const goesOn = /[,?!…—–―-]/.test(last) || comma || (!stopped && !/^\s*[.;:]/.test(rest));
  // “We go.” Lee said. – a sentence that is nothing but subject and verb belongs to the words before it.
  const bare =
    verbAt >= 0 &&
    verbAt <= 3 &&
    verbAt === tokens.length - 1 &&
    /[.,]/.test(text[tokens[verbAt]!.end] ?? '');
  if (!goesOn && !(stopped && bare)) return undefined;
  const giving = attribution(tokens, 0);
  if (giving) {
    const named = phraseSpeaker(scene, tokens, giving, tokens.length);
    return named && { ...named, cue: { start: tokens[0]!.start, end: tokens[giving - 1]!.end }, sure: true };
  }
  // “…”, worries many: Lee says “…” – behind a colon, someone speaks of something else.
  if (verbAt < 0 || tokens.slice(1, verbAt + 1).some(({ gap }) => /[:;]/.test(gap))) return undefined;
  const cue = spanOf(tokens[verbAt]!);
  const subject = tokens.slice(0, verbAt).filter(({ lower }) => !isAdverb(lower));
  if (subject.length === 0) {
    if (prepositions.has(tokens[verbAt + 1]?.lower ?? 'of') || /[,;:]/.test(tokens[verbAt + 1]!.gap))
      return undefined;
    const named = phraseSpeaker(scene, tokens, verbAt + 1, tokens.length);
    return named && { ...named, cue, sure: true };
  }
  const opener = subject[0]!.lower;
  if (opener === 'as') return subjectOf(scene, tokens, 1, verbAt);
  if (clauseOpeners.has(opener) || prepositions.has(opener)) return undefined;
  const found = subjectOf(scene, tokens, 0, verbAt);
  // “We go!” Lee told a reporter: “Now.” – it may be but the next words that a colon leads to.
  const leadsOn =
    /[?!…]/.test(last) && !comma && /:\s*$/.test(rest) && region.end === marked[index + 1]?.span.start;
  return found && { ...found, cue, sure: found.sure && !leadsOn };
}

/** “…” in the region, she said. */
function trailing(scene: Scene, index: number): Speaker | undefined {
  const { text, marked } = scene;
  if (/[.?!…]$/.test(text.slice(marked[index]!.words.start, marked[index]!.words.end))) return undefined;
  const region = regionAfter(scene, index);
  const tokens = tokensIn(scene, region.start, region.end);
  const verbAt = tokens.length - 1;
  if (
    verbAt < 1 ||
    !isVerb(tokens, verbAt, speechVerbs) ||
    !/[.]\s*$/.test(text.slice(tokens[verbAt]!.end, region.end))
  )
    return undefined;
  let from = verbAt - 1;
  while (from > 0 && !tokens[from]!.gap.includes(',')) from--;
  return verbAt - from <= 8 && tokens[from]!.gap.includes(',')
    ? subjectOf(scene, tokens, from, verbAt)
    : undefined;
}

const attributions = [
  'according to',
  'in the words of',
  'in the view of',
  'in the opinion of',
  'in the eyes of',
].map((words) => words.split(' '));

/** Where the name begins behind words that give what is said to someone; undefined where none begin there. */
function attribution(tokens: readonly Token[], at: number): number | undefined {
  const found = attributions.find((words) => words.every((word, i) => tokens[at + i]?.lower === word));
  return found && at + found.length;
}

/** She said: “…”. According to Ann Lee, “…”. Ann Lee: “…”. Ann Lee praised the “…”. */
function before(scene: Scene, index: number): Speaker | undefined {
  const { text, marked } = scene;
  const at = marked[index]!.span.start;
  const start = sentenceStart(scene, index);
  const own = ownClause(scene, index, start);
  const tokens = tokensIn(scene, own, at);
  if (tokens.length === 0) return undefined;
  const verbAt = lastVerb(tokens, speechVerbs);
  const judging = lastVerb(tokens, judgingVerbs);
  const colon = /:\s*$/.test(text.slice(Math.max(start, at - 10), at));
  const giving = verbAt < 0 ? tokens.findIndex((_, i) => attribution(tokens, i) !== undefined) : -1;
  if (giving >= 0) {
    const from = attribution(tokens, giving)!;
    const found = phraseSpeaker(scene, tokens, from, tokens.length);
    const cue = { start: tokens[giving]!.start, end: tokens[from - 1]!.end };
    if (found) return { ...found, cue, sure: true };
  }
  if (verbAt >= 0 || judging >= 0) {
    const chosen = verbAt >= 0 ? verbAt : judging;
    // Adding: “…” – the subject is that of the sentence before.
    if (chosen === 0 && /ing$/.test(tokens[0]!.lower)) return undefined;
    const found =
      (verbAt >= 0 ? inverted(scene, tokens, verbAt) : undefined) ?? subjectOf(scene, tokens, 0, chosen);
    if (found) return { ...found, cue: spanOf(tokens[chosen]!) };
  }
  const found = clauseSubject(scene, tokens, 0, tokens.length);
  if (!found) return undefined;
  const near = colon && (tokens.length <= 12 || isParenthesis(scene, tokens, found));
  return near ? { ...found, cue: { start: at - 1, end: at }, sure: true } : { ...found, sure: false };
}

/** Ann Lee, who left the board in May, went further: what is told of the name between commas parts it from nothing. */
function isParenthesis({ text }: Scene, tokens: readonly Token[], { mention }: Speaker): boolean {
  if (!mention || (mention.title ?? mention.span).start > tokens[0]!.start) return false;
  const last = tokens.findLastIndex(({ gap }) => gap.includes(','));
  return /^,/.test(text.slice(mention.span.end)) && tokens.length - last <= 6;
}

/** Verbs that are followed by who is told, or that begin a clause of another's. */
const notInverted = /ing$|^(?:tell|told|ask|remind|assur|advis|counsel|warn|quot|cit)/;

/** The claims are false, says Ann Lee: “…” */
function inverted(scene: Scene, tokens: readonly Token[], verbAt: number): Speaker | undefined {
  const next = tokens[verbAt + 1];
  if (
    !next ||
    notInverted.test(tokens[verbAt]!.lower) ||
    tokens.length - verbAt > 12 ||
    (verbAt > 0 && !tokens[verbAt]!.gap.includes(','))
  )
    return undefined;
  const [named] = mentionsIn(scene, next.start, tokens.at(-1)!.end);
  return named && (named.title ?? named.span).start === next.start
    ? { ...phraseSpeaker(scene, tokens, verbAt + 1, tokens.length)!, sure: true }
    : undefined;
}

/**
 * Ann speaks of “…”; Bob wants “…”. What a semicolon parts, or a conjunction with a subject of its own after
 * the quotation before, is a clause of its own.
 */
function ownClause(scene: Scene, index: number, start: number): number {
  const { text, marked } = scene;
  const at = marked[index]!.span.start;
  const from = Math.max(start, marked[index - 1]?.span.end ?? start);
  const between = text.slice(from, at);
  const semicolon = between.lastIndexOf(';');
  if (semicolon >= 0) return from + semicolon + 1;
  if (from === start) return start;
  const opening = /^[\s,]*(?:(?:and|but|while|whereas|yet)\s+)?/.exec(between)![0];
  if (!/\S/.test(opening)) return start;
  const subject = mentionsIn(scene, from, at)[0];
  if (!subject || !isSubject(subject)) return start;
  return (subject.title ?? subject.span).start === from + opening.length && subject.span.end < at - 3
    ? from + opening.length
    : start;
}

const isSubject = ({ type }: Mention): boolean => type !== 'event' && type !== 'product';

/** The words go on from the quotation before, or from a sentence that tells who is in view. */
function carried(scene: Scene, index: number, previous: Speaker | undefined): Speaker | undefined {
  const { marked, sentences } = scene;
  const at = marked[index]!.span.start;
  const from = marked[index - 1]?.span.end ?? 0;
  const last = sentences[lastAt(sentences, at - 1)];
  // Nothing, or only the rest of the sentence that gives the words before to their speaker, stands between.
  if (!last || last.end <= from) return previous;
  if (previous && (last.start < from || (previous.cue ?? previous.span).start >= last.start)) return previous;
  const tokens = tokensIn(scene, Math.max(last.start, from, at - lead), Math.min(last.end, at));
  if (tokens.length === 0) return previous;
  const verbAt = lastVerb(tokens, speechVerbs);
  const found =
    verbAt > 0 ? subjectOf(scene, tokens, 0, verbAt) : clauseSubject(scene, tokens, 0, tokens.length);
  return found ? { ...found, sure: false } : previous && { ...previous, sure: false };
}

/** Nothing but blanks and a conjunction between this quotation and the next. */
const adjoins = ({ text, marked }: Scene, index: number): boolean =>
  /^[\s,;…]*(?:and|but|or)?[\s,]*$/.test(text.slice(marked[index]!.span.end, marked[index + 1]!.span.start));

/** Without what is known of the word. */
const spanOf = ({ start, end }: Token): Span => ({ start, end });
