/** The one door to compromise: its lexicon, read as a plain map of lower-case words and phrases to tags. */
import nlp from 'compromise/two';

type Lexicon = Readonly<Record<string, string | readonly string[]>>;

const { lexicon } = (nlp.model() as { one: { lexicon: Lexicon } }).one;

const none: readonly string[] = [];

/** The tags compromise gives a word or phrase in lower case, by its lexicon alone; empty when it has none. */
export function lexiconTags(phrase: string): readonly string[] {
  const tags = Object.hasOwn(lexicon, phrase) ? lexicon[phrase] : undefined;
  return tags === undefined ? none : typeof tags === 'string' ? [tags] : tags;
}
