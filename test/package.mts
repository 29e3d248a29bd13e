/** Packages the extension and looks into the .vsix: what is in it, how large it is, and whether what it names is there. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packagedFiles, vsix } from './packaged.mts';

const largest = 3_000_000;
/** All that a user needs, and nothing else: one client and one server for each host, and what they show. */
const needed = [
  /^package\.json$/,
  /^package\.nls(\.[\w-]+)?\.json$/,
  /^(readme|changelog)\.md$/,
  /^LICENSE\.txt$/,
  /^language-configuration\.json$/,
  /^dist\/(client|server)(\.browser)?\.js$/,
  /^dist\/(desk-client|pdf-library)\.js$/,
  /^dist\/checks\/[a-z-]+\.md$/,
  /^dist\/sample\/(policy-annotator\.yaml|drafts\/[\w-]+\.(md|policy)|sources\/[\w-]+\.txt)$/,
  /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^media\/(icon\.png|view\.svg|walkthrough\/[a-z-]+\.md)$/,
  /^(schemas|syntaxes)\/[\w.-]+\.json$/,
];

execFileSync('npm', ['run', '--silent', 'package'], {
  cwd: path.resolve(import.meta.dirname, '..'),
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
const files = packagedFiles();
const textOf = (file: string) => new TextDecoder().decode(files.get(file));
const manifest = JSON.parse(textOf('package.json'));
const page = textOf('readme.md');

let failed = 0;
let passed = 0;
function check(what: string, wrong: readonly string[]): void {
  if (wrong.length > 0) failed++;
  else passed++;
  console.log(wrong.length > 0 ? `failed ${what}: ${wrong.join(', ')}` : `ok ${what}`);
}

const { length: size } = readFileSync(vsix);
check(
  `at most ${largest / 1e6} MB; it has ${(size / 1e6).toFixed(2)} MB`,
  size > largest ? [`${size} bytes`] : [],
);
check(
  'nothing but what a user needs',
  [...files.keys()].filter((file) => !needed.some((pattern) => pattern.test(file))),
);
check(
  'no source map',
  [...files.keys()].filter(
    (file) => file.endsWith('.map') || /sourceMappingURL=/.test(textOf(file).slice(-300)),
  ),
);
check(
  'everything that the manifest names is there',
  pathsIn(manifest).filter(
    (file) => !files.has(file) && ![...files.keys()].some((one) => one.startsWith(`${file}/`)),
  ),
);
check(
  'every text of the manifest is there in words',
  Array.from(textOf('package.json').matchAll(/"%([\w.-]+)%"/g), ([, key]) => key!).filter(
    (key) => typeof JSON.parse(textOf('package.nls.json'))[key] !== 'string',
  ),
);
check(
  'its page has no link or picture that the Extensions view can’t show',
  Array.from(page.matchAll(/\]\((?!https?:|#)[^)]*\)|!\[[^\]]*\]\([^)]*\)/g), ([link]) => link),
);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Strings of the manifest that are paths below it. */
function pathsIn(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, key));
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([name, one]) => (name === 'bin' ? [] : pathsIn(one, name)));
  const isPath = ['main', 'browser', 'path', 'configuration', 'markdown', 'l10n', 'url', 'icon'].includes(
    key,
  );
  return isPath && typeof value === 'string' && !value.startsWith('$') ? [value.replace(/^\.\//, '')] : [];
}
