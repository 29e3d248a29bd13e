/** Runs a case as the editor would: files named draft… are opened as drafts, all files lie in one folder. */
import type { Finding } from '../../server/src/checks/check.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import type { Case, CaseFile } from './case.ts';
import { folder, memoryEnv, uriOf } from './memory-env.ts';

export async function findingsIn({
  files,
}: Case): Promise<{ file: CaseFile; findings: readonly Finding[] }[]> {
  const env = memoryEnv(Object.fromEntries(files.map(({ name, text }) => [name, text])));
  const workspace = new Workspace(env, { stale: () => {} });
  workspace.setFolders([folder]);
  const drafts = files.filter(({ name }) => /(?:^|\/)draft[^/]*$/.test(name));
  return Promise.all(
    drafts.map(async (file) => {
      workspace.update(uriOf(file.name), file.text, 1);
      const { findings } = await workspace.view(uriOf(file.name));
      return { file, findings };
    }),
  );
}
