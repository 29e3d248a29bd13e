/** What the sources have where the draft gives a number to another name, noun or outcome than they do. */
import type { Annotations } from '../../../annotate/annotate.ts';
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import type { Claim } from '../claim.ts';
import type { Fact } from '../fact.ts';
import type { Match } from '../matches.ts';
import { ofOtherQuotation } from './beside-quotation.ts';
import { ofAnother } from './of-another.ts';
import { ofOpposite } from './of-opposite.ts';
import { ofOtherLabel } from './of-other-label.ts';
import { ofOtherNoun } from './of-other-noun.ts';

/** `fact` has the number; `found` are all that have it. */
export function givenToOther(
  claim: Claim,
  annotations: Annotations,
  sentence: Span,
  inside: readonly Figure[],
  fact: Fact,
  vague: boolean,
  found: readonly Match[] = [],
): Fact | undefined {
  const { figure } = claim;
  const { text } = annotations;
  return (
    ofAnother(claim, text, sentence, inside, fact, vague) ??
    ofOtherLabel(figure, annotations, inside, fact, found) ??
    ofOtherNoun(figure, text, inside, fact, found) ??
    ofOpposite(figure, text, sentence, fact, found) ??
    ofOtherQuotation(figure, text, sentence, inside, fact)
  );
}
