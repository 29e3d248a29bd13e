/** Runs the suite inside a real VS Code: `run.mts node` in the Node extension host, `run.mts web` in the web one. */
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { buildSuite, suiteBundles } from './build-suite.mts';
import { chooseVSCode } from './choose-vscode.mts';
import { makeProfile } from './profile.mts';

const host = process.argv[2];
if (host !== 'node' && host !== 'web') {
  console.error('usage: node test/vscode/run.mts node|web');
  process.exit(2);
}

const { executable, description } = await chooseVSCode();
console.log(`${host === 'node' ? 'Node' : 'web worker'} extension host of ${description}`);
await buildSuite();
const profile = makeProfile();
try {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: path.resolve(import.meta.dirname, '../..'),
    extensionTestsPath: suiteBundles[host],
    launchArgs: [
      profile.workspace,
      `--user-data-dir=${profile.userData}`,
      `--extensions-dir=${profile.extensions}`,
      '--disable-extensions',
      ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  });
} catch (error) {
  if (!(error instanceof TestRunFailedError)) throw error;
  process.exitCode = error.code || 1;
} finally {
  profile.remove();
}
