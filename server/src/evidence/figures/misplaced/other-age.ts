/** An age that the draft gives to one person and the sources to another: "Ada Brook, who rowed, was 71 when" for "Ada Brook, 34". */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { run } from '../../../annotate/figures/scan.ts';
import { offsetInDocument } from '../../../text/gaps.ts';
import type { Fact, Statement } from '../fact.ts';
import { isBare, isYears } from '../figure-kinds.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';

/** So much before an age may name whose it is. */
const reach = 140;

/** An age of whom the draft names, and the one that the sources give; undefined where they give several, or this one. */
export function otherAge(
  figure: Figure,
  text: string,
  statements: readonly Statement[],
  index: EvidenceIndex,
): { readonly elsewhere: Fact; readonly here: Fact } | undefined {
  const name = mayBeAge(figure) ? whoseAge(figure, text) : undefined;
  if (name === undefined) return undefined;
  const stated = index.holding(figure.low).flatMap(({ facts }) => facts.filter(isThisAge(figure)));
  const isOfOther = (fact: Fact) => {
    const other = whoseAgeOf(fact);
    if (other === undefined) return isToldOf(figure, text) && !isNamedNear(fact, surname(name)!);
    return surname(other) !== surname(name) && !isKinOf(fact, surname(name)!);
  };
  const [elsewhere] = stated;
  if (!elsewhere || !stated.every(isOfOther)) return undefined;
  const told = statements
    .flatMap(({ facts }) => facts)
    .filter((fact) => {
      const other = mayBeAge(fact.figure) ? whoseAgeOf(fact) : undefined;
      return other !== undefined && isOne(name, other);
    });
  const [here] = told;
  return here && told.every(isThisAge(here.figure)) ? { elsewhere, here } : undefined;
}

/** "Ada Brook's son Tim, 12" may have her name. */
const isKinOf = ({ passage, sentence }: Fact, name: string): boolean =>
  ["'", '’'].some((mark) =>
    passage.annotations.text.slice(sentence.start, sentence.end).includes(`${name}${mark}s`),
  );

/** “Now 71, she still rows”: whoever is named so far before may be meant, or behind. */
const near = { before: 1500, behind: 300 };

const isNamedNear = ({ document, passage, figure }: Fact, name: string): boolean => {
  const at = offsetInDocument(passage, figure.amount.start);
  return document.text.slice(Math.max(0, at - near.before), at + near.behind).includes(name);
};

const isThisAge =
  ({ low }: Figure) =>
  (fact: Fact): boolean =>
    mayBeAge(fact.figure) && fact.figure.low === low;

const mayBeAge = (figure: Figure): boolean =>
  figure.low === figure.high && figure.low < 120 && (isYears(figure) || (isBare(figure) && figure.low > 4));

const whoseAgeOf = ({ figure, passage }: Fact): string | undefined =>
  whoseAge(figure, passage.annotations.text);

const surname = (name: string): string | undefined => name.split(/\s+/).at(-1);

/** The surname does, where one of both has no more; two who share it have other first names. */
function isOne(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(title, '').split(/\s+/)) as [string[], string[]];
  return a.at(-1) === b.at(-1) && (a.length < 2 || b.length < 2 || a.at(-2) === b.at(-2));
}

/** The name stands right before it: no pronoun, and nothing of another time, as in “was 71 when”. */
const isToldOf = (figure: Figure, text: string): boolean =>
  figure.kind === 'age' && ofName.test(before(figure, text));

const before = ({ amount }: Figure, text: string): string => {
  const from = Math.max(0, amount.start - reach);
  return (from > 0 ? '…' : '') + text.slice(from, amount.start);
};

/** The name of whom an age is told, where the words leave no doubt. */
function whoseAge(figure: Figure, text: string): string | undefined {
  const { amount, kind } = figure;
  const isTold = kind === 'age';
  const behind =
    (isTold && ofName.exec(before(figure, text))) ||
    (isWhole(text, amount.end) && ofSubject.exec(before(figure, text))) ||
    undefined;
  return behind ? behind[1] : isTold ? run(yearOld, text, amount.end)?.[1] : undefined;
}

const title = /^(?:(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof(?:essor)?)\.?\s)+/;

const isWhole = (text: string, end: number): boolean =>
  /^(?:\s+when\b|\.(?!\d)|,)/.test(text.slice(end, end + 6));

const name = String.raw`(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]*){0,3})`;
/** "Ada Brook, 34", "Ada Brook (34)". */
const ofName = new RegExp(String.raw`(?<![\p{L}’'-])${name}(?:,\s(?:aged?\s)?|\s\()$`, 'u');
/** "Ada Brook, who rowed, was 34". */
const ofSubject = new RegExp(
  String.raw`(?:^|[.!?;:]\s+|\n)(?:[\p{Ll}]+\s){0,2}${name}(?:,\s[^,.;]{3,80},)?\s(?:is|was)\s$`,
  'u',
);
const yearOld = new RegExp(String.raw`(?:\s?-?\s?years?[-\s]old)?\s(?:\p{Ll}[\p{L}-]*\s){0,2}${name}`, 'uy');
