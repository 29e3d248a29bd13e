/** A total of which the source tells how many parts it has, and how much each of them is: "three classes of 24 pupils each". */
import { isToldTogether, type Operand, type Working } from './working.ts';

export const toldEach: Working = {
  // The source's own words ask for it.
  asked: () => true,
  gives: ({ kind }) => kind === 'count' || kind === 'money' || kind === 'measure',
  *results(_, operands) {
    const counts = operands.filter(({ fact, figure: { kind, low } }) => fact && kind === 'count' && low > 1);
    for (const each of operands) {
      if (!each.fact || !isToldOfEach(each)) continue;
      for (const count of counts)
        if (count !== each && isToldTogether(count, each) && isNext(count, each))
          yield {
            value: count.value * each.value,
            working: () => `${count.written} × ${each.written}`,
            operands: [count, each],
          };
    }
  },
};

const isToldOfEach = ({ fact, figure }: Operand): boolean => {
  const { text } = fact!.passage.annotations;
  return (
    figure.per === 'each' ||
    /^\s+(?:[\p{L}-]+\s+){0,2}(?:each|apiece)\b/iu.test(text.slice(figure.amount.end))
  );
};

/** Nothing is counted between how many there are and what each of them is. */
const isNext = ({ fact: count }: Operand, { fact: each }: Operand): boolean => {
  const { text } = count!.passage.annotations;
  const { end } = count!.figure.amount;
  const { start } = each!.figure.amount;
  return end < start && /^[^\d.;:,]{1,60}$/.test(text.slice(end, start));
};
