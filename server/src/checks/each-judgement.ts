/** Runs a check over the paragraphs of a draft one by one; where it had nothing to say of a paragraph, it has nothing at the next keystroke. */
import type { Annotations } from '../annotate/annotate.ts';
import type { Support } from '../evidence/figures/verdict.ts';
import type { Judgement } from '../evidence/judgement.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Remark } from './check.ts';

/** What the remarks may rest on: all else is another at each keystroke. */
export type Judged = Pick<Judgement, 'passage' | 'supports'>;

export function eachJudgement(
  remarksOn: (judged: Judged, reading: Reading) => Iterable<Remark>,
): (reading: Reading) => Iterable<Remark> {
  const silent = new WeakMap<Annotations, readonly Support[]>();
  return function* (reading) {
    for (const { passage, supports } of reading.judgements) {
      if (silent.get(passage.annotations) === supports) continue;
      let isSilent = true;
      for (const remark of remarksOn({ passage, supports }, reading)) {
        isSilent = false;
        yield remark;
      }
      if (isSilent) silent.set(passage.annotations, supports);
    }
  };
}
