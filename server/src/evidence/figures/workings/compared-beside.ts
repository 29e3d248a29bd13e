/** A share or a multiple between two figures that the draft has right beside it: "£742m. That is 30% down on the £1.05bn of a year ago". */

import type { Figure } from '../../../annotate/figures/figure.ts';
import { neighbours } from '../fact.ts';
import { writtenAmount } from '../fact-words.ts';
import { isPlainAmount, isShare } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';
import { isBorneOut, type Open, type Support } from '../verdict.ts';
import { derivedFrom, type ToldWorking } from './told-before.ts';
import { writtenIn } from './written.ts';

/** What is compared stands among so many figures before. */
const back = 4;

export const comparedBeside: ToldWorking = (i, places, supports, text) => {
  const { claim, sentence } = places[i]!;
  const { figure } = claim;
  if (figure.date || figure.low !== figure.high || !(isShare(figure) || figure.kind === 'ratio'))
    return undefined;
  const next = supports[i + 1];
  if (!next || places[i + 1]!.sentence !== sentence || !isAmount(next)) return undefined;
  const between = text.slice(figure.amount.end, next.figure.amount.start);
  const fits = (value: number) => bears(figure, isShare(figure) ? 100 * value : value) !== undefined;
  if (asMuch.test(between)) {
    // "The rate is half as high, at 1.2%", "spent less than half that, £1.1m": as what, stands before it, or beside it in the source.
    const { evidence } = next as Support;
    const told = evidence ? [evidence.statement, ...neighbours(evidence.statement)] : [];
    const isBase = (one: Figure) =>
      isPlainOfOneKind(one, next.figure) && fits(amountOf(next.figure) / amountOf(one));
    const before = supports
      .slice(Math.max(0, i - back), i)
      .find((one): one is Support => isAmount(one) && isBase(one.figure));
    const written = writtenIn(text, next.figure);
    if (before) return derivedFrom(`${written} ÷ ${writtenIn(text, before.figure)}`, next, before);
    const base = told.flatMap(({ facts }) => facts).find((fact) => isBase(fact.figure));
    return base && derivedFrom(`${written} ÷ ${writtenAmount(base)}`, next, { evidence: base });
  }
  const [, side] = than.exec(between) ?? [];
  if (side === undefined && !ofIt.test(between)) return undefined;
  const one = supports
    .slice(Math.max(0, i - back), i)
    .filter(isAmount)
    .findLast((other) => isPlainOfOneKind(other.figure, next.figure));
  if (!one) return undefined;
  const written = `${writtenIn(text, one.figure)} ÷ ${writtenIn(text, next.figure)}`;
  const ratios = [one.figure, exactly(one)].map((first) => amountOf(first) / amountOf(exactly(next)));
  const gives = (ratio: number) =>
    side === undefined || figure.kind === 'ratio'
      ? fits(ratio)
      : isLess.test(side) === ratio < 1 && fits(Math.abs(1 - ratio));
  return ratios.some(gives) ? derivedFrom(written, one, next) : undefined;
};

const than =
  /^\s+(down|up|less|lower|higher|more|fewer|below|above|short|under|over|smaller|larger)\s+(?:(?:on|than|from|against|of)\s+)?(?:(?:the|its|their|his|her)\s+)?$/i;
const isLess = /^(?:down|less|lower|fewer|below|short|under|smaller)$/i;
const ofIt = /^\s+of\s+(?:(?:the|its|their|his|her)\s+)?$/i;
const asMuch =
  /^\s+(?:as\s+(?:\p{L}+)(?:\s+\p{L}+){0,2}|(?:of\s+)?that(?:\s+(?:sum|amount|number|figure|level|rate|much))?)(?:,\s+(?:at|with|or|only|just)?\s*|:\s+|\s+at\s+|\s+[–—]\s+)$/iu;

const isAmount = (one: Support | Open): one is Support =>
  isBorneOut(one.verdict) && isPlainAmount(one.figure);
const isPlainOfOneKind = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind && isPlainAmount(a) && measure(a).dimension === measure(b).dimension;
const amountOf = (figure: Figure): number => measure(figure).low;
/** As the source has it. */
const exactly = ({ figure, evidence }: Support): Figure =>
  evidence && evidence.figure.low === evidence.figure.high && isPlainOfOneKind(evidence.figure, figure)
    ? evidence.figure
    : figure;
