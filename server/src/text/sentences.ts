/** Sentences of a paragraph: Intl.Segmenter, with the splits after abbreviations taken back. */
import type { Span } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const title =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Cmdr|Rev|Hon|St|Messrs|Pres|Amb|Supt)\.\s*$/;
const abbreviation =
  /(?:^|[\s(“"‘'–—])(?:No|Nos|Art|Sec|Fig|Eq|Vol|pp?|para|ch|ed|eds|cf|e\.g|i\.e|viz|vs?|approx|ca|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|al|etc|Jr|Sr|a\.m|p\.m)\.\s*$/i;
const initials = /(?:^|[\s(“"‘'.])\p{Lu}\.\s*$/u;
const pointedAcronym = /\b(?:\p{Lu}\.){2,}\s*$/u;
/** Words that follow "U.S." inside a name or a title rather than open a sentence. */
const afterAcronym =
  /^(?:Ambassador|Army|Attorney|Air|Bureau|Capitol|Central|Chamber|Coast|Congress|Court|Customs|Defen[cs]e|Department|Deputy|District|Embassy|Environmental|Federal|Food|Forces|Forest|General|Geological|Government|House|International|Justice|Marine|Military|Mint|National|Navy|Office|Open|Patent|Postal|President|Rep|Representative|Secretary|Security|Sen|Senate|Senator|Special|State|Steel|Supreme|Treasury|Trade|Under|Vice)\b/;
const closers = /^[\s”’"')\]»]*$/;

export function sentences(text: string): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = result.at(-1);
    if (last && joins(text.slice(Math.max(last.start, last.end - reach), last.end), segment))
      last.end = index + segment.length;
    else result.push({ start: index, end: index + segment.length });
  }
  return result
    .flatMap((span) => parts(text, span))
    .map((span) => trim(text, span))
    .filter((span) => span.start < span.end);
}

/** What is longer is no sentence but a list without an end, of which each figure would be held against all others. */
const longest = 4000;
/** So far back from the end of a sentence its last words are looked at. */
const reach = 80;

/** A list without an end is cut at a comma, or else at a blank. */
function parts(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let { start } = span;
  while (span.end - start > longest) {
    const last = text.slice(start, start + longest);
    const comma = Math.max(last.lastIndexOf(', '), last.lastIndexOf('; '), last.lastIndexOf('\n'));
    const blank = comma > longest / 2 ? comma + 1 : last.lastIndexOf(' ');
    if (blank <= 0) break;
    found.push({ start, end: start + blank });
    start += blank;
  }
  return [...found, { start, end: span.end }];
}

function joins(before: string, after: string): boolean {
  const first = after.trimStart();
  if (first === '' || closers.test(after)) return true;
  // A sentence does not open in lower case: “Is it?” he asked.
  if (/^[\p{Ll},;:]/u.test(first)) return true;
  if (title.test(before)) return true;
  if (pointedAcronym.test(before)) return afterAcronym.test(first) || /^\d/.test(first);
  if (initials.test(before)) return /^\p{Lu}/u.test(first);
  if (abbreviation.test(before)) return /^\d/.test(first) || /(?:vs?|e\.g|i\.e|cf|viz|ca)\.\s*$/.test(before);
  return false;
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
