/** Currencies that share a name or a sign: whose dollars "$5" and "5 dollars" are, the document leaves to its reader. */
import type { Figure } from './figure.ts';

type Money = Pick<Figure, 'kind' | 'unit' | 'ofAnyCountry'>;

const families: readonly (readonly string[])[] = [
  'USD CAD AUD NZD HKD SGD TWD',
  'GBP EGP LBP',
  'SEK NOK DKK ISK CZK crown',
  'CHF XOF',
  'MXN PHP ARS CLP COP UYU',
  'INR PKR LKR NPR',
  'KES TZS UGX',
  'SAR QAR OMR IRR',
  'JPY CNY',
].map((codes) => codes.split(' '));

const familyOf: ReadonlyMap<string, readonly string[]> = new Map(
  families.flatMap((family) => family.map((code) => [code, family] as const)),
);

const shared =
  /^(?:\$|[¥￥]|rs\.?|fr|(?:dollar|buck|dlr|cent|pound|krona|krone|crown|franc|peso|rupee|riyal)s?|kronor|kroner|dlrs)$/i;

/** True of a sign or name that several countries have for their money, where it stands without a country. */
export const leavesCountryOut = (written: string): boolean => shared.test(written);

/** The units in which the same money may be stated. */
export const unitsAlike = ({ kind, unit }: Money): readonly string[] =>
  (kind === 'money' ? familyOf.get(unit) : undefined) ?? [unit];

/** The same unit, or two of one family where one of them leaves out whose it is. */
export const isSameUnit = (one: Money, other: Money): boolean =>
  one.unit === other.unit ||
  ((one.ofAnyCountry || other.ofAnyCountry) === true &&
    one.kind === 'money' &&
    other.kind === 'money' &&
    familyOf.get(one.unit)?.includes(other.unit) === true);
