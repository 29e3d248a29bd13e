/** Whether the sources have a numbered name of the draft, or the same name with another number. */

import type { Figure } from '../../annotate/figures/figure.ts';
import { type NumberedName, numberedNames, spellingsOf } from '../../annotate/names/numbered-names.ts';
import { lazily } from '../../text/lazily.ts';
import { overlaps, slice } from '../../text/span.ts';
import { type Location, locate, type Passage, sentenceAround } from '../document.ts';
import { exactStarts, type QuoteIndex } from '../quotations/quote-index.ts';
import { quoteWords } from '../quotations/quote-words.ts';
import { stemOf, termsOf } from '../terms.ts';

export interface NumberedSupport {
  readonly name: NumberedName;
  /** `unchecked`: the sources don't have the name with any number, or not of the same law. */
  readonly verdict: 'supported' | 'contradicted' | 'unchecked';
  /** Where a source has it; when contradicted, where one has the first of the others. */
  readonly evidence?: Location;
  /** When contradicted: the names that the sources have instead, each where it stands first. */
  readonly others: readonly Stated[];
}

/** A numbered name of a source. */
export interface Stated {
  readonly name: NumberedName;
  /** “43(6)”. */
  readonly number: string;
  readonly location: Location;
  /** The stems of its sentence, but for its own word. */
  readonly terms: () => ReadonlySet<string>;
  /** Its paragraph has one of the words of a law's name. */
  readonly isOf: (law: readonly string[]) => boolean;
}

/** What is judged as one of the figures is left out. */
export function numberedSupports(
  passage: Passage,
  figures: readonly Figure[],
  index: QuoteIndex,
): NumberedSupport[] {
  const { text } = passage.annotations;
  const foundOf = finder(index);
  return numberedNames(text)
    .filter(({ number }) => !figures.some((figure) => overlaps(figure.span, number)))
    .map((name) => {
      const [exact] = placesOf(name.word, slice(text, name.number), 1, index);
      const same =
        exact !== undefined && statedAt(name.word, [exact], index).find((other) => isSame(name, other));
      if (same) return { name, verdict: 'supported', evidence: same.location, others: [] };
      return supportOf(name, passage, foundOf(name.word));
    });
}

/** “Basel 3 asks” may tell of three things that ask; where the sources have Basel III it is a name. */
export function namedNumbers(text: string, index: QuoteIndex): (figure: Figure) => boolean {
  const names = lazily(() => new Map(numberedNames(text).map((name) => [name.number.start, name])));
  const foundOf = finder(index);
  return ({ kind, amount }) => {
    const name = kind === 'count' ? names().get(amount.start) : undefined;
    return name !== undefined && foundOf(name.word).stated.some((other) => isSame(name, other));
  };
}

/** What the sources have of a word with any number; of one that stands very often only some places are looked at. */
interface Found {
  readonly stated: readonly Stated[];
  readonly isAll: boolean;
}

/** What there is of a word is looked up once. */
function finder(index: QuoteIndex): (word: string) => Found {
  const known = new Map<string, Found>();
  return (word) => {
    let found = known.get(word);
    if (!found) {
      const places = placesOf(word, '', most, index);
      found = { stated: statedAt(word, places, index), isAll: places.length < most };
      known.set(word, found);
    }
    return found;
  };
}

function supportOf(name: NumberedName, passage: Passage, { stated, isAll }: Found): NumberedSupport {
  const same = stated.find((other) => isSame(name, other));
  if (same) return { name, verdict: 'supported', evidence: same.location, others: [] };
  const others = isAll ? rivalsOf(name, passage, stated) : [];
  return others.length > 0
    ? { name, verdict: 'contradicted', evidence: others[0]!.location, others }
    : { name, verdict: 'unchecked', others };
}

/** “Section 43” is stated where “Section 43(6)” is. */
const isSame = ({ main, sub }: NumberedName, { name: other }: Stated): boolean =>
  other.main === main && other.sub.startsWith(sub);

/** The other numbers, where a source tells of the same thing: of the same section its other subsections, else other sections of the same law. */
function rivalsOf(name: NumberedName, passage: Passage, stated: readonly Stated[]): Stated[] {
  const { text } = passage.annotations;
  const main = stated.filter((other) => other.name.main === name.main);
  const law = lawOf(text, name.number.end);
  const about = termsAround(passage, name).filter(
    (stem) => !law.some((word) => stemOf(word.toLowerCase()) === stem),
  );
  const rivals = (main.length > 0 ? main.filter((other) => other.name.sub !== '') : stated).filter(
    (other) => {
      const terms = other.terms();
      return about.some((stem) => terms.has(stem)) && (law.length === 0 || other.isOf(law));
    },
  );
  return [...new Map(rivals.toReversed().map((other) => [other.number, other])).values()].toReversed();
}

/** The stems of the sentence of a name, but for its own word. */
function termsAround(passage: Passage, { number, word }: NumberedName): string[] {
  const own = stemOf(word.toLowerCase());
  return termsOf(slice(passage.annotations.text, sentenceAround(passage, number)))
    .map(({ stem }) => stem)
    .filter((stem) => stem !== own);
}

const ofLaw = /^[ \u00a0](?:of|in|to)[ \u00a0](?:the[ \u00a0])?((?:[\p{L}’'-]+[ \u00a0]?){1,8})/u;

/** The capitalised words of what the name is a part of: "Income", "Tax", "Act" of “section 43 of the Income Tax Act”. */
const lawOf = (text: string, end: number): string[] =>
  (ofLaw.exec(text.slice(end, end + 160))?.[1] ?? '').match(/(?<!\p{L})\p{Lu}[\p{L}’'-]+/gu) ?? [];

/** So many places of a name are looked at for its numbers. */
const most = 400;

/** Where the word of a name stands, in any spelling, with the number after it; with any number where none is given. */
function placesOf(word: string, number: string, limit: number, index: QuoteIndex): number[] {
  const forms = quoteWords(number).map(({ form }) => form);
  return spellingsOf(word)
    .flatMap((spelling) =>
      exactStarts(index, [...quoteWords(spelling).map(({ form }) => form), ...forms], limit),
    )
    .slice(0, limit);
}

function statedAt(word: string, places: readonly number[], index: QuoteIndex): Stated[] {
  const passages = new Map(places.map((at) => index.placeOf(at)).map((place) => [place.passage, place]));
  return [...passages.values()].flatMap(({ document, passage }) => {
    const { text } = passage.annotations;
    return numberedNames(text)
      .filter((name) => name.word === word)
      .map((name) => ({
        name,
        number: slice(text, name.number),
        location: locate(document, passage, name.span),
        terms: lazily(() => new Set(termsAround(passage, name))),
        isOf: (law) => law.some((word) => text.includes(word)),
      }));
  });
}
