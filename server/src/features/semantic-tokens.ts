/** Semantic tokens: names, figures and quotations by what they are, with the sources' verdict as a modifier. */
import type { SemanticTokens } from 'vscode-languageserver-types';
import { locate } from '../evidence/document.ts';
import type { QuoteVerdict } from '../evidence/quotations/quotes.ts';
import type { Reading } from '../evidence/reading.ts';
import { overlaps, type Span } from '../text/span.ts';

export const tokenTypes = [
  'person',
  'organisation',
  'place',
  'event',
  'product',
  'figure',
  'date',
  'quotation',
] as const;
export const tokenModifiers = [
  'supported',
  'contradicted',
  'misplaced',
  'unsupported',
  'derived',
  'approximate',
  'unchecked',
] as const;

interface Token {
  readonly span: Span;
  readonly type: (typeof tokenTypes)[number];
  readonly modifier: string | undefined;
}

/** Tokens of the whole draft, or of those that touch `within`, an extent of the draft's offsets. */
export function semanticTokens(reading: Reading, within?: Span): SemanticTokens {
  const { draft } = reading;
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { span, type, modifier } of tokensOf(reading)) {
    if (within && !overlaps(span, within)) continue;
    for (const piece of linesOf(draft.text, span)) {
      const at = draft.lines.position(piece.start);
      data.push(
        at.line - line,
        at.line === line ? at.character - character : at.character,
        piece.end - piece.start,
        tokenTypes.indexOf(type),
        modifierBits(modifier),
      );
      ({ line, character } = at);
    }
  }
  return { data };
}

const modifierBits = (modifier: string | undefined): number => {
  const index = (tokenModifiers as readonly (string | undefined)[]).indexOf(modifier);
  return index < 0 ? 0 : 1 << index;
};

/** In order and without overlaps: a quotation gives way to the names and figures inside it. */
function tokensOf({ draft, judgements, entities }: Reading): Token[] {
  const judged = new Map(judgements.map((judgement) => [judgement.passage, judgement]));
  return draft.passages.flatMap((passage) => {
    const { supports = [], quotes = [] } = judged.get(passage) ?? {};
    const verdicts = new Map(supports.map(({ figure, verdict }) => [figure, verdict]));
    const inner = passage.annotations.figures.map(
      (figure): Token => ({
        span: figure.amount,
        type: figure.kind === 'date' ? 'date' : 'figure',
        modifier: verdicts.get(figure),
      }),
    );
    for (const mention of passage.annotations.mentions) {
      const entity = entities.of(mention);
      if (entity && !inner.some(({ span }) => overlaps(span, mention.span)))
        inner.push({ span: mention.span, type: entity.type, modifier: undefined });
    }
    const quoteVerdicts = new Map(quotes.map(({ quotation, verdict }) => [quotation, verdict]));
    // Titles and terms in marks are no one's words.
    const said = passage.annotations.quotations.filter(
      ({ kind }) => kind === 'speech' || kind === 'fragment',
    );
    const outer = said.flatMap((quotation) =>
      gaps(quotation.span, inner).map(
        (span): Token => ({ span, type: 'quotation', modifier: quoteModifier(quoteVerdicts.get(quotation)) }),
      ),
    );
    return [...inner, ...outer]
      .sort((a, b) => a.span.start - b.span.start)
      .map((token) => ({ ...token, span: locate(draft, passage, token.span).span }));
  });
}

const quoteModifier = (verdict: QuoteVerdict | undefined): string | undefined =>
  verdict === 'altered' || verdict === 'distorted'
    ? 'contradicted'
    : verdict === 'misattributed'
      ? 'misplaced'
      : verdict;

/** What is left of a span between the tokens that lie in it. */
function gaps(span: Span, tokens: readonly Token[]): Span[] {
  const result: Span[] = [];
  let start = span.start;
  const inside = tokens
    .filter((token) => overlaps(token.span, span))
    .sort((a, b) => a.span.start - b.span.start);
  for (const token of inside) {
    if (token.span.start > start) result.push({ start, end: token.span.start });
    start = Math.max(start, token.span.end);
  }
  if (start < span.end) result.push({ start, end: span.end });
  return result;
}

/** A token may not run over a line's end, so a span is cut there. */
function linesOf(text: string, { start, end }: Span): Span[] {
  const result: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/g))
    result.push({ start: start + match.index, end: start + match.index + match[0].length });
  return result;
}
