/** Every word of the sources of one part by its place. */
import type { Quotation } from '../../annotate/quotations/quotation.ts';
import { spanInDocument } from '../../text/gaps.ts';
import { lazily } from '../../text/lazily.ts';
import { firstIndex } from '../../text/ordered.ts';
import type { Words } from '../../text/words.ts';
import { type Numbers, startOf } from '../columns.ts';
import type { AnnotatedDocument, Passage } from '../document.ts';
import { type Postings, postingsOf } from '../postings.ts';
import type { Place, SourceRun } from '../source-run.ts';
import { type QuoteWord, quoteWords } from './quote-words.ts';

/** A quotation in a source. */
export interface SourceQuotation {
  readonly document: AnnotatedDocument;
  readonly passage: Passage;
  readonly quotation: Quotation;
}

/** A word of a source; its span is the document's. */
export interface SourceWord extends QuoteWord {
  readonly document: AnnotatedDocument;
  /** The quotation that it stands in. */
  readonly within?: SourceQuotation;
  /** First word of a sentence. */
  readonly opens: boolean;
}

/** Words are numbered in order. */
export class QuotePart {
  private readonly run: SourceRun;
  /** The form of each word by number. */
  readonly numbers: Numbers;
  /** How many words there are up to the end of each passage. */
  private readonly ends: Numbers;
  /** A passage's words are read again when one of them is asked for: there are far more than ever are. */
  private readonly read = new Map<number, readonly PassageWord[]>();
  private readonly placed = lazily(() => postingsOf([{ values: this.numbers }]));
  readonly words: Words;

  constructor(run: SourceRun) {
    const { forms, formEnds, words } = run.digest();
    this.run = run;
    this.words = words;
    this.numbers = forms;
    this.ends = formEnds;
  }

  get postings(): Postings {
    return this.placed();
  }

  get size(): number {
    return this.numbers.length;
  }

  documentAt(at: number): AnnotatedDocument {
    return this.run.documentOf(firstIndex(this.ends, (end) => end > at));
  }

  /** The passage that a word stands in. */
  placeOf(at: number): Place {
    return this.run.passage(firstIndex(this.ends, (end) => end > at));
  }

  word(at: number): SourceWord {
    const passageAt = firstIndex(this.ends, (end) => end > at);
    const { document, passage } = this.run.passage(passageAt);
    const read = this.read.get(passageAt) ?? wordsOf(passage);
    this.read.set(passageAt, read);
    const { quotation, ...word } = read[at - startOf(this.ends, passageAt)]!;
    return { ...word, document, ...(quotation && { within: { document, passage, quotation } }) };
  }
}

type PassageWord = Omit<SourceWord, 'document' | 'within'> & { readonly quotation?: Quotation };

/** The words of a passage, each with the quotation that it stands in; spans are the document's. */
function wordsOf(passage: Passage): PassageWord[] {
  const { quotations, sentences, text } = passage.annotations;
  let quotation = 0;
  let sentence = 0;
  return quoteWords(text).map((word) => {
    while (quotation < quotations.length && quotations[quotation]!.span.end <= word.start) quotation++;
    const opens = sentence < sentences.length && word.start >= sentences[sentence]!.start;
    while (sentence < sentences.length && sentences[sentence]!.start <= word.start) sentence++;
    const inside = quotation < quotations.length && quotations[quotation]!.span.start <= word.start;
    return {
      ...word,
      ...spanInDocument(passage, word),
      afterEllipsis: false,
      opens,
      ...(inside && { quotation: quotations[quotation]! }),
    };
  });
}
