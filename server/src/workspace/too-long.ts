/** The length beyond which a draft is not checked, for every keystroke would wait for it. */
import type { Problem } from '../evidence/reading.ts';

/** Characters; about 350,000 words. */
const longestDraft = 2_000_000;

/** What is said of a draft that is too long; undefined for every other. */
export const tooLong = ({ length }: string): Problem | undefined =>
  length <= longestDraft
    ? undefined
    : {
        kind: 'draft',
        message: `This draft has ${Math.round(length / 100_000) / 10} million characters and is not checked. Split it into files of at most ${longestDraft / 1e6} million.`,
      };
