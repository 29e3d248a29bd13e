/** Names the folder outside the repository that keeps what is downloaded: VS Code, code-server. */
import os from 'node:os';
import path from 'node:path';

export const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'),
  'policy-annotator',
);
