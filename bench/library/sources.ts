/** Texts as sources that were read: annotated, with the columns that indexes are put together from. */
import { digestOf } from '../../server/src/evidence/digest.ts';
import type { AnnotatedDocument } from '../../server/src/evidence/document.ts';
import { KnownWords } from '../../server/src/evidence/known-words.ts';
import { runAtOnce } from '../../server/src/text/steps.ts';
import { AnnotationCache } from '../../server/src/workspace/annotation-cache.ts';
import { annotatedDocument } from '../../server/src/workspace/build.ts';

const cache = new AnnotationCache(() => 0);
const known = new KnownWords();

export const annotatedText = (name: string, text: string): AnnotatedDocument =>
  runAtOnce(annotatedDocument({ uri: `file:///${name}`, name, text, format: 'plain' }, cache));

export function sourceOf(text: string, at: number): AnnotatedDocument {
  const document = annotatedText(`${at}.txt`, text);
  const packed = runAtOnce(digestOf(document.passages, known));
  const size = { length: document.text.length, passages: document.passages.length };
  return { ...document, digest: { ...size, packed: () => packed } };
}
