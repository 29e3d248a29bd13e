/** One case in, one line out: the engine for people who check many texts in a pipeline. */
import { type Figure, isoDate } from '../annotate/figures/figure.ts';
import { quantities } from '../annotate/figures/figures.ts';
import type { NamedType } from '../annotate/names/mention.ts';
import { type CheckSettings, type Snapshot, snapshot } from '../checks/run.ts';
import { type AnnotatedDocument, locate, wordsAt } from '../evidence/document.ts';
import { factLocation } from '../evidence/figures/fact-words.ts';
import { library } from '../evidence/reading.ts';
import { type Format, formats } from '../text/paragraphs.ts';
import type { Span } from '../text/span.ts';
import { runAtOnce } from '../text/steps.ts';
import { AnnotationCache } from '../workspace/annotation-cache.ts';
import { annotatedDocument, readingOf } from '../workspace/build.ts';

/** Every verdict that accuses is "unsupported" to who only asks yes or no. */
const accusing = new Set(['unsupported', 'contradicted', 'misplaced']);

/** Answers one line of JSON, never throws: what can't be answered is `{id, error}`. */
export function batchLine(line: string, settings: CheckSettings = { severities: {}, accepted: [] }): object {
  let id: unknown = null;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Error('A line must be a JSON object.');
    id = 'id' in value ? value.id : null;
    return { id, ...answer(value as Record<string, unknown>, settings) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function answer(value: Record<string, unknown>, settings: CheckSettings): object {
  const draft = value.draft ?? value.text;
  if (typeof draft !== 'string') throw new Error('A case needs "draft" or "text", a string.');
  const given = value.source ?? [];
  if (!Array.isArray(given)) throw new Error('"source" must be a list of {name, text}.');
  const cache = new AnnotationCache();
  const sources = given.map((source: unknown, index) => {
    const { name = `source ${index + 1}`, text } = (source ?? {}) as Record<string, unknown>;
    if (typeof text !== 'string') throw new Error(`Source ${index + 1} has no "text".`);
    return document(`source:${index}`, String(name), text, cache);
  });
  const held = library(sources, true);
  const read = document('draft:', 'draft', draft, cache, formatIn(value, draft));
  const reading = runAtOnce(readingOf(read, held, [], new WeakMap()));
  return record(snapshot(reading, settings));
}

const document = (
  uri: string,
  name: string,
  text: string,
  cache: AnnotationCache,
  format: Format = 'plain',
): AnnotatedDocument => runAtOnce(annotatedDocument({ uri, name, text, format }, cache));

/** A heading, the line below the head of a table or bold words: no plain text has one by chance. */
const markdown =
  /^ {0,3}(?:#{1,6}[ \t]+\S|\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$)|(?<!\*)\*\*\p{L}[^*\n]*\*\*(?!\*)/mu;

function formatIn({ format }: Record<string, unknown>, draft: string): Format {
  if (format === undefined) return markdown.test(draft) ? 'markdown' : 'plain';
  const known = formats.find((one) => one === format);
  if (known === undefined) throw new Error(`"format" must be one of ${formats.join(', ')}.`);
  return known;
}

const entityLabels: Partial<Record<NamedType, string>> = {
  person: 'PERSON',
  organisation: 'ORG',
  place: 'LOC',
};

/** A snapshot as plain data; every offset is a UTF-16 code unit of the draft, ends exclusive. */
function record({ draft, entities, judgements, findings }: Snapshot) {
  const placed = <T extends { span: Span }>(passage: (typeof draft.passages)[number], { span }: T) =>
    locate(draft, passage, span).span;
  const figuresOut = judgements.flatMap(({ passage, supports }) =>
    supports.flatMap(({ figure, verdict, evidence, derivation, part }) =>
      endsOf(figure.amount, part).map((end) => {
        const { span } = locate(draft, passage, end);
        return {
          ...span,
          text: draft.text.slice(span.start, span.end),
          label: accusing.has(verdict) && (!part || end === part) ? 'unsupported' : 'supported',
          verdict,
          kind: figure.kind,
          value: amountOf(figure),
          unit: figure.unit,
          ...(derivation && { working: derivation.working }),
          ...(evidence && { link: { source: evidence.document.name, ...factLocation(evidence).span } }),
        };
      }),
    ),
  );
  const numberedOut = judgements.flatMap(({ passage, numbered }) =>
    numbered().map(({ name, verdict, evidence }) => {
      const { span } = locate(draft, passage, name.number);
      const text = draft.text.slice(span.start, span.end);
      return {
        ...span,
        text,
        label: accusing.has(verdict) ? 'unsupported' : 'supported',
        verdict,
        kind: 'name',
        value: text,
        unit: '',
        ...(evidence && { link: { source: evidence.document.name, ...evidence.span } }),
      };
    }),
  );
  return {
    figures: [...figuresOut, ...numberedOut].sort((a, b) => a.start - b.start),
    entities: draft.passages.flatMap((passage) =>
      passage.annotations.mentions.flatMap((mention) => {
        const entity = mention.titleAlone ? undefined : entities.of(mention);
        const type = entity && entityLabels[entity.type];
        return type ? [{ ...placed(passage, mention), type, name: entity.name }] : [];
      }),
    ),
    quantities: draft.passages.flatMap((passage) =>
      quantities(passage.annotations.text).map((figure) => ({
        ...locate(draft, passage, figure.amount).span,
        type: quantityType(figure),
        value: amountOf(figure),
        unit: figure.unit,
      })),
    ),
    // What is said by someone; terms, titles and fragments of a word or two are left out.
    quotes: judgements.flatMap(({ passage, quotes }) =>
      quotes
        .filter(({ quotation }) => quotation.kind === 'speech')
        .map(({ quotation, verdict, speaker }) => ({
          ...placed(passage, quotation),
          verdict,
          speaker: speaker ? { ...speaker.location.span, text: wordsAt(speaker.location) } : null,
        })),
    ),
    flags: findings.map(({ span, check, severity, message }) => ({
      ...span,
      kind: check,
      severity,
      message,
    })),
  };
}

/** The part of an amount that is wrong and the one that is not; the whole when it is judged as one. */
function endsOf(amount: Span, part: Span | undefined): Span[] {
  if (!part) return [amount];
  const rest =
    part.start === amount.start
      ? { start: part.end, end: amount.end }
      : { start: amount.start, end: part.start };
  return [part, rest];
}

/** The eight names that other quantity readers have for what they find. */
function quantityType({ kind, per }: Figure): string {
  switch (kind) {
    case 'count':
      return per ? 'measure' : 'number';
    case 'money':
      return per ? 'measure' : kind;
    case 'fraction':
    case 'ratio':
    case 'score':
      return 'number';
    case 'points':
      return 'percent';
    case 'age':
      return 'measure';
    default:
      return kind;
  }
}

/** A number, "low-high" for a range as it is written, an ISO 8601 date for a date; null when nothing says how many. */
function amountOf({ date, exact, low, high }: Figure): number | string | null {
  if (date) return isoDate(date);
  if (Number.isNaN(low)) return null;
  if (low === high) return low;
  return exact?.length === 2 ? exact.join('-') : `${low}-${high}`;
}
