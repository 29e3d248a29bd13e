/** The offices that the texts give a person, so that a draft's title can be held against the sources'. */
import { fold } from '../../annotate/names/fold.ts';
import { formsOfAddress, offices, titles } from '../../annotate/names/name-words.ts';
import { sentenceOf, wordsAt } from '../document.ts';
import type { Entity } from './entity.ts';

/** The office a title names, one word for all its forms; undefined for "Mr", "leader" and the like. */
export function officeIn(title: string): string | undefined {
  const words = wordsOf(title);
  for (let i = words.length - 1; i >= 0; i--) {
    const office = offices.get(words[i]!.replace(/\.$/, ''));
    if (office === 'minister') return /^(?:prime)$/.test(words[i - 1] ?? '') ? 'premier' : 'minister';
    if (office) return office;
  }
  return undefined;
}

/** The words up to the position that heads a role: "deputy mayor | of Leith"; undefined where it is none, as "best known | as …" or "the mayor's brother". */
export function positionIn(role: string): string | undefined {
  const [group = ''] = role.split(/\s(?:of|at|for|in|to|from|on|with|and|as)\s|,/, 1);
  const head = wordsOf(group.trim()).at(-1)!;
  return officeIn(head) || (titles.has(head) && !formsOfAddress.has(head)) ? group : undefined;
}

/** "Vice-president" is one word; the dash before "-President Obama" is a signature's. */
const wordsOf = (text: string): string[] => fold(text).split(/[^\p{L}.-]+|(?<!\p{L})-+/u);

/** "Mr" and "Dr" say nothing of an office. */
export const isAddress = (title: string): boolean =>
  title.split(/\s+/).every((word) => formsOfAddress.has(word.toLowerCase()));

/** Every office word in the sentences that name the person. */
export function officesAround({ mentions }: Entity): ReadonlySet<string> {
  const found = new Set<string>();
  for (const mention of mentions) {
    const sentence = wordsAt(sentenceOf(mention));
    for (const word of wordsOf(sentence)) {
      const bare = word.replace(/\.$/, '');
      const office = offices.get(bare) ?? offices.get(bare.replace(/s$/, ''));
      if (office) found.add(office);
    }
    if (/\bprime minister/i.test(sentence)) found.add('premier');
  }
  return found;
}
