/** Semantic tokens as a change of those sent before: what follows an edit is for the most part as it was. */
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';

export type TokenEdits = ReturnType<typeof tokenEdits>;

/** Makes the answerers. Of each document only the tokens sent last are kept. */
export function tokenEdits() {
  const sent = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  let last = 0;

  const full = (uri: string, { data }: SemanticTokens): SemanticTokens & { resultId: string } => {
    const resultId = String(++last);
    sent.set(uri, { id: resultId, data });
    return { resultId, data };
  };
  return {
    full,
    delta(
      uri: string,
      tokens: SemanticTokens,
      previousResultId: string,
    ): SemanticTokens | SemanticTokensDelta {
      const before = sent.get(uri);
      const { resultId, data } = full(uri, tokens);
      return before?.id === previousResultId
        ? { resultId, edits: edit(before.data, data) }
        : { resultId, data };
    },
    forget: (uri: string) => void sent.delete(uri),
  };
}

/** One edit from the first number that differs to the last. */
function edit(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let same = 0;
  while (
    same < before.length - start &&
    same < after.length - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data: [...data] }];
}
