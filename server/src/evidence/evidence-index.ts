/** What the sources state, arranged so that the sentences that could bear on a claim are found at once. */
import type { Figure } from '../annotate/figure.ts';
import type { Span } from '../text/span.ts';
import { type AnnotatedDocument, type Location, locate, type Passage, sentenceAround } from './document.ts';
import { dimension } from './quantity.ts';
import { terms } from './terms.ts';

/** A figure that a source states. Spans are relative to the passage. */
export interface Fact {
  readonly figure: Figure;
  readonly document: AnnotatedDocument;
  readonly passage: Passage;
  readonly sentence: Span;
  readonly terms: ReadonlySet<string>;
}

export interface EvidenceIndex {
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  /** How telling a stem is: the rarer among the sources' sentences, the more. Unseen stems weigh most. */
  readonly weight: (term: string) => number;
}

export function evidenceIndex(sources: readonly AnnotatedDocument[]): EvidenceIndex {
  const facts = new Map<string, Fact[]>();
  const frequency = new Map<string, number>();
  let sentences = 0;
  for (const document of sources)
    for (const passage of document.passages) {
      for (const sentence of passage.annotations.sentences) {
        sentences++;
        const found = new Set(terms(passage.annotations.text.slice(sentence.start, sentence.end)));
        for (const term of found) frequency.set(term, (frequency.get(term) ?? 0) + 1);
        for (const figure of passage.annotations.figures) {
          if (sentenceAround(passage, figure.span) !== sentence) continue;
          const key = dimension(figure);
          const list = facts.get(key);
          const fact = { figure, document, passage, sentence, terms: found };
          if (list) list.push(fact);
          else facts.set(key, [fact]);
        }
      }
    }
  return {
    facts,
    weight: (term) => Math.log(1 + (sentences + 1) / (frequency.get(term) ?? 0.5)),
  };
}

export const factLocation = ({ document, passage, figure }: Fact): Location =>
  locate(document, passage, figure.span);

export const factSentence = ({ document, passage, sentence }: Fact): Location =>
  locate(document, passage, sentence);

/** The quantity as the source writes it, without the counted noun: "over 70%", "at least 15". */
export const writtenAmount = ({ passage, figure }: Fact): string =>
  passage.annotations.text.slice(figure.amount.start, figure.amount.end).replace(/\s+/g, ' ');
