/** What the checks on figures share: which are supported, a fact as related information, and as the fix that writes it. */
import { amountInCell } from '../annotate/figures/cell-figures.ts';
import { isPlural } from '../annotate/figures/counted-noun.ts';
import type { Bound, Figure } from '../annotate/figures/figure.ts';
import type { Fact } from '../evidence/figures/fact.ts';
import { factLocation, factWords, writtenAmount } from '../evidence/figures/fact-words.ts';
import type { Support } from '../evidence/figures/verdict.ts';
import type { Derivation } from '../evidence/figures/workings/derivation.ts';
import type { CellFrame } from '../text/paragraph.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Fix } from './check.ts';
import { inCaseOf } from './in-case-of.ts';

/** A figure of the draft with what the sources say of it. */
export interface Stated {
  /** What a finding marks: the amount, or the end of a range that differs. */
  readonly span: Span;
  /** The whole amount, which a fix replaces, and how it is written. */
  readonly whole: Span;
  readonly written: string;
  readonly support: Support;
  /** Of a table's cell: the amount without the unit that its head gives. */
  readonly cell?: { readonly text: string; readonly frame: CellFrame };
}

/** The figures that a source states as they are. */
export const supportedIn = (supports: readonly Support[]): ReadonlySet<Figure> =>
  new Set(supports.filter(({ verdict }) => verdict === 'supported').map(({ figure }) => figure));

export const relatedTo = (fact: Fact): Finding['related'][number] => ({
  location: factLocation(fact),
  message: factWords(fact),
});

/** Of the figures that a working takes, so many are shown one by one: a column's total may take hundreds. */
export const mostShown = 12;

export const relatedOperands = ({ operands }: Derivation): Finding['related'] =>
  operands.slice(0, mostShown).map(relatedTo);

/** A source's amount with its bound, which a verb may tell: "more than 10%" for "to exceed 10%". */
export function boundedAmount(fact: Fact): string {
  const written = writtenAmount(fact);
  const bound = boundWords[fact.figure.bound];
  const isWritten = /^(?:\p{L}{2,}\s|[≥≤<>])|\bor\b|\+$/iu.test(written);
  return bound === undefined || isWritten ? written : `${bound} ${written}`;
}

const boundWords: Partial<Readonly<Record<Bound, string>>> = {
  over: 'more than',
  'at least': 'at least',
  under: 'less than',
  'at most': 'at most',
};

/** None where the source's figure can't stand in the draft's words. */
export function fixesTo(fact: Fact, { whole, written, support, cell }: Stated, preferred: boolean): Fix[] {
  const stated = writtenAmount(fact);
  const { amount, inner } = support.figure;
  const noun = inner && written.slice(inner.start - amount.start, inner.end - amount.start);
  const stands = noun === undefined ? stated : withNoun(stated, noun);
  if (stands === undefined) return [];
  const inCell = cell && amountInCell(cell.text, cell.frame, support.figure, fact.figure);
  return [
    {
      title: `Use the source’s figure: ${stated}`,
      span: whole,
      newText: inCell ?? inCaseOf(written, stands),
      preferred,
    },
  ];
}

/** "Four fines in five" keep their fines: "two fines in five", "80% of fines". One fine can be only one in so many. */
function withNoun(stated: string, noun: string): string | undefined {
  const [, part, whole] = /^(.+?) ((?:in|out of) .+)$/.exec(stated) ?? [];
  const isOne = part !== undefined && /(?:^|\s)(?:one|1)$/i.test(part);
  if (part !== undefined && isOne !== isPlural(noun)) return `${part} ${noun} ${whole}`;
  if (!isPlural(noun)) return undefined;
  return part === undefined ? `${stated} of ${noun}` : `${stated} ${noun}`;
}
