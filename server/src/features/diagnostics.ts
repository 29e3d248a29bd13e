/** Findings as the Problems panel shows them. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../checks/check.ts';
import type { Snapshot } from '../checks/run.ts';
import { wordsAt } from '../evidence/document.ts';
import { rangeOf } from './ranges.ts';

export const diagnosticSource = 'policy-annotator';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** `pages` is where the pages of the checks lie, a URI that ends in a slash; undefined where they don't. */
export const diagnostics = (snapshot: Snapshot, pages?: string): Diagnostic[] =>
  snapshot.findings.map((finding) => diagnostic(snapshot, finding, pages));

export function diagnostic(
  { draft }: Snapshot,
  { span, check, severity, message, related }: Finding,
  pages?: string,
): Diagnostic {
  return {
    range: rangeOf(draft, span),
    severity: severities[severity],
    code: check,
    ...(pages !== undefined && { codeDescription: { href: `${pages}${check}.md` } }),
    source: diagnosticSource,
    message,
    relatedInformation: related.map(({ location, message }) => ({
      location: { uri: location.document.uri, range: rangeOf(location.document, location.span) },
      message: clipped(message, wordsAt(location)),
    })),
  };
}

/** So many characters are shown on each side of what the source states; the hover has the whole sentence. */
const breadth = 40;

/** A sentence cut down to the words around what it states, at blanks. */
function clipped(sentence: string, stated: string): string {
  const at = sentence.indexOf(stated);
  if (at < 0) return sentence;
  const end = at + stated.length;
  const from = at <= breadth ? 0 : sentence.indexOf(' ', at - breadth) + 1;
  const to = sentence.length - end <= breadth ? sentence.length : sentence.lastIndexOf(' ', end + breadth);
  const before = from > 0 && from <= at ? `… ${sentence.slice(from, at)}` : sentence.slice(0, at);
  return (
    before +
    stated +
    (to >= end && to < sentence.length ? `${sentence.slice(end, to)} …` : sentence.slice(end))
  );
}
