/** How long it takes to find the sentences that could bear on a claim, in a library of 100,000 and of 1,000,000 sentences. */

import type { AnnotatedDocument } from '../../server/src/evidence/document.ts';
import { claimOf, wordingOf } from '../../server/src/evidence/figures/claim.ts';
import { evidenceIndex } from '../../server/src/evidence/figures/index/evidence-index.ts';
import { quantile } from '../median.ts';
import { articles, line } from './articles.ts';
import { sourceOf } from './sources.ts';

const texts = articles();
const breadth = 40;
/** In an order that mixes the collections, as far as one of them goes into the smaller library. */
const documents = texts.map((_, index) => {
  const at = (index * 7919) % texts.length;
  return sourceOf(texts[at]!, at);
});
const sentencesOf = ({ passages }: AnnotatedDocument): number =>
  passages.reduce((sum, { annotations }) => sum + annotations.sentences.length, 0);

const p95s: number[] = [];
for (const wanted of [100_000, 1_000_000]) {
  const sources: AnnotatedDocument[] = [];
  let sentences = 0;
  for (let at = 0; sentences < wanted; at++) {
    const document = documents[at % documents.length]!;
    // Beyond all articles they come again under another name: the lists of places grow as with others like them.
    sources.push(at < documents.length ? document : { ...document, name: `${at}.txt` });
    sentences += sentencesOf(document);
  }
  const from = performance.now();
  const index = evidenceIndex(sources);
  const built = performance.now() - from;
  const claimsOf = (some: readonly AnnotatedDocument[]) =>
    some.flatMap(({ passages }) =>
      passages
        .slice(0, 3)
        .flatMap(({ annotations }) =>
          annotations.figures.slice(0, 1).map((figure) => ({ annotations, figure })),
        ),
    );
  const claims = claimsOf(documents.slice(0, 400));
  const find = ({ annotations, figure }: (typeof claims)[number]): number => {
    const { text, sentences } = annotations;
    const sentence = sentences.find(({ end }) => end > figure.span.start)!;
    const wording = wordingOf(text, sentence);
    const claim = claimOf(wording, figure);
    const stems = new Set(wording.terms.map(({ stem }) => stem));
    const around = index.about(stems);
    const near = around.near(claim.figure).length;
    const holding = around.holding(figure.low).length;
    return near + holding + around.search(stems, breadth).length;
  };
  let found = 0;
  const timesOf = (some: typeof claims): number[] =>
    some.map((claim) => {
      const start = performance.now();
      found += find(claim);
      return performance.now() - start;
    });
  timesOf(claimsOf(documents.slice(400, 800)));
  const first = timesOf(claims);
  found = 0;
  const again = timesOf(claims);
  const p95 = quantile(again, 0.95);
  p95s.push(p95);
  const told = (times: number[]) =>
    `p95 ${quantile(times, 0.95).toFixed(2)} ms, median ${quantile(times, 0.5).toFixed(2)} ms`;
  line(
    `candidate sentences among ${sentences.toLocaleString('en')}`,
    `${told(again)} (${claims.length} claims, ${(found / claims.length).toFixed(0)} found each, built in ${(built / 1000).toFixed(1)} s)`,
    wanted === 1_000_000 ? '5 ms' : '',
  );
  line('  the first time, when its words are looked up', told(first));
}
line('growth of the p95, tenfold sentences', `×${(p95s[1]! / p95s[0]!).toFixed(1)}`, '×2');
