/** The search by shared words against a plain count over all sentences. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestShared } from '../server/src/evidence/best-shared.ts';
import { MergedPostings } from '../server/src/evidence/merged-postings.ts';
import { postingsOf } from '../server/src/evidence/postings.ts';
import { Words } from '../server/src/text/words.ts';

/** Lists as one column. */
const columnOf = (all: readonly Uint32Array[]) => {
  const ends: number[] = [];
  for (const list of all) ends.push((ends.at(-1) ?? 0) + list.length);
  return { values: all.flatMap((list) => [...list]), ends };
};
const placesIn = (all: readonly Uint32Array[]) => postingsOf([columnOf(all)]);

/** The numbers to 32 as the words of a part, in an order of its own. */
const wordsFrom = (first: number): Words =>
  new Words(Array.from({ length: 33 }, (_, at) => `${(at + first) % 33}`).join('\n'));

/** A part of lists of these words. */
const partOf = (all: readonly ArrayLike<number>[], first = 0) => {
  const words = wordsFrom(first);
  const numbered = all.map((list) => Uint32Array.from(Array.from(list, (word) => words.find(`${word}`))));
  return { words, lists: numbered, postings: placesIn(numbered) };
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

test('over several parts they are those of one part with all the lists, whatever numbers each gives its words', () => {
  fc.assert(
    fc.property(fc.array(lists, { maxLength: 5 }), (parts) => {
      const starts = parts.map((_, nth) => parts.slice(0, nth).flat().length);
      const merged = new MergedPostings(
        parts.map((all, nth) => partOf(all, 7 * nth)),
        starts,
      );
      const whole = placesIn(parts.flat());
      for (const written of ['none', ...Array.from({ length: 33 }, (_, word) => `${word}`)]) {
        const places = [...whole.places(written === 'none' ? -1 : Number(written))];
        const word = merged.word(written);
        expect([...merged.places(word)]).toEqual(places);
        expect(word.count).toBe(places.length);
        for (const place of places) {
          const part = merged.partAt(place);
          expect(partOf(parts[part]!, 7 * part).lists[place - starts[part]!]).toContain(word.numbers[part]);
        }
      }
    }),
  );
});

test('what was known of parts that stay is as if they were asked again', () => {
  fc.assert(
    fc.property(fc.array(lists, { minLength: 1, maxLength: 4 }), lists, fc.nat(3), (all, other, at) => {
      const startsOf = (parts: readonly { lists: readonly unknown[] }[]) =>
        parts.map((_, nth) => parts.slice(0, nth).reduce((sum, part) => sum + part.lists.length, 0));
      const parts = all.map((one, nth) => partOf(one, 7 * nth));
      const before = new MergedPostings(parts, startsOf(parts));
      for (let word = 0; word < 33; word += 2) before.word(`${word}`);
      const changed = [...parts.slice(0, at), partOf(other, 3), ...parts.slice(at + 1)];
      const merged = new MergedPostings(changed, startsOf(changed), before);
      const fresh = new MergedPostings(changed, startsOf(changed));
      for (let word = 0; word < 33; word++) {
        const found = merged.word(`${word}`);
        expect(found).toEqual(fresh.word(`${word}`));
        expect([...merged.places(found)]).toEqual([...fresh.places(found)]);
      }
    }),
  );
});

test('words are found by what they are, those that are not there not', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.string().map((word) => word.replaceAll('\n', '')),
        { minLength: 1 },
      ),
      (all) => {
        const words = new Words(all.join('\n'));
        expect(words.size).toBe(all.length);
        for (const [number, word] of all.entries()) {
          expect(words.word(number)).toBe(word);
          expect(words.find(word)).toBe(number);
        }
        expect(words.find(`${all[0]}${all.join('')}x`)).toBe(-1);
      },
    ),
  );
});

describe('the places that share most', () => {
  const wantedOf = (all: readonly ArrayLike<number>[], values: readonly number[]) => {
    const postings = placesIn(all.map((list) => Uint32Array.from(list)));
    return values.map((value, word) => ({ places: postings.places(word), value }));
  };

  test('are those of a plain count', () => {
    fc.assert(
      fc.property(lists, fc.nat(12), fc.integer({ min: 1, max: 20 }), (all, words, limit) => {
        const wanted = wantedOf(
          all,
          Array.from({ length: words }, (_, word) => 1 + ((word * 7) % 5)),
        );
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

  test('are those of a plain count in a long list, too', () => {
    const far = fc.uniqueArray(fc.nat(40_000), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(far, { maxLength: 6 }), (all) => {
        const words = all.map((list, at) => ({
          places: Uint32Array.from(list.sort((a, b) => a - b)),
          value: 1 + (at % 3),
        }));
        const scored = [...new Set(all.flat())]
          .map((place) => ({
            place,
            score: words.reduce((sum, { places, value }) => sum + (places.includes(place) ? value : 0), 0),
          }))
          .sort((a, b) => b.score - a.score || a.place - b.place);
        expect(bestShared(words, 5)).toEqual(scored.slice(0, 5).map(({ place }) => place));
      }),
    );
  });
});
