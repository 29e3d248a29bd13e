/** The small looks at characters that let the readers turn away, before any pattern runs, where nothing of theirs can stand. */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
export const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 0xa0 || code === 0x2009 || code === 0x202f;

/** Runs a sticky pattern at an offset. */
export function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the ASCII word before `at` opens and ends, over at most three spaces or hyphens; undefined where there is none. */
export function wordBefore(text: string, at: number): { start: number; end: number } | undefined {
  let end = at;
  while (end > 0 && at - end < 3 && (isSpace(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === 45))
    end--;
  let start = end;
  while (start > 0 && end - start < 16 && isLetter(text.charCodeAt(start - 1))) start--;
  return start === end ? undefined : { start, end };
}

/** The same word in lower case, "" where there is none. */
export function lowerBefore(text: string, at: number): string {
  const word = wordBefore(text, at);
  return word ? text.slice(word.start, word.end).toLowerCase() : '';
}

/** The letter in lower case that opens the next word after one space or hyphen, as a code; 0 where there is none. */
export function nextInitial(text: string, at: number): number {
  const gap = text.charCodeAt(at);
  if (!isSpace(gap) && gap !== 45) return 0;
  const code = text.charCodeAt(at + 1);
  return isLetter(code) ? code | 32 : 0;
}
