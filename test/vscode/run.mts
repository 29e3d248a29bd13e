/**
 * Runs the suite inside a real VS Code: `run.mts node` in the Node extension host, `run.mts web` in the web one. With
 * `--packaged` it is the .vsix that is tested, installed in the one and served as it is in the other. Names of test
 * files, such as `writing`, leave out the others.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { unpack, vsix } from '../packaged.mts';
import { buildSuite, suiteBundles } from './build-suite.mts';
import { chooseVSCode, type VSCode } from './choose-vscode.mts';
import { makeProfile, type Profile } from './profile.mts';

const [host, ...rest] = process.argv.slice(2);
const isPackaged = rest.includes('--packaged');
const files = rest.filter((argument) => argument !== '--packaged');
if ((host !== 'node' && host !== 'web') || files.some((file) => file.startsWith('-'))) {
  console.error('usage: node test/vscode/run.mts node|web [--packaged] [FILE…]');
  process.exit(2);
}

const vscode = await chooseVSCode();
console.log(`${host === 'node' ? 'Node' : 'web worker'} extension host of ${vscode.description}`);
await buildSuite(isPackaged, files);
const profile = makeProfile();
/** A workspace of several folders, of which it has one: a test adds another, over which a single folder would start anew. */
const workspace = path.join(profile.folder, 'sample.code-workspace');
writeFileSync(workspace, JSON.stringify({ folders: [{ path: profile.workspace }] }));
try {
  await runTests({
    vscodeExecutablePath: vscode.executable,
    ...underTest(vscode, profile),
    launchArgs: [
      workspace,
      `--user-data-dir=${profile.userData}`,
      `--extensions-dir=${profile.extensions}`,
      ...(isPackaged ? [] : ['--disable-extensions']),
      ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  });
} catch (error) {
  if (!(error instanceof TestRunFailedError)) throw error;
  process.exitCode = error.code || 1;
} finally {
  profile.remove();
}

/** The extension's folder and the suite. */
function underTest(
  { install }: VSCode,
  { folder }: Profile,
): { extensionDevelopmentPath: string; extensionTestsPath: string } {
  const extensionDevelopmentPath = isPackaged
    ? path.join(folder, 'under-test')
    : path.resolve(import.meta.dirname, '../..');
  if (!isPackaged)
    return { extensionDevelopmentPath, extensionTestsPath: suiteBundles[host as 'node' | 'web'] };
  mkdirSync(extensionDevelopmentPath);
  if (host === 'node') {
    install(vsix, profile);
    // VS Code runs tests only for an extension under development: this one has nothing in it.
    writeFileSync(
      path.join(extensionDevelopmentPath, 'package.json'),
      JSON.stringify({ name: 'suite', publisher: 'tests', version: '0.0.0', engines: { vscode: '*' } }),
    );
    return { extensionDevelopmentPath, extensionTestsPath: suiteBundles.node };
  }
  unpack(extensionDevelopmentPath);
  // The web host loads tests from the extension's own folder only.
  const extensionTestsPath = path.join(extensionDevelopmentPath, 'suite.js');
  copyFileSync(suiteBundles.web, extensionTestsPath);
  return { extensionDevelopmentPath, extensionTestsPath };
}
