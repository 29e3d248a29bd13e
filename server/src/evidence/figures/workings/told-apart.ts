/** A number whose distance from another the source tells itself: "1,200 homes, 300 fewer than planned", which were 1,500. */
import { isPoints } from '../figure-kinds.ts';
import { measure } from '../quantity.ts';
import { operand } from './operands.ts';
import type { Operand, Result, Working } from './working.ts';

const below = String.raw`(?:short|shy)\s+of|below|under|behind|(?:fewer|less|lower)\s+than`;
const above = String.raw`above|over|ahead\s+of|(?:more|higher)\s+than`;
/** "300 homes fewer than". */
const isBehind = (words: string): RegExp => new RegExp(String.raw`^\s*(?:[\p{L}-]+\s+)?(?:${words})\b`, 'iu');
/** "325 seats, one short of": a lone one is no figure. */
const byOne = (words: string): RegExp =>
  new RegExp(String.raw`^[^.;:]{0,30}?[\s,]one\s+(?:[\p{L}-]+\s+)?(?:${words})\b`, 'iu');
const sides = [below, above].map((words, i) => ({
  sign: i === 0 ? 1 : -1,
  isBehind: isBehind(words),
  byOne: byOne(words),
}));

export const toldApart: Working = {
  // The source's own words ask for it.
  asked: () => true,
  gives: () => true,
  *results(figure, operands) {
    const { dimension } = measure(figure);
    for (const one of operands) {
      const other = one.fact && one.dimension === dimension && !one.figure.date && besideIt(one);
      if (other)
        yield {
          value: one.value + other.sign * other.value,
          working: () => `${one.written} ${other.sign > 0 ? '+' : '−'} ${other.written}`,
          operands: other.operand ? [one, other.operand] : [one],
        } satisfies Result;
    }
  },
};

interface Distance {
  readonly sign: number;
  readonly value: number;
  readonly written: string;
  readonly operand?: Operand;
}

/** How far off the next figure of the sentence says that something stands. */
function besideIt({ fact, figure, dimension, cited, close }: Operand): Distance | undefined {
  const { statement, passage, sentence } = fact!;
  const { text } = passage.annotations;
  const behind = (end: number) => text.slice(end, Math.min(sentence.end, end + 60));
  const next = statement.facts[statement.facts.indexOf(fact!) + 1];
  const one = sides.find(({ byOne }) => figure.kind === 'count' && byOne.test(behind(figure.amount.end)));
  if (one) return { sign: one.sign, value: 1, written: 'one' };
  if (!next || next.figure.date || next.figure.low !== next.figure.high) return undefined;
  const other = measure(next.figure);
  if (other.dimension !== dimension && !(isPoints(next.figure) && dimension === 'share')) return undefined;
  const side = sides.find(({ isBehind }) => isBehind.test(behind(next.figure.amount.end)));
  if (!side) return undefined;
  const written = text.slice(next.figure.amount.start, next.figure.amount.end);
  return {
    sign: side.sign,
    value: other.low,
    written,
    operand: operand(next.figure, written, next, cited, close),
  };
}
