/** Names in a draft that are welded from parts of the sources' names: "Harbour Bank of Lena Okafor". */
import { fold } from '../../annotate/names/fold.ts';
import { known } from '../../annotate/names/known.ts';
import type { Mention } from '../../annotate/names/mention.ts';
import { knowledge } from '../../annotate/names/name-knowledge.ts';
import { spanInDocument } from '../../text/gaps.ts';
import { encloses } from '../../text/span.ts';
import { type Location, locate, type Passage, passageAt } from '../document.ts';
import type { DraftedName } from './drafted-names.ts';
import type { NameVocabulary } from './name-vocabulary.ts';
import { capitalsIn, neighbours } from './vocables.ts';

export interface Seam {
  /** The source's name that one side of the seam belongs to. */
  readonly source: Location;
}

/** Where a name is joined as no source joins it, though every source has its parts. */
export function seamIn({ mention, passage }: DraftedName, vocabulary: NameVocabulary): Seam | undefined {
  const { start, end } = mention.span;
  // A nickname in quotation marks stands between first and last name.
  if (/[’'"“”]\s|\s[‘'"]/.test(passage.annotations.text.slice(start - 2, end))) return undefined;
  const written = passage.annotations.text.slice(start, end);
  const pairs = [...neighbours(written, capitalsIn(written))];
  if (pairs.length < 2) return undefined;
  const words = [pairs[0]!.first, ...pairs.map(({ second }) => second)];
  if (!words.every((word) => vocabulary.words.has(word))) return undefined;
  const open = pairs.findIndex(({ first, second }) => !vocabulary.next.get(first)?.has(second));
  if (
    open < 0 ||
    pairs.some(({ first, second }, i) => i !== open && !vocabulary.next.get(first)?.has(second))
  )
    return undefined;
  const { first, second } = pairs[open]!;
  const left = open + 1;
  const right = words.length - left;
  // A state or people before a name is a writer's own addition, and so is a plain word at a sentence's start.
  if (left === 1 && knowledge(first) & (known.demonym | known.country | known.common)) return undefined;
  if (right === 1 && knowledge(second) & known.demonym) return undefined;
  if (left > 1 && right > 1 && isBeside(written, first, second) && determined.test(before(passage, start)))
    return undefined;
  if (knowledge(words.slice(0, left).join(' ')) & (known.town | known.region | known.country))
    return undefined;
  // "In an email to Harbour Weekly Okafor said": a person stands right behind the name of a paper.
  if (left > 1 && right === 1 && !isPersonal(vocabulary.next.get(words[left - 2]!)?.get(first)))
    return undefined;
  return other(vocabulary, first, second, left, right);
}

/** Two words of a source stand in a person's name. */
const isPersonal = (words: Location | undefined): boolean =>
  words !== undefined && nameIn(words)?.mention.type === 'person';

/** "A Lena Okafor Harbour Bank": one name says what sort of the other is meant, where an article goes before both. */
const determined = /\b(?:an?|another|any|every|no|such)\s+(?:\p{Ll}+\s+)?$/iu;
const before = ({ annotations: { text } }: DraftedName['passage'], start: number): string =>
  text.slice(Math.max(0, start - 40), start);
const isBeside = (written: string, first: string, second: string): boolean =>
  fold(written).replace(/\s+/g, ' ').includes(`${first} ${second}`);

/** What the sources have in the place of the longer side. */
function other(
  { next }: NameVocabulary,
  first: string,
  second: string,
  left: number,
  right: number,
): Seam | undefined {
  if (left >= right) {
    // The right side is the end of another name.
    for (const followers of next.values()) {
      const source = followers.get(second);
      if (source) return { source: nameAround(source) };
    }
  }
  const [source] = next.get(first)?.values() ?? [];
  return source && { source: nameAround(source) };
}

/** The whole name that two words of a source stand in. */
function nameAround(words: Location): Location {
  const name = nameIn(words);
  return name ? locate(words.document, name.passage, name.mention.span) : words;
}

function nameIn({
  document,
  span,
}: Location): { readonly passage: Passage; readonly mention: Mention } | undefined {
  const passage = passageAt(document, span.start);
  const mention = passage?.annotations.mentions.find(
    (other) => !other.nested && encloses(spanInDocument(passage, other.span), span),
  );
  return passage && mention && { passage, mention };
}
