/** Runs the checks over a reading, with the severities that the writer's settings give them. */
import type { Reading } from '../evidence/reading.ts';
import { acceptsText, withoutAccepted } from './accepted.ts';
import { checks } from './all.ts';
import type { AcceptedText, Check, Finding, Severity } from './check.ts';
import { withMarkupKept } from './kept-markup.ts';

/** Severity by check id; a check that is not named keeps its own. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** A reading with its findings: what every feature is given. */
export interface Snapshot extends Reading {
  readonly findings: readonly Finding[];
  readonly settings: CheckSettings;
  /** The entries of `settings.accepted` that accept a finding here. */
  readonly used: readonly AcceptedText[];
}

/** What the writer's settings say of checks. */
export interface CheckSettings {
  readonly severities: Severities;
  readonly accepted: readonly AcceptedText[];
}

export const severityOf = ({ id, severity }: Check, { severities }: CheckSettings): Severity | 'off' =>
  severities[id] ?? severity;

export function snapshot(reading: Reading, settings: CheckSettings): Snapshot {
  const { accepted } = settings;
  const findings: Finding[] = [];
  for (const check of checks) {
    const severity = severityOf(check, settings);
    if (severity === 'off') continue;
    for (const remark of check.run(reading, findings, accepted)) {
      const fixes = (remark.fixes ?? []).flatMap((fix) => withMarkupKept(reading.draft, fix));
      findings.push(Object.freeze({ related: [], ...remark, fixes, check: check.id, severity }));
    }
  }
  const open = withoutAccepted(reading.draft, findings, accepted);
  open.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const used = accepted.filter((entry) =>
    findings.some((finding) => acceptsText(entry, reading.draft, finding)),
  );
  return Object.freeze({ ...reading, findings: Object.freeze(open), settings, used });
}
