/** Whether the figures of a working belong to the claim's own thing, or to someone whom the draft does not speak of. */
import { conceptOf } from '../../../annotate/figures/concept.ts';
import type { Mention } from '../../../annotate/names/mention.ts';
import type { Fact } from '../fact.ts';
import { isShare } from '../figure-kinds.ts';
import { equal, measure } from '../quantity.ts';
import type { Operand, Result } from './working.ts';

/** `foreign`: a part of one is no share of another. `doubtful`: it may follow, but that is not told. */
export type Belonging = 'own' | 'doubtful' | 'foreign';

/** Whom a source names beside the figure. */
export type OwnerOf = (fact: Fact) => Mention | undefined;

/** More figures in one sentence are a table's. */
const most = 8;

/** The one name between the figure before and this one, else the one that its clause gives. */
export function ownerOf({
  passage: { annotations },
  sentence,
  statement,
  figure,
}: Fact): Mention | undefined {
  // In a table that runs on as text, a name may go with the number before it as well as with the one behind.
  if (statement.facts.length > most) return undefined;
  const { figures, mentions } = annotations;
  const { start } = figure.amount;
  const before = figures.findLast(({ date, span }) => !date && span.end <= start)?.span.end ?? 0;
  const from = Math.max(before, sentence.start);
  const names = mentions.filter(
    ({ span, doubtful, nested, titleAlone, type }) =>
      span.start >= from && span.end <= start && !doubtful && !nested && !titleAlone && type !== 'event',
  );
  if (names.length > 0) return names.length === 1 ? names[0] : undefined;
  const { entity } = conceptOf(annotations, figure);
  return entity && mentions.find(({ span }) => span === entity);
}

/** "12 minutes faster than the Anvik line": the other one need not be named. */
const comparing = /\b(?:than|against|versus|compared|ahead of|behind)\b/i;

/** `names` are those of the draft's paragraph, `words` its sentence. */
export function belonging(
  result: Result,
  names: readonly Mention[],
  words: string,
  owner: OwnerOf,
): Belonging {
  const { tie } = result;
  if (isToldInPoints(result.operands) || !result.operands.every(isNumber)) return 'doubtful';
  if (!tie || (tie === 'change' && comparing.test(words))) return 'own';
  const owners = result.operands.flatMap(({ fact }) => (fact && owner(fact)) ?? []);
  const told = owners.filter((one) => names.some((name) => isSame(name, one)));
  const strange = owners.filter((one) => !told.includes(one) && !told.some((other) => isSame(one, other)));
  if (told.length === 0 || strange.length === 0) return 'own';
  return tie === 'part' && strange.every(({ type }) => type !== 'place') ? 'foreign' : 'doubtful';
}

/** "First" that stands for a draft's "one" is no number to work with; a table's bare digits are. */
const isNumber = ({ fact, written }: Operand): boolean =>
  !fact ||
  fact.statement.facts.some((known) => known.figure.amount === fact.figure.amount) ||
  /^\d/.test(written);

/** A change between two shares that the source itself gives in percentage points. */
function isToldInPoints(operands: readonly Operand[]): boolean {
  const [a, b] = operands;
  if (!a || !b || !isShare(a.figure) || !isShare(b.figure)) return false;
  const points = Math.abs(a.value - b.value);
  return [a, b].some(({ statement }) =>
    statement?.facts.some(({ figure }) => figure.kind === 'points' && equal(measure(figure).low, points)),
  );
}

/** "Coastal" for "Coastal Ferries", "British" for "Britain", "EU" for "European Union". */
function isSame({ name: one }: Mention, { name: other }: Mention): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  return fewer.every((word) => more.includes(word)) || initials(one) === other || initials(other) === one;
}

/** So many letters tell one word from another, whatever it ends in. */
const alike = 4;
const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? []).map((word) => word.slice(0, alike));
const initials = (name: string): string => (name.match(/\p{Lu}/gu) ?? []).join('');
