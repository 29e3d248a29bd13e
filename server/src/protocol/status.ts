/** What the status bar is told of an open document: its sources, and how many of its facts they bear out. */
import { countsOf, draftFacts } from '../features/facts.ts';
import type { View } from '../workspace/open-document.ts';
import type { StatusParams } from './requests.ts';

/** A longer list of sources is for the Sources view, and would be sent at each pause in typing. */
const mostNames = 10;

export function status(view: View): StatusParams {
  const { draft, role, sources, problems } = view;
  return {
    uri: draft.uri,
    role,
    sourceCount: sources.length,
    sources: sources.slice(0, mostNames).map(({ name }) => name),
    problems: problems.filter(({ kind }) => kind !== 'misspelt').map(({ message }) => message),
    facts: countsOf(draftFacts(view)),
  };
}
