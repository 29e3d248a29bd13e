/** Reports for people at a terminal: `file:line:column` first, so that editors and terminals make it a link. */
import type { DraftReport, ReportedFinding } from './report.ts';

/** Hints tell what is well and what is nice to have: `hints` prints them too, otherwise they are only counted. */
export function textReport(drafts: readonly DraftReport[], hints: 'hints' | 'no hints'): string {
  const lines = drafts.flatMap(({ findings }) =>
    findings.filter(({ severity }) => hints === 'hints' || severity !== 'hint').flatMap(findingLines),
  );
  return `${[...lines, ...drafts.map(summary)].join('\n')}\n`;
}

function findingLines({ file, line, column, severity, message, check, evidence }: ReportedFinding): string[] {
  const sentences = evidence.map(
    ({ file, line, column, page, sentence }) =>
      `    ${page ? `${file}, ${page}:` : `${file}:${line}:${column}`} “${sentence}”`,
  );
  return [`${file}:${line}:${column} ${severity}: ${message} (${check})`, ...new Set(sentences)];
}

function summary({ file, sources, facts, findings }: DraftReport): string {
  if (sources.length === 0) return `${file}: not checked, for it has no source.`;
  const hints = findings.filter(({ severity }) => severity === 'hint').length;
  const rest = findings.length - hints;
  const parts = [
    `${facts.sourced} of ${counted(facts.all, 'figure')} sourced`,
    ...(facts.unchecked ? [`${facts.unchecked} left unchecked`] : []),
    rest === 0 ? 'no finding' : counted(rest, 'finding'),
    ...(hints ? [counted(hints, 'hint')] : []),
  ];
  return `${file}: ${parts.join(', ')}.`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
