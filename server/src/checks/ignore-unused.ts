/** A comment or an entry of `ignore` that ignores nothing: no such finding any more, no reason, or no such check. */
import { wordsAt } from '../evidence/document.ts';
import {
  type Acceptance,
  acceptances,
  accepts,
  acceptsText,
  nearlyAccepted,
  withoutAccepted,
} from './accepted.ts';
import type { Check, Finding, Remark } from './check.ts';
import { unknownCheck } from './unknown-check.ts';

const id = 'ignore-unused';

/** `others` are the ids of all other checks. */
export const ignoreUnused = (others: readonly string[]): Check => ({
  id,
  severity: 'information',
  *run({ draft, sources, problems }, found, accepted) {
    // What could not be checked may be there when it can.
    const isWhole = sources.length > 0 && problems.length === 0;
    for (const acceptance of acceptances(draft)) {
      if (acceptance.reason === '')
        yield {
          span: acceptance.span,
          message: 'This comment ignores nothing until it gives a reason, after a colon.',
        };
      else yield* inVain(acceptance, [...others, id], found, isWhole);
    }
    if (!isWhole) return;
    // Whether an entry of the folder's configuration is of use, no single draft can tell.
    const unused = accepted.filter(
      (entry) => !entry.place && !found.some((finding) => acceptsText(entry, draft, finding)),
    );
    if (unused.length === 0) return;
    const open = withoutAccepted(draft, found, accepted);
    const near = nearlyAccepted(
      open.map(({ check, span }) => ({ check, words: wordsAt({ document: draft, span }) })),
    );
    for (const entry of unused) {
      const words = near(entry);
      const rest = words === undefined ? '' : `; there is one on “${words}”`;
      yield {
        span: entry.span,
        message: `There is no ${entry.check} on “${entry.text}” here to ignore${rest}.`,
      };
    }
  },
});

function* inVain(
  acceptance: Acceptance,
  ids: readonly string[],
  found: readonly Finding[],
  isWhole: boolean,
): Generator<Remark> {
  const { span, checks } = acceptance;
  for (const { id, span } of checks) {
    const unknown = unknownCheck(id, ids);
    if (!unknown) continue;
    const { message, nearest } = unknown;
    const fixes = nearest ? [{ title: `Write “${nearest}”`, span, newText: nearest, preferred: true }] : [];
    yield { span, message, fixes };
    // One misspelt name at a time, and what it ignores can be told when it is mended.
    return;
  }
  if (!isWhole || found.some((finding) => accepts(acceptance, finding))) return;
  const named = checks.length === 0 ? 'finding' : checks.map(({ id }) => id).join(' or ');
  yield { span, message: `There is no ${named} below to ignore.` };
}
