/** A file system in memory, as extensions for remote repositories and databases bring one: its files are on no disk. */
import * as vscode from 'vscode';

export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly files = new Map<string, Uint8Array>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(uri.path);
    if (!bytes && !this.isFolder(uri)) throw vscode.FileSystemError.FileNotFound(uri);
    const type = bytes ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: this.written.get(uri.path) ?? 0, size: bytes?.length ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (!this.isFolder(uri)) throw vscode.FileSystemError.FileNotFound(uri);
    const below = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    const entries = new Map<string, vscode.FileType>();
    for (const path of this.files.keys()) {
      if (!path.startsWith(below)) continue;
      const [name, ...rest] = path.slice(below.length).split('/');
      entries.set(name!, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...entries];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const type = vscode.FileChangeType[this.files.has(uri.path) ? 'Changed' : 'Created'];
    this.files.set(uri.path, bytes);
    this.written.set(uri.path, ++this.clock);
    this.changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  /** A folder is there as soon as something lies in it. */
  createDirectory(): void {}

  private readonly written = new Map<string, number>();
  private clock = 0;
  private isFolder({ path }: vscode.Uri): boolean {
    const below = path.endsWith('/') ? path : `${path}/`;
    return path === '/' || [...this.files.keys()].some((file) => file.startsWith(below));
  }
}
