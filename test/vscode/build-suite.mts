/** Bundles the mocha suite twice, for the Node extension host and for the web worker one. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const suite = path.join(import.meta.dirname, 'suite');

/** Where the bundles are; inside the extension's folder, since the web worker host loads them from there. */
export const suiteBundles = {
  node: path.join(root, 'out/test-vscode/node.js'),
  web: path.join(root, 'out/test-vscode/web.js'),
};

/** `isPackaged`: the suite is to run on what a user installs, and not on the repository's folder. Of `files`, all if none. */
export async function buildSuite(isPackaged: boolean, files: readonly string[]): Promise<void> {
  const common: BuildOptions = {
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [allTests(files)],
  };
  await Promise.all([
    build({
      ...common,
      platform: 'node',
      define: { TEST_HOST: '"node"', TEST_PACKAGED: String(isPackaged) },
      external: ['vscode', 'mocha'],
      entryPoints: [path.join(suite, 'node.ts')],
      outfile: suiteBundles.node,
    }),
    build({
      ...common,
      platform: 'browser',
      external: ['vscode'],
      define: { TEST_HOST: '"web"', TEST_PACKAGED: String(isPackaged), global: 'globalThis' },
      entryPoints: [path.join(suite, 'web.ts')],
      outfile: suiteBundles.web,
    }),
  ]);
}

/** `import 'all-tests'` is every test file of the suite: there is no list that could miss one. */
const allTests = (files: readonly string[]): Plugin => ({
  name: 'all-tests',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^all-tests$/ }, () => ({ path: 'all-tests', namespace: 'all-tests' }));
    onLoad({ filter: /.*/, namespace: 'all-tests' }, () => ({
      resolveDir: suite,
      contents: readdirSync(suite)
        .filter((file) => file.endsWith('.test.ts'))
        .filter((file) => files.length === 0 || files.includes(file.slice(0, -'.test.ts'.length)))
        .map((file) => `import './${file}';`)
        .join('\n'),
    }));
  },
});
