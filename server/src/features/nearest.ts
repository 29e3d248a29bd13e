/** Looking at what the sources have instead: for a figure that none states, the figures that come nearest, each to be opened. */
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import { factLocation, writtenAmount } from '../evidence/figures/fact-words.ts';
import { touches } from '../text/span.ts';
import { targetsAt } from './at.ts';
import { diagnostic } from './diagnostics.ts';
import { locator } from './locator.ts';
import { offsetAt, rangeOf } from './ranges.ts';

/** A longer list is no help. */
const most = 3;

/** `command` opens a document at a range; it is given both. */
export function lookAtNearest(
  snapshot: Snapshot,
  range: Range,
  command: string,
  pages?: string,
): CodeAction[] {
  const offset = offsetAt(snapshot.draft, range.start);
  return targetsAt(snapshot, offset).flatMap((target) => {
    if (target.kind !== 'figure' || target.support?.verdict !== 'unsupported') return [];
    const findings = snapshot.findings.filter(({ span }) => touches(span, offset));
    return target.support.nearest.slice(0, most).map((fact): CodeAction => {
      const place = factLocation(fact);
      const title = `Look at ${writtenAmount(fact)} in ${locator(place)}`;
      const { uri } = place.document;
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: findings.map((finding) => diagnostic(snapshot, finding, pages)),
        command: { title, command, arguments: [{ uri, range: rangeOf(place.document, place.span) }] },
      };
    });
  });
}
