/** Lays the words of a quotation along the words of a source at the least cost, and so tells which of them differ. */

import type { SourceWord } from './quote-part.ts';
import { isOpposite, type QuoteWord } from './quote-words.ts';

/** One step along both: a word of each, or of one only. Indices into the words that were given. */
export interface Step {
  readonly quoted?: number;
  readonly stated?: number;
  readonly same: boolean;
}

export interface Alignment {
  /** From the first word of the source that the quotation uses to the last. */
  readonly steps: readonly Step[];
  /** How many words differ; an editor's brackets and what a reporter puts between the speaker's words cost little. */
  readonly cost: number;
  /** How many words are the same. */
  readonly same: number;
}

/** What leaves no difference behind. */
const slight = 0.05;
const moves = { both: 0, quoted: 1, stated: 2, join: 3, part: 4, none: 5 } as const;

/**
 * The quotation must be used up; of the source, only what lies between the first and last used word counts.
 * Time and space are the product of the lengths, which the caller bounds.
 */
export function align(quoted: readonly QuoteWord[], stated: readonly SourceWord[]): Alignment {
  const rows = quoted.length + 1;
  const columns = stated.length + 1;
  const costs = new Float64Array(rows * columns);
  const taken = new Uint8Array(rows * columns).fill(moves.none);
  for (let i = 1; i < rows; i++) {
    costs[i * columns] = costs[(i - 1) * columns]! + edgeCost(quoted, i - 1) + addedCost(quoted[i - 1]!);
    taken[i * columns] = moves.quoted;
  }
  const asides = stated.map(
    ({ bracketed }, at) => bracketed || interrupts((i) => stated[i]!, at, stated.length),
  );
  for (let i = 1; i < rows; i++) {
    const word = quoted[i - 1]!;
    const edge = edgeCost(quoted, i - 1);
    const beside = word.bracketed || (quoted[i]?.bracketed ?? false);
    for (let j = 1; j < columns; j++) {
      const other = stated[j - 1]!;
      const at = i * columns + j;
      const same = word.form === other.form;
      let best = costs[at - columns - 1]! + (same ? 0 : edge + replacedCost(word, other, i > 1));
      let move: number = moves.both;
      const add = costs[at - columns]! + edge + addedCost(word);
      if (add < best) [best, move] = [add, moves.quoted];
      // What stands after the last quoted word is not part of the quotation.
      const drop = costs[at - 1]! + (i === rows - 1 ? 1 : droppedCost(asides[j - 1]!, beside));
      if (drop < best) [best, move] = [drop, moves.stated];
      if (!same && i > 1 && quoted[i - 2]!.form + word.form === other.form) {
        const join = costs[at - 2 * columns - 1]!;
        if (join < best) [best, move] = [join, moves.join];
      }
      if (!same && j > 1 && stated[j - 2]!.form + other.form === word.form) {
        const part = costs[at - columns - 2]!;
        if (part < best) [best, move] = [part, moves.part];
      }
      costs[at] = best;
      taken[at] = move;
    }
  }
  let end = 0;
  const last = (rows - 1) * columns;
  for (let j = 1; j < columns; j++) if (costs[last + j]! < costs[last + end]!) end = j;
  const traced = trace(quoted, stated, taken, end);
  let cost = costs[last + end]!;
  for (const step of traced.steps)
    if (!step.same && step.quoted !== undefined) cost -= edgeCost(quoted, step.quoted);
  return { ...traced, cost };
}

/** Who quotes begins and ends with the source's words sooner than in the middle, so a telling word there weighs more. */
function edgeCost(quoted: readonly QuoteWord[], at: number): number {
  if ((at > 0 && at < quoted.length - 1) || quoted[at]!.bracketed) return 0;
  return quoted[at]!.form.length > 3 ? 1.1 : 0.1;
}

/** Another word in the place of a source's; not one that opens the source's next sentence. */
function replacedCost(word: QuoteWord, other: SourceWord, inside: boolean): number {
  if (word.bracketed) return 5 * slight;
  if (isOpposite(word.form, other.form)) return 0.9;
  return inside && other.opens ? 1.02 : 0.99;
}

/** An editor's bracketed word is no change of the speaker's. */
const addedCost = (word: QuoteWord): number => (word.bracketed ? slight : 1);

/** “We will win,” she said, “and soon” may be quoted without “she said”; a bracket may stand for some words. */
const droppedCost = (aside: boolean, beside: boolean): number =>
  aside ? slight / 5 : beside ? 4 * slight : 1;

/** The word stands between two quotations of the source: a reporter's "she said". */
export function interrupts(word: (at: number) => SourceWord, at: number, size: number): boolean {
  if (word(at).within) return false;
  let before = at - 1;
  while (before >= 0 && at - before < 25 && !word(before).within) before--;
  let after = at + 1;
  while (after < size && after - at < 25 && !word(after).within) after++;
  return before >= 0 && after < size && word(before).within !== undefined && word(after).within !== undefined;
}

function trace(
  quoted: readonly QuoteWord[],
  stated: readonly SourceWord[],
  taken: Uint8Array,
  end: number,
): Pick<Alignment, 'steps' | 'same'> {
  const columns = stated.length + 1;
  const steps: Step[] = [];
  let same = 0;
  let i = quoted.length;
  let j = end;
  while (i > 0) {
    switch (taken[i * columns + j]) {
      case moves.both: {
        const equal = quoted[i - 1]!.form === stated[j - 1]!.form;
        if (equal) same++;
        steps.push({ quoted: --i, stated: --j, same: equal });
        break;
      }
      case moves.join:
        steps.push(
          { quoted: i - 1, stated: j - 1, same: true },
          { quoted: i - 2, stated: j - 1, same: true },
        );
        same += 2;
        i -= 2;
        j--;
        break;
      case moves.part:
        steps.push(
          { quoted: i - 1, stated: j - 1, same: true },
          { quoted: i - 1, stated: j - 2, same: true },
        );
        same++;
        i--;
        j -= 2;
        break;
      case moves.stated:
        steps.push({ stated: --j, same: false });
        break;
      default:
        steps.push({ quoted: --i, same: false });
    }
  }
  return { steps: steps.reverse(), same };
}
