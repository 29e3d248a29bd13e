/** What the Node extension host loads: mocha from node_modules, then all tests. */
import Mocha from 'mocha';
import { mochaOptions, runMocha } from './run-mocha.ts';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ...mochaOptions, reporter: 'spec' });
  // This is how mocha itself gives `describe` and `it` to a file that it loads.
  mocha.suite.emit('pre-require', globalThis, 'all-tests', mocha);
  await import('all-tests');
  await runMocha(mocha, Mocha.reporters.Base);
}
