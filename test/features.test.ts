/** Every page in fixtures/features shows what a feature answers at the cursor `<|>`, and is its test. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MarkupContent, TextEdit } from 'vscode-languageserver-types';
import { definition } from '../server/src/features/definition.ts';
import { documentHighlights } from '../server/src/features/document-highlight.ts';
import { hover } from '../server/src/features/hover.ts';
import { references } from '../server/src/features/references.ts';
import { rename } from '../server/src/features/rename.ts';
import { documentSymbols } from '../server/src/features/symbols.ts';
import { LineIndex } from '../server/src/text/lines.ts';
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
  argument: string,
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
  rename: (view, position, drafts, textOf, newName) =>
    rename(view, position, newName, drafts)
      .map(
        ({ textDocument, edits }) =>
          `${nameOf(textDocument.uri)}: ${edited(textOf(textDocument.uri), edits as TextEdit[])}`,
      )
      .join('\n'),
  'document-highlight': (view, position, _, textOf) =>
    documentHighlights(view, position)
      .map(({ range }) => cut(textOf(view.draft.uri), range))
      .join('\n'),
  symbols: (view, _, __, textOf) =>
    documentSymbols(view)
      .map(({ name, detail, range }) => `${name}: ${detail} at “${cut(textOf(view.draft.uri), range)}”`)
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
        const { name, text } = item.files.find(({ name }) => isAnswer(name))!;
        const argument = name.slice(feature.length + 1);
        expect(await answerOf(item, answers[feature]!, argument)).toBe(text);
      });
  });
}

/** A part whose header is the feature's name, perhaps with an argument, holds the answer. */
const isAnswer = (name: string): boolean => name.split(' ')[0]! in answers;

async function answerOf({ files }: Case, answer: Answer, argument: string): Promise<string> {
  const documents = files.filter(({ name }) => !isAnswer(name));
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
  return answer(
    view,
    view.draft.lines.position(asked.text.indexOf(cursor)),
    views,
    (uri) => texts.get(uri)!,
    argument,
  );
}

const nameOf = (uri: string): string => decodeURIComponent(uri.slice(folder.length + 1));

function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  return [...edits]
    .sort((a, b) => lines.offset(b.range.start) - lines.offset(a.range.start))
    .reduce(
      (now, { range, newText }) =>
        now.slice(0, lines.offset(range.start)) + newText + now.slice(lines.offset(range.end)),
      text,
    );
}

function cut(text: string, { start, end }: { start: Position; end: Position }): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
  return text.slice(offset(start), offset(end));
}
