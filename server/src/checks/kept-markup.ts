/** A fix leaves the markup within its words where it is: “**12** months” becomes “**15** months”, and not “**15 months”. */
import { type AnnotatedDocument, passageAt } from '../evidence/document.ts';
import { spanInDocument, spanInText } from '../text/gaps.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './check.ts';

/** None where what would be written over opens or closes what lies outside of it. */
export function withMarkupKept(draft: AnnotatedDocument, fix: Fix): Fix[] {
  const passage = passageAt(draft, fix.span.start);
  if (!passage?.gaps) return [fix];
  const { text } = passage.annotations;
  const within = spanInText(passage, fix.span);
  const isText = isSame(spanInDocument(passage, within), fix.span);
  if (!isText || lengthOf(within) === lengthOf(fix.span)) return [fix];
  const before = piecesOf(text.slice(within.start, within.end));
  const after = piecesOf(fix.newText);
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && isAlike(before[first]!, after[first]!)) first++;
  let last = 0;
  while (last < shorter - first && isAlike(before.at(-1 - last)!, after.at(-1 - last)!)) last++;
  // A blank may stand anywhere in the markup beside it.
  const end = before.length - last;
  if (first > 0 && isBlank(before[first])) first--;
  if (last > 0 && end > first && isBlank(before[end - 1])) last--;
  const span = spanInDocument(passage, {
    start: within.start + before.slice(0, first).join('').length,
    end: within.end - before.slice(before.length - last).join('').length,
  });
  if (!isClosed(draft.text.slice(span.start, span.end))) return [];
  return [{ ...fix, span, newText: after.slice(first, after.length - last).join('') }];
}

const lengthOf = ({ start, end }: Span): number => end - start;
const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Words, and all else one by one. */
const piecesOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];

const isBlank = (piece: string | undefined): boolean => piece?.trim() === '';
const isAlike = (a: string, b: string): boolean => a === b || (isBlank(a) && isBlank(b));

/** What opens in it is closed in it, and the other way round. */
function isClosed(written: string): boolean {
  const count = (pattern: RegExp) => written.match(pattern)?.length ?? 0;
  const open: string[] = [];
  for (const mark of written.match(/[*_~`]+/g) ?? [])
    if (open.at(-1) === mark) open.pop();
    else open.push(mark);
  return (
    open.length === 0 &&
    count(/\{/g) === count(/\}/g) &&
    count(/\[/g) === count(/\]/g) &&
    count(/<\w/g) === count(/<\//g)
  );
}
