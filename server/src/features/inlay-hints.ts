/** Inlay hints: after each sourced fact, the source and the page or line that bear it out; of what was worked out, all of them. */
import { type InlayHint, type InlayHintLabelPart, MarkupKind, type Range } from 'vscode-languageserver-types';
import type { Snapshot } from '../checks/run.ts';
import type { Location } from '../evidence/document.ts';
import { overlaps } from '../text/span.ts';
import { draftFacts } from './facts.ts';
import { locator, placeWords } from './locator.ts';
import { markup, sentenceQuote } from './markup.ts';
import { offsetAt, rangeOf } from './ranges.ts';

export function inlayHints(snapshot: Snapshot, range: Range): InlayHint[] {
  const { draft } = snapshot;
  const shown = { start: offsetAt(draft, range.start), end: offsetAt(draft, range.end) };
  return draftFacts(snapshot).flatMap(({ span, verdict, state, evidence }) => {
    if (evidence.length === 0 || state !== 'sourced' || !overlaps(span, shown)) return [];
    const places = [...new Map(evidence.map((place) => [locator(place), place])).values()];
    const label = places.flatMap((place, i) => [...(i > 0 ? [{ value: '; ' }] : []), part(place)]);
    return [
      {
        position: draft.lines.position(span.end),
        label: verdict === 'derived' ? [{ value: 'worked out: ' }, ...label] : label,
        tooltip: markup(
          evidence.map((place) => sentenceQuote(place)),
          MarkupKind.Markdown,
        ),
        paddingLeft: true,
      },
    ];
  });
}

function part(place: Location): InlayHintLabelPart {
  const { document, span } = place;
  const file = document.name.slice(document.name.lastIndexOf('/') + 1);
  return {
    value: [file, placeWords(place)].filter(Boolean).join(', '),
    location: { uri: document.uri, range: rangeOf(document, span) },
  };
}
