/** What the sources say of each figure of a draft, as lines that a table test can compare. */

import type { Support } from '../../server/src/evidence/figures/verdict.ts';
import { library } from '../../server/src/evidence/reading.ts';
import type { Format } from '../../server/src/text/paragraphs.ts';
import { runAtOnce } from '../../server/src/text/steps.ts';
import { AnnotationCache } from '../../server/src/workspace/annotation-cache.ts';
import { annotatedDocument, readingOf } from '../../server/src/workspace/build.ts';

interface Judged {
  readonly written: string;
  readonly support: Support;
}

export const supportsIn = (draft: string, ...sources: readonly string[]): Judged[] =>
  supportsBy('plain', draft, sources);

/** Of sources, and a draft, that are written so; there may be others that are not read yet. */
export function supportsBy(
  format: Format,
  draft: string,
  sources: readonly string[],
  complete = true,
): Judged[] {
  const cache = new AnnotationCache();
  const document = (name: string, text: string) =>
    runAtOnce(annotatedDocument({ uri: `case:///${name}`, name, text, format }, cache));
  const held = library(
    sources.map((text, i) => document(`source-${i + 1}`, text)),
    complete,
  );
  const reading = runAtOnce(readingOf(document('draft', draft), held, [], new WeakMap()));
  return reading.judgements.flatMap(({ passage, supports }) =>
    supports.map((support) => ({
      written: passage.annotations.text.slice(support.figure.amount.start, support.figure.amount.end),
      support,
    })),
  );
}

/** "1,358: derived (826 + 532)". */
export const verdictsIn = (draft: string, ...sources: readonly string[]): string[] =>
  supportsIn(draft, ...sources).map(
    ({ written, support: { verdict, derivation } }) =>
      `${written}: ${verdict}${derivation ? ` (${derivation.working})` : ''}`,
  );
