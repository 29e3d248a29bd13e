/** The search by shared words against a plain count over all sentences. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestShared, postingsOf } from '../server/src/evidence/postings.ts';
import { cpuTime } from './harness/busy-machine.ts';

/** Lists as one column. */
const columnOf = (all: readonly Uint32Array[]) => {
  const ends: number[] = [];
  for (const list of all) ends.push((ends.at(-1) ?? 0) + list.length);
  return { values: all.flatMap((list) => [...list]), ends };
};
const placesIn = (all: readonly Uint32Array[]) => postingsOf([columnOf(all)]);

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

describe('the places that share most', () => {
  const wantedIn = (all: readonly Uint32Array[], words: number) =>
    Array.from({ length: words }, (_, word) => ({
      places: placesIn(all).places(word),
      value: 1 + ((word * 7) % 5),
    }));

  test('are those of a plain count', () => {
    fc.assert(
      fc.property(lists, fc.nat(12), fc.integer({ min: 1, max: 20 }), (all, words, limit) => {
        const wanted = wantedIn(all, words);
        const scored = all
          .map((list, at) => ({
            at,
            score: wanted.reduce((sum, { value }, word) => sum + (list.includes(word) ? value : 0), 0),
          }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || a.at - b.at);
        expect(bestShared(wanted, limit)).toEqual(scored.slice(0, limit).map(({ at }) => at));
      }),
    );
  });

  test('are found by the rare words where the others stand everywhere', () => {
    const everywhere = Uint32Array.from({ length: 100_000 }, (_, at) => at);
    const half = everywhere.filter((at) => at % 2 === 0);
    const words = [
      { places: everywhere, value: 0.2 },
      { places: half, value: 0.3 },
      { places: Uint32Array.of(5001, 70_000), value: 1 },
    ];
    const from = cpuTime();
    expect(bestShared(words, 5)).toEqual([70_000, 5001]);
    expect(cpuTime() - from).toBeLessThan(50);
  });
});
