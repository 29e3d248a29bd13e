/** What a source says around a quotation. */
import { spanInText } from '../../text/gaps.ts';
import type { SourceQuotation } from './quote-part.ts';
import type { SpokenBy } from './speakers.ts';

/** The sentences of the source that the quotation begins and ends in, and the one after, without quoted words. */
export function sentencesAround({ passage, quotation }: SourceQuotation): string {
  const { sentences, quotations, text } = passage.annotations;
  const first = sentences.findLastIndex(({ start }) => start <= quotation.span.start);
  const last = sentences.findIndex(({ end }) => end > quotation.span.end);
  const start = sentences[first]?.start ?? 0;
  const end = last < 0 ? text.length : sentences[last]!.end;
  let result = '';
  let at = start;
  for (const { span } of quotations) {
    if (span.end <= start || span.start >= end) continue;
    result += text.slice(at, Math.max(at, span.start));
    at = span.end;
  }
  return result + text.slice(at, Math.max(at, end));
}

/** “…,” Ames said, or “…,” said Ames: nothing stands between the name, the verb and the words. */
export function isTight({ location }: SpokenBy, { passage, quotation }: SourceQuotation): boolean {
  const cue = quotation.speaker?.cue;
  if (!cue) return false;
  const name = spanInText(passage, location.span);
  const [first, second] = name.start < cue.start ? [name, cue] : [cue, name];
  const near = (from: number, to: number) => to - from >= 0 && to - from <= 3;
  return (
    near(first.end, second.start) &&
    (near(quotation.span.end, first.start) || near(second.end, quotation.span.start))
  );
}
