/**
 * The one door to compromise: its lexicon. A bundle has this file's value in its place (`esbuild.mjs`), for compromise works
 * its lexicon out anew at each start.
 */
import nlp from 'compromise/two';
import { push } from '../../text/multimap.ts';

const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | readonly string[]> } }).one;

const byTags = new Map<string, string[]>();
for (const [word, tags] of Object.entries(lexicon)) push(byTags, [tags].flat().join(' '), word);

/** Lower-case words and phrases, parted by "|", by their tags, parted by blanks. */
export const wordsByTags: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(byTags, ([tags, words]) => [tags, words.join('|')]),
);
