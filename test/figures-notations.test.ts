/** What is written in any notation is read back the same, and in its place. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftDecimal } from '../server/src/annotate/figures/decimal.ts';
import { type Figure, isoDate } from '../server/src/annotate/figures/figure.ts';
import { figures } from '../server/src/annotate/figures/figures.ts';
import { spelled } from './harness/spelled.ts';

/** Words that hold no figure, and that no figure takes for its own. */
const lead = 'The report gave ';
const rest = ' as its answer.';

function readAlone(written: string): Figure {
  const text = lead + written + rest;
  const found = figures(text);
  expect(
    found.map(({ amount }) => text.slice(amount.start, amount.end)),
    text,
  ).toEqual([written]);
  return found[0]!;
}

function expectMoney({ kind, unit, exact }: Figure, code: string, literal: string) {
  expect([kind, unit, exact]).toEqual(['money', code, [literal]]);
}

/** A decimal literal of up to 9 digits before and 3 after the point, without needless zeros. */
const decimal = fc
  .tuple(
    fc.integer({ min: 0, max: 999_999_999 }),
    fc.integer({ min: 0, max: 999 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([whole, part, places]) => {
    const tail = places === 0 ? '' : `.${String(part).padStart(3, '0').slice(0, places)}`;
    return `${whole}${tail}`;
  });

const grouped = (literal: string, mark: string): string => {
  const [whole, part] = literal.split('.');
  const groups = whole!.replace(/\B(?=(?:\d{3})+$)/g, mark);
  return part === undefined ? groups : `${groups}.${part}`;
};
const groupings = fc.constantFrom('', ',', '\u00a0', '\u2009', '\u202f');

const scales: readonly (readonly [string, number])[] = [
  ['', 0],
  [' thousand', 3],
  [' million', 6],
  ['\u00a0million', 6],
  ['m', 6],
  [' billion', 9],
  ['bn', 9],
  [' bn', 9],
  [' trillion', 12],
  ['tn', 12],
];

describe('what is written is read back', () => {
  test('money', () => {
    const before = fc.constantFrom(
      ['$', 'USD'],
      ['US$', 'USD'],
      ['€', 'EUR'],
      ['£', 'GBP'],
      ['C$', 'CAD'],
      ['¥', 'JPY'],
      ['USD ', 'USD'],
      ['EUR ', 'EUR'],
      ['RMB ', 'CNY'],
      ['₹', 'INR'],
    );
    fc.assert(
      fc.property(
        decimal,
        groupings,
        fc.constantFrom(...scales),
        before,
        (literal, mark, [scale, exponent], [sign, code]) => {
          const figure = readAlone(sign + grouped(literal, mark) + scale);
          expectMoney(figure, code!, shiftDecimal(literal, exponent));
          expect(figure.low).toBe(Number(`${literal}e${exponent}`));
        },
      ),
    );
  });

  test('money with its name after it', () => {
    const after = fc.constantFrom(
      [' dollars', 'USD'],
      [' euros', 'EUR'],
      [' yen', 'JPY'],
      [' rupees', 'INR'],
      [' USD', 'USD'],
      [' Swiss francs', 'CHF'],
      [' U.S. dollars', 'USD'],
    );
    fc.assert(
      fc.property(
        decimal,
        groupings,
        fc.constantFrom(...scales.slice(0, 4)),
        after,
        (literal, mark, [scale, exponent], [name, code]) => {
          const figure = readAlone(grouped(literal, mark) + scale + name);
          expectMoney(figure, code!, shiftDecimal(literal, exponent));
        },
      ),
    );
  });

  test('percentages, points and measures, below zero too', () => {
    const unit = fc.constantFrom(
      ['%', '%'],
      [' %', '%'],
      [' per cent', '%'],
      [' percent', '%'],
      [' percentage points', 'pp'],
      [' basis points', 'bp'],
      [' km', 'km'],
      ['km', 'km'],
      [' kilometres', 'km'],
      [' miles', 'mi'],
      [' tonnes', 't'],
      [' MW', 'MW'],
      [' kWh', 'kWh'],
      [' hectares', 'ha'],
      [' km²', 'km²'],
      [' square miles', 'sq mi'],
      ['°C', '°C'],
      [' degrees Fahrenheit', '°F'],
      [' barrels a day', 'bbl/d'],
      [' mph', 'mph'],
      [' days', 'day'],
      [' years', 'year'],
      [' months', 'month'],
      ['GB', 'GB'],
    );
    const sign = fc.constantFrom(['', ''], ['-', '-'], ['−', '-'], ['minus ', '-']);
    fc.assert(
      fc.property(decimal, groupings, unit, sign, (literal, mark, [written, name], [minus, negative]) => {
        const figure = readAlone(minus + grouped(literal, mark) + written);
        expect([figure.unit, figure.exact]).toEqual([name, [shiftDecimal(negative + literal, 0)]]);
      }),
    );
  });

  test('spelled-out numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), fc.boolean(), (value, and) => {
        const figure = readAlone(spelled(value, and));
        expect(figure.exact).toEqual([String(value)]);
      }),
    );
  });

  test('ranges', () => {
    const joint = fc.constantFrom('–', '-', ' to ', '—');
    const tail = fc.constantFrom(
      ['%', 0, '%'],
      [' percent', 0, '%'],
      [' million euros', 6, 'EUR'],
      [' tonnes', 0, 't'],
      [' years', 0, 'year'],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 900 }),
        fc.integer({ min: 1, max: 90 }),
        joint,
        tail,
        (low, more, dash, [unit, exponent, name]) => {
          const figure = readAlone(`${low}${dash}${low + more}${unit}`);
          expect([figure.unit, figure.exact]).toEqual([
            name,
            [low, low + more].map((end) => shiftDecimal(String(end), Number(exponent))),
          ]);
        },
      ),
    );
  });

  test('bounds', () => {
    const bound = fc.constantFrom(
      ['about ', 'about'],
      ['roughly ', 'about'],
      ['nearly ', 'nearly'],
      ['over ', 'over'],
      ['more than ', 'over'],
      ['at least ', 'at least'],
      ['no fewer than ', 'at least'],
      ['up to ', 'at most'],
      ['at most ', 'at most'],
      ['under ', 'under'],
      ['fewer than ', 'under'],
      ['less than ', 'under'],
    );
    fc.assert(
      fc.property(decimal, bound, (literal, [words, name]) => {
        const figure = readAlone(`${words}${literal}%`);
        expect([figure.bound, figure.exact]).toEqual([name, [shiftDecimal(literal, 0)]]);
      }),
    );
  });

  test('dates in every usual form', () => {
    const monthNames =
      'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1900-01-01T00:00Z'),
          max: new Date('2099-12-31T00:00Z'),
          noInvalidDate: true,
        }),
        fc.nat(9),
        (date, form) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
          const name = monthNames[month - 1]!;
          const weekday = date.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
          const ordinal = `${day}${['st', 'nd', 'rd'][day % 100 > 10 && day % 100 < 14 ? -1 : (day % 10) - 1] ?? 'th'}`;
          const forms = [
            `${day} ${name} ${year}`,
            `${name} ${day}, ${year}`,
            `${name} ${day} ${year}`,
            iso,
            `${weekday}, ${day} ${name} ${year}`,
            `${weekday}, ${name} ${day}, ${year}`,
            `${ordinal} of ${name} ${year}`,
            `${name} ${ordinal}, ${year}`,
            `${day}-${name.slice(0, 3)}-${year}`,
            `${weekday} (${name} ${day}, ${year})`,
          ];
          const figure = readAlone(forms[form]!);
          expect([figure.kind, isoDate(figure.date!)]).toEqual(['date', iso]);
        },
      ),
    );
  });

  test('full-width digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999_999 }), (value) => {
        const wide = String(value).replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        expect(readAlone(`${wide}％`).exact).toEqual([String(value)]);
      }),
    );
  });
});
