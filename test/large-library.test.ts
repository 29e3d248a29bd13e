/** What is offered where there are more sources than anyone reads: the likely first, from wherever they stand, and never all. */
import { beforeAll, expect, test } from 'vitest';
import { completion } from '../server/src/features/completion.ts';
import { workspaceSymbols } from '../server/src/features/symbols.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';
import { folder, memoryEnv, uriOf } from './harness/memory-env.ts';

const names = ['Berit', 'Carla', 'Doris', 'Edith', 'Frida', 'Greta', 'Hilda', 'Irene'];
const surnames = [
  'Aasen',
  'Bakke',
  'Dahle',
  'Engen',
  'Foss',
  'Grande',
  'Haugen',
  'Iversen',
  'Jensen',
  'Kvam',
];
/** A page of a harbour's log: many sentences, of which each says little. */
const page = (nth: number): string =>
  Array.from({ length: 30 }, (_, at) => {
    const master = `${names[(nth + at) % 8]} ${surnames[(nth * 3 + at) % 10]}${nth % 50 < 26 ? String.fromCharCode(97 + (nth % 26)) : ''}`;
    return `On day ${at + 1} the master ${master} logged ${100 * nth + at} crates.`;
  }).join(' ');

const last =
  'The lighthouse of Torvik burned 412 barrels of oil in 1903. “We never once let the lamp go dark,” said Solveig Rostad.';

const files: Record<string, string> = { 'sources/zz.txt': last };
for (let nth = 0; nth < 220; nth++) files[`sources/log-${String(nth).padStart(3, '0')}.txt`] = page(nth);

let read: string[];
let workspace: Workspace;
beforeAll(() => {
  read = [];
  const env = memoryEnv(files);
  workspace = new Workspace(
    {
      ...env,
      readFile: (uri) => {
        read.push(uri);
        return env.readFile(uri);
      },
    },
    { stale: () => {} },
  );
  workspace.setFolders([folder]);
}, 60_000);

let version = 0;
async function offered(text: string) {
  workspace.update(uriOf('draft.md'), text, ++version);
  const view = await workspace.view(uriOf('draft.md'));
  const lines = text.split('\n');
  const list = completion(view, { line: lines.length - 1, character: lines.at(-1)!.length });
  return { ...list, texts: list.items.map(({ textEdit }) => textEdit!.newText) };
}

test('a figure is offered from the last of many sources where its sentence has the writer’s words', async () => {
  const { texts } = await offered('The Torvik lighthouse burned oil, all in all 4');
  expect(texts[0]).toBe('412 barrels');
  expect(texts.length).toBeLessThanOrEqual(100);
});

test('so are its words, once those before them are typed', async () => {
  const { texts, isIncomplete } = await offered('The keeper said “we never once let');
  expect(texts).toEqual(['We never once let the lamp go dark']);
  expect(isIncomplete).toBe(true);
});

test('of very many names, the oftenest are offered until more is typed', async () => {
  const { items, isIncomplete } = await offered('The log was kept by B');
  expect(items.length).toBe(200);
  expect(isIncomplete).toBe(true);
  const counts = items.map(({ sortText }) => 1e6 - Number(sortText));
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect((await offered('The lamp was kept by Rostad')).texts).toEqual(['Solveig Rostad']);
});

test('of very many sources, those are offered to be cited whose key has what is typed', async () => {
  const { texts, isIncomplete } = await offered('A page is kept [@');
  expect(texts).toHaveLength(200);
  expect(isIncomplete).toBe(true);
  expect((await offered('The lamp is kept [@zz')).texts).toEqual(['zz']);
});

test('symbols are found by a name’s letters', async () => {
  workspace.update(uriOf('draft.md'), 'A log.\n', ++version);
  const view = await workspace.view(uriOf('draft.md'));
  expect(workspaceSymbols('solverost', [view]).map(({ name }) => name)).toEqual(['Solveig Rostad']);
});

test('where all drafts are asked for, the sources are not taken for drafts', async () => {
  workspace.update(uriOf('draft.md'), 'A log.\n', ++version);
  const views = await workspace.drafts();
  expect(views.map(({ draft }) => draft.uri)).toEqual([uriOf('draft.md')]);
});
