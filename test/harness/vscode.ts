/** As much of VS Code's API as the client's way to an original needs, for what no test inside VS Code can reach: the desktop. */
import { URI } from 'vscode-uri';

export const Uri = URI;
export const UIKind = { Desktop: 1, Web: 2 };
export const Disposable = { from: () => ({ dispose: () => {} }) };
export const l10n = { t: (text: string, value: unknown) => text.replace('{0}', String(value)) };
export class Position {}
export class Range {}
export class MarkdownString {}

const registered = new Map<string, () => Promise<void>>();
/** What the client asked for, in order. */
export const asked: string[] = [];
export const commands = {
  registerCommand: (name: string, run: () => Promise<void>) => registered.set(name, run),
  executeCommand: async (name: string, uri?: URI) => {
    const own = registered.get(name);
    if (own) return own();
    asked.push(`${name} ${uri}`);
  },
};
export const env = {
  uiKind: UIKind.Desktop,
  remoteName: undefined as string | undefined,
  openExternal: async (uri: URI) => asked.push(`outside ${uri}`),
};
export const window = {
  activeTextEditor: undefined as unknown,
  setStatusBarMessage: (words: string) => asked.push(words),
};
