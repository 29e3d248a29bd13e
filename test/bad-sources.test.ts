/** What people and programs leave among sources: too large, gone, no file at all, packed to be a trap. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeFiles } from '../server/src/hosts/node-files.ts';
import { read } from '../server/src/readers/read.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';
import { pdfOf } from './harness/pdf.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const problemOf = async (name: string, bytes: Uint8Array) => (await read(name, bytes)).problem;

describe('a reader', () => {
  test('leaves a text of 21 million characters', async () => {
    const problem = 'has more than 20 million characters of text. Split it into smaller files.';
    expect(await problemOf('a.txt', new Uint8Array(21_000_000).fill(97))).toBe(problem);
  });

  test('reads a PDF of 500 pages, and refuses one of 3,001', async () => {
    // Lines that are alike on all pages would be taken for running heads.
    const ship = (index: number) =>
      `Ship${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
    const page = (_: unknown, index: number) =>
      `${ship(index)} lay in the harbour.\n\n${ship(index + 1)} carried ${index} tonnes.\n\n${ship(index + 2)} left.`;
    const result = await read('a.pdf', pdfOf(Array.from({ length: 500 }, page)));
    expect(result.problem).toBeUndefined();
    expect(result).toMatchObject({ text: expect.stringContaining('carried 499 tonnes') });
    expect(await problemOf('a.pdf', pdfOf(Array.from({ length: 3001 }, page)))).toBe(
      'has more than 3000 pages. Split it into smaller files.',
    );
  });

  test('runs no macro and unpacks nothing but text', async () => {
    const document =
      '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Five boats.</w:t></w:r></w:p></w:body></w:document>';
    const parts = {
      'word/document.xml': strToU8(document),
      'word/vbaProject.bin': new Uint8Array(1000).fill(1),
    };
    expect(await read('a.docx', zipSync(parts))).toMatchObject({ text: '[1] Five boats.\n' });
    expect(await problemOf('a.docm', zipSync(parts))).toBe(
      'is of a kind that can’t be read. Save it as .docx.',
    );
  });

  test('does not go through an archive of countless files', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`x/${at}`, new Uint8Array()]));
    expect(await problemOf('a.docx', zipSync(many, { level: 0 }))).toBe('packs more than 20000 files.');
  });

  test('runs no script of a page', async () => {
    const page =
      '<body><p onclick="x=1">Five boats.</p><script>globalThis.ran = true; document.body.innerHTML = "Nine."</script></body>';
    expect(await read('a.html', utf8(page))).toMatchObject({ text: '[1] Five boats.\n' });
    expect('ran' in globalThis).toBe(false);
  });
});

describe('the files of a desk', () => {
  let desk: string;
  const uriOf = (name: string) => pathToFileURL(path.join(desk, name)).href;
  beforeAll(() => {
    desk = mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-'));
    mkdirSync(path.join(desk, 'sources'));
  });
  afterAll(() => rmSync(desk, { recursive: true, force: true }));

  test('of 200 MB are refused before they are read', async () => {
    writeFileSync(path.join(desk, 'large.txt'), '');
    truncateSync(path.join(desk, 'large.txt'), 200 * 1024 * 1024);
    const from = process.memoryUsage().arrayBuffers;
    await expect(nodeFiles.readFile(uriOf('large.txt'))).rejects.toThrow('it is larger than 64 MB');
    expect(process.memoryUsage().arrayBuffers - from).toBeLessThan(10_000_000);
  });

  test.runIf(process.platform !== 'win32')('that are devices are not read', async () => {
    await expect(nodeFiles.readFile('file:///dev/zero')).rejects.toThrow('it is no file');
  });

  test('have a stamp that changes with them, and none just after they changed', async () => {
    const name = 'sources/a #1 🚢.txt';
    writeFileSync(path.join(desk, name), 'Five boats.');
    expect(await nodeFiles.stamp!(uriOf(name))).toBeUndefined();
    await expect(nodeFiles.stamp!(uriOf('none.txt'))).rejects.toThrow();
  });

  test('that vanish while they are read are said, and the others are read', async () => {
    writeFileSync(path.join(desk, 'sources/a.txt'), 'Kiel bought 55 boats.');
    writeFileSync(path.join(desk, 'sources/b #2 🚢.txt'), 'Riga bought 66 boats.');
    const workspace = new Workspace(
      {
        ...nodeFiles,
        log: () => {},
        readFile(uri) {
          if (uri.endsWith('/a.txt')) unlinkSync(path.join(desk, 'sources/a.txt'));
          return nodeFiles.readFile(uri);
        },
      },
      { stale: () => {} },
    );
    workspace.setFolders([pathToFileURL(desk).href]);
    workspace.update(uriOf('draft.md'), 'Riga bought 67 boats. Kiel bought 56 boats.\n', 1);
    const { findings, judgements } = await workspace.view(uriOf('draft.md'));
    const messages = findings.map(({ message }) => message);
    expect(messages).toContain('sources/a.txt can’t be read: there is no such file.');
    expect(messages).toContain('sources/b #2 🚢.txt has 66 here.');
    expect(judgements.flatMap(({ supports }) => supports).map(({ verdict }) => verdict)).not.toContain(
      'unsupported',
    );
  });
});
