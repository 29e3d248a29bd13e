/** The mentions of a passage as columns: what names them, where they stand, and what form and context tell of each. */

import type { Annotations } from '../../annotate/annotate.ts';
import { fold } from '../../annotate/names/fold.ts';
import type { Mention, TypeScores } from '../../annotate/names/mention.ts';
import { spanInDocument } from '../../text/gaps.ts';
import { memoized } from '../../text/memoized.ts';
import type { DigestBuilder } from '../digest-builder.ts';
import type { Passage } from '../document.ts';
import { abbreviates } from './name-forms.ts';
import { governedFrom, standsForGovernment, stateKey } from './states.ts';

/** The form by which names are compared: no case, no diacritics, no article; states by their common name. */
export function nameKey(name: string): string {
  const folded = fold(name).replace(/^the /, '');
  return stateKey(folded) ?? folded;
}

/** That of a mention, which is looked up again and again. */
export const keyOf = memoized(({ name }: Mention): string => nameKey(name));

/** What is told of a mention, as bits. */
export const told = {
  doubtful: 1,
  /** A title that stands for its holder. */
  alone: 2,
  /** It has a title or role beside it, which few have. */
  titled: 4,
  /** A capital that stands for its government. */
  acting: 8,
  event: 16,
  product: 32,
} as const;

/** The scores of each mention in order, those that come from the context behind the others. */
export const scored = [
  'person',
  'organisation',
  'place',
  'other',
] as const satisfies readonly (keyof TypeScores)[];

/** What a mention's own words and those around it give for the columns. */
export interface Row {
  readonly key: string;
  readonly told: number;
  readonly scores: readonly number[];
  /** As they are written, on one line. */
  readonly titles: readonly string[];
  readonly acronyms: readonly (readonly [short: string, long: string])[];
}

const rowsOf = (annotations: Annotations): readonly Row[] =>
  annotations.mentions.map((_, nth) => rowOf(annotations, nth));

/** Those of a paragraph that is added again and again. */
export const keptRows = memoized(rowsOf);

export function addMentions(into: DigestBuilder, passage: Passage, rows = rowsOf(passage.annotations)): void {
  const { mentions } = passage.annotations;
  const before = into.count('mentionEnds');
  for (const [nth, { name, span }] of mentions.entries()) {
    const { key, told, scores, titles, acronyms } = rows[nth]!;
    into.add('keys', into.word(key));
    into.add('written', into.word(name));
    const place = spanInDocument(passage, span);
    into.add('starts', place.start);
    into.add('lengths', place.end - place.start);
    into.add('told', told);
    into.addAll('scores', scores);
    for (const title of titles) {
      into.add('titled', before + nth);
      into.add('titles', into.word(title));
    }
    for (const pair of acronyms) for (const word of pair) into.add('acronyms', into.word(word));
  }
  into.end('mentionEnds', 'keys');
}

function rowOf(annotations: Annotations, nth: number): Row {
  const { text, mentions } = annotations;
  const mention = mentions[nth]!;
  const { scores, context } = mention;
  const key = nameKey(mention.name);
  const titles: string[] = [];
  if (!mention.titleAlone)
    for (const one of [mention.title, mention.role])
      if (one) titles.push(text.slice(one.start, one.end).replace(/\s+/g, ' '));
  const sums: number[] = [];
  for (const each of scored) sums.push(scores[each]);
  for (const each of scored) sums.push(context[each]);
  return {
    key,
    told: toldOf(mention, key, annotations),
    scores: sums,
    titles,
    acronyms: nth === 0 ? [] : acronymsIn(annotations, nth),
  };
}

function toldOf(mention: Mention, key: string, annotations: Annotations): number {
  const { doubtful, titleAlone, title, role, type } = mention;
  if (titleAlone) return told.alone;
  const isActing = governedFrom(key) !== undefined && standsForGovernment(mention, annotations);
  return (
    (doubtful ? told.doubtful : 0) |
    (title || role ? told.titled : 0) |
    (isActing ? told.acting : 0) |
    (type === 'event' || type === 'product' ? told[type] : 0)
  );
}

const acronym = /^(?:\p{Lu}\.?){2,}s?$/u;

/** "Center for Strategic and International Studies (CSIS)", and the other way round: a mention and the one before it. */
function acronymsIn(
  { text, mentions }: Annotations,
  nth: number,
): readonly (readonly [short: string, long: string])[] {
  const [first, second] = [mentions[nth - 1]!, mentions[nth]!];
  if (!/^\s*[([]\s*[“"‘']?$/.test(text.slice(first.span.end, second.span.start))) return [];
  const pairs = [
    [second.name, first.name],
    [first.name, second.name],
  ] as const;
  return pairs.filter(([short, long]) => acronym.test(short) && abbreviates(short, long));
}
