/** Document links: the paths under `sources:` open their files. */
import type { DocumentLink } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import type { AnnotatedDocument } from '../evidence/document.ts';
import type { Span } from '../text/span.ts';
import { rangeOf } from './ranges.ts';

/** A path or glob as written in the document. */
export interface WrittenPath {
  readonly pattern: string;
  readonly span: Span;
}

const glob = /[*?{}[\]!]/;
const extension = /\.\w+$/;

/** A glob or folder is no link, for there is no one file to open. */
export function documentLinks(document: AnnotatedDocument, paths: readonly WrittenPath[]): DocumentLink[] {
  const folder = Utils.dirname(URI.parse(document.uri));
  return paths.flatMap(({ pattern, span }) => {
    if (glob.test(pattern) || !extension.test(pattern)) return [];
    const target = pattern.startsWith('/') ? folder.with({ path: pattern }) : Utils.joinPath(folder, pattern);
    const quoted = /^["']/.test(document.text.slice(span.start, span.end)) ? 1 : 0;
    return [
      {
        range: rangeOf(document, { start: span.start + quoted, end: span.end - quoted }),
        target: target.toString(),
        tooltip: 'Open this source',
      },
    ];
  });
}
