/** Paths and globs that name sources, to the files that they lead to and to what is amiss with them. */
import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import type { Problem } from '../evidence/reading.ts';
import { isDocument } from '../readers/read.ts';
import type { Span } from '../text/span.ts';
import type { SourcePattern } from './configuration.ts';
import type { Env } from './env.ts';
import { isInside, pathBelow } from './place.ts';

export interface Declaration {
  readonly origin: 'command line' | 'front matter' | 'configuration' | 'setting';
  /** Folder that the patterns are relative to. */
  readonly base: URI;
  readonly patterns: readonly { readonly pattern: string; readonly span?: SourcePattern['span'] }[];
}

export async function resolve(
  { origin, base, patterns }: Declaration,
  root: URI,
  env: Env,
  problems: Problem[],
): Promise<Map<string, Span | undefined>> {
  const found = new Map<string, Span | undefined>();
  const add = (uri: string, span: Span | undefined) => {
    if (!found.has(uri)) found.set(uri, span);
  };
  for (const { pattern, span } of patterns) {
    const place = span && { span };
    if (pattern.length > longestPattern) {
      const message = `“${pattern.slice(0, 40)}…” is too long for a path or glob.`;
      problems.push({ kind: 'source', message, ...place });
      continue;
    }
    if (/^https?:\/\//i.test(pattern)) {
      const message = `“${pattern}” is an address, and nothing is read from the web: save the page and name its file.`;
      problems.push({ kind: 'source', message, ...place });
      continue;
    }
    const written = withSlashes(pattern);
    const { base: prefix, glob, negated } = picomatch.scan(written);
    const start = placeOf(prefix, base, root);
    if (negated) {
      const excluded = picomatch(glob || '**');
      for (const uri of found.keys()) {
        const path = pathBelow(URI.parse(uri), start);
        if (path === '' || (path !== undefined && excluded(path))) found.delete(uri);
      }
      continue;
    }
    if (origin !== 'command line' && !isInside(start, root)) {
      const message = `“${pattern}” lies outside the workspace folder, so it is not read. Copy it into that folder.`;
      problems.push({ kind: 'source', message, ...place });
      continue;
    }
    const { uris, gaps } = await env.listFiles(start.toString());
    for (const gap of gaps)
      problems.push({ kind: 'source', message: `Part of “${pattern}” can’t be read: ${gap}.`, ...place });
    if (glob === '') {
      if (uris.length === 0 && gaps.length === 0) add(start.toString(), span);
      else for (const uri of uris.filter(isDocument)) add(uri, span);
      continue;
    }
    const matches = picomatch(glob, { dot: false });
    // A file may be called “report [final].txt”, which is a glob only by accident.
    const literal = placeOf(written, base, root).path;
    const isMatch = (uri: URI) => uri.path === literal || matches(pathBelow(uri, start) ?? '');
    const matched = uris.filter((uri) => isDocument(uri) && isMatch(URI.parse(uri)));
    for (const uri of matched) add(uri, span);
    if (matched.length === 0 && gaps.length === 0 && origin !== 'setting')
      problems.push({ kind: 'source', message: `No readable file matches “${pattern}”.`, ...place });
  }
  return found;
}

/** Characters; the glob library refuses far longer ones by throwing. */
const longestPattern = 1000;

/** On Windows people write paths with backslashes. No one needs them as an escape: a file's own name always matches. */
const withSlashes = (pattern: string): string => pattern.replaceAll('\\', '/');

/** Where a path leads that is absolute on its machine, or else relative to `base`. */
function placeOf(path: string, base: URI, root: URI): URI {
  const drive = /^[a-z]:\//i.test(path);
  return drive || path.startsWith('/')
    ? Utils.joinPath(root.with({ path: '/' }), path)
    : Utils.joinPath(base, path);
}
