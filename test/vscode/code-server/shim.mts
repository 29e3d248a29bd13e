#!/usr/bin/env node
/** Stands in for the executable of desktop VS Code in `runTests({ vscodeExecutablePath })`: takes its arguments. */
import path from 'node:path';
import { runSuite } from './run-suite.mts';

const given = new Map<string, string>();
const paths: string[] = [];
for (const argument of process.argv.slice(2)) {
  const [, name, value] = /^--([\w-]+)=(.*)$/s.exec(argument) ?? [];
  if (name !== undefined && value !== undefined) given.set(name, value);
  else if (!argument.startsWith('-')) paths.push(path.resolve(argument));
}

const host = given.get('extensionDevelopmentKind') === 'web' ? 'web' : 'node';
process.exitCode = await runSuite({
  extension: path.resolve(required('extensionDevelopmentPath')),
  tests: path.resolve(required('extensionTestsPath')),
  workspace: paths[0] ?? required('workspace'),
  host,
  userData: path.resolve(required('user-data-dir')),
  extensions: path.resolve(required('extensions-dir')),
  artifacts: path.resolve(import.meta.dirname, `../../../out/vscode-${host}`),
});
process.exit();

function required(name: string): string {
  const value = given.get(name);
  if (value === undefined) throw new Error(`missing --${name}=…`);
  return value;
}
