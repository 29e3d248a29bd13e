/** What the checks on figures share: which are supported, a fact as related information, and as the fix that writes it. */
import type { Figure } from '../annotate/figure.ts';
import { wordsAt } from '../evidence/document.ts';
import { type Fact, factLocation, factSentence, writtenAmount } from '../evidence/evidence-index.ts';
import type { Support } from '../evidence/support.ts';
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
}

/** The figures that a source states as they are. */
export const supportedIn = (supports: readonly Support[]): ReadonlySet<Figure> =>
  new Set(supports.filter(({ verdict }) => verdict === 'supported').map(({ figure }) => figure));

export const relatedTo = (fact: Fact): Finding['related'][number] => ({
  location: factLocation(fact),
  message: wordsAt(factSentence(fact)),
});

export function fixTo(fact: Fact, span: Span, written: string, preferred: boolean): Fix {
  const stated = writtenAmount(fact);
  return {
    title: `Use the source’s figure: ${stated}`,
    span,
    newText: inCaseOf(written, stated),
    preferred,
  };
}
