/** Go to definition: from a figure, name or quotation of the draft to the sentence of the source. */
import type { LocationLink, Position } from 'vscode-languageserver-types';
import { type Location, sentenceOf } from '../evidence/document.ts';
import { factLocation, factSentence } from '../evidence/figures/fact-words.ts';
import type { Reading } from '../evidence/reading.ts';
import { type Target, targetsAt } from './at.ts';
import { link, offsetAt } from './ranges.ts';

export function definition(reading: Reading, position: Position): LocationLink[] {
  for (const target of targetsAt(reading, offsetAt(reading.draft, position))) {
    const links = linksFrom(target, reading);
    if (links.length > 0) return links;
  }
  return [];
}

function linksFrom(target: Target, reading: Reading): LocationLink[] {
  const { origin } = target;
  switch (target.kind) {
    case 'figure': {
      const { verdict, evidence, derivation, nearest = [] } = target.support ?? {};
      const made = verdict === 'derived' ? derivation?.operands : undefined;
      // With no support there is still the passage that comes nearest, which is what the writer looks for.
      const facts = made ?? (evidence ? [evidence] : nearest);
      return facts.map((fact) => link(origin, factLocation(fact), factSentence(fact)));
    }
    case 'numbered': {
      const { evidence } = target.numbered;
      return evidence ? [link(origin, evidence, sentenceOf(evidence))] : [];
    }
    case 'mention': {
      const place = introduction(target.entity.mentions, reading);
      return place ? [link(origin, place, sentenceOf(place))] : [];
    }
    case 'quotation': {
      const { evidence } = target.quote;
      return evidence ? [link(origin, evidence, sentenceOf(evidence))] : [];
    }
  }
}

/** Where a source first names the one who is meant; where the draft does when no source names them. */
export const introduction = (mentions: readonly Location[], { draft }: Reading): Location | undefined =>
  mentions.find(({ document }) => document !== draft) ?? mentions[0];
