/** A quotation whose words are nearly a source's, but not quite. */
import { type Passage, wordsAt } from '../evidence/document.ts';
import type { Difference } from '../evidence/quotations/quotes.ts';
import { spanInDocument } from '../text/gaps.ts';
import type { Span } from '../text/span.ts';
import type { Check, Fix } from './check.ts';
import { quotesByVerdict } from './quotes-by-verdict.ts';

/** A message names so many differences. */
const most = 6;

export const quoteAltered: Check = {
  id: 'quote-altered',
  severity: 'warning',
  *run(reading) {
    for (const { passage, support } of quotesByVerdict(reading, 'altered')) {
      const { text } = passage.annotations;
      const { differences, quotation } = support;
      const evidence = support.evidence!;
      const source = evidence.document.name;
      yield {
        span: spanInDocument(passage, place(text, differences, quotation.words)),
        message: `${source} ${told(differences)}.`,
        related: [{ location: evidence, message: wordsAt(evidence) }],
        fixes: [sourceWords(passage, differences, quotation.words)],
      };
    }
  },
};

/** The words that differ, in the order of the text; where there are many, those that reverse the sense before others. */
function told(differences: readonly Difference[]): string {
  const weighty = [...differences].sort((a, b) => Number(b.negates) - Number(a.negates)).slice(0, most);
  const named = differences.filter((difference) => weighty.includes(difference));
  const rest = differences.length - named.length;
  return named.map(inWords).join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

const inWords = ({ kind, quoted, stated, negates }: Difference): string =>
  (kind === 'replaced'
    ? `has “${stated}”, not “${quoted}”`
    : kind === 'added'
      ? `does not have “${quoted}”`
      : `has “${stated}” here as well`) + (negates ? ', which reverses the sense' : '');

/** From the first difference to the last; words that are missing show at the words on both sides of the gap. */
function place(text: string, differences: readonly Difference[], words: Span): Span {
  const first = differences[0]!.span;
  const last = differences.at(-1)!.span;
  if (first.start < last.end) return { start: first.start, end: last.end };
  const before = /\S+\s*$/.exec(text.slice(words.start, first.start));
  const after = /^[\s\S]*?\S\s*\S*/.exec(text.slice(first.start, words.end));
  const start = before ? words.start + before.index : first.start;
  const end = after ? first.start + after[0].trimEnd().length : first.start;
  return end > start ? { start, end } : words;
}

function sourceWords(passage: Passage, differences: readonly Difference[], words: Span): Fix {
  const { text } = passage.annotations;
  let newText = '';
  let at = words.start;
  for (const { kind, span, stated } of differences) {
    newText += text.slice(at, span.start);
    at = span.end;
    if (kind === 'dropped') newText += /\s$|^$/.test(newText) ? `${stated} ` : ` ${stated}`;
    else newText += stated;
    // The blank before an added word goes with it.
    if (kind === 'added' && /\s$/.test(newText)) newText = newText.trimEnd();
    else if (kind === 'added' && newText === '') at += /^\s*/.exec(text.slice(at))![0].length;
  }
  newText += text.slice(at, words.end);
  return { title: 'Use the source’s words', span: spanInDocument(passage, words), newText, preferred: true };
}
