/** The findings on a Markdown draft that accuse, as lines: the words, the check and what it says. */
import { findingsIn } from './check-case.ts';

export const accusations = (source: string, draft: string): Promise<string[]> =>
  accusationsIn({ 'sources/source.txt': source }, draft);

export async function accusationsIn(
  sources: Readonly<Record<string, string>>,
  draft: string,
): Promise<string[]> {
  const files = Object.entries({ ...sources, 'draft.md': draft }).map(([name, text]) => ({
    name,
    text,
    marks: [],
  }));
  const [result] = await findingsIn({ title: '', files });
  return result!.findings
    .filter(({ severity }) => severity === 'warning')
    .map(
      ({ span, check, message }) =>
        `${draft.slice(span.start, span.end)} ${check}: ${message.replaceAll('sources/', '')}`,
    );
}
