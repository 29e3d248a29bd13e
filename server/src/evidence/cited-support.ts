/** A citation narrows what is said of a claim to the sources that it names; what only another source has is told. */

import type { Span } from '../text/span.ts';
import type { Citation } from './citation.ts';
import { type Citations, citationOf } from './citations.ts';
import type { AnnotatedDocument } from './document.ts';
import { isBorneOut, type Support } from './figures/verdict.ts';
import type { Judgement, Miscited } from './judgement.ts';
import type { QuoteSupport } from './quotations/quotes.ts';

/** What the given sources say of the judgement's passage, by themselves. */
export type Narrowed = (sources: readonly AnnotatedDocument[]) => Omit<Judgement, 'passage'>;

export function narrowed(
  judgement: Judgement,
  draft: AnnotatedDocument,
  citations: Citations,
  by: Narrowed,
): Judgement {
  if (citations.all.length === 0 || judgement.supports.length + judgement.quotes.length === 0)
    return judgement;
  const { passage } = judgement;
  const miscited: Miscited[] = [];
  const narrowedBy = <T extends Support | QuoteSupport>(
    all: readonly T[],
    placeOf: (one: T) => Span,
    cited: (sources: readonly AnnotatedDocument[]) => readonly T[],
    choose: (own: T, citation: Citation, cited: T) => T | 'miscited',
  ): T[] =>
    all.map((support) => {
      const citation = citationOf(placeOf(support), passage, draft, citations);
      if (!citation) return support;
      const own = cited(citation.sources).find((one) => placeOf(one).start === placeOf(support).start);
      // A number in a name of other sources is no figure of theirs.
      if (!own) return support;
      const chosen = choose(support, citation, own);
      if (chosen !== 'miscited') return chosen;
      miscited.push({ citation, support });
      return support;
    });
  const supports = narrowedBy(
    judgement.supports,
    ({ figure }) => figure.amount,
    (sources) => by(sources).supports,
    figureIn,
  );
  const quotes = narrowedBy(
    judgement.quotes,
    ({ quotation }) => quotation.span,
    (sources) => by(sources).quotes,
    quoteIn,
  );
  return { ...judgement, supports, quotes, ...(miscited.length > 0 && { miscited }) };
}

/** The cited source's word counts where it has one; else the claim is another source's, if it is anyone's. */
function figureIn(support: Support, { sources }: Citation, cited: Support): Support | 'miscited' {
  const isOwn = support.evidence !== undefined && sources.includes(support.evidence.document);
  if (isOwn && support.verdict !== 'misplaced') return support;
  if (isBorneOut(cited.verdict)) return cited;
  if (isBorneOut(support.verdict))
    return support.verdict === 'supported' && cited.verdict !== 'unchecked' ? 'miscited' : support;
  if (support.verdict === 'unchecked') return support;
  return cited.verdict === 'contradicted' || cited.verdict === 'misplaced' ? cited : support;
}

function quoteIn(quote: QuoteSupport, { sources }: Citation, cited: QuoteSupport): QuoteSupport | 'miscited' {
  if (cited.verdict === 'supported') return cited;
  if (quote.verdict === 'supported') return 'miscited';
  const isOwn = quote.evidence !== undefined && sources.includes(quote.evidence.document);
  return !isOwn && (cited.verdict === 'altered' || cited.verdict === 'distorted') ? cited : quote;
}
