/** The words of a text that may be parts of names: folded, and with their capitals side by side. */
import { fold } from '../../annotate/names/fold.ts';

/** Below this length too many names are a letter apart. */
export const shortestName = 4;

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:[’'][\p{L}\p{M}]+)*/gu;

export interface Vocable {
  readonly start: number;
  readonly written: string;
}

/** Words of a text as they stand, hyphens parting them, a possessive ending left off. */
export function* vocables(text: string): Generator<Vocable> {
  for (const { 0: match, index } of text.matchAll(wordPattern))
    yield { start: index, written: match.replace(/[’']s?$/i, '') };
}

export interface FoldedVocable {
  readonly start: number;
  readonly written: string;
  readonly folded: string;
}

export const foldedVocables = (text: string): FoldedVocable[] =>
  Array.from(vocables(text), ({ start, written }) => ({ start, written, folded: fold(written) }));

export interface Capital {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

export const capitalsIn = (text: string): Capital[] =>
  foldedVocables(text)
    .filter(({ written }) => isCapital(written))
    .map(({ start, written, folded }) => ({ start, end: start + written.length, folded }));

const between = /^[\s&’'‘-]*(?:(?:of|for|the|and|on|at|de|du|von|van|in)\s+){0,2}$/;

const initial = /^\s+\p{Lu}\.\s+$/u;

/** Capitalised words with nothing but a connecting word between them; `overInitials` those too that an initial parts. */
export function* neighbours(
  text: string,
  capitals: readonly Capital[],
  overInitials = false,
): Generator<{
  readonly first: string;
  readonly second: string;
  readonly start: number;
  readonly end: number;
}> {
  for (const [i, here] of capitals.entries()) {
    for (const last of overInitials ? [capitals[i - 1], capitals[i - 2]] : [capitals[i - 1]]) {
      if (!last || here.start - last.end > 11) break;
      const gap = text.slice(last.end, here.start);
      if (last === capitals[i - 2] ? initial.test(gap) : between.test(gap.replace(/^[’']s/, '')))
        yield { first: last.folded, second: here.folded, start: last.start, end: here.end };
    }
  }
}

export const isCapital = (written: string): boolean => /^\p{Lu}/u.test(written);
