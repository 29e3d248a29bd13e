/** Files that are no good: each is refused in words, and none keeps the reader busy. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { read } from '../server/src/readers/read.ts';
import type { ReadResult } from '../server/src/readers/reader.ts';
import { cpuTime } from './harness/busy-machine.ts';
import { file, textOf, utf8 } from './harness/read.ts';

const problemOf = async (name: string, bytes: Uint8Array): Promise<string | undefined> =>
  (await read(name, bytes)).problem;
const docx = (document: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(document), ...more });
const body = (inside: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${inside}</w:body></w:document>`;

test.each<[string, string, Uint8Array, string]>([
  [
    'a PDF under a password',
    'encrypted.pdf',
    file('encrypted.pdf'),
    'is protected with a password. Save it again without one.',
  ],
  [
    'a scanned PDF',
    'scan.pdf',
    file('scan.pdf'),
    'has no text: its pages are pictures. Save it again with its text recognised (OCR).',
  ],
  [
    'a PDF that was cut off',
    'a.pdf',
    file('letter.pdf').subarray(0, 20_000),
    'is cut off: its end is missing.',
  ],
  [
    'a web page that is called a PDF',
    'a.pdf',
    utf8('<html>404</html>'),
    'is not a .pdf file, whatever its name says.',
  ],
  ['a Word file that was cut off', 'a.docx', file('letter.docx').subarray(0, 3000), 'is damaged or cut off.'],
  [
    'an Office file under a password',
    'a.docx',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    'is protected with a password, or in an older format. Save it as .docx without a password.',
  ],
  [
    'a text that is called an Excel file',
    'a.xlsx',
    utf8('a,b'),
    'is not a .xlsx file, whatever its name says.',
  ],
  [
    'a Word file without a document',
    'a.docx',
    zipSync({ 'x.xml': strToU8('<x/>') }),
    'holds no Word document.',
  ],
  ['a Word file without words', 'a.docx', docx(body('<w:p/>')), 'holds no words.'],
  [
    'JSON that was cut off',
    'a.json',
    file('survey.json').subarray(0, 120),
    'is not valid JSON: it is damaged or cut off.',
  ],
  ['JSON without a bottom', 'a.json', utf8('['.repeat(100_000)), 'is nested more than 60 levels deep.'],
  ['binary data', 'a.txt', Uint8Array.from([77, 90, 0, 3]), 'holds binary data, not text.'],
  ['a bibliography without entries', 'a.bib', utf8('% nothing yet'), 'holds no entry of a bibliography.'],
  ['another kind', 'a.odt', utf8('PK'), 'is of a kind that can’t be read. Save it as .docx.'],
  ['nothing', 'a.html', new Uint8Array(), 'is empty.'],
])('%s', async (_, name, bytes, problem) => {
  expect(await problemOf(name, bytes)).toBe(problem);
});

test('a zip bomb is not unpacked, also when it lies about its size', async () => {
  const bomb = docx(' '.repeat(80 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(200_000);
  const from = cpuTime();
  expect(await problemOf('a.docx', bomb)).toBe('unpacks to more than 64 MB, so it is not opened.');
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  for (let at = 0; at + 46 < bomb.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
  expect(await problemOf('a.docx', bomb)).toBeDefined();
  expect(cpuTime() - from).toBeLessThan(2000);
});

test('archives inside and external entities are left alone', async () => {
  const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY leak SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${body('<w:p><w:r><w:t>Five &leak;&b; boats.</w:t></w:r></w:p>').slice(21)}`;
  const { text } = await textOf(
    'a.docx',
    docx(xml, { 'word/embeddings/more.zip': zipSync({ 'x.txt': strToU8('9 boats') }) }),
  );
  expect(text).toBe('[1] Five &leak;&b; boats.\n');
});

test('elements nested without end', async () => {
  const from = cpuTime();
  const result: ReadResult = await read('a.html', utf8(`${'<div>'.repeat(300_000)}Five boats.`));
  expect(result.problem).toBe('nests its elements without end.');
  expect((await textOf('a.html', utf8(`${'<div>'.repeat(10_000)}Five boats.`))).text).toBe(
    '[1] Five boats.\n',
  );
  expect(cpuTime() - from).toBeLessThan(5000);
});
