/** What is left of a whole of which the source tells one part: of "sixteen responses, five of them secret", eleven are public. */
import { isToldTogether, type Working } from './working.ts';

export const otherPart: Working = {
  asked: (cues) => cues.has('part'),
  gives: ({ kind, inWord }) => kind === 'count' && !inWord,
  onlyAsked: true,
  *results(_, operands) {
    const counts = operands.filter(({ dimension, fact }) => dimension === 'count' && fact);
    for (const whole of counts)
      for (const part of counts)
        if (whole.cited && part !== whole && part.value < whole.value && isToldTogether(whole, part)) {
          const { passage, figure } = part.fact!;
          const { end } = figure.amount;
          if (ofThem.test(passage.annotations.text.slice(end, end + 12)))
            yield {
              value: whole.value - part.value,
              working: () => `${whole.written} − ${part.written}`,
              operands: [whole, part],
            };
        }
  },
};

const ofThem = /^\s+of\s+(?:them|these|those|which|whom)\b/i;
