/** Passages as lists of plain values, which take little to pack, and less to unpack than objects that say their keys. */
import { Packr } from 'msgpackr/pack';
import type { Annotations } from '../annotate/annotate.ts';
import type { CalendarDate, Figure } from '../annotate/figures/figure.ts';
import type { Mention, TypeScores } from '../annotate/names/mention.ts';
import type { Quotation, Speaker } from '../annotate/quotations/quotation.ts';
import type { Passage } from '../evidence/document.ts';
import type { Gaps } from '../text/gaps.ts';
import { lazily } from '../text/lazily.ts';
import type { CellFrame, CellPlace, ParagraphKind } from '../text/paragraph.ts';
import type { Span } from '../text/span.ts';

/** Not for untrusted bytes. */
export const packr = new Packr({ useRecords: false, moreTypes: true });

const kinds = [
  'prose',
  'heading',
  'item',
  'quote',
  'cell',
  'note',
] as const satisfies readonly ParagraphKind[];

/** A document's passages: where each stands, and for each two pieces of bytes, what it tells and whom it names. */
export interface PackedPassages {
  readonly starts: readonly number[];
  readonly kinds: readonly number[];
  readonly cells?: readonly (CellPlace | null)[];
  readonly gaps?: readonly (Gaps | null)[];
  readonly ends: readonly number[];
  readonly bytes: Uint8Array;
}

export function packedPassages(passages: readonly Passage[], whole: string): PackedPassages {
  const pieces = passages.flatMap(({ start, annotations }) => [
    packr.pack(telling(annotations, whole, start)),
    packr.pack(naming(annotations)),
  ]);
  const ends: number[] = [];
  let end = 0;
  for (const piece of pieces) {
    end += piece.length;
    ends.push(end);
  }
  const bytes = new Uint8Array(end);
  for (const [at, piece] of pieces.entries()) bytes.set(piece, ends[at]! - piece.length);
  const cells = passages.map(({ cell }) => cell ?? null);
  const gaps = passages.map(({ gaps }) => gaps ?? null);
  return {
    starts: passages.map(({ start }) => start),
    kinds: passages.map(({ kind }) => kinds.indexOf(kind)),
    ...(cells.some(Boolean) && { cells }),
    ...(gaps.some(Boolean) && { gaps }),
    ends,
    bytes,
  };
}

/** The annotations of each are unpacked when they are first asked for, and `whole` is asked for the document's text. */
export function unpackedPassages(
  { starts, kinds: kindsOf, cells, gaps: gapsOf, ends, bytes }: PackedPassages,
  whole: () => string,
): readonly Passage[] {
  const piece = (at: number): never =>
    packr.unpack(bytes.subarray(at === 0 ? 0 : ends[at - 1]!, ends[at]!)) as never;
  const passages = starts.map((start, index): Passage => {
    const annotations = lazily(() => {
      const named = lazily(() => namedOf(piece(2 * index + 1)));
      return Object.freeze({
        ...told(piece(2 * index), whole(), start),
        get mentions() {
          return named().mentions;
        },
        get quotations() {
          return named().quotations;
        },
      });
    });
    const cell = cells?.[index];
    const gaps = gapsOf?.[index];
    return Object.freeze({
      start,
      kind: kinds[kindsOf[index]!]!,
      get annotations() {
        return annotations();
      },
      ...(gaps && { gaps }),
      ...(cell && { cell }),
    });
  });
  return Object.freeze(passages);
}

/** How a value is written as plain ones. */
interface Form<T> {
  readonly list: (value: T) => unknown;
  readonly value: (list: never) => T;
}

const plain: Form<never> = { list: (value) => value, value: (list) => list };
const span: Form<Span> = {
  list: ({ start, end }) => [start, end],
  value: ([start, end]: readonly [number, number]) => ({ start, end }),
};
const both = <T>({ list, value }: Form<T>): Form<readonly [T, T]> => ({
  list: ([one, other]) => [list(one), list(other)],
  value: ([one, other]: readonly [never, never]) => [value(one), value(other)],
});

/** An object by a number whose bits say which of its keys it has, and their values in order. Every key must have its form. */
function object<T extends object>(forms: { readonly [K in keyof Required<T>]: unknown }): Form<T> {
  const keys = Object.keys(forms) as (keyof T)[];
  const of = keys.map((key) => forms[key] as Form<unknown>);
  return {
    list(value) {
      const list: unknown[] = [0];
      let held = 0;
      for (let i = 0; i < keys.length; i++) {
        const own = value[keys[i]!];
        if (own === undefined) continue;
        held |= 1 << i;
        list.push(of[i]!.list(own));
      }
      list[0] = held;
      return list;
    },
    value(list: readonly unknown[]) {
      const value: Partial<T> = {};
      let at = 1;
      for (let i = 0, held = list[0] as number; held !== 0; i++, held >>>= 1)
        if (held & 1) value[keys[i]!] = of[i]!.value(list[at++] as never) as T[keyof T];
      return value as T;
    },
  };
}

const date = object<CalendarDate>({
  year: plain,
  month: plain,
  day: plain,
  weekday: plain,
  quarter: plain,
  half: plain,
  season: plain,
  span: plain,
  part: plain,
  relative: plain,
  fiscal: plain,
  impossible: plain,
});
const figureItself: Form<Figure> = {
  list: (value) => figure.list(value),
  value: (list) => figure.value(list),
};
const figure: Form<Figure> = object<Figure>({
  span,
  amount: span,
  inner: span,
  kind: plain,
  bound: plain,
  low: plain,
  high: plain,
  step: plain,
  unit: plain,
  exact: plain,
  date,
  until: date,
  per: plain,
  leads: plain,
  ends: both(figureItself),
  magnitude: plain,
  inWord: plain,
  ofDocument: plain,
  ofAnyCountry: plain,
  vague: plain,
});
const scores = object<TypeScores>({ person: plain, organisation: plain, place: plain, other: plain });
const mention = object<Mention>({
  span,
  name: plain,
  type: plain,
  scores,
  context: scores,
  doubtful: plain,
  nested: plain,
  titleAlone: plain,
  title: span,
  role: span,
});
/** A speaker's mention is one of the passage's, and goes as its number. */
const speaker = object<Speaker>({ span, form: plain, cue: span, mention: plain, sure: plain });
const quotation = object<Quotation>({ span, words: span, closed: plain, kind: plain, speaker });

type Telling = readonly [
  text: string | number,
  bounds: readonly number[],
  figures: readonly never[],
  frame?: CellFrame,
];
type Naming = readonly [mentions: readonly never[], quotations: readonly never[]];

/** A paragraph's text mostly stands in the document's as it is: then only its length is packed. */
const telling = ({ text, sentences, figures, frame }: Annotations, whole: string, start: number) => [
  whole.startsWith(text, start) ? text.length : text,
  sentences.flatMap(({ start, end }) => [start, end]),
  figures.map(figure.list),
  ...(frame ? [frame] : []),
];

function told([text, bounds, figures, frame]: Telling, whole: string, start: number) {
  const sentences: Span[] = [];
  for (let i = 0; i < bounds.length; i += 2) sentences.push({ start: bounds[i]!, end: bounds[i + 1]! });
  return {
    text: typeof text === 'number' ? whole.slice(start, start + text) : text,
    sentences,
    figures: figures.map(figure.value),
    ...(frame && { frame }),
  };
}

function naming({ mentions, quotations }: Annotations) {
  const numbered = quotations.map((one) => {
    const at = one.speaker?.mention ? mentions.indexOf(one.speaker.mention) : -1;
    return at < 0 ? one : { ...one, speaker: { ...one.speaker, mention: at } };
  }) as readonly Quotation[];
  return [mentions.map(mention.list), numbered.map(quotation.list)];
}

function namedOf([listed, quotations]: Naming): Pick<Annotations, 'mentions' | 'quotations'> {
  const mentions = listed.map(mention.value);
  return {
    mentions,
    quotations: quotations.map((one) => {
      const made = quotation.value(one);
      const at: unknown = made.speaker?.mention;
      return typeof at === 'number'
        ? { ...made, speaker: { ...made.speaker!, mention: mentions[at]! } }
        : made;
    }),
  };
}
