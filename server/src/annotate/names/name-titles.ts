/** Cuts runs of capitals at the titles in them: "President Trump", "Foreign Secretary Boris Johnson". */
import type { Span } from '../../text/span.ts';
import { known } from './known.ts';
import type { Mention, TypeScores } from './mention.ts';
import { knowledge } from './name-knowledge.ts';
import type { Run, WordLine } from './name-runs.ts';
import {
  eventEndings,
  formsOfAddress,
  organisationEndings,
  organisationHeads,
  placeEndings,
  portfolios,
  surnameTitles,
  titleModifiers,
  titles,
} from './name-words.ts';
import type { Word } from './words.ts';

export interface TitledPiece extends Run {
  readonly title: Span | undefined;
  /** A title word that may be a family name: "King", if someone of that name is in play. */
  readonly unsure?: boolean;
}

/** The names in a run, each with the title before it, and titles that stand for their holder. */
export function* titledPieces(line: WordLine, run: Run): Generator<TitledPiece | Mention> {
  const { words } = line;
  let at = run.from;
  let title = titleBefore(line, run.from);
  while (at < run.to) {
    const end = titleAt(line, at, run);
    if (end > at) {
      title = { start: words[at]!.start, end: words[end - 1]!.end };
      if (end === run.to) {
        const alone = titleMention(line, at, end);
        if (alone) yield alone;
        else if (end - at === 1 && surnameTitles.has(words[at]!.folded) && words[at - 1]?.folded !== 'the')
          yield { from: at, to: end, title: undefined, unsure: true };
      }
      at = end;
      continue;
    }
    let to = at + 1;
    while (to < run.to && (titleAt(line, to, run) === to || isSurname(words, to))) to++;
    const from = title ? at : afterDemonym(words, at, to);
    yield { from, to, title };
    title = undefined;
    at = to;
  }
}

/** "Linda King Harrison": after a given name, a title's word is a family name. */
const isSurname = (words: readonly Word[], at: number): boolean =>
  surnameTitles.has(words[at]!.folded) && (words[at - 1]!.bits & known.famousGiven) !== 0;

/** One past the title that opens at `at`; `at` when none does. */
function titleAt({ words, casing }: WordLine, at: number, { from, to }: Run): number {
  let end = at;
  while (end + 1 < to && isModifier(words[end]!) && words[end + 1]!.capital) end++;
  while (end > at && !isTitle(words[end]!)) end--;
  if (!isTitle(words[end]!)) return at;
  while (end < to && isTitle(words[end]!)) end++;
  const last = words[to - 1]!.folded;
  if (end < to && casing[at] === 'plain') {
    // "General Assembly", "Prince Edward Island" and "State Department" are no persons.
    if (organisationEndings.has(last) || placeEndings.has(last) || eventEndings.has(last)) {
      if (!(words[end]!.bits & known.given)) return at;
    }
    if (words[end - 1]!.possessive) return at;
    if (isPhrase(words, at, to)) return at;
  }
  if (end === to && from < at && isPhrase(words, from, to)) return at;
  return withPortfolio(words, end, to);
}

/** "Deputy", and what a minister is over: "fisheries". */
const isModifier = ({ folded }: Word): boolean => titleModifiers.has(folded) || portfolios.has(folded);

const isPhrase = (words: readonly Word[], from: number, to: number): boolean =>
  to - from < 5 &&
  (knowledge(
    words
      .slice(from, to)
      .map(({ folded }) => folded)
      .join(' '),
  ) &
    (known.country | known.region | known.town | known.organisation)) !==
    0;

const isTitle = ({ folded }: Word): boolean =>
  titles.has(folded) ||
  (folded.includes('-') && folded.split('-').every((part) => titles.has(part) || titleModifiers.has(part)));

/** "Secretary of State", "Minister of Housing and Local Government": on to the name, or to the end of the run. */
function withPortfolio(words: readonly Word[], at: number, to: number): number {
  if (at >= to || (words[at]!.text !== 'of' && words[at]!.text !== 'for')) return at;
  let end = at + 1;
  while (
    end < to &&
    (portfolios.has(words[end]!.folded) || /^(?:and|the|of|for)$/.test(words[end]!.text)) &&
    !(
      words[end]!.bits & known.given &&
      words[end + 1]?.joined &&
      words[end + 1]!.bits & known.family &&
      end + 1 < to
    )
  )
    end++;
  return end > at + 1 ? end : at;
}

/** A title in lower case before the run: "president Donald Trump". */
function titleBefore({ words }: WordLine, from: number): Span | undefined {
  if (!words[from]!.joined) return undefined;
  let at = from;
  while (at > 0 && words[at]!.joined && isTitle(words[at - 1]!) && !words[at - 1]!.possessive) at--;
  while (at > 0 && at < from && words[at]!.joined && isModifier(words[at - 1]!)) at--;
  return at < from ? { start: words[at]!.start, end: words[from - 1]!.end } : undefined;
}

/** "German Axel Schulz", "Former Wallaby": what stands before a name and is no part of it. */
function afterDemonym(words: readonly Word[], from: number, to: number): number {
  let at = from;
  if (at + 1 < to && /^(?:former|ex|late|then)$/.test(words[at]!.folded)) at++;
  while (
    at + 1 < to &&
    words[at]!.bits & known.demonym &&
    !(words[at]!.bits & (known.given | known.country)) &&
    words[at + 1]!.bits & known.given &&
    !organisationHeads.has(words[at + 1]!.folded)
  )
    at++;
  return at;
}

/** "the prime minister", "the U.S. ambassador to Japan", at the title's first word. */
export function titleAlone(line: WordLine, at: number): Mention | undefined {
  const { words } = line;
  if (words[at]!.capital || !words[at]!.joined) return undefined;
  const before = words[at - 1];
  if (before?.folded !== 'the' && !(before && before.bits & (known.country | known.demonym)))
    return undefined;
  let end = at;
  while (titleModifiers.has(words[end]!.folded) && words[end + 1]?.joined && !words[end + 1]!.capital) end++;
  return isTitle(words[end]!) ? titleMention(line, at, end + 1) : undefined;
}

/** A title that names no one itself but stands for its holder: after "the" or a state, and with what it is over. */
function titleMention({ words, text }: WordLine, at: number, end: number): Mention | undefined {
  let from = at;
  if (from > 0 && words[from]!.joined && words[from - 1]!.bits & (known.country | known.demonym)) from--;
  if (from === at && words[at - 1]?.folded !== 'the') return undefined;
  if (end - at === 1 && formsOfAddress.has(words[at]!.folded)) return undefined;
  if (words[end]?.joined && words[end]!.capital) return undefined;
  let to = end;
  if (/^(?:of|to|for)$/.test(words[to]?.text ?? '')) {
    const next = words[to + 1]?.folded === 'the' ? to + 2 : to + 1;
    if (words[next]?.joined && words[next]!.capital) {
      to = next + 1;
      while (words[to]?.joined && words[to]!.capital && !words[to - 1]!.possessive) to++;
    }
  }
  const span = { start: words[from]!.start, end: words[to - 1]!.end };
  return {
    span,
    name: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    type: 'person',
    scores: even,
    context: even,
    doubtful: true,
    titleAlone: true,
  };
}

const even: TypeScores = { person: 0, organisation: 0, place: 0, other: 0 };
