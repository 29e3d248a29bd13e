/** A near miss of a name that a source has. */
import { sentenceOf, wordsAt } from '../evidence/document.ts';
import { nameVariants } from '../evidence/names/name-variants.ts';
import type { Check } from './check.ts';

export const nameVariant: Check = {
  id: 'name-variant',
  severity: 'warning',
  *run({ draft, problems, entities }) {
    // The name may stand in the source that could not be read.
    if (problems.some(({ kind }) => kind === 'source')) return;
    for (const { location, written, source } of nameVariants(draft, entities.vocabulary)) {
      const stated = wordsAt(source);
      const newText = inCapitalsOf(written, stated);
      yield {
        span: location.span,
        message: `${source.document.name} has “${stated}”.`,
        related: [{ location: source, message: wordsAt(sentenceOf(source)) }],
        fixes: [
          { title: `Write “${newText}”, as the source does`, span: location.span, newText, preferred: true },
        ],
      };
    }
  },
};

/** A headline in capitals stays one. */
function inCapitalsOf(written: string, stated: string): string {
  const shouted = (word: string) => word.length > 1 && word === word.toUpperCase();
  if (shouted(written)) return stated.toUpperCase();
  return shouted(stated) && stated.length > 5 ? stated[0]! + stated.slice(1).toLowerCase() : stated;
}
