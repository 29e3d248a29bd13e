/** Digits that claim nothing: parts of names and models, references, list and note numbers, codes; and years. */
import { boundBefore } from './bounds.ts';
import { countedNoun } from './counted-noun.ts';
import { afterPreposition } from './dates.ts';
import { isSpace, run, wordBefore } from './scan.ts';
import { unitsBySymbol } from './unit-table.ts';

const letter = /[\p{L}]/u;
/** Words that turn the number after them into a label. */
const labels =
  /(?:^|[^\p{L}])(?:Sections?|Secs?\.|(?<=[ (])ss?\.|§§?|Articles?|Arts?\.|Chapters?|Clauses?|Paragraphs?|Paras?\.?|Annex|Appendix|Schedule|Parts?|Title|Tables?|Columns?|Pillars?|Figures?|Figs?\.|Charts?|Box|Exhibit|Rule|Regulation|Resolution|Directive|Order|Bill|Act|Law|Protocol|Amendment|Proposition|Forms?|Pages?|pp?\.|Notes?|Footnotes?|Nos?\.?|Number|Item|Step|Phase|Stage|Level|Tier|Type|Class|Category|Version|Route|Highway|Interstate|Room|Floor|Flight|Platform|Gate|Channel|Area|Zone|District|Ward|Unit|Block|Vol\.|Volume|Issue|Question|Goal|Target|Scenario|Option|Pillar|Model|Euro(?=[ \u00a0]+$)|Apollo|Windows|Formula|Radio|Group of|Week|Day|Game|Round|Grade|Year|Lot|Case|Line|Lane|Bus|Train|Tel\.?:?|Phone:?|Fax:?|Passage|Source|ISBN|ISSN|DOI|ID|Word count:?|Words:|Publication|Docket|Ref\.?|Equation|Eq\.)[ \u00a0]+(?:\d+(?:\.\d+)*(?:,|[ \u00a0](?:and|or|to)|[-–])[ \u00a0]?)*$/iu;
/** The same words, of those that in lower case are nouns with a number of their own: "year 5", "day 3" are labels, "a year 5" is not. */
const lowerLabels =
  /(?:^|[^\p{L}])(?:section|article|chapter|clause|paragraph|annex|appendix|schedule|table|column|figure|chart|form|page|pages|p\.|pp\.|note|footnote|no\.|number|item|step|phase|stage|level|tier|type|category|version|route|room|floor|flight|platform|channel|question|option|part|tel|phone|isbn|passage)[ \u00a0]+$/u;
const lowerWords = new Set(
  'section article chapter clause paragraph annex appendix schedule table column figure chart form page pages note footnote number item step phase stage level tier type category version route room floor flight platform channel question option part tel phone isbn passage no nos p pp para and or to of'.split(
    ' ',
  ),
);
/** Capitalised words that stand before real figures: they open sentences or are months and bounds. */
const plainCapital =
  /^(?:The|A|An|In|On|At|By|Since|From|For|Of|To|With|About|Around|Over|Under|Nearly|Almost|Some|Only|Just|More|Less|Fewer|Least|Most|All|And|But|Or|Than|As|Between|Until|After|Before|During|Through|Roughly|Approximately|Another|These|Those|Its|His|Her|Their|Our|Both|Every|Last|Next|Up|That|When|Where|While|Already|Today|Nor|Not|If|Then|So|Yet|Early|Late|Mid|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Born|Aged|Age|Ages|Total|USD|EUR|GBP|JPY|CNY|RMB|Add|Now|There|Are|Is|Was|Were|Has|Have|Had|Among|Within|Across|Against|Exactly|Precisely|Minus|Plus|First|Further|Additional)$/;

/** True where the digits at [start, end) touch letters or codes: F-150, G7, 5G, COVID-19, 1.2.3, a URL, an e-mail. */
export function touchesName(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  // A space or the paragraph's edge on both sides is the usual case.
  const free = (code: number) => code === 32 || code === 0xa0 || Number.isNaN(code);
  if (free(before) && free(after)) return false;
  return touchesBefore(text, start) || (end > start && touchesAfter(text, end));
}

function touchesBefore(text: string, start: number): boolean {
  const before = text[start - 1] ?? '';
  if (letter.test(before) || /[_#@&]/.test(before)) return true;
  const further = text[start - 2] ?? '';
  if (/[-‐‑–]/.test(before)) {
    if (letter.test(further)) return hyphenatedName(text, start);
    return /\d/.test(further) && amongCodes.test(text.slice(Math.max(0, start - 24), start));
  }
  if (/[.:/=%]/.test(before) && /[\d\p{L}/.]/u.test(further) && !/[–—]/.test(before))
    return !isPlainSlash(text, start);
  return false;
}

/** "12-34-", "CVE-2021-" and "SSP2-": the number after it is the last part of a code. */
const amongCodes = /(?:\d[-‐‑]\d+|\p{Lu}[\p{Lu}\d]*(?:[-‐‑][\p{Lu}\d]+)+|(?<![\p{L}\d])\p{Lu}{3,}\d)[-‐‑]$/u;

/** "and/5" and "10/20" are no addresses. */
const isPlainSlash = (text: string, start: number): boolean =>
  text[start - 1] === '/' && /[$€£]\d[\d.,]*\/$/.test(text.slice(Math.max(0, start - 10), start));

function touchesAfter(text: string, end: number): boolean {
  const after = text[end] ?? '';
  if (letter.test(after) || after === '_' || after === '@') return true;
  const further = text[end + 1] ?? '';
  if (/[.:/]/.test(after) && /\d/.test(further)) return true;
  if (/[-‐‑]/.test(after) && /\p{Lu}/u.test(further) && !/\s/.test(text[end + 2] ?? ' '))
    return !/\p{Lu}\p{Ll}{3,}/u.test(text.slice(end + 1, end + 6));
  return false;
}

/** "F-150" and "COVID-19" are names; "mid-2019" and "pre-2010" are words before a year. */
function hyphenatedName(text: string, start: number): boolean {
  const word = /([\p{L}\p{N}]+)[-‐‑–]$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  return !/^(?:mid|pre|post|early|late|a|an|the|nearly|over|under|about|to|and|or|non|sub|plus|minus|then|now)$/i.test(
    word,
  );
}

/** A bare number after a label or a capitalised word: "Section 232", "Boeing 737", "[1]". */
export function isLabel(text: string, start: number, end: number): boolean {
  const [open, close] = [text[start - 1], text[end]];
  // Sections of a law and what is named after them: 401(k), 501(c)(3).
  if (close === '(' && /^\((?:\p{L}|\d{1,2})\)/u.test(text.slice(end, end + 4))) return true;
  const word = wordBefore(text, start);
  if (word !== undefined && isInnerCapital(text.slice(word.start, word.end))) return true;
  const plain =
    word !== undefined && text.charCodeAt(word.start) >= 97 && isSpace(text.charCodeAt(start - 1));
  if (
    plain &&
    end - start > 6 &&
    isInteger.test(text.slice(start, end)) &&
    numbered.test(text.slice(word.start, word.end))
  )
    return true;
  // After a word in lower case only those that are labels themselves.
  if (plain && !lowerWords.has(text.slice(word.start, word.end)))
    return /\p{L}/u.test(text[word.start - 1] ?? '') && isAfterName(text, start, end);
  const before = text.slice(Math.max(0, start - 28), start);
  if (labelled(before)) return true;
  if (open === '[' && close === ']') return true;

  // "(2)" is a note or a number in a list, save after a name: "Anna Berg (27)".
  if (open === '(' && close === ')' && end - start <= 3)
    return !/\p{Lu}[\p{L}’'-]+[ \u00a0]\($/u.test(before);
  return isAfterName(text, start, end);
}

/** What is known by a long number: "record 104839221". */
const numbered =
  /^(?:record|case|file|account|reference|registration|docket|order|invoice|patent|application|permit|grant|contract|licen[cs]e|project|claim|company|charity|number|no)$/;

/** iPhone, iPad, eBay. */
const isInnerCapital = (word: string): boolean => /^[a-z]{1,2}[A-Z][a-z]/.test(word);

/** "Boeing 737": the number belongs to the capitalised word before it; one in groups, "Revenue 3,000.0", never does. */
function isAfterName(text: string, start: number, end: number): boolean {
  if (end - start > 4 && text.slice(start, end).includes(',')) return false;
  // "In Bergen 48 and 39 percent"
  if (sharesPercent.test(text.slice(end, end + 24))) return false;
  const before = text.slice(Math.max(0, start - 28), start);
  const capital = /(\p{Lu}[\p{L}’'.&]*)[ \u00a0]$/u.exec(before);
  if (!capital || plainCapital.test(capital[1]!.replace(/\.$/, '')) || /[’']s?$/.test(capital[1]!))
    return false;
  // An index with its change: "Stoxx 50 -1.3%".
  if (/^[ \u00a0][-+−–]\d/.test(text.slice(end, end + 3))) return true;
  if (isHeadline(text, start) || isNextOfList(text, start)) return false;
  if (countedNoun(text, end) === undefined) return true;
  // "the Boeing 737 jets" are of a model; "in Japan 15 people" are counted.
  return /(?:^|[^\p{L}])(?:the|an?|its|their|his|her|our|new|old|this|that|of)[ \u00a0](?:\p{Lu}[\p{L}’'.&-]*[ \u00a0]){0,2}$/iu.test(
    before.slice(0, capital.index),
  );
}

const sharesPercent =
  /^(?:,[ \u00a0]\d[\d.]*)*[ \u00a0](?:and|or|to)[ \u00a0]\d[\d.]*[ \u00a0]?(?:%|per[ \u00a0]?cent)/;

/** "Alder closed 31 offices, Birch 26 and Cedar 19": what was said of the first goes without saying. */
function isNextOfList(text: string, start: number): boolean {
  const found = first.exec(text.slice(Math.max(0, start - 160), start));
  return found !== null && !(found[1] && lowerWords.has(found[1]));
}

const item = String.raw`(?:(?:in|at|for|from|by)[ \u00a0])?(?:\p{Lu}[\p{L}’'-]*[ \u00a0]){1,3}`;
const first = new RegExp(
  String.raw`(?<!\p{L})(?:(\p{Ll}{2,})[ \u00a0]\d[\d,]*|\d[\d,]*[ \u00a0]\p{Ll}{3,})(?:[ \u00a0]\p{Ll}+){0,4}(?:,[ \u00a0]${item}\d[\d,]*){0,6}(?:,|,?[ \u00a0]and|;)[ \u00a0](?:and[ \u00a0])?${item}$`,
  'u',
);

const capitalNext = /[ \u00a0](\p{Lu}\p{Ll}{2}[\p{L}’'-]*)/uy;
const street =
  /[ \u00a0](?:\p{Lu}[\p{L}.’'-]*[ \u00a0]){1,3}(?:Streets?|St|Roads?|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Square|Terrace|Crescent|Highway)(?![\p{L}’'])/uy;
const isInteger = /^\d+$/;
const day = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Today|I|And|But|The|In|Of|To|For|At|On|Or)$/;

/** "Column three", "version two": the words that stand for labels in digits stand for them here too. */
export const isSpelledLabel = (text: string, start: number): boolean =>
  isSpace(text.charCodeAt(start - 1)) &&
  /(?:^|[^A-Za-z])(?:section|article|chapter|clause|paragraph|annex|appendix|table|column|figure|chart|page|item|step|phase|stage|tier|version|question|option|pillar|volume|round|part)[ \u00a0]$/i.test(
    text.slice(Math.max(0, start - 12), start),
  );

/** "787 Dreamliner", "10 Downing Street": a number that a name follows and that counts nothing. */
export function isNamePart(text: string, start: number, end: number): boolean {
  const next = run(capitalNext, text, end);
  if (next && end - start < 6 && run(street, text, end)) return true;
  if (
    boundBefore(text, start) ||
    !next ||
    end - start > 4 ||
    !isInteger.test(text.slice(start, end)) ||
    day.test(next[1]!) ||
    isHeadline(text, start)
  )
    return false;
  return countedNoun(text, end) === undefined;
}

/** In a headline every word has a capital: "Quake Injures 40", where a name can't be told from a verb. */
function isHeadline(text: string, start: number): boolean {
  const words =
    text
      .slice(Math.max(0, start - 70), Math.min(text.length, start + 40))
      .match(/(?<![\p{L}’'])\p{L}{4,}/gu) ?? [];
  return words.length > 1 && text.length < 160 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Whether the number stands after a word that makes it a reference: "No. 14-1418", "pages 10–12". */
export const isReference = (text: string, start: number): boolean =>
  labelled(text.slice(Math.max(0, start - 28), start));

function labelled(before: string): boolean {
  const match = labels.exec(before);
  if (!match) return false;
  const word = match[0].replace(/^[^\p{L}§]/u, '');
  return /^[\p{Lu}§]/u.test(word) || lowerLabels.test(before) || /^(?:nos?\.|pp?\.|ss?\.|para)/.test(word);
}

const code =
  /0\d{2,5}(?:[ \u00a0]\d{2,4}){1,4}(?![.,]?\d)|(?<=\+)(?=(?:[ \u00a0().-]{0,2}\d){8,15}(?!\d))\d{1,3}(?:[ \u00a0.-]\(?\d{1,5}\)?){2,6}(?![.,]?\d)|(?<=\()\d{2,5}\)[ \u00a0-]?\d{3,4}[ \u00a0-]\d{3,4}(?!\d)|(?:\d{1,4}[-.])?\d{3}[-.]\d{4}(?![.,]?\d)|(?!\d{1,3}(?:\.\d{3}){2,3}(?![.,]?\d))\d{1,20}(?:\.\d{1,20}){2,9}(?![\d])|\d{2,20}(?:-\d{1,20}){2,9}(?!\d)/y;

/** Where a telephone number, an address, a version or another code of several runs of digits ends; -1 where none stands. */
export function codeEnd(text: string, at: number): number {
  const match = run(code, text, at);
  return match ? at + match[0].length : -1;
}

/** "12.4 TWh" opens a table's cell. */
const isUnit = (text: string, end: number): boolean =>
  unitsBySymbol.has(/^[ \u00a0](\p{L}{2,})(?!\p{L})/u.exec(text.slice(end, end + 8))?.[1] ?? '');

/** The number of a heading or a list entry at the paragraph's start: "1. ", "2)", "3.1 Background". */
export function isListNumber(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 4);
  if (start > 12 || text.slice(0, start).trim() !== '')
    // "… at that time. 4. In the execution": a list that was run into one paragraph.
    return (
      end - start < 3 &&
      /^\.[ \u00a0\n]+\p{Lu}/u.test(rest) &&
      (/[.!?;)]["”]?\s+$/.test(text.slice(Math.max(0, start - 6), start)) ||
        // "As follows: 1. The"; but "Age: 27. Clubs".
        (end - start === 1 && text[start] === '1' && /:\s+$/.test(text.slice(Math.max(0, start - 6), start))))
    );
  return /^[.)][ \t\u00a0]+\S/.test(rest) && end - start <= 3
    ? true
    : /^(?:\.\d{1,2}){0,4}[.)]?[ \t\u00a0]{1,3}\p{Lu}/u.test(text.slice(end, end + 16)) &&
        /[.]/.test(text.slice(start, end + 2)) &&
        /^\d{1,2}\.\d{1,2}$/.test(text.slice(start, end)) &&
        !isUnit(text, end);
}

/** “The 2108 World Cup”: such names begin with their year, and a slip of a key makes it another. */
const isBeforeEvent = (text: string, start: number, end: number): boolean =>
  /(?:^|[^A-Za-z])the[ \u00a0]$/i.test(text.slice(Math.max(0, start - 5), start)) &&
  run(capitalNext, text, end) !== null &&
  run(street, text, end) === null;

/** A bare four-digit number is a year unless it counts the plural noun that follows. */
export function isYear(text: string, start: number, end: number): boolean {
  const value = Number(text.slice(start, start + 4));
  if (end - start > 4) return true;
  if (value >= 1800 && value < 2100 && afterPreposition(text, start)) return true;
  const before = text.slice(Math.max(0, start - 16), start);
  if (value < 1500 || value >= 2100)
    return (
      (/(?:^|[^A-Za-z])(?:in|since|until|by|year|circa|of|from)[ \u00a0]$/i.test(before) ||
        (value >= 2100 && isBeforeEvent(text, start, end))) &&
      value >= 1000 &&
      value < 2200 &&
      countedNoun(text, end) === undefined
    );
  const noun = countedNoun(text, end);
  if (!noun) return true;
  if (value < 1900 || value > 2060) return false;
  // "the 2024 elections", "Companies Act 1965 needs": an article or a name before means the year.
  if (/(?:(?:^|[^A-Za-z])(?:the|a|an|this|its|their|his|her|our)|\p{L}[’']s|s[’'])[ \u00a0]$/iu.test(before))
    return true;
  if (
    /\p{Lu}[\p{L}.]*[ \u00a0]$/u.test(before) &&
    !/^(?:The|Some|About|Over|Nearly|Only|Around)\b/.test(before.trimStart())
  )
    return true;
  return value % 50 !== 0 && /[ \u00a0]/.test(text.slice(end + 1, noun.end));
}

/** "Three: the harbour." opens the third of some paragraphs; only signs may stand before the word. */
export const numbersParagraph = (text: string, at: number, end: number): boolean =>
  at < 8 && /^:\s/.test(text.slice(end, end + 2)) && !/[\p{L}\p{N}]/u.test(text.slice(0, at));
