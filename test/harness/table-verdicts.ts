/** The findings on a Markdown draft that accuse, as lines: the words, the check and what it says. */
import { findingsIn } from './check-case.ts';

export async function openVerdicts(source: string, draft: string): Promise<string[]> {
  const [result] = await findingsIn({
    title: '',
    files: [
      { name: 'sources/source.txt', text: source, marks: [] },
      { name: 'draft.md', text: draft, marks: [] },
    ],
  });
  return result!.findings
    .filter(({ severity }) => severity === 'warning')
    .map(
      ({ span, check, message }) =>
        `${draft.slice(span.start, span.end)} ${check}: ${message.replace('sources/', '')}`,
    );
}
