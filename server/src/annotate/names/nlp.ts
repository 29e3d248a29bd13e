/** The one door to compromise: its lexicon, lower-case words and phrases with their tags. */
import nlp from 'compromise/two';

type Lexicon = Readonly<Record<string, string | readonly string[]>>;

export const { lexicon } = (nlp.model() as { one: { lexicon: Lexicon } }).one;
