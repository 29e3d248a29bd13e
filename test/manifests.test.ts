/** What is noted of the sources while their manifest is written is for the next one. */
import { expect, test } from 'vitest';
import { Manifests } from '../server/src/workspace/manifests.ts';
import type { SourceRecord } from '../server/src/workspace/source-record.ts';

test('a source that is read anew meanwhile is written the next time', async () => {
  const uris = Array.from({ length: 20 }, (_, i) => `file:///desk/sources/${i}.txt`);
  const record: SourceRecord = { problem: 'It is empty.' };
  let written = 0;
  const cache = {
    get: async () => undefined,
    put: async () => {
      written++;
      if (written === 1) manifests.note(uris[0]!, 'newer', record);
    },
    atHand: { holds: () => true, get: () => undefined },
  };
  const manifests: Manifests = new Manifests({ sourceCache: () => cache }, () => {});
  for (const uri of uris) manifests.note(uri, 'old', record);
  await manifests.keep(uris);
  await manifests.keep(uris);
  await manifests.keep(uris);
  expect(written).toBe(2);
});
