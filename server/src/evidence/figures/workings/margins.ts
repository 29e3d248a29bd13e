/** A swing from one side to the other is as long as both margins together: “from 12 points ahead to 9 behind, a swing of 21”. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Fact } from '../fact.ts';
import { isPoints } from '../figure-kinds.ts';
import { plus, written } from './differences.ts';
import { type Operand, pairs, type Working } from './working.ts';

export const swing: Working = {
  asked: (cues) => cues.has('swing'),
  onlyAsked: true,
  gives: isPointsOrVotes,
  results: (figure, operands) =>
    pairs(figure, operands.filter(isMargin), () => true, {
      ...plus,
      value: (a, b) => written(a) + written(b),
      tie: 'change',
    }),
};

/** So far before a number stands what tells that it is a margin, and so far behind. */
const [before, behind] = [48, 24];

const isMargin = ({ figure, fact }: Operand): boolean =>
  isPointsOrVotes(figure) && fact !== undefined && (isSigned(fact) || isOfLead(fact));

function isPointsOrVotes(figure: Figure): boolean {
  return isPoints(figure) || figure.kind === 'count';
}

const isSigned = ({ passage, figure: { amount, span } }: Fact): boolean =>
  /[+−]\s?$/.test(passage.annotations.text.slice(Math.max(0, span.start - 2), span.start)) ||
  /^[+−]/.test(passage.annotations.text.slice(span.start, amount.end));

function isOfLead({ passage: { annotations }, sentence, figure: { amount } }: Fact): boolean {
  const { text, frame } = annotations;
  if (frame) return lead.test(frame.heads);
  const [from, to] = [
    Math.max(sentence.start, amount.start - before),
    Math.min(sentence.end, amount.end + behind),
  ];
  const isListed = by.test(text.slice(from, amount.start)) && lead.test(text.slice(sentence.start, from));
  return isListed || lead.test(text.slice(from, amount.start)) || lead.test(text.slice(amount.end, to));
}

/** "Ames is ahead in Riga by 12 points, in Kiel by nine". */
const by = /\bby\s+$/i;
const lead =
  /\b(?:leads?|led|leading|ahead|behind|trails?|trailed|margins?|advantage|edge|w[io]n(?:s|ning)? by)\b/i;
