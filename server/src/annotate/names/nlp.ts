/** The one door to compromise: its lexicon, read as plain entries of lower-case words and phrases with their tags. */
import nlp from 'compromise/two';

type Lexicon = Readonly<Record<string, string | readonly string[]>>;

const { lexicon } = (nlp.model() as { one: { lexicon: Lexicon } }).one;

export const lexiconEntries: readonly (readonly [string, string | readonly string[]])[] =
  Object.entries(lexicon);

/** The gender that a given name in lower case tells; undefined for one that both bear, or that is none. */
export function givenNameGender(name: string): 'male' | 'female' | undefined {
  const tags = Object.hasOwn(lexicon, name) ? [lexicon[name]!].flat() : [];
  const [male, female] = [tags.includes('MaleName'), tags.includes('FemaleName')];
  return male === female ? undefined : male ? 'male' : 'female';
}
