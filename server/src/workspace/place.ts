/** Where a file lies: which folder it belongs to, and what messages call it. */
import { URI, Utils } from 'vscode-uri';
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

/** Whether a file lies in one of the folders or below it, all by their keys: in time that does not grow with the folders. */
export function liesIn(key: string, folders: ReadonlySet<string>): boolean {
  for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1))
    if (folders.has(key.slice(0, at))) return true;
  return false;
}

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

export const isInside = (uri: URI, root: URI): boolean => pathBelow(uri, root) !== undefined;

/** The path from a folder to what lies in it, "" for the folder itself; undefined for what lies elsewhere. */
export function pathBelow(uri: URI, folder: URI): string | undefined {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return undefined;
  const [path, around] = [withSmallDrive(uri.path), withSmallDrive(folder.path)];
  if (path === around) return '';
  const prefix = around.endsWith('/') ? around : `${around}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** Editors write the letter of a drive in either case. */
const withSmallDrive = (path: string): string => path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
