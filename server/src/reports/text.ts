/** Reports for people at a terminal: `file:line:column` first, so that editors and terminals make it a link. */
import type { DraftReport } from './report.ts';

export function textReport(drafts: readonly DraftReport[]): string {
  const lines: string[] = [];
  for (const { findings } of drafts)
    for (const { file, line, column, severity, message, check, evidence } of findings) {
      lines.push(`${file}:${line}:${column} ${severity}: ${message} (${check})`);
      for (const { file, line, column, page, sentence } of evidence)
        lines.push(`    ${page ? `${file}, ${page}:` : `${file}:${line}:${column}`} “${sentence}”`);
    }
  for (const { file, facts, findings } of drafts)
    lines.push(
      `${file}: ${facts.sourced} of ${counted(facts.all, 'figure')} sourced, ${findings.length === 0 ? 'no finding' : counted(findings.length, 'finding')}.`,
    );
  return `${lines.join('\n')}\n`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
