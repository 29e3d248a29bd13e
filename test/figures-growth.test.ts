/** The scanner's work grows with the text, however odd it is: counted, so that no clock is needed. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../server/src/annotate/annotate.ts';
import { conceptOf } from '../server/src/annotate/figures/concept.ts';
import { quantities } from '../server/src/annotate/figures/figures.ts';
import { claimedIn } from '../server/src/evidence/figures/claimed.ts';
import { oddPieces } from './harness/odd-pieces.ts';
import { supportsBy, supportsIn } from './harness/verdicts.ts';

/** How often something is looked up in a map or a set: words of a claim, figures of a sentence. */
function lookUpsOf(run: () => void): number {
  let count = 0;
  const { get } = Map.prototype;
  const { has, add } = Set.prototype;
  Map.prototype.get = function (key) {
    count++;
    return get.call(this, key);
  };
  Set.prototype.has = function (value) {
    count++;
    return has.call(this, value);
  };
  Set.prototype.add = function (value) {
    count++;
    return add.call(this, value);
  };
  try {
    run();
  } finally {
    Object.assign(Map.prototype, { get });
    Object.assign(Set.prototype, { has, add });
  }
  return count;
}

/** How often the text is looked at: patterns run, with what they pass over, stretches cut out, characters read. */
function workOf(run: () => void): number {
  let work = 0;
  const { exec, test: match } = RegExp.prototype;
  const { slice, charCodeAt } = String.prototype;
  RegExp.prototype.exec = function (text) {
    const from = this.lastIndex;
    const found = exec.call(this, text);
    // A pattern that isn't bound to its place looks at all that follows.
    work += 1 + (this.sticky ? (found?.[0].length ?? 0) : text.length - (this.global ? from : 0));
    return found;
  };
  RegExp.prototype.test = function (text) {
    work += 1 + (this.sticky ? 0 : text.length);
    return match.call(this, text);
  };
  String.prototype.slice = function (start, end) {
    const part = slice.call(this, start, end);
    work += 1 + part.length;
    return part;
  };
  String.prototype.charCodeAt = function (at) {
    work++;
    return charCodeAt.call(this, at);
  };
  try {
    run();
  } finally {
    Object.assign(RegExp.prototype, { exec, test: match });
    Object.assign(String.prototype, { slice, charCodeAt });
  }
  return work;
}

const text = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

test('the count tells quadratic work from linear', () => {
  const quadratic = (length: number) =>
    workOf(() => {
      const written = text('a', length);
      for (let i = 0; i < length; i++) written.slice(0, i);
    });
  expect(quadratic(3_200)).toBeGreaterThan(50 * quadratic(400));
});

describe('eight times the text is eight times the work', () => {
  test.each(oddPieces)('%j', (piece) => {
    const work = (length: number) => workOf(() => quantities(text(piece, length)));
    expect(work(16_000)).toBeLessThan(9 * work(2_000));
  });

  test.each(['1 km ', 'two years later ', 'Rose 5% to 40 ', 'Berg has 5 (6) ', '9 of '])(
    'what the figures of %j measure',
    (piece) => {
      const work = (length: number) => {
        const annotations = annotate(text(piece, length));
        return workOf(() => {
          for (const figure of annotations.figures) conceptOf(annotations, figure);
        });
      };
      // The last figures of a short text have less around them than those of a long one.
      expect(work(16_000)).toBeLessThan(12 * work(2_000));
    },
  );
});

describe('eight times the figures of a paragraph are at most eight times the work', () => {
  test.each([
    ['in sentences', '. '],
    ['in one sentence', ', '],
  ])('%s', (_, joint) => {
    const source = Array.from(
      { length: 60 },
      (_, i) => `Port ${i % 9} spent ${1811 * i + 905} euros on ${7 * i} cranes.`,
    ).join(' ');
    const work = (count: number) => {
      const rows = Array.from(
        { length: count },
        (_, i) => `a port spent ${977 * i + 12_001} euros and ${i}%`,
      );
      return lookUpsOf(() => supportsIn(`${rows.join(joint)}.`, source));
    };
    expect(work(400)).toBeLessThan(9 * work(50));
  });
});

test('eight times the rows of a table are at most eight times the work', () => {
  const work = (count: number) => {
    const rows = Array.from(
      { length: count },
      (_, i) => `| ${2024 - i} | ${10_000 + ((i * 7919) % 9000)} | ${9000 + ((i * 6271) % 7000)} |`,
    );
    const table = ['| Year | Arrivals | Departures |', '| --- | --- | --- |', ...rows].join('\n');
    const draft =
      'In 2021 arrivals by sea rose by 12.7% to 13,577, while departures fell by 1,233 over the year.';
    return lookUpsOf(() => supportsBy('markdown', draft, [table]));
  };
  expect(work(600)).toBeLessThan(9 * work(75));
});

test('a list of very many figures is not compared with another one, number by number', () => {
  const list = Array.from({ length: 50 }, (_, i) => `${1000 + 3 * i} homes`).join(', ');
  const { text, sentences, figures } = annotate(
    `The towns have ${list}. The village of Elm has 40 homes now.`,
  );
  const claimed = claimedIn({ text, sentences, figures, mentions: [], quotations: [] }, figures);
  expect(claimed.filter((one) => one !== undefined).map(({ written }) => written)).toEqual(['40']);
});
