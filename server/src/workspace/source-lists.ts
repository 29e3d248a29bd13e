/** Which sources each document has, found once for as long as no configuration and no listing of files changes. */
import type { Env } from './env.ts';
import type { OpenDocument } from './open-document.ts';
import { folderOf, keyOf, placeOf } from './place.ts';
import { defaultSettings } from './settings.ts';
import { type Declared, type SourceList, sourceList } from './source-list.ts';
import { originalOf } from './source-view.ts';

export class SourceLists {
  settings = defaultSettings;
  private readonly env: Env;
  private declared: Declared = new Map();

  constructor(env: Env) {
    this.env = env;
  }

  of(document: OpenDocument, folders: readonly string[]): Promise<SourceList> {
    if (document.list) return document.list;
    const uri = placeOf(document.uri, folders);
    const { text } = document;
    const folder = folderOf(uri, folders);
    const list = sourceList({ uri, text }, folder, this.settings, this.env, this.declared);
    document.list = list;
    // A host that failed once may answer the next time.
    list.catch(() => {
      if (document.list === list) document.list = undefined;
    });
    return list;
  }

  /** They are looked for again when they are next asked for. */
  forget(documents: readonly OpenDocument[]): void {
    this.declared = new Map();
    for (const document of documents) document.list = undefined;
  }

  /** A file is a source when the folder says so, or when an open draft rests on it. */
  async isSource(
    document: OpenDocument,
    open: Iterable<OpenDocument>,
    folders: readonly string[],
  ): Promise<boolean> {
    const own = await this.of(document, folders);
    const key = keyOf(document.uri);
    if (own.origin === 'front matter') return false;
    if (own.sources.has(key) || own.missed.has(key)) return true;
    for (const other of open) {
      if (other.uri === document.uri || originalOf(other.uri) !== undefined) continue;
      const { origin, sources } = await this.of(other, folders);
      if (origin === 'front matter' && sources.has(key)) return true;
    }
    return false;
  }
}

/** The very map where it has no such key, for it may be a long one. */
export function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  if (!map.has(key)) return map;
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
