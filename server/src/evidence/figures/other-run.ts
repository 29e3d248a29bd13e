/** How long something went on without a break, where the sources tell of one such run alone: "nine months in a row" for "eleven straight months". */
import type { Figure } from '../../annotate/figures/figure.ts';
import type { Fact, Statement } from './fact.ts';
import { relate } from './quantity.ts';

/** A shorter one may be counted by whoever reads the numbers of each month. */
const countable = 5;

/** The source's run of the same unit; undefined where they have several, or this one. */
export function otherRun(figure: Figure, text: string, statements: readonly Statement[]): Fact | undefined {
  if (figure.low <= countable || !isRun(figure, text)) return undefined;
  const runs = statements
    .flatMap(({ facts }) => facts)
    .filter((fact) => fact.figure.unit === figure.unit && isRun(fact.figure, fact.passage.annotations.text));
  const [run] = runs;
  return run && runs.every((one) => one.figure.low === run.figure.low) && !relate(figure, run.figure)
    ? run
    : undefined;
}

const isRun = ({ kind, low, high, amount, span }: Figure, text: string): boolean =>
  kind === 'duration' &&
  low === high &&
  (/\b(?:straight|consecutive|successive|uninterrupted|unbroken)\b/i.test(
    text.slice(amount.start, span.end),
  ) ||
    /^\s+(?:in\s+a\s+row|in\s+succession|on\s+end|running)\b/i.test(text.slice(amount.end, amount.end + 16)));
