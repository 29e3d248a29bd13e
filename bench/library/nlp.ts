/** How fast one thread reads, annotates and indexes a sample, against compromise's nlp() on the same texts. */
import nlp from 'compromise';
import { library } from '../../server/src/evidence/reading.ts';
import { runAtOnce } from '../../server/src/text/steps.ts';
import { AnnotationCache } from '../../server/src/workspace/annotation-cache.ts';
import { annotatedDocument } from '../../server/src/workspace/build.ts';
import { articles, line, megabytesOf } from './articles.ts';

const all = articles();
/** Of both collections alike. */
const sample = Array.from({ length: 800 }, (_, index) => all[Math.floor((index * all.length) / 800)]!);
const few = sample.filter((_, index) => index % 8 === 0);

const ours = speed(sample, (texts) => {
  const cache = new AnnotationCache();
  const documents = texts.map((text, index) =>
    runAtOnce(
      annotatedDocument({ uri: `file:///${index}.txt`, name: `${index}.txt`, text, format: 'plain' }, cache),
    ),
  );
  library(documents, true);
});
const theirs = speed(few, (texts) => {
  for (const text of texts) nlp(text);
});
line('one thread, annotating and indexing', `${ours.toFixed(2)} MB/s`);
line(
  'compromise’s nlp() in the same run',
  `${theirs.toFixed(3)} MB/s; ratio ${(ours / theirs).toFixed(0)}`,
  '80',
);

/** Megabytes a second, the best of three. */
function speed(texts: readonly string[], run: (texts: readonly string[]) => void): number {
  let best = 0;
  for (let round = 0; round < 3; round++) {
    const from = performance.now();
    run(texts);
    best = Math.max(best, megabytesOf(texts) / ((performance.now() - from) / 1000));
  }
  return best;
}
