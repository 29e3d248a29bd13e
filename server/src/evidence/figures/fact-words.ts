/** A fact as it is written: where it stands, in which sentence, and its amount in words of its own. */
import { writtenWhole } from '../../annotate/figures/cell-figures.ts';
import type { Figure } from '../../annotate/figures/figure.ts';
import { type Location, locate, wordsAt } from '../document.ts';
import type { Fact, Statement } from './fact.ts';

export const factLocation = ({ document, passage, figure }: Fact): Location =>
  locate(document, passage, figure.span);

export const factSentence = ({ document, passage, sentence }: Fact | Statement): Location =>
  locate(document, passage, sentence);

/** The words of a fact's sentence on one line; those of a table's cell with its heads before them. */
export function factWords(fact: Fact): string {
  const { heads = '' } = fact.passage.annotations.frame ?? {};
  return heads === '' ? wordsAt(factSentence(fact)) : heads + writtenAmount(fact);
}

/** The quantity as the source writes it, without the counted noun, as it would stand within a sentence: "over 70%". */
export function writtenAmount({ passage, figure }: Fact): string {
  const { start, end } = figure.amount;
  const { text, frame } = passage.annotations;
  const { inner = { start, end: start } } = figure;
  const amount = (text.slice(start, inner.start) + text.slice(inner.end, end)).replace(/\s+/g, ' ').trim();
  return withinSentence(frame ? writtenWhole(amount, frame) : amount, figure);
}

/** A capital may be due to the sentence that an amount opens; in dates it is the day's or the month's own. */
export const withinSentence = (written: string, { kind }: Figure): string =>
  kind !== 'date' && /^(?:An?\s|\p{Lu}\p{Ll}{2})/u.test(written)
    ? written[0]!.toLowerCase() + written.slice(1)
    : written;
