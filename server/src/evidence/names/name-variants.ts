/** Near misses: words of a draft's names that no source has, one slip away from a word of a source's names. */
import { fold } from '../../annotate/names/fold.ts';
import { known } from '../../annotate/names/known.ts';
import { knowledge } from '../../annotate/names/name-knowledge.ts';
import { type AnnotatedDocument, type Location, locate } from '../document.ts';
import { isJudged } from '../judgement.ts';
import { editDistance } from './edit-distance.ts';
import type { NameVocabulary } from './name-vocabulary.ts';
import { stands, surnameSlip } from './surname-slip.ts';
import { vocables } from './vocables.ts';

export interface NameVariant {
  /** The word in the draft. */
  readonly location: Location;
  readonly written: string;
  /** The source's word, as it is written where it stands first. */
  readonly source: Location;
}

export function* nameVariants(draft: AnnotatedDocument, vocabulary: NameVocabulary): Generator<NameVariant> {
  let words: ReadonlySet<string> | undefined;
  const drafted = () => {
    words ??= wordsOfDraft(draft);
    return words;
  };
  for (const passage of draft.passages) {
    if (!isJudged(passage)) continue;
    for (const word of vocabulary.unheard(passage.annotations)) {
      const { start, written, folded, beside, plain } = word;
      const source =
        (plain || written.length < shortest ? undefined : nearMiss(folded, beside, vocabulary, drafted)) ??
        surnameSlip(word, passage, vocabulary);
      if (!source) continue;
      const location = locate(draft, passage, { start, end: start + written.length });
      yield { location, written, source };
    }
  }
}

/** Gathered only for a draft with a word that is near one of the sources'. */
function wordsOfDraft(draft: AnnotatedDocument): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { annotations } of draft.passages)
    for (const { written } of vocables(annotations.text)) words.add(fold(written));
  return words;
}

/** Shorter names are compared only behind a given name. */
const shortest = 4;

const wellKnown = known.famousGiven | known.famousPlace | known.country | known.organisation | known.person;

/** The one name-word of the sources that this word is a slip of, if there is just one that is nearest. */
function nearMiss(
  folded: string,
  beside: readonly string[],
  vocabulary: NameVocabulary,
  drafted: () => ReadonlySet<string>,
): Location | undefined {
  if (isWordForm(folded, vocabulary)) return undefined;
  const bits = knowledge(folded);
  // A good English word is no slip; a good name may be another's.
  if (bits & (known.common | known.demonym)) return undefined;
  const named = bits & wellKnown ? 'well' : bits & ~known.role ? 'barely' : 'not';
  let best: string | undefined;
  let least = 3;
  let tied = false;
  for (const name of vocabulary.near(folded)) {
    const limit = allowed(folded, name, named, beside, vocabulary, drafted);
    if (limit === 0) continue;
    const distance = editDistance(folded, name, limit);
    if (distance > limit || distance > least) continue;
    tied = distance === least && best !== undefined;
    if (tied && (vocabulary.names.get(name) === undefined || drafted().has(name))) tied = false;
    else best = name;
    least = distance;
  }
  return best === undefined || tied ? undefined : vocabulary.names.get(best);
}

/** How many slips may lie between two words that mean one name. */
function allowed(
  folded: string,
  name: string,
  named: 'well' | 'barely' | 'not',
  beside: readonly string[],
  vocabulary: NameVocabulary,
  drafted: () => ReadonlySet<string>,
): number {
  if (sharesStem(folded, name) || british(folded) === british(name)) return 0;
  // "The Americas" beside Americans.
  if (folded.endsWith('s') && knowledge(name) & known.demonym && folded.slice(0, -1) === name.slice(0, -1))
    return 0;
  const long = Math.min(folded.length, name.length);
  const companion = beside.some((word) => isBeside(word, name, vocabulary));
  if (companion) return long >= 6 || withoutSound(folded) === withoutSound(name) ? 2 : 1;
  // A name that the draft also spells as the source does is another name, if it is a name at all.
  // "Ronald" beside "Donald": two given names are two people.
  if (knowledge(folded) & known.famousGiven) return 0;
  if (named !== 'not' && drafted().has(name)) return 0;
  if (named === 'well' && long < 6) return 0;
  if (named === 'not' && long >= 7 && folded.slice(0, 3) === name.slice(0, 3)) return 2;
  return 1;
}

/** The sources have the two words side by side, as first and last name are. */
function isBeside(word: string, name: string, { names, next, words }: NameVocabulary): boolean {
  if (!words.has(word)) return false;
  const at = names.get(name);
  if (!at) return false;
  // A common word is part of a name where the sources have it with a capital right beside: “Lynette Round”.
  if (knowledge(word) & known.common) return follows(next, name, word) || follows(next, word, name);
  const around = fold(at.document.text.slice(Math.max(0, at.span.start - 30), at.span.end + 30));
  return around.includes(`${word} ${name}`) || around.includes(`${name} ${word}`);
}

const follows = (next: NameVocabulary['next'], first: string, second: string): boolean => {
  const pair = next.get(first)?.get(second);
  return pair !== undefined && stands(pair, first, second);
};

/** “Hobbie” sounds as “Hobby” does. */
const withoutSound = (word: string): string => word.replace(/(?:ie|ey|ee|y|i)$/, '');

/** The spelling that British and American English share: "Islamisation", "Islamization". */
const british = (word: string): string =>
  word
    .replace(/iz(?=(?:e[drs]?|ers?|ing|ation\p{L}*)$)/u, 'is')
    .replace(/yz(?=e)/g, 'ys')
    .replace(/our/g, 'or')
    .replace(/tre\b/, 'ter');

const endings = /^(?:s|es|n|an|ns|ans|i|is|ian|ians|ese|er|ers|y|ish|ic|ist|ists|ism|ite|ites|e|a)?$/;

/** "Korea" and "Korean", "Reform" and "Reformer": one is the other with an ending. */
function sharesStem(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!long.startsWith(short)) return false;
  const ending = long.slice(short.length);
  // A slip may drop the last letter, but not of a word that is known without it.
  return endings.test(ending) && (ending.length !== 1 || ending === 's' || knowledge(short) !== 0);
}

/** A plural or derived form of a word that the sources have. */
const isWordForm = (folded: string, { words }: NameVocabulary): boolean =>
  words.has(`${folded}s`) ||
  (folded.endsWith('s') && words.has(folded.slice(0, -1))) ||
  (folded.endsWith('es') && words.has(folded.slice(0, -2)));
