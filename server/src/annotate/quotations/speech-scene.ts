/** A paragraph as the search for speakers sees it: its words outside the quotation marks, with what parts them. */
import { firstIndex } from '../../text/ordered.ts';
import type { Span } from '../../text/span.ts';
import type { Mention } from '../names/mention.ts';
import type { Marked } from './quotation-marks.ts';

/** A word outside the quotation marks. */
export interface Token extends Span {
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** What stands between this word and the one before: blanks, a comma, or a quotation's place. */
  readonly gap: string;
}

/** The paragraph as the search sees it: its words without those that are quoted. */
export interface Scene {
  readonly text: string;
  readonly marked: readonly Marked[];
  readonly sentences: readonly Span[];
  /** The sentences that do not begin inside a quotation. */
  readonly openings: readonly Span[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'.&‐‑-](?=[\p{L}\p{N}]))*/gu;
/** Stands for a quotation where words around it are looked at. */
export const hole = '\uFFFC';

export function sceneOf(
  text: string,
  marked: readonly Marked[],
  sentences: readonly Span[],
  mentions: readonly Mention[],
): Scene {
  const pieces: string[] = [];
  let at = 0;
  for (const { span } of marked) {
    pieces.push(text.slice(at, span.start), hole.repeat(span.end - span.start));
    at = span.end;
  }
  const outside = pieces.join('') + text.slice(at);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of outside.matchAll(word)) {
    tokens.push({
      start: match.index,
      end: match.index + match[0].length,
      lower: match[0].toLowerCase().replace(/[’']s$/, ''),
      capital: /^\p{Lu}/u.test(match[0]),
      possessive: /[’']s$/.test(match[0]),
      gap: outside.slice(end, match.index),
    });
    end = match.index + match[0].length;
  }
  const isOutside = (at: number) => outside[at] !== hole || outside[at - 1] !== hole;
  return {
    text,
    marked,
    sentences,
    openings: sentences.filter(({ start }) => isOutside(start)),
    tokens,
    mentions: mentions.filter(({ span }) => outside[span.start] !== hole),
  };
}

export function tokensIn({ tokens }: Scene, start: number, end: number): readonly Token[] {
  const from = firstAt(tokens, start);
  let to = from;
  while (to < tokens.length && tokens[to]!.end <= end) to++;
  return tokens.slice(from, to);
}

export function mentionsIn({ mentions }: Scene, start: number, end: number): readonly Mention[] {
  const from = firstIndex(mentions, ({ span }) => span.start >= start);
  let to = from;
  while (to < mentions.length && mentions[to]!.span.end <= end) to++;
  return mentions.slice(from, to);
}

/** The index of the first span that starts at the offset or after it. */
export const firstAt = (spans: readonly Span[], offset: number): number =>
  firstIndex(spans, ({ start }) => start >= offset);

/** The index of the last span that starts at the offset or before it; -1 when there is none. */
export const lastAt = (spans: readonly Span[], offset: number): number => firstAt(spans, offset + 1) - 1;
