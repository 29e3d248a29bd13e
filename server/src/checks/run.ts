/** Runs the checks over a reading, with the severities that the writer's settings give them. */
import type { Reading } from '../evidence/reading.ts';
import { checks } from './all.ts';
import type { Finding, Severity } from './check.ts';

/** Severity by check id; a check that is not named keeps its own. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** A reading with its findings: what every feature is given. */
export interface Snapshot extends Reading {
  readonly findings: readonly Finding[];
}

export function snapshot(reading: Reading, severities: Severities): Snapshot {
  const findings: Finding[] = [];
  for (const check of checks) {
    const severity = severities[check.id] ?? check.severity;
    if (severity === 'off') continue;
    for (const remark of check.run(reading))
      findings.push(Object.freeze({ related: [], fixes: [], ...remark, check: check.id, severity }));
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return Object.freeze({ ...reading, findings: Object.freeze(findings) });
}
