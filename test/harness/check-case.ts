/** Runs a case through the engine: files named draft… are drafts, all others their sources. */
import type { Finding } from '../../server/src/checks/check.ts';
import { snapshot } from '../../server/src/checks/run.ts';
import { library } from '../../server/src/evidence/reading.ts';
import { formatOf } from '../../server/src/text/paragraph.ts';
import { AnnotationCache } from '../../server/src/workspace/annotation-cache.ts';
import { annotatedDocument, readingOf } from '../../server/src/workspace/build.ts';
import { runAtOnce } from '../../server/src/workspace/steps.ts';
import type { Case, CaseFile } from './case.ts';

export async function findingsIn({
  files,
}: Case): Promise<{ file: CaseFile; findings: readonly Finding[] }[]> {
  const cache = new AnnotationCache();
  const document = ({ name, text }: CaseFile) =>
    runAtOnce(annotatedDocument({ uri: `case:///${name}`, name, text, format: formatOf(name) }, cache));
  const isDraft = ({ name }: CaseFile) => /(?:^|\/)draft[^/]*$/.test(name);
  const held = library(files.filter((file) => !isDraft(file)).map(document), true);
  return files.filter(isDraft).map((file) => {
    const reading = runAtOnce(readingOf(document(file), held, [], new WeakMap()));
    return { file, findings: snapshot(reading, {}).findings };
  });
}
