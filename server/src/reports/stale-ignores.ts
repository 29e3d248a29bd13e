/** Entries of `ignore` in a folder's configuration that ignore nothing in any of the drafts below it. */

import { nearlyAccepted } from '../checks/accepted.ts';
import { ignores } from '../checks/all.ts';
import type { AcceptedText, Severity } from '../checks/check.ts';
import { type Snapshot, severityOf } from '../checks/run.ts';
import { wordsAt } from '../evidence/document.ts';
import type { Place } from './report.ts';

export interface StaleIgnore extends Place {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
}

/** `isWhole` tells of a configuration whether all drafts below it are among these. */
export function staleIgnores(
  drafts: readonly Snapshot[],
  nameOf: (uri: string) => string,
  isWhole: (uri: string) => boolean,
): StaleIgnore[] {
  const stale = new Map<string, StaleIgnore>();
  const near = nearlyAccepted(
    drafts.flatMap(({ draft, findings }) =>
      findings.map(({ check, span }) => ({ check, words: wordsAt({ document: draft, span }) })),
    ),
  );
  const used = new Set<string>();
  for (const draft of drafts) {
    const severity = severityOf(ignores, draft.settings);
    // What could not be checked may need the entry when it can.
    const isChecked = draft.sources.length > 0 && draft.problems.length === 0;
    for (const entry of draft.settings.accepted) {
      const { check, text, place } = entry;
      if (!place || !isWhole(place.uri)) continue;
      if (severity === 'off' || !isChecked || draft.used.includes(entry)) used.add(keyOf(place));
      else {
        const words = near(entry);
        const rest = words === undefined ? '' : `; there is one on “${words}”`;
        stale.set(keyOf(place), {
          file: nameOf(place.uri),
          line: place.line,
          column: place.column,
          check: ignores.id,
          severity,
          message: `There is no ${check} on “${text}” in any draft to ignore${rest}.`,
        });
      }
    }
  }
  return [...stale].flatMap(([key, found]) => (used.has(key) ? [] : [found]));
}

const keyOf = ({ uri, line, column }: NonNullable<AcceptedText['place']>): string =>
  `${uri} ${line} ${column}`;
