/** A change that a source tells the other way round: a rise in the draft, a fall in the source, and the same figure. */
import { locate } from '../evidence/document.ts';
import type { Reversal } from '../evidence/figures/reversal.ts';
import { slice } from '../text/span.ts';
import type { Check, Fix } from './check.ts';
import { isAltered } from './figures-by-verdict.ts';
import { inCaseOf } from './in-case-of.ts';
import { relatedTo } from './stated.ts';

export const figureDirection: Check = {
  id: 'figure-direction',
  severity: 'warning',
  *run({ draft, judgements }) {
    for (const { passage, supports, quotes } of judgements)
      for (const { reversal } of supports) {
        if (!reversal || quotes.some((quote) => isAltered(quote, reversal.span))) continue;
        const { fact } = reversal;
        const { span } = locate(draft, passage, reversal.span);
        yield {
          span,
          message: `${fact.document.name} has “${inWords(reversal)}” here.`,
          related: [relatedTo(fact)],
          fixes: fixesOf(draft.text.slice(span.start, span.end), span),
        };
      }
  },
};

/** "Fell by 5%", "20 to 30". */
const inWords = ({ fact: { passage }, stated }: Reversal): string =>
  slice(passage.annotations.text, stated).replace(/\s+/g, ' ');

const pairs =
  `rose fell, risen fallen, rises falls, rise fall, rising falling, increased decreased, increase decrease,
  increases decreases, increasing decreasing, up down, upward downward, gained lost, gains losses, gain loss, higher lower,
  more less, raised lowered, grew shrank, growth decline, climbed dropped, jumped dropped, profit loss, surplus deficit,
  earned lost, earnings losses, more fewer`
    .split(/,\s+/)
    .map((pair) => pair.split(' ') as [string, string]);

/** The word for the other way, where it has one of the same form. */
function fixesOf(written: string, span: Fix['span']): Fix[] {
  const word = written.toLowerCase();
  const pair = pairs.find((pair) => pair.includes(word));
  if (!pair) return [];
  const other = pair[pair[0] === word ? 1 : 0];
  return [
    {
      title: `Use the source’s direction: ${other}`,
      span,
      newText: inCaseOf(written, other),
      preferred: false,
    },
  ];
}
