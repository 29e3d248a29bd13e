/** Findings as the Problems panel shows them. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../checks/check.ts';
import type { Snapshot } from '../checks/run.ts';
import { rangeOf } from './ranges.ts';

export const diagnosticSource = 'policy-annotator';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const diagnostics = (snapshot: Snapshot): Diagnostic[] =>
  snapshot.findings.map((finding) => diagnostic(snapshot, finding));

export function diagnostic(
  { draft }: Snapshot,
  { span, check, severity, message, related }: Finding,
): Diagnostic {
  return {
    range: rangeOf(draft, span),
    severity: severities[severity],
    code: check,
    source: diagnosticSource,
    message,
    relatedInformation: related.map(({ location, message }) => ({
      location: { uri: location.document.uri, range: rangeOf(location.document, location.span) },
      message,
    })),
  };
}
