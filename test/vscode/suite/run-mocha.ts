/** Runs mocha's tests and reports them on the console, in either extension host. */
import { config } from 'chai';
import { reportMark } from './report-mark.mts';

export const mochaOptions: Mocha.MochaOptions = {
  ui: 'bdd',
  color: false,
  // Opening VS Code's first editor may take that long on a loaded machine; each wait in a test has a shorter limit.
  timeout: 60_000,
  forbidOnly: true,
  forbidPending: true,
};

export function runMocha(mocha: Mocha, base: typeof Mocha.reporters.Base): Promise<void> {
  config.truncateThreshold = 0;
  base.consoleLog = (line = '', ...values: unknown[]) =>
    console.log(`${reportMark}${marked(line)}`, ...values.map(marked));
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else if (runner.total === 0) reject(new Error('no test ran'));
      else resolve();
    });
  });
}

/** Marks the lines that a value adds to the one it stands in. */
function marked(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\n', `\n${reportMark}`) : value;
}
