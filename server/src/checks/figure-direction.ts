/** A change that a source tells the other way round, or that goes the other way by its own two ends. */
import type { Annotations } from '../annotate/annotate.ts';
import { locate } from '../evidence/document.ts';
import { cover, type Reversal } from '../evidence/figures/slips/reversal.ts';
import { type TurnedEnds, turnedEnds } from '../evidence/figures/slips/turned-ends.ts';
import type { Judgement } from '../evidence/judgement.ts';
import type { Reading } from '../evidence/reading.ts';
import { memoized } from '../text/memoized.ts';
import { overlaps, slice } from '../text/span.ts';
import type { Check, Fix, Remark } from './check.ts';
import { isAltered } from './figures-by-verdict.ts';
import { inCaseOf } from './in-case-of.ts';
import { relatedTo } from './stated.ts';

export const figureDirection: Check = {
  id: 'figure-direction',
  severity: 'warning',
  *run({ draft, judgements }) {
    for (const judgement of judgements) {
      const { passage, supports, quotes } = judgement;
      yield* byItsEnds(judgement, draft);
      for (const { reversal } of supports) {
        if (!reversal || quotes.some((quote) => isAltered(quote, reversal.span))) continue;
        const { fact } = reversal;
        const { span } = locate(draft, passage, reversal.span);
        yield {
          span,
          message: `${fact.document.name} has “${inWords(reversal)}” here.`,
          related: [relatedTo(fact)],
          fixes: fixesOf(draft.text.slice(span.start, span.end), span, 'Use the source’s direction'),
        };
      }
    }
  },
};

/** Where a source or a quotation has a word in it, that is told instead. */
function* byItsEnds({ passage, supports, quotes }: Judgement, draft: Reading['draft']): Iterable<Remark> {
  const turned = turnedEndsOf(passage.annotations);
  if (turned.length === 0) return;
  const { text } = passage.annotations;
  const taken = [
    ...supports.flatMap(({ reversal }) => reversal?.span ?? []),
    ...quotes.map(({ quotation }) => quotation.span),
  ];
  for (const { word, from, to } of turned) {
    const change = cover(word, to.amount);
    if (taken.some((span) => overlaps(span, change))) continue;
    const { span } = locate(draft, passage, word);
    const way = from.low > to.low ? 'fall' : 'rise';
    yield {
      span,
      message: `From ${slice(text, from.amount)} to ${slice(text, to.amount)} is a ${way}.`,
      fixes: fixesOf(draft.text.slice(span.start, span.end), span, 'Use the direction of the figures'),
    };
  }
}

const turnedEndsOf = memoized((annotations: Annotations): readonly TurnedEnds[] => [
  ...turnedEnds(annotations),
]);

/** "Fell by 5%", "20 to 30". */
const inWords = ({ fact: { passage }, stated }: Reversal): string =>
  slice(passage.annotations.text, stated).replace(/\s+/g, ' ');

const pairs =
  `rose fell, risen fallen, rises falls, rise fall, rising falling, increased decreased, increase decrease,
  increases decreases, increasing decreasing, up down, upward downward, gained lost, gains losses, gain loss, higher lower,
  more less, raised lowered, grew shrank, growth decline, climbed dropped, jumped dropped, profit loss, surplus deficit,
  earned lost, earnings losses, more fewer, larger smaller, longer shorter, older younger, dearer cheaper, above below`
    .split(/,\s+/)
    .map((pair) => pair.split(' ') as [string, string]);

/** The word for the other way, where it has one of the same form. */
function fixesOf(written: string, span: Fix['span'], title: string): Fix[] {
  const word = written.toLowerCase();
  const pair = pairs.find((pair) => pair.includes(word));
  if (!pair) return [];
  const other = pair[pair[0] === word ? 1 : 0];
  return [
    {
      title: `${title}: ${other}`,
      span,
      newText: inCaseOf(written, other),
      preferred: false,
    },
  ];
}
