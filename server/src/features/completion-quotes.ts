/** The sources' own words to be quoted: what they quote themselves, and any sentence of theirs that goes on as typed. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { locate, type Passage } from '../evidence/document.ts';
import { exactStarts } from '../evidence/quotations/quote-index.ts';
import { quoteWords } from '../evidence/quotations/quote-words.ts';
import type { Indexes, Reading } from '../evidence/reading.ts';
import type { Place } from '../evidence/source-run.ts';
import type { Span } from '../text/span.ts';
import { likelyPassages } from './likely-passages.ts';
import { locator } from './locator.ts';
import type { Offer } from './offer.ts';

/** A list that is longer is not read. */
const most = 50;
/** So many places that have the words typed are looked at first. */
const related = 400;
/** A sentence that no one says is offered only once so many characters of it are typed. */
const enough = 8;

/** `written` is what stands after the opening mark. */
export function quoteItems({ sources, indexes }: Reading, written: string): Offer[] {
  const typed = written.replace(/\s+/g, ' ').trimStart();
  const found = new Map<string, Offer>();
  for (const { document, passage } of likelyPassages(sources, indexes ? saying(typed, indexes) : []))
    for (const { span, speaker } of quotable(passage, typed.length >= enough)) {
      const { text } = passage.annotations;
      const words = flat(text.slice(span.start, span.end));
      const from = startOf(words, typed);
      // The comma before “she said” belongs to the sentence around the words.
      const newText = words.slice(from).replace(/[,;\s]+$/, '');
      // Within marks, a sentence with marks of its own would end the quotation there.
      if (from < 0 || newText.length <= typed.length || found.has(newText) || /[“”"]/.test(newText)) continue;
      if (found.size >= most) return [...found.values()];
      const evidence = locate(document, passage, span);
      found.set(newText, {
        newText,
        written,
        evidence,
        item: {
          label: newText.length > 70 ? `${newText.slice(0, 70).trimEnd()}…` : newText,
          labelDetails: { description: speaker ?? document.name },
          detail: locator(evidence),
          kind: CompletionItemKind.Text,
          // The editor compares this with what is typed, curly marks or not.
          filterText: `${written}${newText}`,
          sortText: String(found.size).padStart(4, '0'),
        },
      });
    }
  return [...found.values()];
}

/** The passages that have the words typed so far; the last of them may be the beginning of another. */
function* saying(typed: string, { quoteIndex }: Indexes): Generator<Place> {
  const whole = quoteWords(typed.slice(0, typed.lastIndexOf(' ') + 1)).map(({ form }) => form);
  if (whole.length > 0)
    for (const at of exactStarts(quoteIndex, whole, related)) yield quoteIndex.placeOf(at);
}

function* quotable(
  { annotations }: Passage,
  sentencesToo: boolean,
): Generator<{ span: Span; speaker?: string }> {
  const { text, quotations, sentences } = annotations;
  for (const { words, kind, speaker } of quotations)
    if (kind === 'speech' || kind === 'fragment')
      yield {
        span: words,
        ...(speaker?.form === 'name' && { speaker: flat(text.slice(speaker.span.start, speaker.span.end)) }),
      };
  if (sentencesToo) for (const span of sentences) yield { span };
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Where the typed words begin, at the start of a word; -1 where they are not. */
function startOf(words: string, typed: string): number {
  if (typed === '') return 0;
  const [text, wanted] = [plain(words), plain(typed)];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) return at;
  return -1;
}

/** At the same length: only case and the form of an apostrophe are passed over. */
const plain = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
