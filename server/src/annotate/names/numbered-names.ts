/** Numbers that are part of a name, and so count nothing: “Section 43(6)”, “Regulation (EU) 2016/679”, “Boeing 787”, “Basel III”. */

import type { Span } from '../../text/span.ts';
import { units } from '../figures/number-words.ts';

export interface NumberedName {
  /** The name with its number: “Section 43(6)”. In a list of several, from the number of this one on. */
  readonly span: Span;
  /** The number with what belongs to it: “43(6)”. */
  readonly number: Span;
  /** The word before the number as it is compared: "section" for “Sections” and “s.”, "Boeing" as it is written. */
  readonly word: string;
  /** The number in digits without its subsections, and those in brackets: "43" and "(6)". */
  readonly main: string;
  readonly sub: string;
}

/** Parts of laws and treaties, which are named in lower case too, by their plurals and abbreviations. */
const provisions: ReadonlyMap<string, readonly string[]> = new Map([
  ['section', ['sections', 's', 'ss', 'sec', 'secs']],
  ['article', ['articles', 'art', 'arts']],
  ['paragraph', ['paragraphs', 'para', 'paras']],
  ['clause', ['clauses', 'cl']],
  ['schedule', ['schedules', 'sch']],
  ['regulation', ['regulations', 'reg', 'regs']],
  ['rule', ['rules']],
  ['directive', ['directives']],
  ['resolution', ['resolutions']],
]);
const provisionOf = new Map(
  [...provisions].flatMap(([word, others]) => [word, ...others].map((form) => [form, word] as const)),
);

/** Every way to write the word of a name. */
export const spellingsOf = (word: string): readonly string[] => [
  word,
  ...(provisions.get(word) ?? [`${word}’s`]),
];

/** Capitalised words that stand before any number, or whose numbers count up in every document. */
const plain =
  /^(?:The|A|An|In|On|At|By|Since|From|For|Of|To|With|About|Around|Over|Under|Nearly|Almost|Some|Only|Just|More|Less|Page|Pages|Chapter|Part|Figure|Table|Box|Annex|Note|Step|No|Nos|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Passage|Slide|Question|Item|Day|Week|And|But|Or|Between|Until|Through|All|Another|These|Those)\.?$/;

const lower = [...provisionOf.keys()]
  .filter((form) => form.length > 3 || form === 's' || form === 'ss')
  .join('|');
/** Capitalised numbers in words and Roman ones, in digits; “I”, “V” and “X” by themselves are words and letters too. */
const spelled: ReadonlyMap<string, string> = new Map([
  ...Array.from(units, ([word, value]) => [word[0]!.toUpperCase() + word.slice(1), `${value}`] as const),
  ...'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII'
    .split(' ')
    .flatMap((roman, at) => (roman.length > 1 ? [[roman, `${at + 1}`] as const] : [])),
]);

const sub = String.raw`(?:\((?:\d{1,3}|\p{L}{1,3})\))*`;
const digits = String.raw`\d+(?:[.,]\d+)*(?:\/\d+)*`;
const after = String.raw`(?![\p{L}\p{N}%(]|[.,/:-]\d)`;
/** Begins at the blank before the number: of those there are few, where looking for the word takes ten times as long. */
const numbered = new RegExp(
  String.raw`[ \u00a0](?=[\dOTFSENIVXZ])(?<=(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}.&’'-]*|(?:${lower})\.?)(?:[ \u00a0]\(\p{Lu}{2,5}\))?(?:[ \u00a0]No\.?)?.)(${digits}|${[...spelled.keys()].join('|')})(${sub})${after}`,
  'gu',
);
const further = new RegExp(
  String.raw`(?:,[ \u00a0](?:and[ \u00a0]|or[ \u00a0])?|[ \u00a0](?:and|or|to)[ \u00a0]|[-–])(${digits})(${sub})${after}`,
  'uy',
);

/** In order of reading. Takes time linear in the text. */
export function numberedNames(text: string): NumberedName[] {
  const names: NumberedName[] = [];
  for (const match of text.matchAll(numbered)) {
    const [, written, figures, sub] = match;
    const bare = written!.replace(/[’']s?$|\.$/, '');
    // “In Paris. Two” ends a sentence.
    if (plain.test(bare) || (written!.endsWith('.') && spelled.has(figures!))) continue;
    const provision = provisionOf.get(bare.toLowerCase());
    // “S 500” and “Art 12” may be anything; “s. 12” and “Art. 12” are parts of a law.
    const word = provision && (bare.length > 3 || /^(?:ss?|\p{L}+\.)$/u.test(written!)) ? provision : bare;
    const start = match.index + 1;
    const number = { start, end: start + figures!.length + sub!.length };
    const main = spelled.get(figures!) ?? figures!;
    const opens = text.lastIndexOf(written!, match.index);
    names.push({ span: { start: opens, end: number.end }, number, word, main, sub: sub! });
    if (word !== provision || bare.toLowerCase() === word) continue;
    for (let end = number.end; ; ) {
      further.lastIndex = end;
      const next = further.exec(text);
      if (!next) break;
      end = further.lastIndex;
      const other = { start: end - next[1]!.length - next[2]!.length, end };
      names.push({ span: other, number: other, word, main: next[1]!, sub: next[2]! });
    }
  }
  return names;
}
