/** What a draft makes of the ranges that it tells of: what they come to, how wide they all are, and where a change takes one of them. */
import type { Figure } from '../annotate/figures/figure.ts';
import { isBare, isPoints, isShare } from './figures/figure-kinds.ts';
import { numeralsOf } from './figures/numerals.ts';
import { bears, equal, measure } from './figures/quantity.ts';
import { isBorneOut } from './figures/verdict.ts';
import { totals } from './figures/workings/reckoning-words.ts';
import type { Judgement } from './judgement.ts';
import { type OwnFigure, type OwnWorking, supportOf, writtenOf } from './own-figures.ts';

/** So many sentences or rows away, a range is still what is spoken of. */
const farthest = 4;

/** `near` are the figures around it, the nearest before it first. */
export function fromRanges(
  own: OwnFigure,
  near: readonly OwnFigure[],
  judgements: readonly Judgement[],
): OwnWorking | undefined {
  const { figure, statement } = own.fact;
  if (figure.date || figure.magnitude) return undefined;
  const beside = near.filter(
    (one) =>
      !one.fact.figure.date &&
      Math.abs(one.fact.statement.id - statement.id) <= farthest &&
      isBorneOut(supportOf(judgements, one).verdict),
  );
  const ranges = beside.filter(
    ({ fact }) => fact.figure.low < fact.figure.high && mayMove(figure, fact.figure),
  );
  if (figure.low === figure.high) return widthOfAll(own, ranges);
  const isOpen = supportOf(judgements, own).verdict === 'unsupported';
  return (
    addedUp(own, isOpen, near, judgements) ??
    moved(own, ranges, isOpen ? beside : beside.filter(({ fact }) => fact.statement === statement))
  );
}

/** So many ranges are added up at the most. */
const most = 8;

/**
 * "Between £3m and £5m together": from end to end, what so many ranges come to that follow one another. That a sentence counts
 * something is no more than a hint: there no source may have another number.
 */
function addedUp(
  { fact: { figure, passage, sentence, statement } }: OwnFigure,
  isOpen: boolean,
  near: readonly OwnFigure[],
  judgements: readonly Judgement[],
): OwnWorking | undefined {
  const { dimension } = measure(figure);
  if (isShare(figure) || passage.cell) return undefined;
  const words = passage.annotations.text.slice(sentence.start, sentence.end);
  const counted = statement.facts.flatMap(({ figure: one }) =>
    one.kind === 'count' && one.low === one.high && one.low >= 2 && one.low <= most ? [one.low] : [],
  );
  const isAny = totals.test(words);
  if (!isAny && (!isOpen || counted.length === 0)) return undefined;
  const ranges = near
    .filter(
      (one) =>
        isBefore(one.fact, figure, passage) &&
        one.fact.figure.low < one.fact.figure.high &&
        !one.fact.figure.date &&
        measure(one.fact.figure).dimension === dimension &&
        isBorneOut(supportOf(judgements, one).verdict),
    )
    .toReversed();
  const fits = (taken: readonly OwnFigure[]) =>
    (['low', 'high'] as const).every((end) => {
      const value = taken.reduce((sum, { fact }) => sum + measure(fact.figure)[end], 0);
      return bears({ ...figure, bound: 'exactly', low: figure[end], high: figure[end] }, value) !== undefined;
    });
  for (let from = 0; from < ranges.length; from++)
    for (let to = from + 2; to <= Math.min(ranges.length, from + most); to++) {
      const taken = ranges.slice(from, to);
      if ((isAny || counted.includes(taken.length)) && fits(taken))
        return { working: taken.map(writtenOf).join(' + '), from: taken };
    }
  return undefined;
}

const isBefore = (one: OwnFigure['fact'], figure: Figure, passage: OwnFigure['fact']['passage']): boolean =>
  one.passage === passage ? one.figure.amount.start < figure.amount.start : one.passage.start < passage.start;

const wide = /\b(?:bands?|ranges?|corridors?|spans?|spreads?|brackets?|wide|width)\b/i;
const ofAll =
  /\b(?:(?<both>both)|all(?:\s+(?:of\s+)?(?:the\s+|these\s+|those\s+)?(?<many>\w+))?|each|every)\b/i;

/** "All three bands are 40 metres wide": of several ranges, the ends of each are so far apart. */
function widthOfAll(
  { fact: { figure, passage, sentence } }: OwnFigure,
  ranges: readonly OwnFigure[],
): OwnWorking | undefined {
  const words = passage.annotations.text.slice(sentence.start, sentence.end);
  const all = ofAll.exec(words);
  if (!all || !wide.test(words)) return undefined;
  const { both, many } = all.groups!;
  const count = both ? 2 : (numeralsOf(many ?? '')[0] ?? ranges.length);
  const taken = ranges.slice(0, count);
  if (taken.length < 2 || taken.length < count) return undefined;
  const { low } = measure(figure);
  const isSoWide = ({ fact }: OwnFigure) => {
    const ends = measure(fact.figure);
    return equal(ends.high - ends.low, low);
  };
  return taken.every(isSoWide)
    ? { working: `${numberOf(taken[0]!, 'high')} − ${numberOf(taken[0]!, 'low')}`, from: taken }
    : undefined;
}

/** "Raised by 50 basis points, from 75–100 to 125–150"; "under 40% by 8 to 9 points" beside "31% to 32%": each end by the same number. */
function moved(
  { fact: { figure } }: OwnFigure,
  ranges: readonly OwnFigure[],
  beside: readonly OwnFigure[],
): OwnWorking | undefined {
  const wanted = measure(figure);
  for (const range of ranges)
    for (const by of beside) {
      const one = by.fact.figure;
      if (one.low !== one.high || !mayMove(one, range.fact.figure)) continue;
      const isFromLevel = isPoints(figure) && isShare(range.fact.figure);
      if (!isFromLevel && !isStep(by)) continue;
      const [{ low, high }, { low: step }] = [measure(range.fact.figure), measure(one)];
      // Between levels lie points; a level and what moved it come to another level.
      const ways = isFromLevel
        ? [{ ends: isShare(one) ? [step - high, step - low] : [], sign: '−' }]
        : [
            { ends: [low + step, high + step], sign: '+' },
            { ends: [low - step, high - step], sign: '−' },
          ];
      const found = ways.find(({ ends }) => equal(ends[0]!, wanted.low) && equal(ends[1]!, wanted.high));
      if (found)
        return {
          working: `${writtenOf(range)} ${found.sign} ${writtenOf(by)}`,
          from: [range, by],
        };
    }
  return undefined;
}

/** By how much something moved is told in points, or behind "by". */
const isStep = ({ fact: { figure, passage } }: OwnFigure): boolean =>
  isPoints(figure) ||
  /\bby\s+(?:\p{L}+\s+){0,2}$/iu.test(
    passage.annotations.text.slice(Math.max(0, figure.amount.start - 24), figure.amount.start),
  );

/** Points lie between shares, and what is written like a score may leave its unit out. */
const mayMove = (a: Figure, b: Figure): boolean =>
  measure(a).dimension === measure(b).dimension ||
  (isPoints(a) && isShare(b)) ||
  (isPoints(b) && isShare(a)) ||
  ((isBare(a) || a.kind === 'score') && isShare(b));

const numberOf = ({ fact: { figure } }: OwnFigure, end: 'low' | 'high'): string =>
  figure[end].toLocaleString('en');
