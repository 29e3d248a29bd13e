/** What a check of one draft found, as plain data: the one shape that the text and JSON reports are written from. */
import type { Severity } from '../checks/check.ts';
import type { Snapshot } from '../checks/run.ts';
import { type Location, paragraphAt, sentenceWords } from '../evidence/document.ts';
import { isBorneOut } from '../evidence/figures/verdict.ts';
import { placeAt } from '../text/provenance.ts';

/** Lines and columns count from one, columns in UTF-16 code units, as editors show them. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ReportedFinding extends Place {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  /** It is said of the folder's configuration, and so of each draft. */
  readonly isOfFolder?: true;
  /** What the draft has there. */
  readonly text: string;
  /** UTF-16 code units of the draft, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** `page` is that of a PDF, the sheet of a workbook or the paragraph of a Word file. */
  readonly evidence: readonly (Place & { readonly sentence: string; readonly page?: string })[];
  /** Each replaces the draft from `start` to `end`, which need not be the finding's own span. */
  readonly fixes: readonly {
    readonly title: string;
    readonly start: number;
    readonly end: number;
    readonly newText: string;
  }[];
}

export interface DraftReport {
  readonly file: string;
  readonly sources: readonly string[];
  readonly facts: { readonly all: number; readonly sourced: number; readonly unchecked: number };
  readonly findings: readonly ReportedFinding[];
}

/** `nameOf` writes a document's URI as the reader of the report knows it. */
export function report(snapshot: Snapshot, nameOf: (uri: string) => string): DraftReport {
  const { draft, sources, judgements, findings } = snapshot;
  const supports = judgements.flatMap(({ supports }) => supports);
  const place = ({ document, span }: Location): Place => {
    const { line, character } = document.lines.position(span.start);
    return { file: nameOf(document.uri), line: line + 1, column: character + 1 };
  };
  return {
    file: nameOf(draft.uri),
    sources: sources.map(({ uri }) => nameOf(uri)),
    facts: {
      all: supports.length,
      sourced: supports.filter(({ verdict }) => isBorneOut(verdict)).length,
      unchecked: supports.filter(({ verdict }) => verdict === 'unchecked').length,
    },
    findings: findings.map(({ check, severity, message, span, related, fixes, isOfFolder }) => ({
      ...place({ document: draft, span }),
      check,
      severity,
      message,
      ...(isOfFolder && { isOfFolder }),
      text: draft.text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      evidence: related.map(({ location }) => {
        const page = placeAt(location.document.provenance, location.span.start) ?? paragraphOf(location);
        return { ...place(location), ...(page && { page }), sentence: sentenceWords(location) };
      }),
      fixes: fixes.map(({ title, span, newText }) => ({ title, ...span, newText })),
    })),
  };
}

/** Where a text has lines in its file, these say more. */
function paragraphOf(location: Location): string | undefined {
  const { text, lines } = location.document;
  const hasLines = lines.position(text.length).line > 0 || !text.includes('\n');
  return hasLines ? undefined : paragraphAt(location);
}
