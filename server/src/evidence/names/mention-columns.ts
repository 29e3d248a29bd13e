/** The mentions of a passage as columns: what names them, where they stand, and what form and context tell of each. */

import type { Annotations } from '../../annotate/annotate.ts';
import { fold } from '../../annotate/names/fold.ts';
import type { Mention, TypeScores } from '../../annotate/names/mention.ts';
import { spanInDocument } from '../../text/gaps.ts';
import type { DigestBuilder } from '../digest-builder.ts';
import type { Passage } from '../document.ts';
import { abbreviates } from './name-forms.ts';
import { governedFrom, standsForGovernment, stateKey } from './states.ts';

/** The form by which names are compared: no case, no diacritics, no article; states by their common name. */
export function nameKey(name: string): string {
  const folded = fold(name).replace(/^the /, '');
  return stateKey(folded) ?? folded;
}

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
interface Row {
  readonly key: string;
  readonly told: number;
  /** As they are written, on one line. */
  readonly titles: readonly string[];
  readonly acronyms: readonly (readonly [short: string, long: string])[];
}

/** Of a paragraph that is as it was at the last keystroke they are had from then. */
const knownRows = new WeakMap<Annotations, readonly Row[]>();

export function addMentions(into: DigestBuilder, passage: Passage): void {
  const { annotations } = passage;
  const rows = knownRows.get(annotations) ?? annotations.mentions.map((_, nth) => rowOf(passage, nth));
  knownRows.set(annotations, rows);
  for (const [nth, { name, span, scores, context }] of annotations.mentions.entries()) {
    const { key, told, titles, acronyms } = rows[nth]!;
    const number = into.count('mentionEnds') + nth;
    into.add('keys', into.word(key));
    into.add('written', into.word(name));
    const place = spanInDocument(passage, span);
    into.add('starts', place.start);
    into.add('lengths', place.end - place.start);
    into.add('told', told);
    for (const sums of [scores, context]) for (const each of scored) into.add('scores', sums[each]);
    for (const title of titles) {
      into.add('titled', number);
      into.add('titles', into.word(title));
    }
    for (const pair of acronyms)
      into.addAll(
        'acronyms',
        pair.map((word) => into.word(word)),
      );
  }
  into.end('mentionEnds', 'keys');
}

function rowOf(passage: Passage, nth: number): Row {
  const { text, mentions } = passage.annotations;
  const mention = mentions[nth]!;
  const key = nameKey(mention.name);
  const beside = mention.titleAlone ? [] : [mention.title, mention.role];
  return {
    key,
    told: toldOf(mention, key, passage),
    titles: beside.flatMap((one) => (one ? text.slice(one.start, one.end).replace(/\s+/g, ' ') : [])),
    acronyms: nth === 0 ? [] : [...acronymsIn(passage, nth)],
  };
}

function toldOf(mention: Mention, key: string, passage: Passage): number {
  const { doubtful, titleAlone, title, role, type } = mention;
  if (titleAlone) return told.alone;
  const isActing = governedFrom(key) !== undefined && standsForGovernment(mention, passage);
  return (
    (doubtful ? told.doubtful : 0) |
    (title || role ? told.titled : 0) |
    (isActing ? told.acting : 0) |
    (type === 'event' || type === 'product' ? told[type] : 0)
  );
}

const acronym = /^(?:\p{Lu}\.?){2,}s?$/u;

/** "Center for Strategic and International Studies (CSIS)", and the other way round: a mention and the one before it. */
function* acronymsIn(
  { annotations: { text, mentions } }: Passage,
  nth: number,
): Generator<readonly [short: string, long: string]> {
  const [first, second] = [mentions[nth - 1]!, mentions[nth]!];
  if (!/^\s*[([]\s*[“"‘']?$/.test(text.slice(first.span.end, second.span.start))) return;
  for (const [short, long] of [
    [second.name, first.name],
    [first.name, second.name],
  ] as const)
    if (acronym.test(short) && abbreviates(short, long)) yield [short, long];
}
