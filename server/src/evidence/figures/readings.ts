/** Other ways in which a draft's figure may be meant, where its words leave something out. */
import type { Figure } from '../../annotate/figures/figure.ts';
import { readScale } from '../../annotate/figures/scale.ts';
import { isBare, isDistance, isPoints } from './figure-kinds.ts';
import { fall } from './matches.ts';
import { numeralsOf } from './numerals.ts';
import { otherKinds } from './workings/multiples.ts';
import { ofHundred } from './workings/of-hundred.ts';

/**
 * The figure as it was read, then what else it may be: "in 2006 close to 7" after "9.5 TWh", "41 dollars 60",
 * "rose by about an eighth". `earlier` are the figures before it in its sentence, `before` those before in its paragraph, the nearest last.
 */
export function readingsOf(
  figure: Figure,
  earlier: readonly Figure[],
  before: readonly Figure[],
  text: string,
): readonly Figure[] {
  const coin = coinOf(figure, before, text);
  if (coin) return [figure, coin];
  const listed = scaledWithNext(figure, before, text);
  if (listed) return [figure, ...listed];
  const thousands = inPoints(figure, text);
  if (thousands) return [figure, thousands];
  const cents = centsOf(figure, earlier.at(-1), text);
  if (cents) return [figure, cents];
  const { kind, unit, amount } = figure;
  const share = ofHundred(figure, text);
  if (share) return [figure, share];
  // "Six pounds more a night" beside sterling, and "he had reached 300 pounds" of weight.
  if (
    (unit === 'lb' || unit === 'GBP') &&
    /^[^£]*\bpounds?$/i.test(text.slice(figure.span.start, amount.end))
  )
    return [
      figure,
      kind === 'money'
        ? { ...figure, kind: 'measure', unit: 'lb' }
        : { ...figure, kind: 'money', unit: 'GBP' },
    ];
  // "0.1 to 0.2 points" where a source has "a tenth or two".
  const parts: Figure[] =
    isPoints(figure) && figure.low < figure.high && figure.high < 1
      ? [{ ...figure, kind: 'fraction', unit: '' }]
      : [];
  // "Half a point" may be of an index.
  if (kind === 'points' && isOfPoint.test(text.slice(amount.start, amount.end)))
    return [figure, { ...figure, kind: 'count', unit: 'points' }, ...parts];
  if (kind === 'count' && /^points?$/.test(unit))
    return [figure, { ...figure, kind: 'points', unit: 'pp' }, ...parts];
  if (parts.length > 0) return [figure, ...parts];
  if (kind === 'measure' && unit === '°')
    return [figure, ...temperatures.map((unit) => ({ ...figure, unit }))];
  if (kind === 'measure' && temperatures.includes(unit)) return [figure, { ...figure, unit: '°' }];
  // "Minus 10%" is a cut by 10%.
  if (figure.high < 0 && kind !== 'measure' && !figure.date && figure.bound === 'exactly')
    return [figure, { ...figure, low: -figure.high, high: -figure.low }];
  // "Fell by 11%" where a table has "–11%".
  if (
    figure.low > 0 &&
    mayBeFall.has(kind) &&
    isDistance(figure, text) &&
    fall.test(text.slice(Math.max(0, amount.start - 60), amount.start))
  )
    return [figure, { ...figure, low: -figure.high, high: -figure.low }];
  // "From zero to 4%" where a source has "at zero".
  if (figure.low === 0 && figure.high === 0 && withUnit.has(kind))
    return [figure, { ...figure, kind: 'count', unit: '' }];
  // Decades are told roughly: "the past two decades" since 2004.
  if (kind === 'duration' && unit === 'decade')
    return [figure, { ...years(figure, 10 * figure.low), unit: 'year', step: 5 }];
  const quarter = quarterOf(figure, text);
  if (quarter) return [figure, quarter];
  // In the fourth year, three have passed.
  if (kind === 'ordinal' && unit === 'year')
    return [figure, ...[0, 1].map((less) => years(figure, figure.low - less))];
  // "Aged 45 to 59": a row of a table that is called “45–59” reads like a score.
  if (figure.low < figure.high && (kind === 'age' || kind === 'count') && Number.isInteger(figure.high))
    return [
      figure,
      { ...figure, kind: 'score', unit: '' },
      // "A woman between 15 and 59".
      ...(isBare(figure) ? [{ ...figure, kind: 'age' as const, unit: 'year' }] : []),
    ];
  // "881,700 nights" are no length of time where a table counts nights.
  if (kind === 'duration' && figure.low >= manyTimes)
    return [figure, { ...figure, kind: 'count', unit: `${unit}s` }];
  const tenths = tenthsOfPoint(figure, text);
  if (kind === 'ordinal' && isPart(text, amount))
    return [figure, fraction(figure), ...(tenths ? [tenths] : [])];
  if (tenths) return [figure, tenths];
  const whole = kind === 'fraction' && wholeOf(text.slice(amount.start, amount.end));
  if (whole) return [figure, { ...figure, kind: 'count', low: whole, high: whole, step: 1 }];
  // "Dead at 88", and nothing more.
  if (kind === 'count' && unit === '' && isAge(figure, text))
    return [figure, { ...figure, kind: 'age', unit: 'year' }];
  // "A 10-point lead".
  if (kind === 'count' && unit === '' && /^-points?\b/i.test(text.slice(amount.end, amount.end + 8)))
    return [figure, { ...figure, kind: 'points', unit: 'pp' }];
  if (kind === 'count' && unit === '') {
    const models = modelsIn(earlier);
    // "It cost 5.5 million": so many millions of nothing are of the money or the tons told of before.
    const amount =
      figure.low >= 1e5 &&
      before.findLast(({ kind, low }) => kind === 'money' || (kind === 'measure' && low >= 1e5));
    if (models.length === 0 && amount) return [figure, { ...figure, ...unitOf(amount) }];
    if (models.length > 0)
      return [
        figure,
        ...models.map(
          (model): Figure =>
            model.kind !== 'points' && isPoints(model)
              ? { ...figure, kind: 'points', unit: 'pp' }
              : { ...figure, ...unitOf(model) },
        ),
      ];
  }
  return [figure, ...otherKinds(figure, text)];
}

/** The nearest with a unit; of "by 0.4 points over five years and by 0.3 over ten" the points too, which lie behind the years. */
function modelsIn(earlier: readonly Figure[]): Figure[] {
  const found = earlier.filter(
    (other) => !other.leads && (isPoints(other) || (withUnit.has(other.kind) && other.unit !== '')),
  );
  const nearest = found.at(-1);
  const behind = nearest?.kind === 'duration' && found.findLast(({ kind }) => kind !== 'duration');
  return [nearest, behind].filter((model) => model !== undefined && model !== false);
}

const unitOf = ({ kind, unit, ofAnyCountry }: Figure): Pick<Figure, 'kind' | 'unit' | 'ofAnyCountry'> => ({
  kind,
  unit,
  ...(ofAnyCountry && { ofAnyCountry }),
});

const isOfPoint = /\ban?\s+(?:(?:full|whole|single)\s+)?point$/i;

const isAge = ({ low, amount }: Figure, text: string): boolean =>
  Number.isInteger(low) &&
  low > 17 &&
  low < 110 &&
  /\bat\s+$/i.test(text.slice(Math.max(0, amount.start - 4), amount.start)) &&
  /^\W*$/.test(text.slice(amount.end, amount.end + 8));

/** "The first three months" are a quarter: so of their number, and of "first". */
function quarterOf({ kind, unit, low, amount, span }: Figure, text: string): Figure | undefined {
  const rank = /\b(first|last|final)\s+$/i.exec(text.slice(Math.max(0, amount.start - 8), amount.start))?.[1];
  const isMonths = kind === 'duration' && unit === 'month' && low === 3 && rank !== undefined;
  const isRank =
    kind === 'ordinal' && low === 1 && /^\s+three\s+months\b/i.test(text.slice(amount.end, amount.end + 20));
  if (!isMonths && !isRank) return undefined;
  const after = text.slice(amount.end, amount.end + 40);
  const year = Number(/^(?:\s+three\s+months)?\s+of\s+((?:19|20)\d\d)\b/i.exec(after)?.[1]);
  const date = { quarter: isRank || /first/i.test(rank!) ? 1 : 4, ...(year > 0 && { year }) };
  const at = Math.max(year || 0, 0);
  return { span, amount, kind: 'date', bound: 'exactly', low: at, high: at, step: 1, unit: '', date };
}

/** "612.400 tonnes" where points part the thousands. */
function inPoints(figure: Figure, text: string): Figure | undefined {
  const { low, high, step, exact: _, ...rest } = figure;
  if (
    low !== high ||
    !/^\D*[1-9]\d{0,2}\.\d{3}(?![\d.,])/.test(text.slice(figure.amount.start, figure.amount.end))
  )
    return undefined;
  return { ...rest, low: low * 1000, high: high * 1000, step: step * 1000 };
}

const mayBeFall: ReadonlySet<Figure['kind']> = new Set(['percent', 'points', 'money', 'count', 'measure']);

/** So many nights, hours or days are counted. */
const manyTimes = 1000;
const temperatures = ['°F', '°C'];
const withUnit: ReadonlySet<Figure['kind']> = new Set(['money', 'measure', 'percent', 'duration']);

/** The six of "one of six people", which tells how many there are. */
const wholeOf = (written: string): number | undefined =>
  /\bone of \S+$/i.test(written) ? numeralsOf(written).at(-1) : undefined;

/** "An eighth", by which something grows or of which something is told; "the richest fifth" of them, "the last tenth". */
const isPart = (text: string, { start, end }: Figure['amount']): boolean =>
  /\b(?:the\s+(?:top|bottom|upper|lower|middle|\p{L}{2,}est|(?:most|least)\s+[\p{L}-]+|(?:best|worst)-[\p{L}-]+))\s+$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  ) ||
  // "; a fifth say so"
  /(?:^|[.,;:!?]|\b(?:and|but|while|whereas|that))\s*\ban?\s+$/i.test(
    text.slice(Math.max(0, start - 16), start),
  ) ||
  // "About an eighth": no rank is told roughly.
  roughly.test(text.slice(Math.max(0, start - 20), start)) ||
  (partBefore.test(text.slice(Math.max(0, start - 16), start)) && wordAfter.test(text.slice(end, end + 30)));

/** "By a twentieth every year", "one tenth above", "its last third": what follows is no thing that is ranked. */
const partBefore =
  /\b(?:an?|one|(?:the|its|their|that|this)\s+(?:last|final|first|remaining|missing|other))\s+$/i;
const wordAfter =
  /^\s*(?:[.,;:!?)]|$|(?:of|in|by|from|since|on|to|as|and|or|but|than|at|for|with|without|over|under|above|below|beyond|up|down|off|during|within|until|before|after|between|through|per|an?|every|each|this|that|the|it|which|who|if|when|while|because|more|less|fewer|higher|lower|(?:(?:bigg|small|larg|long|short|cheap|dear|fast|slow|old|young|heavi|light|rich|poor|tall|wid|warm|strong|weak|saf|quick)er)(?=\s*(?:$|[.,;:!?)]|(?:than|in|at|on|again|this|last|since|for|by|and|but|from|now)\b))|again|already|still|also|too|now|so|then|yet|last|annually|yearly|overnight|is|was|were|are|be|has|have|had|will|would|can|could|may|might|must|should|did|does|do)\b)/iu;

const roughly =
  /\b(?:about|around|roughly|approximately|nearly|almost|barely|hardly|some|only|just|over|under|below|above|than|least|most)\s+an?\s+$/i;

/** "A tenth above the 5.8% of May", "down seven-tenths" beside percentages: so much of a point. */
function tenthsOfPoint({ exact: _, ...figure }: Figure, text: string): Figure | undefined {
  const { kind, low, high, amount } = figure;
  const written = text.slice(amount.start, amount.end);
  if (low !== high || !/tenths?$/i.test(written) || (kind !== 'fraction' && low !== 10)) return undefined;
  const around = text.slice(Math.max(0, amount.start - beside), amount.end + beside);
  if (
    !/[\d¼-¾⅐-⅞]\s?(?:%|per\s?cent)/.test(around) ||
    /^\s+of\b/.test(text.slice(amount.end, amount.end + 4))
  )
    return undefined;
  const points = kind === 'fraction' ? low : 1 / low;
  return { ...figure, kind: 'points', unit: 'pp', low: points, high: points, step: 0.1 };
}

/** So near to a number of tenths stands a percentage that they may be of its point. */
const beside = 90;

const years = (figure: Figure, low: number): Figure => ({ ...figure, kind: 'duration', low, high: low });

const fraction = (figure: Figure): Figure => ({
  ...figure,
  kind: 'fraction',
  bound: figure.bound === 'exactly' ? 'about' : figure.bound,
  low: 1 / figure.low,
  high: 1 / figure.low,
  step: 0,
  unit: '',
});

/** The hundredths of a sum of money: the figure stands for the whole sum. */
function centsOf(figure: Figure, sum: Figure | undefined, text: string): Figure | undefined {
  if (sum?.kind !== 'money' || sum.step !== 1 || sum.low !== sum.high) return undefined;
  const { kind, unit, low, amount } = figure;
  if (kind !== 'count' || unit !== '' || low < 1 || low > 99 || !Number.isInteger(low)) return undefined;
  if (!/^\s+(?:and\s+)?$/.test(text.slice(sum.amount.end, amount.start))) return undefined;
  const value = sum.low + low / 100;
  return { ...figure, ...unitOf(sum), low: value, high: value, step: 0.01 };
}

/** "'16" as the year it most likely stands for. */
export function shortYear(figure: Figure, text: string): Figure | undefined {
  const { start, end } = figure.amount;
  if (!/^['’‘]\d\d$/.test(text.slice(start - 1, end)) && !/^['’‘]\d\d$/.test(text.slice(start, end)))
    return undefined;
  const year = Number(text.slice(end - 2, end));
  return { ...figure, kind: 'date', date: { year: year < 50 ? 2000 + year : 1900 + year } };
}

/** "Up by 34 and 14 million respectively": the scale behind the last is that of all, and in the money told of before. */
function scaledWithNext(figure: Figure, before: readonly Figure[], text: string): Figure[] | undefined {
  const { kind, unit, low, high, step, amount } = figure;
  if (kind !== 'count' || unit !== '' || low !== high || low >= 1e4) return undefined;
  const last = scaleBehind.exec(text.slice(amount.end, amount.end + 60))?.[0];
  const read = last === undefined ? undefined : readScale(text, amount.end + last.length);
  if (!read) return undefined;
  const scale = 10 ** read.exponent;
  const large = { ...figure, low: low * scale, high: high * scale, step: step * scale };
  const money = before.findLast(({ kind, low }) => kind === 'money' || (kind === 'measure' && low >= 1e5));
  return money ? [{ ...large, ...unitOf(money) }, large] : [large];
}

const scaleBehind =
  /^(?:,\s\d[\d.,]*)*,?\s(?:and|or)\s(?:by\s)?\d[\d.,]*(?=\s(?:thousand|million|billion|trillion)\b)/i;

/** "92 cents" beside euros are a part of these. */
function coinOf(figure: Figure, before: readonly Figure[], text: string): Figure | undefined {
  const { kind, unit, amount } = figure;
  if (kind !== 'money' || !/\d\s?cents?$/i.test(text.slice(amount.start, amount.end))) return undefined;
  const money = before.findLast((other) => other.kind === 'money' && other.unit !== unit);
  return money && { ...figure, ...unitOf(money) };
}
