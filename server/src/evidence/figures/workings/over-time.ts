/** What so much a month comes to over a length of time that the draft supposes: "€90bn a month … four months at that pace: €360bn". */

import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import { isStated, type Stated } from '../cited-around.ts';
import type { Fact } from '../fact.ts';
import { writtenAmount } from '../fact-words.ts';
import { isBare } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';
import { factsOf, isBorneOut, type Open, type Place, type Support } from '../verdict.ts';
import type { Derivation } from './derivation.ts';
import { operand } from './operands.ts';
import { periodOf } from './workings-of-time.ts';
import { writtenIn } from './written.ts';

type Judged = readonly (Support | Open)[];

/** So many figures before and behind are looked at. */
const back = 6;
/** So many of the sentences that are most about the claim may tell of the rate. */
const nearest = 6;
/** So many of each are in a year. */
export const unitsInYear: ReadonlyMap<string, number> = new Map([
  ['century', 0.01],
  ['decade', 0.1],
  ['year', 1],
  ['season', 4],
  ['quarter', 4],
  ['month', 12],
  ['fortnight', 365 / 14],
  ['week', 365 / 7],
  ['day', 365],
  ['night', 365],
  ['hour', 8760],
]);

export function overTime(
  i: number,
  places: readonly Place[],
  supports: Judged,
  text: string,
  stretch: Span,
): Derivation | undefined {
  const { claim, sentence } = places[i]!;
  const { figure } = claim;
  if (figure.low !== figure.high || (figure.per !== undefined && !unitsInYear.has(figure.per)))
    return undefined;
  const told = near(places, i).flatMap(({ claim: { figure: one }, sentence: its }) =>
    its === sentence && isLength(one)
      ? [{ many: one.low, unit: one.unit, written: writtenIn(text, one) }]
      : [],
  );
  const lengths =
    figure.per === undefined
      ? [...told, ...wordsFor(text.slice(stretch.start, stretch.end))]
      : [{ many: 1, unit: figure.per, written: `a ${figure.per}` }];
  const isAtPace = atPace.test(text.slice(stretch.start, stretch.end));
  const rates = [
    ...ratesBefore(i, places, supports, text),
    ...(isAtPace ? paceBefore(i, places, supports, text) : []),
  ];
  for (const { rate, times } of rates)
    for (const { many, unit, written } of lengths) {
      const perYear = unitsInYear.get(unit);
      if (perYear === undefined || !isOfRate(figure, rate.figure)) continue;
      for (const each of timesIn(times, perYear))
        if (many * each > 1 && bears(figure, amountOf(figure, rate.figure) * many * each) !== undefined)
          return { working: `${written} × ${writtenIn(text, rate.figure)}`, operands: rate.operands };
    }
  return undefined;
}

/** "Eight hundred nights' takings pay for the £36m refit": how long it takes at so much a night, which the sources tell. */
export function lengthAtRate(
  i: number,
  places: readonly Place[],
  supports: Judged,
  text: string,
): Derivation | undefined {
  const { claim, sentence, statements } = places[i]!;
  const { figure } = claim;
  if (!isLength(figure) || figure.low < 2) return undefined;
  const amounts = near(supports, i).filter(
    (one): one is Stated =>
      isStated(one) &&
      kinds.has(one.figure.kind) &&
      one.figure.per === undefined &&
      one.figure.low === one.figure.high &&
      one.figure.amount.start >= sentence.start &&
      one.figure.amount.end <= sentence.end,
  );
  if (amounts.length === 0) return undefined;
  const rates = [
    ...near(supports, i).flatMap((one) => (isStated(one) ? one.evidence : [])),
    ...statements.slice(0, nearest).flatMap(({ facts }) => facts),
  ].filter((fact) => fact.figure.per === figure.unit && fact.figure.low === fact.figure.high);
  const scale = measure(figure).low / figure.low;
  for (const amount of amounts)
    for (const rate of rates) {
      if (rate === amount.evidence || rate.figure.kind !== amount.figure.kind) continue;
      if (rate.figure.unit !== amount.figure.unit) continue;
      const value = (amount.figure.low / rate.figure.low) * scale;
      if (rate.figure.low > 0 && bears(figure, value) !== undefined)
        return {
          working: `${writtenIn(text, amount.figure)} ÷ ${writtenAmount(rate)}`,
          operands: [amount.evidence, rate],
        };
    }
  return undefined;
}

/** A year has 52 weeks and a day. */
const timesIn = (times: number, each: number): number[] =>
  times === unitsInYear.get('week') && each === 1 ? [times, 52] : [times / each];

/** A length of time that nobody states, over which the draft reckons: what comes of it stands in the sentence. */
export function isReckonedOver(i: number, places: readonly Place[], supports: Judged, text: string): boolean {
  const { claim, sentence } = places[i]!;
  if (!isLength(claim.figure)) return false;
  const rates = ratesBefore(i, places, supports, text);
  const from = Math.max(0, i - back);
  return (
    rates.length > 0 &&
    near(places, i).some(
      ({ sentence: its, claim: { figure } }, at) =>
        from + at !== i &&
        its === sentence &&
        figure.per === undefined &&
        !isStated(supports[from + at]!) &&
        rates.some(({ rate }) => isOfRate(figure, rate.figure)),
    )
  );
}

const near = <T>(all: readonly T[], i: number): readonly T[] => all.slice(Math.max(0, i - back), i + back);

/** Borne out, and by what. */
interface Borne {
  readonly figure: Figure;
  readonly operands: readonly Fact[];
}

interface Rate {
  readonly rate: Borne;
  /** So many of its periods are in a year. */
  readonly times: number;
}

/** What the sources bear out of the figures of the sentence and of those before it, so much for each day, month or year. */
function ratesBefore(i: number, places: readonly Place[], supports: Judged, text: string): Rate[] {
  const { sentence } = places[i]!;
  const from = Math.max(0, i - back);
  return near(supports, i)
    .map((support, near) => ({ support, at: from + near }))
    .filter(({ at }) => at !== i && (places[at]!.sentence === sentence || at < i))
    .flatMap(({ support, at }) => {
      if (!isStated(support) || support.figure.low !== support.figure.high) return [];
      const { figure, evidence } = support;
      const times =
        unitsInYear.get(figure.per ?? '') ??
        unitsInYear.get(evidence.figure.per ?? '') ??
        unitsInYear.get(everySo(text, figure, places[at]!.sentence) ?? '') ??
        unitsInYear.get(
          everySo(evidence.passage.annotations.text, evidence.figure, evidence.sentence) ?? '',
        ) ??
        periodOf(operand(evidence.figure, '', evidence));
      return times === undefined || isLength(figure)
        ? []
        : [{ rate: { figure, operands: [evidence] }, times }];
    });
}

const atPace = /\bat\s+(?:that|this|the\s+same|such\s+an?)\s+(?:pace|rate|speed|rhythm)\b/i;
const eachPeriod = /\b(?:an?|per|each|every)\s+(day|week|fortnight|month|quarter|year)\b/iu;

/** "€30bn and €20bn a month, €50bn together. At that pace": what the sentence before tells is so much a month. */
function paceBefore(i: number, places: readonly Place[], supports: Judged, text: string): Rate[] {
  const { sentence } = places[i]!;
  const before = places
    .slice(Math.max(0, i - back), i)
    .findLast((one) => one.sentence !== sentence)?.sentence;
  const period = before && eachPeriod.exec(text.slice(before.start, before.end))?.[1];
  const times = period && unitsInYear.get(period.toLowerCase());
  if (!times) return [];
  return near(supports, i).flatMap((support, at) => {
    const place = places[Math.max(0, i - back) + at]!;
    const { figure } = support;
    if (place.sentence !== before || support.verdict === 'open' || !isBorneOut(support.verdict)) return [];
    return isLength(figure) || figure.date || figure.low !== figure.high
      ? []
      : [{ rate: { figure, operands: factsOf(support) }, times }];
  });
}

/** "120 homes are sold every month", "€30bn of bonds a month", "Every month that it is late costs £2m more". */
const everySo = (text: string, { amount }: Figure, sentence: Span): string | undefined =>
  (/^[^.;:,\d]{1,40}?\b(?:every|each|per)\s+(\p{Ll}+)/u.exec(text.slice(amount.end, sentence.end)) ??
    /^\s+of\s+(?:[\p{L}-]+\s+){1,3}an?\s+(\p{Ll}+)/u.exec(text.slice(amount.end, sentence.end)) ??
    /^\W*(?:every|each)\s+(\p{Ll}+)\b[^.;:%£$€]{1,100}$/iu.exec(
      text.slice(sentence.start, amount.start),
    ))?.[1];

const kinds: ReadonlySet<Figure['kind']> = new Set(['money', 'count', 'measure']);
const isOfRate = (figure: Figure, rate: Figure): boolean =>
  kinds.has(figure.kind) &&
  (measure(figure).dimension === measure(rate).dimension || (isBare(figure) && kinds.has(rate.kind)));
const amountOf = (figure: Figure, rate: Figure): number => (isBare(figure) ? rate.low : measure(rate).low);
const isLength = ({ kind, unit, low, high }: Figure): boolean =>
  kind === 'duration' && low === high && unitsInYear.has(unit);

/** "A decade", "half a year": lengths that are no figures. */
const lengthWords =
  /\b(half\s+)?(?:an?|one|the|each|every|a\s+(?:full|whole|single))\s+(day|week|fortnight|month|quarter|year|decade|century)\b/giu;
const wordsFor = (sentence: string) =>
  [...sentence.matchAll(lengthWords)].map(([written, half, unit]) => ({
    many: half ? 0.5 : 1,
    unit: unit!.toLowerCase(),
    written,
  }));
