/** The search by shared words against a plain count over all sentences. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MergedPostings } from '../server/src/evidence/merged-postings.ts';
import { bestShared, postingsOf } from '../server/src/evidence/postings.ts';
import { cpuTime } from './harness/busy-machine.ts';

/** Lists as one column. */
const columnOf = (all: readonly Uint32Array[]) => {
  const ends: number[] = [];
  for (const list of all) ends.push((ends.at(-1) ?? 0) + list.length);
  return { values: all.flatMap((list) => [...list]), ends };
};
const placesIn = (all: readonly Uint32Array[]) => postingsOf([columnOf(all)]);

/** Of lists of words. */
const shelvesOf = (all: readonly ArrayLike<number>[]) => {
  const places = placesIn(all.map((list) => Uint32Array.from(list)));
  return { places: (word: number) => places.places(word), wordsAt: (place: number) => all[place]! };
};

const lists = fc.array(
  fc.uniqueArray(fc.nat(30), { maxLength: 8 }).map((list) => Uint32Array.from(list)),
  {
    maxLength: 60,
  },
);

test('a word’s places are those of the lists that hold it', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const places = placesIn(all);
      const half = all.length >> 1;
      const parts = postingsOf([columnOf(all.slice(0, half)), columnOf(all.slice(half))]);
      for (let word = -1; word < 33; word++)
        for (const found of [places.places(word), parts.places(word)])
          expect([...found]).toEqual(all.flatMap((list, at) => (list.includes(word) ? [at] : [])));
    }),
  );
});

test('over several parts they are those of one part with all the lists', () => {
  fc.assert(
    fc.property(fc.array(lists, { maxLength: 5 }), (parts) => {
      const starts = parts.map((_, nth) => parts.slice(0, nth).flat().length);
      const merged = new MergedPostings(parts.map(placesIn), starts, 31);
      const whole = placesIn(parts.flat());
      for (let word = -1; word < 33; word++) {
        expect([...merged.places(word)]).toEqual([...whole.places(word)]);
        expect(merged.count(word)).toBe(whole.places(word).length);
      }
    }),
  );
});

describe('the places that share most', () => {
  const wantedIn = ({ places }: ReturnType<typeof shelvesOf>, words: number) =>
    Array.from({ length: words }, (_, word) => ({
      word,
      count: places(word).length,
      value: 1 + ((word * 7) % 5),
    }));

  test('are those of a plain count', () => {
    fc.assert(
      fc.property(lists, fc.nat(12), fc.integer({ min: 1, max: 20 }), (all, words, limit) => {
        const shelves = shelvesOf(all);
        const wanted = wantedIn(shelves, words);
        const scored = all
          .map((list, at) => ({
            at,
            score: wanted.reduce((sum, { value }, word) => sum + (list.includes(word) ? value : 0), 0),
          }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || a.at - b.at);
        const scores = new Float64Array(all.length);
        expect(bestShared(wanted, limit, shelves, scores)).toEqual(
          scored.slice(0, limit).map(({ at }) => at),
        );
        expect(scores.every((score) => score === 0)).toBe(true);
      }),
    );
  });

  test('are found by the rare words where the others stand everywhere', () => {
    const shelves = shelvesOf(
      Array.from({ length: 100_000 }, (_, at) => [
        0,
        ...(at % 2 === 0 ? [1] : []),
        ...(at === 5001 || at === 70_000 ? [2] : []),
      ]),
    );
    const words = [
      { word: 0, count: 100_000, value: 0.2 },
      { word: 1, count: 50_000, value: 0.3 },
      { word: 2, count: 2, value: 1 },
    ];
    const scores = new Float64Array(100_000);
    const from = cpuTime();
    expect(bestShared(words, 5, shelves, scores)).toEqual([70_000, 5001]);
    expect(cpuTime() - from).toBeLessThan(50);
  });
});
