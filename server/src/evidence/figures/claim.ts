/** A figure with what it is about: the words around it, each the weaker the farther it stands. */
import { isSameUnit } from '../../annotate/figures/currency-families.ts';
import { type Figure, isoDate } from '../../annotate/figures/figure.ts';
import { run } from '../../annotate/figures/scan.ts';
import type { Span } from '../../text/span.ts';
import { stemOf, type Term, termsOf } from '../terms.ts';
import { isShare } from './figure-kinds.ts';
import { numeralsOf } from './numerals.ts';
import { dimension } from './quantity.ts';

export interface Claim {
  readonly figure: Figure;
  /** Stems of the sentence with the closeness of their nearest occurrence to the figure, from 1 next to it towards 0. */
  readonly concept: ReadonlyMap<string, number>;
  /** The stem right after the amount: what is counted, or of what it is the third. */
  readonly next: string | undefined;
}

/** The words of one sentence, read once for all the figures in it. */
export interface Wording {
  /** In order of the text, each with the clauses that end before it. */
  readonly terms: readonly (Term & { readonly clause: number })[];
  readonly boundaries: readonly number[];
}

/** Each content word between a word and its figure, and each clause boundary, takes this much of the closeness. */
const perWord = 0.93;
const perBoundary = 0.75;

const boundary =
  /[,;:–—()](?!\d)|\.\s|\b(?:and|but|while|whereas|which|who|where|when|after|before|compared|versus|than|because|although|though|as)\b/gi;

/** Words farther off than this are as good as in another sentence. */
const farthest = 80;

/** Offsets are the paragraph's own; `heads` are read as words before it. */
export function wordingOf(paragraph: string, span: Span, heads = ''): Wording {
  const start = span.start - heads.length;
  const written = heads + paragraph.slice(span.start, span.end);
  const boundaries = [...written.matchAll(boundary)].map((match) => match.index + start);
  const terms = termsOf(written).map((term) => {
    const at = term.start + start;
    return { stem: term.stem, start: at, end: term.end + start, clause: countBelow(boundaries, at) };
  });
  return { terms, boundaries };
}

const superlative = /(?:[a-z]est|most|least|worst)$/;

export function claimOf({ terms, boundaries }: Wording, figure: Figure): Claim {
  const concept = new Map<string, number>();
  const { start, end } = figure.amount;
  const here = firstWhere(terms.length, (i) => terms[i]!.end > start);
  const clause = countBelow(boundaries, start);
  const last = Math.min(terms.length, here + farthest);
  let next: string | undefined;
  let most: string | undefined;
  for (let index = Math.max(0, here - farthest); index < last; index++) {
    const term = terms[index]!;
    // The unit is compared as a unit: as a word it would make all percentages akin.
    if (term.start < end && term.end > start) {
      if (figure.kind === 'ordinal' && superlative.test(term.stem)) most = term.stem;
      continue;
    }
    const clauses = Math.abs(term.clause - clause);
    // "Two of the nine routes" are routes.
    const isBehind = term.start >= end && clauses === 0 && numeralsOf(term.stem).length === 0;
    if (isBehind && (!most || term.start <= end + 1)) next ??= term.stem;
    const words = index < here ? here - index - 1 : index - here;
    const closeness = perWord ** words * perBoundary ** clauses;
    if (closeness > (concept.get(term.stem) ?? 0)) concept.set(term.stem, closeness);
  }
  // "The third largest in the land" is of those that are large, "the third-largest port" of ports.
  return { figure, concept, next: next ?? most };
}

const behind =
  /[ \u00a0](?:(?:this|last|next|in|at|on|of)[ \u00a0])?(?:the[ \u00a0])?(?:\d+|\p{L}[\p{L}’'-]+)/uy;

/** The word or number right behind an amount, with what leads to it: "retired", "this year", "of women", "in 2020". */
export function wordBehind(text: string, { amount }: Figure): string | undefined {
  const written = run(behind, text, amount.end)?.[0];
  return written && (termsOf(written).length > 0 || /\d/.test(written))
    ? written.toLowerCase().replace(/\s+/g, ' ')
    : undefined;
}

const countBelow = (sorted: readonly number[], value: number): number =>
  firstWhere(sorted.length, (i) => sorted[i]! >= value);

/** The first of so many places at which it holds, where it holds at all that follow. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** True when two figures could answer one question: the same unit, the same thing counted or ranked, dates equally fine. */
export function sameSort(a: Claim, b: Claim): boolean {
  const [one, other] = [a.figure, b.figure];
  if (one.date && other.date) return fineness(one) === fineness(other);
  if (one.per !== other.per) return false;
  if (one.kind !== other.kind && (one.kind === 'ordinal' || other.kind === 'ordinal')) return false;
  if (isShare(one) && isShare(other)) return true;
  // How old someone is and how long something lasts are two questions.
  if (one.kind !== other.kind && (one.kind === 'age' || other.kind === 'age')) return false;
  if (one.kind !== other.kind) return one.unit !== '' && one.unit === other.unit;
  switch (one.kind) {
    case 'count':
      return one.unit !== '' && other.unit !== '' && stemOf(one.unit) === stemOf(other.unit);
    case 'ordinal':
      return a.next !== undefined && a.next === b.next;
    case 'measure':
      return dimension(one) === dimension(other);
    default:
      return isSameUnit(one, other);
  }
}

const fineness = ({ date, low, high }: Figure): string =>
  low === high ? isoDate(date!).replace(/\d/g, '9').replace(/X/g, '9') : 'range';
