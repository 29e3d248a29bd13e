/** A range whose first end has the currency but not the scale: "$26 to $31 million" may open at 26 dollars. */
import { locate } from '../evidence/document.ts';
import { writtenAmount } from '../evidence/figures/fact-words.ts';
import type { Check } from './check.ts';
import { eachJudgement } from './each-judgement.ts';

const unshared =
  /^(?:between\s+|from\s+)?(([$€£¥₹])\s?\d[\d.,]*)\s*(?:-|–|—|to|and)\s*\2\s?\d[\d.,]*(\s?(?:thousand|million|billion|trillion|bn|mn|tn|[kmb]))$/i;

export const figureRangeUnit: Check = {
  id: 'figure-range-unit',
  severity: 'information',
  run: eachJudgement(function* ({ passage, supports }, { draft }) {
    const { text } = passage.annotations;
    for (const { figure, evidence } of supports) {
      const { kind, low, high, amount } = figure;
      if (kind !== 'money' || low === high) continue;
      // Written as the source writes it, it means what the source does.
      if (evidence && unshared.test(writtenAmount(evidence))) continue;
      const written = text.slice(amount.start, amount.end);
      const match = unshared.exec(written.trim());
      // A first end that is written out needs no scale.
      if (!match || Number(match[1]!.replace(/[^\d.]/g, '')) >= 1000) continue;
      const [, first, , scale] = match;
      const end = amount.start + written.indexOf(first!) + first!.length;
      yield {
        span: locate(draft, passage, amount).span,
        message: `The first end has no scale, and can be read as ${first} or as ${first}${scale}.`,
        fixes: [
          {
            title: `Write ${first}${scale}`,
            span: locate(draft, passage, { start: end, end }).span,
            newText: scale!,
            preferred: false,
          },
        ],
      };
    }
  }),
};
