/** "In all but seven of the districts", where a source has 61 of the 68: how many are left out. */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { writtenAmount } from '../fact-words.ts';
import { wholeOf } from '../misplaced/of-those.ts';
import type { Place } from '../verdict.ts';
import type { Derivation } from './derivation.ts';

/** So many of the sentences that are most about the claim are looked at. */
const nearest = 6;

export function leftOut({ claim, statements }: Place, text: string): Derivation | undefined {
  const { figure } = claim;
  if (!isOfExceptions(figure, text)) return undefined;
  for (const part of statements.slice(0, nearest).flatMap(({ facts }) => facts)) {
    const whole = wholeOf(part);
    if (whole && figure.low === figure.high && whole.figure.low - part.figure.low === figure.low)
      return { working: `${writtenAmount(whole)} − ${writtenAmount(part)}`, operands: [whole, part] };
  }
  return undefined;
}

export const isOfExceptions = ({ amount }: Figure, text: string): boolean =>
  exceptions.test(text.slice(Math.max(0, amount.start - 40), amount.start));
const exceptions =
  /\b(?:all|every(?:one|thing|where)?|each|none|any(?:one|where)?)(?:\s+\p{Ll}+)?\s+(?:but|except(?:ing)?(?:\s+for)?|save(?:\s+for)?|bar(?:ring)?|other\s+than)\s+$/iu;
