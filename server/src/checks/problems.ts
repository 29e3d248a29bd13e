/** Problems of the draft's surroundings as remarks: at the line that declares them, or else on the first line. */
import type { Problem, Reading } from '../evidence/reading.ts';
import type { Remark } from './check.ts';

export function* problemsOf({ draft, problems }: Reading, kind: Problem['kind']): Generator<Remark> {
  const lineEnd = draft.text.search(/\r?\n|$/);
  for (const { kind: own, span, message, instead, isOfFolder } of problems)
    if (own === kind)
      yield {
        span: span ?? { start: 0, end: lineEnd },
        message,
        ...(isOfFolder && { isOfFolder }),
        ...(span &&
          instead !== undefined && {
            fixes: [{ title: `Write “${instead}”`, span, newText: instead, preferred: true }],
          }),
      };
}
