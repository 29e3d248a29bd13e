/** Finds the names of a masked paragraph: runs of capitalised words, with what may stand inside and before them. */
import type { Span } from '../text/span.ts';
import type { Mention } from './mention.ts';
import { isDemonym, nameType } from './name-type.ts';
import {
  connectors,
  openers,
  organisationEndings,
  organisationHeads,
  particles,
  placeEndings,
  titleModifiers,
  titles,
} from './name-words.ts';
import { lexiconTags } from './nlp.ts';
import { roleAfter } from './roles.ts';
import { type Word, wordsOf } from './words.ts';

const calendar =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/;
const grammar = new Set([
  'Determiner',
  'Pronoun',
  'Preposition',
  'Conjunction',
  'Adverb',
  'Gerund',
  'PastTense',
  'PresentTense',
  'Infinitive',
  'QuestionWord',
  'Modal',
  'Copula',
  'Possessive',
  'Negative',
  'Condition',
  'Expression',
  'Verb',
]);

export function mentions(text: string, sentences: readonly Span[]): Mention[] {
  const words = wordsOf(text);
  const starts = sentenceStarts(text, words, sentences);
  const result: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const end = runEnd(words, i, starts);
    if (end > i) result.push(...nameRun(text, words, i, end, starts));
    i = Math.max(end, i + 1);
  }
  return result;
}

/** The words whose capital may be due to their place: first in a sentence or after an opening quotation mark. */
function sentenceStarts(text: string, words: readonly Word[], sentences: readonly Span[]): ReadonlySet<Word> {
  const starts = new Set<Word>();
  let sentence = 0;
  for (const [index, word] of words.entries()) {
    if (sentence < sentences.length && word.start >= sentences[sentence]!.start) {
      starts.add(word);
      while (sentence < sentences.length && sentences[sentence]!.start <= word.start) sentence++;
    } else if (/[“"‘:…]\s*$/.test(text.slice(words[index - 1]?.end ?? 0, word.start))) starts.add(word);
  }
  return starts;
}

const lowerOf = (word: Word | undefined): string => word?.text.toLowerCase() ?? '';

function canOpen(word: Word, next: Word | undefined, atStart: boolean): boolean {
  if (!word.capital || calendar.test(word.text)) return false;
  const lower = lowerOf(word);
  if (lower === 'i' || /^I[’']/.test(word.text)) return false;
  if (openers.has(lower) && !(lower === 'new' && next?.capital && next.joined)) return false;
  if (!atStart) return true;
  const tags = lexiconTags(lower);
  return (
    !tags.some((tag) => grammar.has(tag)) ||
    tags.some((tag) => /Name$|^(?:Country|City|Region|Person)$/.test(tag))
  );
}

/** One past the last word of the run that opens at `from`; `from` itself when none opens there. */
function runEnd(words: readonly Word[], from: number, starts: ReadonlySet<Word>): number {
  const first = words[from]!;
  if (!canOpen(first, words[from + 1], starts.has(first))) return from;
  let end = from + 1;
  for (;;) {
    const last = words[end - 1]!;
    if (last.possessive) return end;
    const next = words[end];
    if (!next?.joined || starts.has(next)) return end;
    if (next.capital && !calendar.test(next.text)) {
      end++;
      continue;
    }
    if (/^\d+$/.test(next.text)) return end;
    const bridged = bridge(words, from, end);
    if (!bridged) return end;
    end = bridged;
  }
}

/** Where the run goes on after a lower-case word inside a name: "of", "for the", "and", "bin". */
function bridge(words: readonly Word[], from: number, at: number): number | undefined {
  const inner = lowerOf(words[at]);
  const run = words.slice(from, at);
  const resumes = (index: number) =>
    words[index]?.joined && words[index]?.capital && !calendar.test(words[index]!.text);
  if (particles.has(inner)) {
    let next = at + 1;
    while (particles.has(lowerOf(words[next])) && words[next]!.joined) next++;
    return resumes(next) ? next + 1 : undefined;
  }
  if (!connectors.has(inner)) return undefined;
  const heads = run.some((word) => organisationHeads.has(lowerOf(word)));
  if (inner === 'of' || inner === 'for' || inner === 'on') {
    const next = lowerOf(words[at + 1]) === 'the' ? at + 2 : at + 1;
    const opens = heads || (inner === 'of' && placeEndings.has(lowerOf(run.at(-1))));
    return opens && words[at + 1]?.joined && resumes(next) ? next + 1 : undefined;
  }
  if (inner !== 'and' || !resumes(at + 1)) return undefined;
  const headed = heads && run.some((word) => ['of', 'for', 'on'].includes(word.text));
  return headed || endsInOrganisation(words, at + 1, run) ? at + 2 : undefined;
}

/** "Geopolitics and Foreign Policy Department": one plain word joined to an organisation's other topics. */
function endsInOrganisation(words: readonly Word[], from: number, left: readonly Word[]): boolean {
  if (
    left.length !== 1 ||
    lexiconTags(lowerOf(left[0])).some((tag) => /Country|City|Region|Organization|Name$/.test(tag))
  )
    return false;
  let last = from;
  while (words[last + 1]?.joined && words[last + 1]!.capital) last++;
  return last > from && organisationEndings.has(lowerOf(words[last]));
}

/** Cuts a run at the titles in it and types what is left. */
function nameRun(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  starts: ReadonlySet<Word>,
): Mention[] {
  const result: Mention[] = [];
  let at = from;
  let title: Span | undefined = titleBefore(words, from);
  while (at < to) {
    const titleEnd = titleAt(words, at, to);
    if (titleEnd > at) {
      title = { start: words[at]!.start, end: words[titleEnd - 1]!.end };
      at = titleEnd;
      continue;
    }
    let end = at + 1;
    while (end < to && titleAt(words, end, to) === end) end++;
    const mention = name(text, words, at, end, title, starts);
    if (mention) result.push(mention);
    title = undefined;
    at = end;
  }
  return result;
}

/** One past the title that opens at `at`: "Prime Minister", "Vice President"; `at` when none does. */
function titleAt(words: readonly Word[], at: number, to: number): number {
  let end = at;
  while (end < to && titleModifiers.has(lowerOf(words[end])) && end + 1 < to) end++;
  if (end >= to || !titles.has(lowerOf(words[end]))) return at;
  while (end < to && titles.has(lowerOf(words[end]))) end++;
  // "General Assembly" and "State Department" are no persons.
  return end < to && organisationEndings.has(lowerOf(words[to - 1])) ? at : end;
}

/** A title in lower case before the run: "president Donald Trump". */
function titleBefore(words: readonly Word[], from: number): Span | undefined {
  let at = from;
  if (!words[from]!.joined) return undefined;
  while (at > 0 && titles.has(lowerOf(words[at - 1])) && words[at]!.joined && !words[at - 1]!.possessive)
    at--;
  while (at > 0 && at < from && titleModifiers.has(lowerOf(words[at - 1])) && words[at]!.joined) at--;
  return at < from ? { start: words[at]!.start, end: words[from - 1]!.end } : undefined;
}

function name(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  title: Span | undefined,
  starts: ReadonlySet<Word>,
): Mention | undefined {
  const run = words.slice(from, to);
  const first = run[0]!;
  const last = run.at(-1)!;
  if (run.every((word) => isDemonym(word.text) || !word.capital)) return undefined;
  if (run.length === 1 && titleModifiers.has(lowerOf(first)) && !title) return undefined;
  const span = { start: first.start, end: last.end };
  const type = nameType(
    run.map((word) => word.text),
    { titled: title !== undefined, before: before(words, from), after: after(words, to) },
  );
  const role = type === 'person' || type === 'unknown' ? roleAfter(text, span.end) : undefined;
  return {
    span,
    name: run.map((word) => word.text).join(' '),
    type: role && type === 'unknown' ? 'person' : type,
    doubtful: starts.has(first) && run.length === 1 && !title && lexiconTags(lowerOf(first)).length === 0,
    ...(title && { title }),
    ...(role && { role }),
  };
}

const before = (words: readonly Word[], from: number): string =>
  words[from]!.joined ? lowerOf(words[from - 1]) : '';
const after = (words: readonly Word[], to: number): string => (words[to]?.joined ? lowerOf(words[to]) : '');
