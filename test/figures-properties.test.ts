/** Laws of the figure scanner: what is written in any notation is read back the same, in place, and no input breaks it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftDecimal } from '../server/src/annotate/decimal.ts';
import { type Figure, isoDate } from '../server/src/annotate/figure.ts';
import { figures, quantities } from '../server/src/annotate/figures.ts';
import { encloses } from '../server/src/text/span.ts';
import { busyMachine } from './harness/busy-machine.ts';

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
          expect([figure.kind, figure.unit, figure.exact]).toEqual([
            'money',
            code,
            [shiftDecimal(literal, exponent)],
          ]);
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
          expect([figure.kind, figure.unit, figure.exact]).toEqual([
            'money',
            code,
            [shiftDecimal(literal, exponent)],
          ]);
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

/** Pieces that figures are made of, so that arbitrary text is full of near-figures. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '1',
      '2024',
      '5',
      '1,000',
      '.5',
      '½',
      '$',
      '€',
      '%',
      ' ',
      ' ',
      ' ',
      '-',
      '–',
      '/',
      ':',
      ',',
      '.',
      '(',
      ')',
      '’',
      "'",
      '90s',
      'one',
      'two',
      'hundred',
      'million',
      'bn',
      'half',
      'third',
      'a',
      'of',
      'in',
      'and',
      'to',
      'between',
      'from',
      'or',
      'about',
      'May',
      'March',
      'Monday',
      'Q3',
      'FY',
      'last',
      'year',
      'years',
      'old',
      'ago',
      'p.m.',
      'km',
      'm',
      'per',
      'cent',
      'minus',
      'dozens',
      'several',
      'twice',
      'é',
      '５',
      '\u00a0',
      '\n',
      'U.S.',
      'F',
      'second',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 40 },
);

test('no text breaks it; spans lie in order, apart, in the text, around their amounts', () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom('', ' '), (parts, gap) => {
      const text = parts.join(gap);
      let end = 0;
      for (const { span, amount, low, high, concept } of quantities(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(amount.start).toBeLessThan(amount.end);
        expect(encloses(span, amount)).toBe(true);
        if (!Number.isNaN(low)) expect(low).toBeLessThanOrEqual(high);
        if (concept) expect(encloses({ start: 0, end: text.length }, concept)).toBe(true);
        end = span.end;
      }
    }),
    { numRuns: 400 },
  );
});

test('what can be checked is what is read less what is too loose', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join(' ');
      const firm = quantities(text).flatMap((figure) =>
        figure.ends ? [...figure.ends] : figure.vague ? [] : [figure],
      );
      expect(figures(text)).toEqual(firm);
    }),
  );
});

test('emphasis that was blanked out inside a number changes nothing but its length', () => {
  for (const [plain, blanked] of [
    ['$55 billion', '$55   billion'],
    ['about 2.3 million', 'about   2.3 million'],
    ['70 per cent', '70  per cent'],
  ]) {
    const [a, b] = [figures(`It took ${plain}.`)[0]!, figures(`It took ${blanked}.`)[0]!];
    expect({ ...b, span: 0, amount: 0 }).toEqual({ ...a, span: 0, amount: 0 });
    expect(b.amount.end - b.amount.start).toBe(blanked!.length);
  }
});

test.each([
  '7',
  'and ',
  '$',
  '1,',
  '1.',
  '1-',
  '1/',
  '1 to ',
  'one ',
  'five hundred ',
  'a ',
  'of ',
  'thousands of ',
  '1 a ',
  'between 1 and ',
  'Section 5 ',
  'Jan. 1, ',
  '5.5.5.',
  '(',
  '½',
  'minus ',
  '1 per ',
  ' ',
])('time grows with the length of %j repeated', busyMachine, (piece) => {
  const time = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 2; i++) {
      const start = performance.now();
      quantities(text);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  // Eight times the text: linear is 8, quadratic is 64; the constant is for a busy machine.
  expect(time(32_000)).toBeLessThan(24 * time(4_000) + 100);
});

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spelled(value: number, and: boolean): string {
  for (const [size, name] of [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
  ] as const)
    if (value >= size) {
      const below = value % size;
      const joint = and && below > 0 && below < 100 ? ' and ' : ' ';
      return `${spelled(Math.floor(value / size), and)} ${name}${below ? joint + spelled(below, and) : ''}`;
    }
  if (value >= 100) {
    const below = value % 100;
    return `${small[Math.floor(value / 100)]} hundred${below ? (and ? ' and ' : ' ') + spelled(below, and) : ''}`;
  }
  if (value < 20) return small[value]!;
  return tens[Math.floor(value / 10)]! + (value % 10 ? `-${small[value % 10]}` : '');
}
