/** The editor's settings: every one with its default, read tolerantly, since people write them by hand. */
import type { URI } from 'vscode-uri';
import type { Severities } from '../checks/run.ts';

export interface Settings {
  /** Globs below the workspace folder, used where neither the draft nor a policy-annotator.yaml names sources. */
  readonly sources: readonly string[];
  readonly checks: Severities;
  /** Globs that were given with the command, relative to `base`: they count before all others and may lie anywhere. */
  readonly commandLine?: { readonly base: URI; readonly patterns: readonly { readonly pattern: string }[] };
}

export const defaultSettings: Settings = { sources: ['sources/**', 'references/**'], checks: {} };

const severities = ['error', 'warning', 'information', 'hint', 'off'];

/** A setting of the wrong type counts as its default; a severity that does not exist is passed over. */
export function readSettings(value: unknown): Settings {
  const given = (value ?? {}) as Record<keyof Settings, unknown>;
  const sources = Array.isArray(given.sources) && given.sources.every((glob) => typeof glob === 'string');
  return {
    sources: sources ? (given.sources as string[]) : defaultSettings.sources,
    checks: readSeverities(given.checks),
  };
}

function readSeverities(value: unknown): Severities {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([, severity]) => isSeverity(severity)),
  ) as Severities;
}

export const isSeverity = (value: unknown): boolean => severities.includes(String(value));
