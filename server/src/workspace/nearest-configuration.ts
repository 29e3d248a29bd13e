/** Which policy-annotator.yaml counts for a draft. */
import { type URI, Utils } from 'vscode-uri';
import { configurationFiles } from './configuration.ts';
import { type Env, textOf } from './env.ts';
import { isInside } from './place.ts';

export interface ConfigurationText {
  readonly uri: URI;
  readonly folder: URI;
  readonly text: string;
}

/** The first from the draft's folder upwards, never above the workspace folder `root`. */
export async function nearestConfiguration(
  draft: URI,
  root: URI,
  env: Pick<Env, 'readFile'>,
): Promise<ConfigurationText | undefined> {
  for (let folder = Utils.dirname(draft); isInside(folder, root); folder = Utils.dirname(folder)) {
    for (const name of configurationFiles) {
      const uri = Utils.joinPath(folder, name);
      const text = await textOf(env, uri.toString());
      if (text !== undefined) return { uri, folder, text };
    }
    if (folder.path === root.path) break;
  }
  return undefined;
}
