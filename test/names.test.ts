/** Names in a paragraph: where they begin and end, what they are, and what is no name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentions } from '../server/src/annotate/names/mentions.ts';
import { wordsOf } from '../server/src/annotate/names/words.ts';
import { editDistance } from '../server/src/evidence/names/edit-distance.ts';
import { sentences } from '../server/src/text/sentences.ts';
import { busyMachine } from './harness/busy-machine.ts';

const read = (text: string) => mentions(text, sentences(text));
const named = (text: string) => read(text).filter(({ titleAlone }) => !titleAlone);
const names = (text: string) => named(text).map(({ name }) => name);

describe('where a name begins and ends', () => {
  const rows: readonly (readonly [text: string, names: readonly string[]])[] = [
    [
      'The Institute for Harbour Studies at the University of Bergen wrote it.',
      ['Institute for Harbour Studies', 'University of Bergen'],
    ],
    [
      'They work at the Centre for Economic and Social Inquiry in Lyon.',
      ['Centre for Economic and Social Inquiry', 'Lyon'],
    ],
    ['He runs the Trade and Fisheries Department of the bank.', ['Trade and Fisheries Department']],
    [
      'She met Ursula van der Brandt and Ali bin Hamad al-Qasimi.',
      ['Ursula van der Brandt', 'Ali bin Hamad al-Qasimi'],
    ],
    [
      'It was sold by Miller & Sons to Okafor Shipping, Inc. last year.',
      ['Miller & Sons', 'Okafor Shipping, Inc.'],
    ],
    ['We saw the London-based owner and U.S.-led talks.', ['London', 'U.S.']],
    ['Ghana’s minister praised Norway’s harbours.', ['Ghana', 'Norway']],
    ['The Swedish author Nils Ek met German officials.', ['Nils Ek']],
    ['Former Secretary of State Anna Whitfield left.', ['Anna Whitfield']],
    ['On Tuesday in May we read about GDP and the IT plan.', []],
    ['I’ve seen it. We’ll go. You’re late.', []],
    ['However, many ships came. Officials said so.', ['Officials']],
    ['PARLIAMENT REJECTS NEW HARBOUR TAX IN NORWAY', ['NORWAY']],
  ];
  test.each(rows)('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('what a name is', () => {
  const rows: readonly (readonly [text: string, name: string, type: string])[] = [
    ['President Okafor spoke in Accra.', 'Okafor', 'person'],
    ['“It is too early,” warned Helga Brandvold, a lecturer in law.', 'Helga Brandvold', 'person'],
    ['He flew to Reykjavik, Iceland, for talks.', 'Reykjavik', 'place'],
    ['The Bank of Norway raised its rate.', 'Bank of Norway', 'organisation'],
    ['The U.S. sent ships.', 'U.S.', 'place'],
    ['NATO met in Oslo.', 'NATO', 'organisation'],
    ['They spoke at the Bergen Harbour Summit.', 'Bergen Harbour Summit', 'event'],
    ['They bought a Volvo FH-16 for the harbour.', 'Volvo FH-16', 'product'],
  ];
  test.each(rows)('%s', (text, name, type) => {
    expect(named(text).find((mention) => mention.name === name)?.type).toBe(type);
  });
});

describe('titles and roles', () => {
  const written = (text: string, field: 'title' | 'role') =>
    named(text).flatMap((mention) => {
      const span = mention[field];
      return span ? [text.slice(span.start, span.end)] : [];
    });
  test.each([
    ['Prime Minister Aiko Mori met Sen. Paul Hendry.', ['Prime Minister', 'Sen.']],
    ['Lieutenant-General Arne Dahl saluted.', ['Lieutenant-General']],
    ['Minister of Foreign Affairs Wei Chen left.', ['Minister of Foreign Affairs']],
    [
      'Fisheries Minister Wei Chen left; fisheries minister Aiko Mori stayed.',
      ['Fisheries Minister', 'fisheries minister'],
    ],
    ['The General Assembly met in King County.', []],
    ['Linda King Harrison left.', []],
  ])('before the name: %s', (text, expected) => {
    expect(written(text, 'title')).toEqual(expected);
  });
  test.each([
    ['Lena Okafor, the Ghanaian ambassador to Norway, left.', ['Ghanaian ambassador to Norway']],
    [
      'Aiko Mori, a senior analyst at the Harbour Institute, agreed.',
      ['senior analyst at the Harbour Institute'],
    ],
    ['In Bergen, the rain fell, and Paul Hendry, who is tall, left.', []],
  ])('after the name: %s', (text, expected) => {
    expect(written(text, 'role')).toEqual(expected);
  });
  test.each([
    ['Then the prime minister left.', ['prime minister']],
    ['The U.S. ambassador to Norway agreed.', ['U.S. ambassador to Norway']],
    ['A minister left, and so did her president.', []],
  ])('alone: %s', (text, expected) => {
    expect(read(text).flatMap(({ titleAlone, name }) => (titleAlone ? [name] : []))).toEqual(expected);
  });
});

const odd = fc.string({
  unit: fc.constantFrom(..."Ab .’'-&,É“1\u00a0".split(''), 'of ', 'The ', 'U.S.', 'Dr. ', '😀'),
  maxLength: 60,
});

test('any text is read without a throw, in order, with spans that say what they hold', () => {
  fc.assert(
    fc.property(odd, (text) => {
      let last = 0;
      for (const { span, name, nested } of read(text)) {
        expect(text.slice(span.start, span.end).replace(/\s+/g, ' ')).toBe(name);
        if (!nested) expect(span.start).toBeGreaterThanOrEqual(last);
        last = Math.max(last, span.end);
      }
      for (const word of wordsOf(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
    }),
  );
});

test('reading takes time in proportion to the text, however odd', busyMachine, () => {
  // Processor time, the least of three: what else the machine does is not measured.
  const time = (text: string) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const from = process.cpuUsage().user;
        read(text);
        return process.cpuUsage().user - from;
      }),
    );
  for (const part of ['Bank of ', 'A-', 'the prime minister ', 'Lena, the ', "O'", 'and And ']) {
    time(part.repeat(1_000));
    const short = Math.max(2_000, time(part.repeat(4_000)));
    // Eight times the text takes about eight times as long; were it quadratic, 64 times.
    expect(time(part.repeat(32_000)) / short).toBeLessThan(30);
  }
});

test.each([
  ['brandvold', 'brandvold', 0],
  ['brandvodl', 'brandvold', 1],
  ['brandvald', 'brandvold', 1],
  ['brandvol', 'brandvold', 1],
  ['tanabaishu', 'tanabashi', 2],
  ['oslo', 'bergen', 3],
])('%s and %s are %i slips apart, or more than two', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});
