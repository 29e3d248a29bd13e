/** The names that a word may be a slip of, against the distance of each. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../server/src/evidence/names/edit-distance.ts';
import { nearNames } from '../server/src/evidence/names/near-names.ts';

const letters = fc.constantFrom('a', 'b', 'n');
const word = fc.array(letters, { minLength: 4, maxLength: 8 }).map((all) => all.join(''));

test('a name is found that is a letter or a swap away, wherever in the word that is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (names, wanted) => {
      const found = new Set(nearNames(names)(wanted));
      for (const name of names) if (editDistance(name, wanted, 1) <= 1) expect(found).toContain(name);
      for (const name of found)
        expect(editDistance(name, wanted, 1) <= 1 || name.slice(0, 3) === wanted.slice(0, 3)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
