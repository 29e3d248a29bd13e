/** Serves the extension over http, so that the workbench runs it in the web worker extension host. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { CodeServer } from './server.mts';

/** An extension on the server may run there too (by a setting), but is refused a Worker for its language server. */
export async function serveWebExtension(
  extension: string,
  tests: string,
  server: CodeServer,
): Promise<{ prepare: (page: Page) => Promise<void>; close: () => void }> {
  const inside = path.relative(extension, tests);
  if (inside.startsWith('..')) throw new Error('the tests for the web must be inside the extension’s folder');
  const files = serveFolder(extension);
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  // code-server's proxy for ports: the same origin, so the page's security policy allows it.
  const at = `/proxy/${(files.address() as AddressInfo).port}`;
  const uri = (file: string) => ({ $mid: 1, scheme: 'http', authority: server.host, path: file });
  const development = {
    extensions: [uri(at)],
    extensionTestsPath: uri(`${at}/${inside.split(path.sep).join('/')}`),
  };
  return {
    prepare: async (page) => void (await page.addInitScript(addToConfiguration, development)),
    close: () => files.close(),
  };
}

/**
 * Runs in the page. The workbench reads the web extensions under development from the page's configuration only, not
 * from its address; and a page whose HTML is rewritten on the way is refused its WebSocket by the browser.
 */
function addToConfiguration(development: object): void {
  const get = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = get.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || !value) return value;
    const configuration = JSON.parse(value);
    return JSON.stringify({
      ...configuration,
      developmentOptions: { ...configuration.developmentOptions, ...development },
    });
  };
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

function serveFolder(root: string) {
  return createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.join(root, path.normalize(asked));
    if (!file.startsWith(root + path.sep) || !statSync(file, { throwIfNoEntry: false })?.isFile())
      return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
}
