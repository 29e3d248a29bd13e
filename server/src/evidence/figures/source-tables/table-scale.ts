/** What the head of a table that runs on as text says of its bare numbers: "in millions", "(Billions of U.S. dollars)". */
import type { Figure } from '../../../annotate/figures/figure.ts';

const heads: readonly (readonly [number, RegExp])[] = [
  [1e6, /\bmillions\b|\([^)]{0,20}[$€£]\s?m(?:illion|n)?\)/i],
  [1e3, /\bthousands\b|['’]000s?\b/i],
  [1e9, /\bbillions\b|\([^)]{0,20}[$€£]\s?bn\)/i],
];

/** What the numbers of a paragraph's table may be counted in, the likeliest first. */
export const scalesIn = (text: string): readonly number[] =>
  heads.flatMap(([scale, head]) => (head.test(text) ? scale : []));

export interface MoneyHead {
  readonly unit: string;
  readonly scale: number;
}

/** The currency and scale that a paragraph's head gives. */
export function moneyHeadOf(text: string): MoneyHead | undefined {
  const [, word, coin] = inMoney.exec(text) ?? [];
  if (!word || !coin) return undefined;
  return {
    unit: coins.get(coin.toLowerCase().replace(/s$/, ''))!,
    scale: scalesIn(`${word.toLowerCase()}s`)[0]!,
  };
}

/** A bare number of a table as money. */
export function asMoney(figure: Figure, { unit, scale }: MoneyHead): Figure | undefined {
  if (figure.kind !== 'count' || (figure.unit !== '' && Number.isInteger(figure.low))) return undefined;
  const { exact: _, low, high, step, ...rest } = figure;
  return { ...rest, kind: 'money', unit, low: low * scale, high: high * scale, step: step * scale };
}

const inMoney =
  /(?:\(|\bin\s+)(thousand|million|billion)s\s+of\s+(?:U\.?S\.?\s+)?(dollars?|\$|euros?|€|pounds?|£)(?![\p{L}\d])/iu;
const coins: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['$', 'USD'],
  ['euro', 'EUR'],
  ['€', 'EUR'],
  ['pound', 'GBP'],
  ['£', 'GBP'],
]);
