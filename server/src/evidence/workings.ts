/** The kinds of arithmetic that a draft does with its sources' figures, each tried only where its words ask for it. */
import type { CalendarDate, Figure } from '../annotate/figure.ts';
import type { Cue } from './cues.ts';
import { writtenAmount } from './evidence-index.ts';
import { isPoints, isShare, isYears } from './figure-kinds.ts';
import { type Operand, operand } from './operands.ts';
import { measure } from './quantity.ts';
import { stemOf } from './terms.ts';

export interface Found {
  readonly working: string;
  readonly operands: readonly Operand[];
}

export interface Working {
  asked(cues: ReadonlySet<Cue>, figure: Figure): boolean;
  search(figure: Figure, operands: readonly Operand[], fits: (value: number) => boolean): Found | undefined;
}

const complement: Working = {
  asked: (cues, figure) =>
    (isShare(figure) && cues.has('rest')) || (isPoints(figure) && cues.has('difference')),
  search: (_, operands, fits) => {
    for (const one of operands)
      if (one.dimension === 'share' && fits(100 - one.value))
        return { working: `100% − ${one.written}`, operands: [one] };
    return undefined;
  },
};

const difference: Working = {
  asked: (cues, figure) => cues.has('difference') || isPoints(figure),
  search: (figure, operands, fits) =>
    pairs(operands, (a, b) => {
      if (a.value <= b.value || a.figure.date || !alike(a, b) || !mayBeDifference(figure, a))
        return undefined;
      if (!isOfSort(figure, a) || !isOfSort(figure, b)) return undefined;
      return fits(a.value - b.value) ? `${a.written} − ${b.written}` : undefined;
    }),
};

/** A difference has its parts' unit; that of two shares is in percentage points. */
function mayBeDifference(figure: Figure, part: Operand): boolean {
  if (part.dimension === 'share') return isPoints(figure);
  return measure(figure).dimension === part.dimension || (figure.kind === 'count' && figure.unit === '');
}

const sum: Working = {
  asked: (cues, figure) => cues.has('sum') && !isShare(figure),
  search: (figure, operands, fits) => {
    const { dimension } = measure(figure);
    const parts = operands.filter((one) => one.dimension === dimension && one.fact && isOfSort(figure, one));
    const pair = pairs(parts, (a, b) =>
      a.value >= b.value && fits(a.value + b.value) ? `${a.written} + ${b.written}` : undefined,
    );
    if (pair) return pair;
    // Three and more only where they stand in one sentence: a list that the draft adds up.
    for (const statement of new Set(parts.map((part) => part.statement!))) {
      const listed = statement.facts
        .filter(({ figure: other }) => measure(other).dimension === dimension)
        .map((fact) => operand(fact.figure, writtenAmount(fact), fact));
      if (listed.length > 2 && fits(listed.reduce((total, { value }) => total + value, 0)))
        return { working: listed.map(({ written }) => written).join(' + '), operands: listed };
    }
    return undefined;
  },
};

const change: Working = {
  asked: (cues, figure) => isShare(figure) && (cues.has('change') || cues.has('difference')),
  search: (_, operands, fits) =>
    pairs(operands, (a, b) => {
      if (a.value === b.value || b.value <= 0 || a.figure.date || !alike(a, b)) return undefined;
      return fits((Math.abs(a.value - b.value) / b.value) * 100)
        ? `(${a.written} − ${b.written}) ÷ ${b.written}`
        : undefined;
    }),
};

const share: Working = {
  asked: (cues, figure) => isShare(figure) && cues.has('share'),
  search: (figure, operands, fits) =>
    pairs(operands, (a, b) => {
      if (a.value >= b.value || a.value <= 0 || a.figure.date || a.dimension === 'share' || !alike(a, b))
        return undefined;
      // A third is so coarse that only figures told of in one sentence may make it.
      if (figure.kind === 'fraction' && !a.cited && !b.cited && a.statement !== b.statement) return undefined;
      return fits((a.value / b.value) * 100) ? `${a.written} ÷ ${b.written}` : undefined;
    }),
};

/** What a value was before it rose or fell by a share that a source gives. */
const before: Working = {
  asked: (cues, figure) => cues.has('before') && !isShare(figure),
  search: (figure, operands, fits) => {
    const { dimension } = measure(figure);
    return pairs(operands, (a, p) => {
      if (a.dimension !== dimension || p.dimension !== 'share' || p.value <= 0) return undefined;
      if (fits(a.value / (1 + p.value / 100))) return `${a.written} ÷ (1 + ${p.written})`;
      if (p.value < 100 && fits(a.value / (1 - p.value / 100))) return `${a.written} ÷ (1 − ${p.written})`;
      return undefined;
    });
  },
};

const reverse: Working = {
  asked: (cues, figure) => cues.has('before') && !isShare(figure) && !isPoints(figure),
  search: (figure, operands, fits) => {
    const { dimension } = measure(figure);
    return pairs(
      operands.filter((one) => one.dimension === dimension && !one.figure.date && one.fact),
      (a, b) => {
        if (a.statement !== b.statement && Math.abs(a.statement!.id - b.statement!.id) > 1) return undefined;
        if (fits(a.value - b.value)) return `${a.written} − ${b.written}`;
        return fits(a.value + b.value) ? `${a.written} + ${b.written}` : undefined;
      },
    );
  },
};

const ratio: Working = {
  asked: (cues, figure) => figure.kind === 'ratio' || (figure.kind === 'count' && cues.has('times')),
  search: (_, operands, fits) =>
    pairs(operands, (a, b) => {
      if (a.dimension !== b.dimension || b.value <= 0 || a.value <= b.value || a.figure.date)
        return undefined;
      return fits(a.value / b.value) ? `${a.written} ÷ ${b.written}` : undefined;
    }),
};

const perHead: Working = {
  asked: (cues) => cues.has('each'),
  search: (figure, operands, fits) => {
    const { dimension } = measure(figure);
    return pairs(operands, (a, b) => {
      if (a.dimension !== dimension && figure.kind !== 'count') return undefined;
      if (b.value <= 1 || a.value <= b.value || a.figure.date || b.figure.date || b.dimension === 'ordinal')
        return undefined;
      if (figure.kind === 'count' && a.figure.kind !== 'count') return undefined;
      return fits(a.value / b.value) ? `${a.written} ÷ ${b.written}` : undefined;
    });
  },
};

/** So much of one money for one of another: "44 cents of every dollar", "a pound is 1.18 euros". */
const perUnit: Working = {
  asked: (cues, { kind, low }) => kind === 'money' && low < 100 && cues.has('each'),
  search: (_, operands, fits) =>
    pairs(operands, (a, b) => {
      if (a.figure.kind !== 'money' || b.value <= 0 || !alike(a, b)) return undefined;
      return fits(a.value / b.value) ? `${a.written} ÷ ${b.written}` : undefined;
    }),
};

const yearsBetween: Working = {
  asked: (cues, figure) => isYears(figure) && figure.low > 1 && cues.has('time'),
  search: (_, operands, fits) =>
    pairs(
      operands.filter(({ figure }) => figure.date?.year !== undefined && figure.date.span === undefined),
      (a, b) => {
        const years = a.figure.date!.year! - b.figure.date!.year!;
        return years > 0 && fits(years * 12) ? `${a.written} − ${b.written}` : undefined;
      },
    ),
};

const daysBetween: Working = {
  asked: (cues, figure) =>
    figure.kind === 'duration' &&
    measure(figure).dimension === 'time' &&
    (cues.has('time') || cues.has('difference')),
  search: (_, operands, fits) =>
    pairs(
      operands.filter(({ figure }) => figure.date?.day !== undefined && figure.date.month !== undefined),
      (a, b) => {
        const days = dayNumber(a.figure.date!) - dayNumber(b.figure.date!);
        return days > 1 && fits(days * 86400) ? `${b.written} to ${a.written}` : undefined;
      },
    ),
};

const dayNumber = ({ year = 2001, month = 1, day = 1 }: CalendarDate): number =>
  Date.UTC(year, month - 1, day) / 86400000;

/** Two neighbours of one sentence that the draft takes together: "six dead and two missing" is eight. */
const neighboursSum: Working = {
  asked: (_, { kind }) => kind === 'count' || kind === 'money',
  search: (figure, operands) => {
    const { dimension, low } = measure(figure);
    for (const one of operands) {
      const facts =
        one.statement?.facts.filter(({ figure: other }) => measure(other).dimension === dimension) ?? [];
      const at = facts.findIndex(({ figure: other }) => other === one.figure);
      const next = facts[at + 1];
      if (at < 0 || !next || one.value + next.figure.low !== low) continue;
      if (!isOfSort(figure, one) && !isOfSort(figure, operand(next.figure, '', next, false))) continue;
      const other = operand(next.figure, writtenAmount(next), next);
      return { working: `${one.written} + ${other.written}`, operands: [one, other] };
    }
    return undefined;
  },
};

/** The shortest first. */
export const workings: readonly Working[] = [
  complement,
  difference,
  sum,
  share,
  change,
  ratio,
  yearsBetween,
  daysBetween,
  perHead,
  perUnit,
  before,
  reverse,
  neighboursSum,
];

/** The first ordered pair, nearest in meaning first, for which a working is found. */
function pairs(
  operands: readonly Operand[],
  working: (a: Operand, b: Operand) => string | undefined,
): Found | undefined {
  for (let reach = 1; reach < operands.length; reach++)
    for (let i = 0; i < reach; i++) {
      const [near, far] = [operands[i]!, operands[reach]!];
      if (near.fact && near.fact === far.fact) continue;
      const found = working(near, far) ?? working(far, near);
      if (found) return { working: found, operands: [near, far] };
    }
  return undefined;
}

/** Small counts come out of any two others: only what counts the same thing may be worked with. */
const isOfSort = (figure: Figure, { figure: part, cited }: Operand): boolean =>
  figure.kind !== 'count' ||
  figure.low > 12 ||
  !Number.isInteger(figure.low) ||
  isPoints(figure) ||
  cited ||
  (part.unit !== '' && stemOf(part.unit) === stemOf(figure.unit));

/** Two values that can be set against each other: one dimension, for counts one noun, and told of in one breath. */
function alike(a: Operand, b: Operand): boolean {
  if (a.dimension !== b.dimension) return false;
  if (
    a.figure.kind === 'count' &&
    a.figure.unit &&
    b.figure.unit &&
    stemOf(a.figure.unit) !== stemOf(b.figure.unit)
  )
    return false;
  // What the draft itself sets side by side belongs together, however far apart the source tells of it.
  return !a.statement || !b.statement || a.cited || b.cited || Math.abs(a.statement.id - b.statement.id) <= 2;
}
