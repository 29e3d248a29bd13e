/** Figures of the sources to choose from, those first whose sentence is about what the writer's sentence is about. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { conceptOf, conceptText } from '../annotate/figures/concept.ts';
import { locate, passageAt, sentenceAround } from '../evidence/document.ts';
import type { Reading } from '../evidence/reading.ts';
import { termsOf } from '../evidence/terms.ts';
import { likelyPassages } from './likely-passages.ts';
import { locator } from './locator.ts';
import type { Offer } from './offer.ts';

/** A list that is longer is not read. */
const most = 100;
/** So many sentences that share words with the writer's are looked at first. */
const related = 400;

/** `written` is the beginning of the figure: "$", "$5", "12"; "" for any. */
export function figureItems({ draft, sources, indexes }: Reading, offset: number, written: string): Offer[] {
  const own = passageAt(draft, offset);
  const at = own ? offset - own.start : 0;
  const sentence = own ? sentenceAround(own, { start: at, end: at }) : { start: 0, end: 0 };
  const wanted = new Set(stems(own?.annotations.text.slice(sentence.start, sentence.end) ?? ''));
  const found = new Map<string, { offer: Omit<Offer, 'item'>; concept: string; score: number }>();
  for (const { document, passage } of likelyPassages(sources, indexes?.index.search(wanted, related) ?? []))
    for (const figure of passage.annotations.figures) {
      const { span, amount, kind } = figure;
      const { text } = passage.annotations;
      const newText = text.slice(amount.start, amount.end).replace(/\s+/g, ' ');
      if (kind === 'ordinal' || !includes(newText, written)) continue;
      const around = sentenceAround(passage, span);
      const score = stems(text.slice(around.start, around.end)).filter((stem) => wanted.has(stem)).length;
      const known = found.get(newText);
      if (known && known.score >= score) continue;
      const about = conceptOf(passage.annotations, figure);
      // A name alone says less than the sentence.
      const isThing = about.thing !== undefined && about.thing.end !== about.entity?.end;
      const concept = isThing
        ? conceptText(text, about)
        : text.slice(around.start, around.end).replace(/\s+/g, ' ');
      found.set(newText, {
        offer: { newText, written, evidence: locate(document, passage, span) },
        concept,
        score,
      });
    }
  return [...found.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ offer, concept }, index) => ({
      ...offer,
      item: {
        label: offer.newText,
        labelDetails: { description: cut(concept) },
        detail: locator(offer.evidence),
        kind: CompletionItemKind.Value,
        filterText: written === '' ? offer.newText : `${written} ${offer.newText}`,
        sortText: String(index).padStart(4, '0'),
      },
    }));
}

/** Bounds may stand before what is typed: "$5" finds "over $55 billion". */
const includes = (figure: string, written: string): boolean =>
  written === '' || new RegExp(`(?:^|[^\\d.,])${escaped(written)}`, 'i').test(figure);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);

const stems = (text: string): string[] => termsOf(text).map(({ stem }) => stem);
