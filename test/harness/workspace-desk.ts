/** A workspace in memory with sources and one draft, for tests of what is found and kept. */
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { folder, type MemoryEnv, memoryEnv, uriOf } from './memory-env.ts';

export const article =
  'Canada promised to invest $55 billion in new mines. Over 70% of cobalt imports come from one country.\n';
export const draft = 'Canada promised to invest $70 billion in new mines.\n';

export function desk(files: Record<string, string | Uint8Array>): { env: MemoryEnv; workspace: Workspace } {
  const env = memoryEnv(files);
  const workspace = new Workspace(env, { stale: () => {} });
  workspace.setFolders([folder]);
  return { env, workspace };
}

/** The checks and messages found in a draft. */
export async function found(workspace: Workspace, text = draft, name = 'draft.md'): Promise<string[]> {
  workspace.update(uriOf(name), text, 1);
  const { findings } = await workspace.view(uriOf(name));
  return findings.map(({ check, message }) => `${check}: ${message}`);
}
