/** Reports for people at a terminal: `file:line:column` first, so that editors and terminals make it a link. */
import type { DraftReport, ReportedFinding } from './report.ts';
import type { StaleIgnore } from './stale-ignores.ts';

/** Hints tell what is well and what is nice to have: `hints` prints them too, otherwise they are only counted. */
export function textReport(
  drafts: readonly DraftReport[],
  configuration: readonly StaleIgnore[],
  hints: 'hints' | 'no hints',
): string {
  const told = new Set<string>();
  // What is amiss in the folder's configuration is told with the first draft.
  const isNew = ({ isOfFolder, message }: ReportedFinding) =>
    !isOfFolder || told.size < told.add(message).size;
  const lines = drafts.flatMap(({ findings }) =>
    findings
      .filter(({ severity }) => hints === 'hints' || severity !== 'hint')
      .filter(isNew)
      .flatMap(findingLines),
  );
  return `${[...lines, ...configuration.map(headline), ...drafts.map(summary)].join('\n')}\n`;
}

const headline = ({ file, line, column, severity, message, check }: StaleIgnore): string =>
  `${file}:${line}:${column} ${severity}: ${message} (${check})`;

function findingLines(finding: ReportedFinding): string[] {
  const sentences = finding.evidence.map(
    ({ file, line, column, page, sentence }) =>
      `    ${page ? `${file}, ${page}:` : `${file}:${line}:${column}`} ${quoted(sentence)}`,
  );
  return [headline(finding), ...new Set(sentences)];
}

/** What opens or ends with a quotation has marks enough. */
const quoted = (sentence: string): string => (/^["“]|["”]$/.test(sentence) ? sentence : `“${sentence}”`);

function summary({ file, sources, facts, findings }: DraftReport): string {
  if (sources.length === 0) return `${file}: not checked against any source.`;
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
