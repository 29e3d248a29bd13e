/** Bundles the extension's client, the language server and the command line into dist/. */
import { cpSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
/** For the package: small, and without what only a debugger reads. */
const release = process.argv.includes('--release');
const common = {
  // Outside the package names are kept, so that a stack in a log can be read.
  minifyWhitespace: !watch,
  minifySyntax: !watch,
  bundle: true,
  target: 'es2022',
  sourcemap: !release,
  minify: release,
  legalComments: 'none',
  // The watch task of .vscode/ waits for esbuild's line "[watch] build finished".
  logLevel: watch ? 'info' : 'warning',
};
/** What is heavy and not needed at the start stays a file of its own beside the bundles that use it, loaded when it is. */
const heavy = {
  name: 'heavy',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:pdf-library|desk-client)\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: `./${path.slice(path.lastIndexOf('/') + 1, -'.ts'.length)}.js`, external: true }
        : undefined,
    );
  },
};
/** What is known of words, as values: to gather them takes a good part of a start. */
const knownWords = {
  name: 'known-words',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]name-bits\.ts$/ }, async ({ path }) => {
      const values = Object.entries(await import(pathToFileURL(path)));
      return {
        contents: values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join(''),
      };
    });
  },
};
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  external: ['vscode'],
};
const worker = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
};

const bundles = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js', plugins: [heavy] },
  { ...node, entryPoints: ['client/src/desk-client.ts'], outfile: 'dist/desk-client.js' },
  { ...worker, format: 'cjs', entryPoints: ['client/src/browser.ts'], outfile: 'dist/client.browser.js' },
  {
    ...node,
    entryPoints: ['server/src/hosts/node.ts'],
    outfile: 'dist/server.js',
    plugins: [heavy, knownWords],
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...worker,
    format: 'iife',
    entryPoints: ['server/src/hosts/browser.ts'],
    outfile: 'dist/server.browser.js',
    plugins: [knownWords],
  },
  {
    ...node,
    entryPoints: ['server/src/hosts/cli.ts'],
    outfile: 'dist/cli.js',
    plugins: [heavy, knownWords],
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...node,
    entryPoints: ['server/src/readers/pdf-library.ts'],
    outfile: 'dist/pdf-library.js',
    minify: true,
  },
];

// What a finding links to, and the folder that "Open the Sample" copies.
rmSync('dist/checks', { recursive: true, force: true });
rmSync('dist/sample', { recursive: true, force: true });
cpSync('fixtures/checks', 'dist/checks', { recursive: true });
// The folder of larger sources is for the tests.
cpSync('fixtures/workspace', 'dist/sample', {
  recursive: true,
  filter: (file) => !file.endsWith('library'),
});

// Before watching too: what is launched after the first bundle's line then finds all of them.
await Promise.all(bundles.map((bundle) => build(bundle)));
if (watch) for (const bundle of bundles) await (await context(bundle)).watch();
