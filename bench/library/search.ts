/** How long it takes to find the sentences that could bear on a claim, in a library of 100,000 and of 1,000,000 sentences. */
import { claimOf, wordingOf } from '../../server/src/evidence/claim.ts';
import type { AnnotatedDocument } from '../../server/src/evidence/document.ts';
import { evidenceIndex } from '../../server/src/evidence/evidence-index.ts';
import { runAtOnce } from '../../server/src/text/steps.ts';
import { AnnotationCache } from '../../server/src/workspace/annotation-cache.ts';
import { annotatedDocument } from '../../server/src/workspace/build.ts';
import { quantile } from '../median.ts';
import { articles, line } from './articles.ts';

const texts = articles();
const breadth = 40;
const p95s: number[] = [];
for (const wanted of [100_000, 1_000_000]) {
  const documents: AnnotatedDocument[] = [];
  let sentences = 0;
  const cache = new AnnotationCache(0);
  for (let copy = 0; sentences < wanted; copy++)
    for (const [index, text] of texts.entries()) {
      if (sentences >= wanted) break;
      const name = `${copy}-${index}.txt`;
      // Copies differ in their numbers, as articles on one topic do.
      const varied = copy === 0 ? text : text.replace(/\d/g, (digit) => String((Number(digit) + copy) % 10));
      const document = runAtOnce(
        annotatedDocument({ uri: `file:///${name}`, name, text: varied, format: 'plain' }, cache),
      );
      sentences += document.passages.reduce((sum, { annotations }) => sum + annotations.sentences.length, 0);
      documents.push(document);
    }
  const from = performance.now();
  const index = evidenceIndex(documents);
  const built = performance.now() - from;
  const claims = documents
    .filter((_, at) => at % Math.ceil(documents.length / 400) === 0)
    .flatMap(({ passages }) =>
      passages
        .slice(0, 3)
        .flatMap(({ annotations }) =>
          annotations.figures.slice(0, 1).map((figure) => ({ annotations, figure })),
        ),
    );
  const times: number[] = [];
  let found = 0;
  for (const { annotations, figure } of claims) {
    const { text, sentences } = annotations;
    const sentence = sentences.find(({ end }) => end > figure.span.start)!;
    const wording = wordingOf(text, sentence);
    const start = performance.now();
    const claim = claimOf(wording, figure);
    found += index.near(claim.figure).length;
    found += index.holding(figure.low).length;
    found += index.search(new Set(wording.terms.map(({ stem }) => stem)), breadth).length;
    times.push(performance.now() - start);
  }
  const p95 = quantile(times, 0.95);
  p95s.push(p95);
  line(
    `candidate sentences among ${sentences.toLocaleString('en')}`,
    `p95 ${p95.toFixed(2)} ms, median ${quantile(times, 0.5).toFixed(2)} ms (${claims.length} claims, ${(found / claims.length).toFixed(0)} found each, built in ${(built / 1000).toFixed(1)} s)`,
    wanted === 1_000_000 ? '5 ms' : '',
  );
}
line('growth of the p95, tenfold sentences', `×${(p95s[1]! / p95s[0]!).toFixed(1)}`, '×2');
