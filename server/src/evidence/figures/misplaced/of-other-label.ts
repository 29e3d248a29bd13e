/** A number that a table's row or a list's line, "Birch: 41", gives to another of a source's list than it is of there. */
import type { Annotations } from '../../../annotate/annotate.ts';
import type { Figure } from '../../../annotate/figures/figure.ts';
import { termsOf } from '../../terms.ts';
import type { Fact } from '../fact.ts';
import { isSmall } from '../inferred.ts';
import type { Match } from '../matches.ts';
import { relate } from '../quantity.ts';
import { type Place, placeIn } from '../workings/list-places.ts';
import { compares, hasAny, listAround } from './of-another.ts';

/**
 * The figure that the list gives to the very name of the label; undefined where the line or its table names whatever
 * the number is of, or where a source has the number beside the label.
 */
export function ofOtherLabel(
  figure: Figure,
  annotations: Annotations,
  inside: readonly Figure[],
  fact: Fact,
  found: readonly Match[],
): Fact | undefined {
  if (figure.date || figure.kind === 'ordinal' || figure.low !== figure.high || isSmall(figure))
    return undefined;
  const label = labelBefore(annotations, figure, inside);
  if (!label) return undefined;
  const { row, about, others } = label;
  const list = listAround(fact);
  if (!list || hasAny(row, list.own) || hasAny(others, list.own)) return undefined;
  const { stems } = fact.statement;
  if (![...row.words].every((stem) => stems.has(stem)) || !about(stems)) return undefined;
  // What all of the list are called tells none of them apart.
  const telling = [...row.names].filter((name) => list.labels.some(({ names }) => names.has(name)));
  const isToldOfIt = ({ fact: { statement } }: Match) =>
    statement !== fact.statement && telling.some((name) => statement.stems.has(name));
  if (telling.length === 0 || found.some(isToldOfIt)) return undefined;
  return list.facts.find(
    (rival, i) =>
      rival.figure !== fact.figure &&
      relate(figure, rival.figure) === undefined &&
      telling.every((name) => list.labels[i]!.names.has(name)),
  );
}

/** So many words name a line of a list. */
const longest = 4;

interface Label {
  /** What names the row or line that the figure stands in alone. */
  readonly row: Place;
  /** Whatever else is said of it there. */
  readonly others: Place;
  /** Whether a sentence tells of what the head of the column does. */
  readonly about: (stems: Fact['statement']['stems']) => boolean;
}

function labelBefore(
  { text, frame }: Annotations,
  figure: Figure,
  [first, ...more]: readonly Figure[],
): Label | undefined {
  if (first !== figure) return undefined;
  if (frame) {
    if (frame.isLabel || more.length > 0) return undefined;
    const [lead = '', ...columns] = frame.heads.replace(/:\s*$/, '').split(' | ');
    // Before the row's head stands the caption.
    const [row = '', ...captions] = lead.split('. ').reverse();
    if (compares.test(row)) return undefined;
    const head = placeIn(columns.join(' '));
    return {
      row: placeIn(row),
      others: placeIn([...captions, ...columns, text].join(' ')),
      about: (stems) => [...head.words].some((stem) => stems.has(stem)),
    };
  }
  const before = text.slice(0, figure.amount.start);
  const row = /^\P{L}*(\p{L}[^:;.()\d]*):\W*(?:\p{L}+\s){0,3}\p{Sc}?$/u.exec(before)?.[1];
  return row !== undefined && termsOf(row).length <= longest && !compares.test(before)
    ? { row: placeIn(row), others: placeIn(text.slice(figure.amount.end)), about: () => true }
    : undefined;
}
