/** The kinds of arithmetic that a draft does with its sources' figures: what each gives, and the words that ask for it. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { writtenAmount } from './evidence-index.ts';
import { isPoints, isShare } from './figure-kinds.ts';
import { type Operand, operand } from './operands.ts';
import { measure } from './quantity.ts';
import { alike, isFar, isOfSort, pairs, type Working } from './working.ts';
import { before, change, complement, furtherShare, grown, part, share } from './workings-of-shares.ts';
import { daysBetween, rate, yearsBetween } from './workings-of-time.ts';

/** What is left of a whole when the parts that are told of in one sentence, or that the draft has just told of, are taken off. */
const remainder: Working = {
  asked: (cues) => cues.has('rest'),
  *results(figure, operands) {
    if (figure.kind === 'ratio') return;
    const dimension = isPoints(figure) ? 'share' : measure(figure).dimension;
    const parts = operands.filter((one) => one.dimension === dimension && !one.figure.date);
    const groups: Operand[][] = [...new Set(parts.map(({ statement }) => statement))].map((statement) =>
      parts.filter((one) => one.statement === statement),
    );
    groups.push(parts.filter(({ cited, statement }) => cited || !statement).slice(0, 4));
    for (const group of groups)
      for (let from = 0; from < group.length; from++)
        for (let to = from + 2; to <= Math.min(group.length, from + 4); to++) {
          const taken = group.slice(from, to);
          const all = taken.reduce((total, { value }) => total + value, 0);
          const written = taken.map((one) => one.written).join(' − ');
          if (dimension === 'share')
            yield { value: 100 - all, working: () => `100% − ${written}`, operands: taken };
          else
            for (const whole of parts)
              if (whole.value > all && !taken.includes(whole) && !isFar(whole, taken[0]!, 2))
                yield {
                  value: whole.value - all,
                  working: () => `${whole.written} − ${written}`,
                  operands: [whole, ...taken],
                };
        }
  },
};

const difference: Working = {
  asked: (cues, figure) => cues.has('difference') || isPoints(figure),
  results: (figure, operands) => {
    const { dimension } = measure(figure);
    return pairs(operands, (a, b) => {
      if (a.value <= b.value || a.figure.date || !mayBeDifference(figure, dimension, a) || !alike(a, b))
        return undefined;
      if (!isOfSort(figure, a) || !isOfSort(figure, b)) return undefined;
      return [a.value - b.value, () => `${a.written} − ${b.written}`];
    });
  },
};

/** A difference has its parts' unit; that of two shares is in percentage points, which may go without saying. */
function mayBeDifference(figure: Figure, dimension: string, part: Operand): boolean {
  const isBare = figure.kind === 'count' && figure.unit === '';
  if (part.dimension === 'share') return isPoints(figure) || (isBare && figure.low < 100);
  return dimension === part.dimension || isBare;
}

const sum: Working = {
  asked: (cues, figure) => cues.has('sum') && !isShare(figure),
  *results(figure, operands) {
    const { dimension } = measure(figure);
    const parts = operands.filter((one) => one.dimension === dimension && isOfSort(figure, one));
    yield* pairs(parts, (a, b) => {
      // A part of the whole is no part beside it: shares are added up only where they are told of together.
      if (a.value < b.value || (isShare(figure) && a.statement !== b.statement)) return undefined;
      return [a.value + b.value, () => `${a.written} + ${b.written}`];
    });
    // Three and more only where they stand in one sentence: a list that the draft adds up.
    for (const [statement, isClose] of new Map(parts.map((part) => [part.statement, part.close]))) {
      if (!statement) continue;
      const listed = statement.facts
        .filter(({ figure: other }) => other.low === other.high && measure(other).dimension === dimension)
        .map((fact) => operand(fact.figure, writtenAmount(fact), fact, true, isClose));
      if (listed.length > 2)
        yield {
          value: listed.reduce((total, { value }) => total + value, 0),
          working: () => listed.map(({ written }) => written).join(' + '),
          operands: listed,
        };
    }
  },
};

const reverse: Working = {
  asked: (cues, figure) => cues.has('before') && !isShare(figure) && !isPoints(figure),
  results: (figure, operands) => {
    const { dimension } = measure(figure);
    return pairs(
      operands.filter((one) => one.dimension === dimension && !one.figure.date && one.fact),
      (a, b) =>
        isFar(a, b) || !alike(a, b) || isShare(figure) || isPoints(figure)
          ? undefined
          : [
              [a.value - b.value, () => `${a.written} − ${b.written}`],
              [a.value + b.value, () => `${a.written} + ${b.written}`],
            ],
    );
  },
};

const ratio: Working = {
  asked: (cues, figure) => figure.kind === 'ratio' || (figure.kind === 'count' && cues.has('times')),
  results: (figure, operands) =>
    pairs(operands, (a, b) => {
      if (figure.kind !== 'ratio' && (figure.kind !== 'count' || figure.unit === 'points')) return undefined;
      if (a.dimension !== b.dimension || b.value <= 0 || a.value <= b.value || a.figure.date)
        return undefined;
      return [a.value / b.value, () => `${a.written} ÷ ${b.written}`];
    }),
};

const perHead: Working = {
  asked: (cues) => cues.has('each'),
  results: (figure, operands) => {
    const { dimension } = measure(figure);
    return pairs(operands, (a, b) => {
      if (a.dimension !== dimension && figure.kind !== 'count') return undefined;
      if (a.figure.date || b.figure.date || !mayBeHeads(b)) return undefined;
      // Years by years are no years.
      if (a.dimension === b.dimension && b.figure.kind !== 'count') return undefined;
      const heads = written(b);
      if (heads <= 1 || a.value <= heads) return undefined;
      if (figure.kind === 'count' && a.figure.kind !== 'count') return undefined;
      return [a.value / heads, () => `${a.written} ÷ ${b.written}`];
    });
  },
};

/** So many years or tonnes are as many as they say, on whatever scale they are measured. */
const written = ({ figure: { low } }: Operand): number => Math.abs(low);

const mayBeHeads = ({ figure: { kind } }: Operand): boolean =>
  kind === 'count' || kind === 'duration' || kind === 'measure';

/** So much for each of so many. */
const product: Working = {
  asked: () => false,
  results: (figure, operands) => {
    const { dimension } = measure(figure);
    return pairs(operands, (a, b) => {
      if (isShare(figure) || a.dimension !== dimension || a.figure.date) return undefined;
      if (!mayBeHeads(b)) return undefined;
      if (a.figure.kind === 'count' && b.figure.kind === 'count' && !a.cited && !b.cited && isFar(a, b, 0))
        return undefined;
      const times = written(b);
      return times > 1 && !isFar(a, b) ? [a.value * times, () => `${b.written} × ${a.written}`] : undefined;
    });
  },
};

/** So much of one money for one of another: "44 cents of every dollar", "a pound is 1.18 euros". */
const perUnit: Working = {
  asked: (cues, { kind, low }) => kind === 'money' && low < 100 && cues.has('each'),
  results: ({ kind, low }, operands) =>
    pairs(operands, (a, b) => {
      if (kind !== 'money' || low >= 100 || a.figure.kind !== 'money' || b.value <= 0 || !alike(a, b))
        return undefined;
      return [a.value / b.value, () => `${a.written} ÷ ${b.written}`];
    }),
};

/** Two neighbours of one sentence that the draft takes together: "six dead and two missing" is eight. */
const neighboursSum: Working = {
  asked: (_, { kind }) => kind === 'count' || kind === 'money',
  *results(figure, operands) {
    const { dimension, low } = measure(figure);
    for (const one of operands) {
      const facts =
        one.statement?.facts.filter(({ figure: other }) => measure(other).dimension === dimension) ?? [];
      const at = facts.findIndex(({ figure: other }) => other === one.figure);
      const next = facts[at + 1];
      if (at < 0 || !next || one.value + next.figure.low !== low) continue;
      if (!isOfSort(figure, one) && !isOfSort(figure, operand(next.figure, '', next, false))) continue;
      const other = operand(next.figure, writtenAmount(next), next);
      yield { value: low, working: () => `${one.written} + ${other.written}`, operands: [one, other] };
    }
  },
};

/** The shortest first. */
export const workings: readonly Working[] = [
  complement,
  difference,
  furtherShare,
  sum,
  share,
  change,
  ratio,
  yearsBetween,
  daysBetween,
  perHead,
  perUnit,
  part,
  grown,
  before,
  reverse,
  product,
  rate,
  neighboursSum,
  remainder,
];

/** What is done most often: fewer tries, and fewer hits by chance. */
export const plain: readonly Working[] = [
  complement,
  difference,
  sum,
  share,
  change,
  ratio,
  yearsBetween,
  daysBetween,
  perHead,
  part,
];
