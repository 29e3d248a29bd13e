/** Every page in fixtures/features shows what a feature answers at the cursor `<|>`, and is its test. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { definition } from '../server/src/features/definition.ts';
import { hover } from '../server/src/features/hover.ts';
import { references } from '../server/src/features/references.ts';
import type { View } from '../server/src/workspace/open-document.ts';
import { Workspace } from '../server/src/workspace/workspace.ts';
import { type Case, casesOf } from './harness/case.ts';
import { folder, memoryEnv, uriOf } from './harness/memory-env.ts';

const cursor = '<|>';
const pages = new URL('../fixtures/features/', import.meta.url);

type Position = View['draft']['lines'] extends { position(offset: number): infer P } ? P : never;
type Answer = (
  view: View,
  position: Position,
  drafts: readonly View[],
  textOf: (uri: string) => string,
) => string;

const answers: Readonly<Record<string, Answer>> = {
  hover: (view, position) => (hover(view, position)?.contents as MarkupContent | undefined)?.value ?? '',
  definition: (view, position, _, textOf) =>
    definition(view, position)
      .map(({ targetUri, targetSelectionRange, targetRange }) => {
        const text = textOf(targetUri);
        return `${nameOf(targetUri)}: “${cut(text, targetSelectionRange)}” in “${cut(text, targetRange)}”`;
      })
      .join('\n'),
  references: (view, position, drafts, textOf) =>
    references(view, position, drafts)
      .map(({ uri, range }) => {
        const { line, character } = range.start;
        return `${nameOf(uri)}:${line + 1}:${character + 1} “${cut(textOf(uri), range)}”`;
      })
      .join('\n'),
};

for (const page of readdirSync(pages)) {
  const feature = page.replace(/\.md$/, '');
  describe(feature, () => {
    for (const item of casesOf(readFileSync(new URL(page, pages), 'utf8')))
      test(item.title, async () => {
        const wanted = item.files.find(({ name }) => name === feature)!.text;
        expect(await answerOf(item, answers[feature]!)).toBe(wanted);
      });
  });
}

async function answerOf({ files }: Case, answer: Answer): Promise<string> {
  const documents = files.filter(({ name }) => !(name in answers));
  const texts = new Map(documents.map(({ name, text }) => [uriOf(name), text.replace(cursor, '')]));
  const workspace = new Workspace(
    memoryEnv(Object.fromEntries(documents.map(({ name, text }) => [name, text.replace(cursor, '')]))),
    {
      stale: () => {},
    },
  );
  workspace.setFolders([folder]);
  const drafts = documents.filter(({ name }) => name.startsWith('draft'));
  const asked = documents.find(({ text }) => text.includes(cursor))!;
  for (const { name } of new Set([...drafts, asked]))
    workspace.update(uriOf(name), texts.get(uriOf(name))!, 1);
  const view = await workspace.view(uriOf(asked.name));
  const views = await Promise.all(drafts.map(({ name }) => workspace.view(uriOf(name))));
  return answer(view, view.draft.lines.position(asked.text.indexOf(cursor)), views, (uri) => texts.get(uri)!);
}

const nameOf = (uri: string): string => decodeURIComponent(uri.slice(folder.length + 1));

function cut(text: string, { start, end }: { start: Position; end: Position }): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
  return text.slice(offset(start), offset(end));
}
