/** What the web worker extension host loads: mocha's build for browsers, then all tests. */
import 'mocha/mocha';
import { mochaOptions, runMocha } from './run-mocha.ts';

export async function run(): Promise<void> {
  mocha.setup({ ...mochaOptions, reporter: Mocha.reporters.Spec });
  await import('all-tests');
  await runMocha(mocha, Mocha.reporters.Base);
}
