/** Tells the dates and times that say when their own document was written from those that it tells of. */
import type { Span } from '../../text/span.ts';
import type { FigureKind } from './figure.ts';

export const isDated = (kind: FigureKind): boolean => kind === 'date' || kind === 'time';

/** What opens the paragraph before such a date is no longer than this: the agency's or the author's name at most. */
const reach = 60;

const announced =
  /^[^\p{L}\p{N}]*(?:(?:first|last|originally)[ \u00a0])?(?:published|posted|updated|modified|reviewed|revised|date|issued|released|filed|dated|as of|stand|(?:not[ \u00a0])?for[ \u00a0](?:immediate[ \u00a0])?(?:release|publication|use)|embargo(?:ed)?(?:[ \u00a0](?:until|till|to))?)(?:[ \u00a0]of[ \u00a0](?:issue|release|publication))?(?:[ \u00a0](?:on|at))?(?:[ \u00a0]?:|(?=[ \u00a0]\P{Ll}|$|[ \u00a0]*$))(?![^.!?]*[ \u00a0](?:by|is|was|were|has|had|that|the)[ \u00a0])/iu;

/** "Briefing report", "Policy brief No. 4": what opens a line that tells what kind of document it is. */
const kindOfDocument =
  /^[^\p{L}\p{N}]*(?:\p{L}[\p{L}&’'-]*[ \u00a0]){0,4}(?:reports?|briefs?|briefing|papers?|release|memo(?:randum)?|notes?|draft|version|edition|statement|testimony|remarks|speech|bulletin|newsletter|fact ?sheet|Q&A|submission|letter)(?![\p{L}-])(?:[ \u00a0](?:No\.?[ \u00a0])?[\d.]{1,6})?/iu;
/** "Briefing report, October 2025", "FOR IMMEDIATE RELEASE — Oslo, 3 May 2025": nothing but a place stands before its date. */
const fromPlace = /^[ \u00a0]*[,|·•:(–—-][ \u00a0]*(?:\p{L}[\p{L}.’' -]{1,30},[ \u00a0])?$/u;
/** "Draft report, Council for Ports and Rivers, October 2025": for or by whom. */
const withName =
  /^[ \u00a0]*[,|·•–—-][ \u00a0](?:\p{Lu}[\p{L}&.’'-]*[ \u00a0]?(?:(?:of|on|for|and|the)[ \u00a0]){0,2}){1,9}[,|·•–—][ \u00a0]$/u;

function isTitled(before: string): boolean {
  const kind = kindOfDocument.exec(before);
  if (!kind) return false;
  const rest = before.slice(kind[0].length);
  return (before.length <= reach && fromPlace.test(rest)) || withName.test(rest);
}

/** The head of a memo or an invitation: "For: the staff meeting, 9 a.m." The time is its own; a day may be another's. */
export const isOfMeeting = (text: string, { start }: Span): boolean =>
  start <= reach &&
  /^[^\p{L}\p{N}]*(?:for|to|from|when|where|venue|time|meeting)[ \u00a0]*:/iu.test(text.slice(0, start));

/** The head of a memo has a line for each: "To: …", "Date: …". */
const labelled = /(?<![\p{L}-])(?:Date|DATE)[^\p{L}\p{N}]{0,3}:[^\p{L}\p{N}]*$/u;

/** A head's line is no longer than this before its date. */
const lineReach = 160;

/** "Submitted by the two councils,", "Answer to question 14, to be given on": what opens a line of a head. */
const heads =
  /^[^\p{L}\p{N}]*(?:(?:\p{L}[\p{L}’'-]*[ \u00a0]){0,2}(?:address|answer|briefing|evidence|letter|memo(?:randum)?|note|paper|remarks|reply|report|response|speech|statement|submission|summary|talk|testimony)[ \u00a0](?:by|of|to|from|for|at|before)|(?:adopted|agreed|approved|compiled|delivered|drafted|given|issued|laid|prepared|presented|printed|produced|published|released|sent|submitted|written)[ \u00a0](?:by|to|from|for|at|in|on|before))[^\p{L}\p{N}][^.!?]*$/iu;
/** "For: the team's meeting,", on a line of its own or run on. */
const memoLine = /(?<![\p{L}-])(?:For|To|From|Meeting|Event|Venue|When)[^\p{L}\p{N}]{0,3}:[^.!?:]*$/u;

/** "Sir, your leader of Saturday": what a letter answers has a day that no source tells. */
const answered =
  /(?<!\p{L})your[ \u00a0](?:\p{L}+[ \u00a0]){0,2}(?:leader|editorial|column|article|report|story|interview|letter|e-?mail|piece|correspondent)[ \u00a0](?:of|on|from|dated)[ \u00a0]$/iu;

/** "Position as of 3 May 2025". */
const asOf = /(?<![\p{L}-])as[ \u00a0](?:of|at)[ \u00a0]$/iu;

/** The last words of a line that is no sentence, as in the head of a speech or a paper. */
const closesHead = (line: string, after: string): boolean =>
  /^[^\p{L}\p{N}.!?]*(?:\n|$)/u.test(after) && [heads, memoLine, asOf].some((words) => words.test(line));

/** "Posted 12 March 2025, 14:05", "March 12, 2025" alone in its paragraph, "OSLO, 12 March (Agency) —". */
export function isOfDocument(text: string, { start, end }: Span): boolean {
  if (labelled.test(text.slice(Math.max(0, start - 16), start))) return true;
  if (answered.test(text.slice(Math.max(0, start - 60), start))) return true;
  const line = text.lastIndexOf('\n', start) + 1;
  const after = text.slice(end, end + reach);
  if (start - line <= lineReach && closesHead(text.slice(line, start), after))
    return isWhole(text.slice(start, end));
  if (start > lineReach) return false;
  const before = text.slice(0, start);
  if (!/[\p{L}\p{N}]/u.test(after) && end + reach > text.length && isTitled(before)) return true;
  if (start > reach) return false;
  if (announced.test(before)) return !/[.!?][ \u00a0]/.test(before);
  const opens = !/[\p{L}\p{N}]/u.test(before);
  if (opens)
    return /\d/.test(text.slice(start, end)) && end + reach > text.length && !/[\p{L}\p{N}]/u.test(after);
  return isPlace(before, after, isWhole(text.slice(start, end)));
}

/** A day of a year, and no year or month alone. */
const isWhole = (written: string): boolean => /(?:^|\D)\d{1,2}(?!\d)/.test(written) && /\d{4}/.test(written);

/** A place in front and a dash behind: "LISBON, March 3 —", "Geneva (3 March 2024):"; or no more than a word to the reader. */
const isPlace = (before: string, after: string, whole: boolean): boolean =>
  /^[^\p{L}\p{N}]*\p{Lu}[\p{L}.’' /-]*(?:,[ \u00a0]\p{Lu}[\p{L}.’' /-]*)?[,(][ \u00a0]*$/u.test(before) &&
  (/^\)?[ \u00a0]*(?:\([^)]*\)[ \u00a0]*)?(?:[—–]|-[-\s]|:[ \u00a0])/.test(after) ||
    (whole && /^(?:\.[ \u00a0][^\d.]{1,40}\.?)?[^\p{L}\p{N}]*$/u.test(after)));
