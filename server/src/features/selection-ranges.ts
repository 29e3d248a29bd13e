/** Selection ranges: from the word to the name, figure or quotation around it, the sentence, the paragraph, the section. */
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { type AnnotatedDocument, passageAt } from '../evidence/document.ts';
import { offsetInText, spanInDocument } from '../text/gaps.ts';
import { encloses, type Span, touches } from '../text/span.ts';
import { sections } from './headings.ts';
import { offsetAt, rangeOf } from './ranges.ts';

export const selectionRanges = (
  document: AnnotatedDocument,
  positions: readonly Position[],
): SelectionRange[] =>
  positions.map((position) => {
    const offset = offsetAt(document, position);
    let result: SelectionRange | undefined;
    for (const span of growing(spansAround(document, offset)).reverse())
      result = { range: rangeOf(document, span), ...(result && { parent: result }) };
    return result ?? { range: { start: position, end: position } };
  });

const word = /[\p{L}\p{N}\p{M}]+(?:[’'.,-][\p{L}\p{N}\p{M}]+)*/gu;

function spansAround(document: AnnotatedDocument, offset: number): Span[] {
  const { text } = document;
  const around: Span[] = [
    ...sections(document).filter((section) => touches(section, offset)),
    { start: 0, end: text.length },
  ];
  const passage = passageAt(document, offset);
  if (!passage) return around;
  const at = offsetInText(passage, offset);
  const { annotations } = passage;
  const { figures, mentions, quotations, sentences } = annotations;
  const within: Span[] = [
    ...Array.from(annotations.text.matchAll(word), ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    })),
    ...figures.flatMap((figure) => [figure.amount, figure.span]),
    ...mentions.map(({ span }) => span),
    ...quotations.flatMap((quotation) => [quotation.words, quotation.span]),
    ...sentences,
    { start: 0, end: annotations.text.trimEnd().length },
  ];
  return [
    ...within.filter((span) => touches(span, at)).map((span) => spanInDocument(passage, span)),
    ...around,
  ];
}

/** The smallest first, each enclosing the one before it; what only crosses it is left out. */
function growing(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = result.at(-1);
    if (span.end > span.start && (!last || (encloses(span, last) && !encloses(last, span))))
      result.push(span);
  }
  return result;
}
