/** The main job on the sample drafts: checks fixtures/workspace from the command line and prints what it finds. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const samples = 'fixtures/workspace';

console.log(`policy-annotator check ${samples}\n`);
const { status } = spawnSync(process.execPath, [cli, 'check', samples], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
// Status 1 says that there are findings, and the samples have planted ones.
if (status !== 1) process.exitCode = status || 1;
else
  console.log(
    '\nThe findings above are planted in the samples. Open the folder in VS Code to see them there.',
  );
