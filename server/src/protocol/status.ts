/** What the status bar is told of an open document: its sources, and how many of its facts they bear out. */
import { countsOf, draftFacts } from '../features/facts.ts';
import type { View } from '../workspace/open-document.ts';
import type { StatusParams } from './requests.ts';

export function status(view: View): StatusParams {
  const { draft, role, sources, problems } = view;
  return {
    uri: draft.uri,
    role,
    sources: sources.map(({ name }) => name),
    problems: problems.map(({ message }) => message),
    facts: countsOf(draftFacts(view)),
  };
}
