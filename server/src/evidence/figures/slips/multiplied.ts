/** "Tripled", "halved": whether two figures of the very thing, each of its time, bear it out or give another ratio. */
import type { Annotations } from '../../../annotate/annotate.ts';
import { conceptOf } from '../../../annotate/figures/concept.ts';
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import { figuresIn } from '../../document.ts';
import { stemOf, termsOf } from '../../terms.ts';
import type { Fact, Statement } from '../fact.ts';
import { writtenAmount } from '../fact-words.ts';
import { measure } from '../quantity.ts';
import type { Open, Support } from '../verdict.ts';
import { ownerOf } from '../workings/belonging.ts';
import type { Derivation } from '../workings/derivation.ts';
import { areInRatio, ratioOf } from '../workings/in-ratio.ts';

/** As near as this a ratio bears the word out; what is farther off than `other` is another ratio. */
const near = 0.1;
const other = 0.2;
/** Words that say how a thing is measured, not what it is. */
const measuring = new Set(
  'number amount total level volume value count figure share size sum rate quantity'.split(' ').map(stemOf),
);
const words = /twice|thrice|fold|doubl|tripl|trebl|quadrupl|hal[fv]/i;
/** So many figures of one thing are set against each other at most. */
const most = 24;

/** Such a word is accused only where the sources have that very thing at two times; what they don't tell of, nobody can check. */
export function multipleSupport(
  stated: Support | Open,
  sentence: Span,
  annotations: Annotations,
  statements: readonly Statement[],
): Support {
  const { figure, nearest } = stated;
  if (stated.verdict === 'supported' && isRatio((stated as Support).evidence!)) return stated as Support;
  const { thing } = conceptOf(annotations, figure);
  const stems = thing ? stemsOf(annotations.text.slice(thing.start, thing.end)) : [];
  const years = figuresIn(annotations, sentence)
    .filter(({ date }) => date)
    .flatMap(({ low, high }) => [low, high])
    .filter((year) => year > 0);
  const facts = stems.length > 0 ? factsOf(stems, statements) : [];
  const changes = changesIn(
    facts.filter((fact) => isOfNamed(fact, annotations.text)),
    years,
  );
  const fitting = changes.find(({ ratio }) => isBorne(figure, ratio, near));
  if (fitting) return { figure, verdict: 'derived', derivation: derivationOf(fitting), nearest };
  const widest = changes.at(-1);
  if (
    !widest ||
    changes.some(({ ratio }) => isBorne(figure, ratio, other)) ||
    isOfDraft(figure, annotations.figures) ||
    isToldOtherwise(figure, statements)
  )
    return { figure, verdict: 'unchecked', nearest };
  return { figure, verdict: 'contradicted', derivation: derivationOf(widest, true), nearest };
}

const isRatio = ({ figure: { kind }, passage, sentence }: Fact): boolean =>
  kind === 'ratio' ||
  kind === 'percent' ||
  kind === 'fraction' ||
  words.test(passage.annotations.text.slice(sentence.start, sentence.end));

const stemsOf = (text: string): string[] =>
  termsOf(text)
    .map(({ stem }) => stem)
    .filter((stem) => !measuring.has(stem));

/** The figures of sentences that tell of the thing, those that count something else left out. */
function factsOf(thing: readonly string[], statements: readonly Statement[]): Fact[] {
  return statements
    .filter(({ stems }) => thing.every((stem) => stems.has(stem)))
    .flatMap(({ facts }) => facts)
    .filter(({ figure: { kind, low, high, unit, bound } }) => {
      if (low !== high || low <= 0 || bound === 'at most' || bound === 'at least') return false;
      if (kind === 'count') return unit === '' || thing.includes(stemOf(unit));
      return kind === 'money' || kind === 'measure';
    })
    .slice(0, most);
}

/** Whose figure it is, where the source names someone, the draft's paragraph must name too. */
function isOfNamed(fact: Fact, text: string): boolean {
  const owner = ownerOf(fact);
  return !owner || text.toLowerCase().includes(owner.name.split(' ').at(-1)!.toLowerCase());
}

interface Change {
  readonly from: Fact;
  readonly to: Fact;
  readonly ratio: number;
}

/** From an earlier year to a later one, the farthest apart last; where the draft names two of the years, only between these. */
function changesIn(facts: readonly Fact[], named: readonly number[]): Change[] {
  const dated = facts
    .flatMap((fact) => {
      const year = yearOf(fact);
      return year === undefined ? [] : [{ fact, year, ...measure(fact.figure) }];
    })
    .sort((a, b) => a.year - b.year);
  const meant = dated.filter(({ year }) => named.includes(year));
  const used = new Set(meant.map(({ year }) => year)).size > 1 ? meant : dated;
  return (
    used
      .flatMap((from, i) =>
        used
          .slice(i + 1)
          .filter((to) => to.year > from.year && to.dimension === from.dimension)
          .map((to) => ({
            from: from.fact,
            to: to.fact,
            ratio: to.low / from.low,
            apart: to.year - from.year,
          })),
      )
      // A rate and a count of one thing are not what it was and became.
      .filter(({ ratio }) => ratio < most && ratio > 1 / most)
      .sort((a, b) => a.apart - b.apart)
  );
}

function yearOf({ passage: { annotations }, figure }: Fact): number | undefined {
  const { period } = conceptOf(annotations, figure);
  return period && annotations.figures.find(({ span }) => span === period)?.date?.year;
}

function isBorne({ low, bound }: Figure, ratio: number, tolerance: number): boolean {
  const [least, greatest] = [low * (1 - tolerance), low * (1 + tolerance)];
  if (bound === 'over' || bound === 'at least') return low > 1 ? ratio >= low : ratio <= low;
  return ratio >= least && ratio <= greatest;
}

/** So many figures before the word may be what it sums up. */
const back = 4;

/** "It took 5% before and 40% after. That is an eightfold rise": the draft itself tells of what. */
function isOfDraft(figure: Figure, all: readonly Figure[]): boolean {
  const before = all.filter(
    ({ amount, date, low, high }) => amount.end <= figure.amount.start && !date && low === high && low > 0,
  );
  return areInRatio(before.slice(-back), ratioOf, (ratio) => isBorne(figure, ratio, near));
}

/** A percentage of a sentence about it may be the change that is meant. */
const isToldOtherwise = (figure: Figure, statements: readonly Statement[]): boolean =>
  statements.some(({ facts }) =>
    facts.some(
      ({ figure: { kind, low } }) =>
        kind === 'percent' &&
        (isBorne(figure, 1 + low / 100, other) || isBorne(figure, 1 - low / 100, other)),
    ),
  );

function derivationOf({ from, to, ratio }: Change, tells = false): Derivation {
  const working = `${writtenAmount(to)} ÷ ${writtenAmount(from)}`;
  const times = ratio.toLocaleString('en', { maximumSignificantDigits: 3 });
  return { working: tells ? `${times} times, ${working}` : working, operands: [from, to] };
}
