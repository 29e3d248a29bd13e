/** A claim whose citation names a source that does not have it, while another source does. */
import type { Citation } from '../evidence/citation.ts';
import { citationOf } from '../evidence/citations.ts';
import {
  type AnnotatedDocument,
  type Location,
  locate,
  sentenceAround,
  sentenceWords,
  wordsAt,
} from '../evidence/document.ts';
import { isSmall } from '../evidence/figures/inferred.ts';
import type { Judgement } from '../evidence/judgement.ts';
import type { Reading } from '../evidence/reading.ts';
import { encloses, type Span } from '../text/span.ts';
import type { Check, Finding } from './check.ts';
import { citeInstead } from './cite-instead.ts';
import { relatedTo } from './stated.ts';

export const citationMismatch: Check = {
  id: 'citation-mismatch',
  severity: 'warning',
  *run(reading) {
    // One finding for all that a citation gives to the wrong source.
    const told = new Map<Citation, Set<AnnotatedDocument>>();
    for (const { span, citation, source, related } of miscited(reading)) {
      const others = told.get(citation) ?? new Set();
      told.set(citation, others);
      if (others.has(source)) continue;
      others.add(source);
      const cited = citation.sources.map(({ name }) => name).join(' and ');
      yield {
        span,
        message: `${source.name} has this; ${cited}, which is cited, does not.`,
        related,
        fixes: citeInstead(reading, citation, source),
      };
    }
  },
};

interface Miscited {
  readonly span: Span;
  readonly citation: Citation;
  readonly source: AnnotatedDocument;
  readonly related: Finding['related'];
}

function* miscited(reading: Reading): Generator<Miscited> {
  const { draft, judgements } = reading;
  for (const { passage, miscited = [] } of judgements)
    for (const { citation, support } of miscited) {
      if ('quotation' in support) {
        const { span } = locate(draft, passage, support.quotation.words);
        const evidence = support.evidence!;
        yield { span, citation, source: evidence.document, related: [relatedWords(evidence)] };
      } else if (!isSmall(support.figure) && !isLoose(support.figure)) {
        const { span } = locate(draft, passage, support.figure.amount);
        const evidence = support.evidence!;
        yield { span, citation, source: evidence.document, related: [relatedTo(evidence)] };
      }
    }
  yield* miscitedNames(reading);
}

/** People whom the cited source does not know, in sentences that have nothing else of it. */
function* miscitedNames(reading: Reading): Generator<Miscited> {
  const { draft, citations, problems } = reading;
  if (citations.all.length === 0 || problems.some(({ kind }) => kind === 'source')) return;
  const judged = new Map(reading.judgements.map((judgement) => [judgement.passage, judgement]));
  for (const { mention, entity, passage, location, sourced } of reading.names()) {
    if (!sourced || entity.type !== 'person' || !mention.name.includes(' ')) continue;
    const citation = citationOf(mention.span, passage, draft, citations);
    if (!citation || rests(judged.get(passage), mention.span, citation)) continue;
    const surname = entity.name.split(' ').at(-1)!;
    if (citation.sources.some(({ text }) => text.includes(surname))) continue;
    const [first] = entity.mentions;
    if (first)
      yield {
        span: location.span,
        citation,
        source: first.document,
        related: [{ location: first, message: sentenceWords(first) }],
      };
  }
}

/** Something in the sentence is borne out by what it cites. */
function rests(judgement: Judgement | undefined, place: Span, { sources }: Citation): boolean {
  if (!judgement) return true;
  const sentence = sentenceAround(judgement.passage, place);
  const isCited = (evidence: { readonly document: AnnotatedDocument } | undefined) =>
    evidence !== undefined && sources.includes(evidence.document);
  return (
    judgement.supports.some(
      ({ figure, evidence }) => encloses(sentence, figure.amount) && isCited(evidence),
    ) ||
    judgement.quotes.some(
      ({ quotation, evidence }) => encloses(sentence, quotation.words) && isCited(evidence),
    )
  );
}

/** A year is said of much, and by the way. */
const isLoose = ({ date, kind }: { date?: { day?: number } | undefined; kind: string }): boolean =>
  kind === 'time' || kind === 'ordinal' || (kind === 'date' && date?.day === undefined);

const relatedWords = (location: Location) => ({ location, message: wordsAt(location) });
