/** A million for a billion, a thousand for a million, cents for dollars. */
import { writtenAmount } from '../evidence/figures/fact-words.ts';
import type { Check } from './check.ts';
import { figuresByVerdict } from './figures-by-verdict.ts';
import { fixesTo, relatedTo } from './stated.ts';

export const figureScale: Check = {
  id: 'figure-scale',
  severity: 'warning',
  *run(reading) {
    for (const stated of figuresByVerdict(reading, 'contradicted')) {
      const { span, support } = stated;
      if (support.slip !== 'scale') continue;
      const fact = support.evidence!;
      const [draft, source] = [support.figure.low, fact.figure.low];
      const times = Math.round(Math.max(draft / source, source / draft));
      yield {
        span,
        message: `${fact.document.name} has ${writtenAmount(fact)}, ${draft < source ? `${times.toLocaleString('en')} times as much` : partOf(times)}.`,
        related: [relatedTo(fact)],
        fixes: fixesTo(fact, stated, true),
      };
    }
  },
};

const parts: Readonly<Record<number, string>> = {
  10: 'tenth',
  100: 'hundredth',
  1e3: 'thousandth',
  1e6: 'millionth',
};

const partOf = (times: number): string =>
  parts[times] ? `a ${parts[times]} of this` : `${times.toLocaleString('en')} times less`;
