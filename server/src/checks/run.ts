/** Runs the checks over a reading, with the severities that the writer's settings give them. */
import type { Reading } from '../evidence/reading.ts';
import { type AcceptedText, withoutAccepted } from './accepted.ts';
import { checks } from './all.ts';
import type { Finding, Severity } from './check.ts';

/** Severity by check id; a check that is not named keeps its own. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** A reading with its findings: what every feature is given. */
export interface Snapshot extends Reading {
  readonly findings: readonly Finding[];
}

/** What the writer's settings say of checks. */
export interface CheckSettings {
  readonly severities: Severities;
  readonly accepted: readonly AcceptedText[];
}

export function snapshot(reading: Reading, { severities, accepted }: CheckSettings): Snapshot {
  const findings: Finding[] = [];
  for (const check of checks) {
    const severity = severities[check.id] ?? check.severity;
    if (severity === 'off') continue;
    for (const remark of check.run(reading, findings))
      findings.push(Object.freeze({ related: [], fixes: [], ...remark, check: check.id, severity }));
  }
  const open = withoutAccepted(reading.draft, findings, accepted);
  open.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return Object.freeze({ ...reading, findings: Object.freeze(open) });
}
