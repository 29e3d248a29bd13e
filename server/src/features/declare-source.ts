/** Writes a source into YAML that a person keeps: comments, order and all other lines stay as they are. */
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';

/**
 * The YAML with `path` under `sources:`; undefined where it stands there already, or where the YAML can't be understood
 * and is better left to its writer.
 */
export function withSource(yaml: string, path: string): string | undefined {
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents)))
    return undefined;
  if (declaredIn(document).includes(path)) return undefined;
  add(document, path);
  const text = document.toString({ lineWidth: 0, indentSeq: !/^sources:[^\n]*\n- /m.test(yaml) });
  const lines = yaml.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
  // The YAML of front matter ends before the line end in front of its fence.
  return yaml === '' || yaml.endsWith('\n') ? lines : lines.trimEnd();
}

/** The paths and globs under `sources:`; undefined where it does not say. */
export function declaredSources(yaml: string): string[] | undefined {
  const document = parseDocument(yaml);
  return document.has('sources') ? declaredIn(document) : undefined;
}

function declaredIn(document: Document): string[] {
  if (!isMap(document.contents)) return [];
  const node = document.get('sources', true) as unknown;
  const items: readonly unknown[] = isSeq(node) ? node.items : [node];
  return items.flatMap((item) =>
    isScalar(item) && typeof item.value === 'string' ? [item.value.trim()] : [],
  );
}

function add(document: Document, path: string): void {
  const node = isMap(document.contents) ? (document.get('sources', true) as unknown) : undefined;
  if (isSeq(node)) {
    node.add(document.createNode(path));
    return;
  }
  const list = document.createNode([path]) as unknown as { items: unknown[] };
  // The one path that stood there keeps the comment behind it.
  if (isScalar(node) && node.value !== null) list.items.unshift(node);
  if (document.contents === null) document.contents = document.createNode({ sources: list }) as never;
  else document.set('sources', list);
}
