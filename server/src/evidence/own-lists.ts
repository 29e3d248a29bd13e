/** A number that the draft itself sets out: "the leading five were:" before a list of five, "three moments" before "One: …", "Two: …", "Three: …". */
import { firstIndex } from '../text/ordered.ts';
import type { AnnotatedDocument, Passage } from './document.ts';
import { numeralsOf } from './figures/numerals.ts';
import type { OwnFigure } from './own-figures.ts';

/** One thing is no list, and nobody sets out more one by one. */
const [fewest, most] = [2, 20];

/** Asked of a number that no source has another for. So many items or parts follow right behind the paragraph, whose last sentence announces them, and no more. */
export function isSetOut({ fact }: OwnFigure, { passages }: AnnotatedDocument): boolean {
  const { figure, passage, sentence } = fact;
  if (figure.kind !== 'count' || figure.low !== figure.high || figure.bound !== 'exactly') return false;
  if (!(figure.low >= fewest && figure.low <= most) || passage.cell) return false;
  const { text } = passage.annotations;
  if (text.slice(sentence.end).trim() !== '') return false;
  const at = firstIndex(passages, ({ start }) => start >= passage.start);
  const behind = passages.slice(at + 1, at + 1 + 4 * most);
  const items = behind.findIndex(({ kind }) => kind !== 'item');
  const listed = items < 0 ? behind.length : items;
  if (listed > 0) return /:\s*$/.test(text) && listed === figure.low && passage.kind !== 'item';
  return partsOf(behind) === figure.low;
}

const opening = /^\s*([\p{L}\d]+)\s*[:.)–—]/u;

/** How many of the paragraphs open with "One:", "Two:" and so on, of which the first stands in front. */
function partsOf(behind: readonly Passage[]): number {
  let parts = 0;
  for (const { annotations } of behind) {
    const word = opening.exec(annotations.text.slice(0, 40))?.[1];
    if (word !== undefined && numeralsOf(word)[0] === parts + 1) parts++;
    else if (parts === 0) return 0;
  }
  return parts;
}
