/** What grows by so much a year for so many years: "at 2% a year it is 22% larger after ten years, and doubles in 35". */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Span } from '../../../text/span.ts';
import { isBare } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';
import type { Working } from './working.ts';

/** "Doubles in 35 years": at a rate that the draft tells of. */
export const doubling: Working = {
  asked: (cues) => cues.has('doubled'),
  onlyAsked: true,
  gives: (figure) => (figure.kind === 'duration' && figure.unit === 'year') || isBare(figure),
  results: (figure, operands) =>
    operands
      .filter((one) => isRate(one.figure))
      .map((one) => ({
        value: (measure(figure).low / figure.low) * (Math.log(2) / Math.log1p(one.value / 100)),
        working: () => `ln 2 ÷ ln (1 + ${one.written})`,
        operands: [one],
        isCalledFor: true as const,
      })),
};

/** No rate is higher that is told of by the year. */
const highest = 40;
/** So many rates before it, and so many lengths of time around it, may be meant. */
const most = { rates: 3, lengths: 2 };

/** `told` are borne out and stand before the figure; `all` are those of its sentence, borne out or not. */
export function isCompounded(
  figure: Figure,
  told: readonly Figure[],
  all: readonly Figure[],
  text: string,
  sentence: Span,
): boolean {
  if (figure.low !== figure.high || figure.date || figure.low <= 0) return false;
  const words = text.slice(sentence.start, sentence.end);
  const times = multipleIn(words);
  const rates = [...new Set([...told, ...all])]
    .filter((one) => one !== figure && isRate(one))
    .slice(-most.rates);
  const isLength = figure.kind === 'duration' && figure.unit === 'year' && figure.low > 1;
  const grown = (rate: Figure, years: number) => 100 * ((1 + measure(rate).low / 100) ** years - 1);
  // "In ten years, 2% a year makes it 22% larger": the writer supposes the ten.
  if (isLength && yearly.test(words))
    return all.some(
      (one) =>
        one.kind === 'percent' && rates.some((rate) => bears(one, grown(rate, figure.low)) !== undefined),
    );
  if (figure.kind !== 'percent') return false;
  const lengths = all
    .filter((one) => one.kind === 'duration' && one.unit === 'year' && one.low === one.high && one.low > 1)
    .slice(0, most.lengths);
  const before = told
    .filter((one) => one.kind === 'duration' && one.unit === 'year' && one.low > 1)
    .slice(-1);
  // "It triples in seven years, by 17% a year".
  if (yearly.test(text.slice(figure.amount.end, figure.amount.end + 24)))
    return (
      times !== undefined &&
      lengths.some(({ low }) => bears(figure, 100 * (times ** (1 / low) - 1)) !== undefined)
    );
  if (!yearly.test(words) || !larger.test(text.slice(figure.amount.end, figure.amount.end + 24)))
    return false;
  return [...lengths, ...before].some(({ low }) =>
    rates.some((rate) => bears(figure, grown(rate, low)) !== undefined),
  );
}

/** So many changes follow one another at the most. */
const longest = 4;

/** "Down 30% in May and 12% in June: $100 has turned into $62": what the last changes together make of a round sum. */
export function isOfRoundSum(
  figure: Figure,
  told: readonly Figure[],
  all: readonly Figure[],
  text: string,
): boolean {
  const sum = all.findLast(({ amount }) => amount.end <= figure.amount.start);
  if (!sum || figure.date || figure.low !== figure.high || sum.low !== sum.high) return false;
  if (!into.test(text.slice(sum.amount.end, figure.amount.start)) || sum.low === figure.low) return false;
  if (measure(sum).dimension !== measure(figure).dimension) return false;
  const way = figure.low > sum.low ? 1 : -1;
  const words = text.slice(Math.max(0, figure.amount.start - stretch), figure.amount.start);
  if ((way > 0 ? falls : rises).test(words)) return false;
  const rates = told.filter(isChange).slice(-longest).reverse();
  let value = measure(sum).low;
  return rates.some((rate, nth) => {
    value *= 1 + (way * measure(rate).low) / 100;
    return nth > 0 && bears(figure, value) !== undefined;
  });
}

/** So far before the sum its changes are told of, all of them one way. */
const stretch = 240;
const rises =
  /\b(?:rose|rises?|risen|rising|grew|grown|gain(?:s|ed)?|increas(?:es?|ed)|climb(?:s|ed)?|up)\b/i;
const falls =
  /\b(?:fell|falls?|fallen|falling|lost|los(?:es?|ses)|drop(?:s|ped)?|declin(?:es?|ed)|shed|down)\b/i;

const into = /^\s+into\s+(?:(?:about|around|roughly|some|only|just|nearly|almost)\s+)*$/i;
const isChange = ({ kind, low, high }: Figure): boolean =>
  kind === 'percent' && low === high && low > 0 && low < 100;

const isRate = ({ kind, low, high }: Figure): boolean =>
  kind === 'percent' && low === high && low > 0 && low < highest;

const multiples: readonly (readonly [RegExp, number])[] = [
  [/\bdoubl(?:es?|ed|ing)\b/i, 2],
  [/\b(?:tripl|trebl)(?:es?|ed|ing)\b/i, 3],
  [/\bquadrupl(?:es?|ed|ing)\b/i, 4],
];
const multipleIn = (words: string): number | undefined =>
  multiples.find(([pattern]) => pattern.test(words))?.[1];

const yearly = /\b(?:an?|per|each|every)\s+year\b|\b(?:annual|year)ly\b/i;
const larger = /^\s+(?:larger|bigger|higher|more|richer|up|dearer|above|in all|altogether)\b/i;
