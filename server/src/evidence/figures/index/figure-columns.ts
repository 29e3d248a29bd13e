/** The figures of a passage as columns: their quantities, dates and numbers, by sentence. */
import type { CalendarDate, Figure } from '../../../annotate/figures/figure.ts';
import { push } from '../../../text/multimap.ts';
import type { Span } from '../../../text/span.ts';
import type { DigestBuilder } from '../../digest-builder.ts';
import { type Passage, sentenceEnclosing } from '../../document.ts';
import { endOf } from '../dates/same-date.ts';
import { settled } from '../dates/slash-dates.ts';
import { measure } from '../quantity.ts';

/** `order` is how the document writes its dates; `written` gives the numbers that stand in a sentence. */
export function addFigures(
  into: DigestBuilder,
  passage: Passage,
  order: number,
  written: (sentence: number) => readonly number[],
): void {
  const { text, sentences } = passage.annotations;
  const told = figuresBySentence(passage);
  let facts = into.count('factEnds');
  for (const sentence of sentences) {
    const numerals = new Set(written(into.size('factEnds')));
    for (const figure of told.get(sentence) ?? []) {
      place(into, settled(figure, text, order), facts++);
      numerals.add(figure.low).add(figure.high);
    }
    into.addAll('numerals', numerals);
    into.end('numeralEnds', 'numerals');
    into.add('factEnds', facts);
  }
}

/** A figure that goes over the end of its sentence is none of a sentence. */
export function figuresBySentence({ annotations }: Passage): Map<Span, Figure[]> {
  const told = new Map<Span, Figure[]>();
  for (const figure of annotations.figures) {
    const sentence = sentenceEnclosing(annotations, figure.span);
    if (sentence) push(told, sentence, figure);
  }
  return told;
}

function place(into: DigestBuilder, figure: Figure, fact: number): void {
  const date = (key: string) => {
    into.add('dates', into.word(key));
    into.add('dated', fact);
  };
  const value = (dimension: string, value: number) => {
    into.add('dimensions', into.word(dimension));
    into.add('values', value);
    into.add('valued', fact);
  };
  if (figure.date) {
    const keys = [figure.date, endOf(figure)].flatMap((date) => (date ? dateKeys(date) : []));
    for (const key of new Set(keys)) date(key);
    if (figure.high !== figure.low) date(`${figure.low}–${figure.high}`);
    return;
  }
  const { dimension, low, high } = measure(figure);
  value(dimension, low);
  if (high !== low) value(dimension, high);
}

/** Every way in which a draft may leave a part of a date out. */
function dateKeys({ year, month, day, weekday, quarter, span }: CalendarDate): string[] {
  const keys: string[] = [];
  if (weekday !== undefined) keys.push(`w${weekday}`);
  if (month !== undefined) {
    keys.push(`m${month}`, `q${Math.ceil(month / 3)}`);
    if (day !== undefined) keys.push(`m${month}-${day}`);
  }
  if (quarter !== undefined) keys.push(`q${quarter}`);
  if (year !== undefined) {
    keys.push(`c${Math.floor(year / 100)}`);
    if (span !== 100) keys.push(`d${Math.floor(year / 10)}`);
    if (span === undefined) keys.push(`y${year}`);
  }
  return keys;
}
