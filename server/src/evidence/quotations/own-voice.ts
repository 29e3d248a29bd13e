/** Whether a text is somebody's own words from end to end: a speech, a letter, an opinion, the answers of an interview. */
import type { AnnotatedDocument } from '../document.ts';

const known = new WeakMap<AnnotatedDocument, boolean>();

/** It says "I" or "we" outside quotation marks, or has lines that only ask. */
export function isOwnVoice(document: AnnotatedDocument): boolean {
  let found = known.get(document);
  if (found === undefined) {
    found = document.text.split('\n').some((line) => asks.test(line) || firstPerson.test(unquoted(line)));
    known.set(document, found);
  }
  return found;
}

/** A mark that is never closed holds for its paragraph alone. */
const unquoted = (line: string): string => line.replace(/[“"][^“”"]*(?:[”"]|$)|‘[^‘’]*’/g, ' ');

const firstPerson = /(?<![\p{L}.’'])(?:I(?!\.|[ \u00a0]\p{Lu}\.)|[Ww]e|[Oo]ur|[Mm]y)(?![\p{L}.])/u;
const asks = /^[^“”"?]{1,200}\?\s*$/;
