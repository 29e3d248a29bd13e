/** Digits that claim nothing: parts of names and models, references, list and note numbers, codes. */

const letter = /[\p{L}]/u;
/** Words that turn the number after them into a label. */
const labels =
  /(?:^|[^\p{L}])(?:Section|Sec\.|Article|Art\.|Chapter|Clause|Paragraph|Para\.|Annex|Appendix|Schedule|Part|Title|Table|Figure|Fig\.|Chart|Box|Exhibit|Rule|Regulation|Resolution|Directive|Order|Bill|Act|Protocol|Amendment|Proposition|Form|Page|Pages|p\.|pp\.|Note|Footnote|No\.|Nos\.|Number|Item|Step|Phase|Stage|Level|Tier|Type|Class|Category|Version|Route|Highway|Interstate|Room|Floor|Flight|Platform|Channel|Area|Zone|District|Ward|Unit|Block|Vol\.|Volume|Issue|Question|Goal|Target|Scenario|Option|Pillar|Model|Apollo|Windows|Formula|Radio|Group of)\s+$/iu;
/** Capitalised words that stand before real figures: they open sentences or are months and bounds. */
const plainCapital =
  /^(?:The|A|An|In|On|At|By|Since|From|For|Of|To|With|About|Around|Over|Under|Nearly|Almost|Some|Only|Just|More|Less|Fewer|Least|Most|All|And|But|Or|Than|As|Between|Until|After|Before|During|Through|Roughly|Approximately|Another|These|Those|Its|His|Her|Their|Our|Both|Every|Last|Next|Up|That|When|Where|While|Some|Already|Today|Nor|Not|If|Then|So|Yet|Early|Late|Mid|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Born|Aged|Age|Total|USD|EUR|GBP|JPY|CNY|RMB)$/;

/** True where the digits at [start, end) touch letters or codes: F-150, G7, 5G, COVID-19, 1.2.3, a URL, an e-mail. */
export function touchesName(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (letter.test(before) || before === '_' || before === '#' || before === '@') return true;
  if (letter.test(after) || after === '_') return true;
  if (/[-‐‑–]/.test(before) && letter.test(text[start - 2] ?? '')) return hyphenatedName(text, start);
  if ((before === '.' || before === ':' || before === '/') && /[\d\p{L}]/u.test(text[start - 2] ?? ''))
    return true;
  if (/[.:/]/.test(after) && /\d/.test(text[end + 1] ?? '')) return true;
  if (/[-‐‑]/.test(after) && /\p{Lu}/u.test(text[end + 1] ?? '') && !/\s/.test(text[end + 2] ?? ''))
    return true;
  return false;
}

/** "F-150" and "COVID-19" are names; "mid-2019" and "pre-2010" are words before a year. */
function hyphenatedName(text: string, start: number): boolean {
  const word = /([\p{L}\p{N}]+)[-‐‑–]$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  return !/^(?:mid|pre|post|early|late|a|an|the|nearly|over|under|about|to|and|or|non|sub|plus)$/i.test(word);
}

/** A bare number after a label or a capitalised word: "Section 232", "Boeing 737", "[1]". */
export function isLabel(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (labels.test(before)) return true;
  if (text[start - 1] === '[' && text[end] === ']') return true;
  const capital = /(\p{Lu}[\p{L}’']*\.?)[ \u00a0]$/u.exec(before)?.[1];
  return capital !== undefined && !plainCapital.test(capital);
}
