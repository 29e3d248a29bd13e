/** Inlay hints: after each sourced fact, the source and the page or line that bear it out. */
import { type InlayHint, MarkupKind, type Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import { overlaps } from '../text/span.ts';
import { draftFacts } from './facts.ts';
import { placeWords } from './locator.ts';
import { markup, sentenceQuote } from './markup.ts';
import { offsetAt, rangeOf } from './ranges.ts';

export function inlayHints(snapshot: Snapshot, range: Range): InlayHint[] {
  const { draft } = snapshot;
  const shown = { start: offsetAt(draft, range.start), end: offsetAt(draft, range.end) };
  return draftFacts(snapshot).flatMap(({ span, verdict, state, evidence: [evidence] }) => {
    if (!evidence || verdict === 'derived' || state !== 'sourced' || !overlaps(span, shown)) return [];
    const { document } = evidence;
    const file = document.name.slice(document.name.lastIndexOf('/') + 1);
    return [
      {
        position: draft.lines.position(span.end),
        label: [
          {
            value: [file, placeWords(evidence)].filter(Boolean).join(', '),
            location: { uri: document.uri, range: rangeOf(document, evidence.span) },
          },
        ],
        tooltip: markup([sentenceQuote(evidence)], MarkupKind.Markdown),
        paddingLeft: true,
      },
    ];
  });
}
