/** What the status bar is told of an open document: its sources, and how many of its facts they bear out. */
import type { Verdict } from '../evidence/support.ts';
import type { View } from '../workspace/open-document.ts';
import type { StatusParams } from './requests.ts';

const open: readonly Verdict[] = ['contradicted', 'unsupported', 'unchecked'];

export function status({ draft, role, sources, problems, judgements }: View): StatusParams {
  const verdicts = judgements.flatMap(({ supports }) => supports.map(({ verdict }) => verdict));
  const unsourced = verdicts.filter((verdict) => open.includes(verdict)).length;
  return {
    uri: draft.uri,
    role,
    sources: sources.map(({ name }) => name),
    problems: problems.map(({ message }) => message),
    facts: { all: verdicts.length, sourced: verdicts.length - unsourced, open: unsourced },
  };
}
