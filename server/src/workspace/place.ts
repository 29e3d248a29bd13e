/** Where a file lies: which folder it belongs to, and what messages call it. */
import { URI, Utils } from 'vscode-uri';
import { isInside } from './source-list.ts';
import { originalOf } from './source-view.ts';

/** The innermost workspace folder around a file; its own folder where there is none. */
export function folderOf(uri: string, folders: readonly string[]): string {
  const parsed = URI.parse(uri);
  return innermost(parsed, folders) ?? Utils.dirname(parsed).toString();
}

const innermost = (uri: URI, folders: readonly string[]): string | undefined =>
  folders.filter((folder) => isInside(uri, URI.parse(folder))).sort((a, b) => b.length - a.length)[0];

/** Where a document counts as lying: one that was never saved lies in the first workspace folder. */
export function placeOf(uri: string, folders: readonly string[]): string {
  const { scheme, path } = URI.parse(uri);
  if (scheme !== 'untitled' || folders[0] === undefined) return uri;
  const folder = URI.parse(folders[0]);
  return (path.startsWith('/') ? folder.with({ path }) : Utils.joinPath(folder, path)).toString();
}

/** The path below the workspace folder. */
export function nameOf(uri: string, folders: readonly string[]): string {
  const parsed = URI.parse(uri);
  const folder = innermost(parsed, folders);
  const { path } = folder === undefined ? Utils.dirname(parsed) : URI.parse(folder);
  return parsed.path.slice(path.length).replace(/^\//, '');
}

/** Editors spell one URI in several ways, with more or fewer characters escaped: this is the one that maps use. */
export const keyOf = (uri: string): string => URI.parse(uri).toString();

/** The file that is read or shown as a document, as a key. */
export const fileOf = ({ uri }: { readonly uri: string }): string => keyOf(originalOf(uri) ?? uri);

/** From a folder to a file or folder beside or around it; "../" leads up. */
export function relativePath(folder: URI, target: URI): string {
  const from = folder.path.split('/').filter(Boolean);
  const to = target.path.split('/').filter(Boolean);
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/') || '.';
}
