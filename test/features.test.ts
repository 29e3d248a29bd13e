/** Every page in fixtures/features shows what a feature answers at the cursor `<|>`, and is its test. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type CallHierarchyItem,
  type CodeAction,
  type InlayHint,
  type MarkupContent,
  MarkupKind,
  type Range,
  type SelectionRange,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-types';
import { wordsAt } from '../server/src/evidence/document.ts';
import { besideDraft, besideSource } from '../server/src/features/beside.ts';
import { claimsAt, incoming, outgoing, passagesAt } from '../server/src/features/call-hierarchy.ts';
import { cite } from '../server/src/features/cite.ts';
import { draftLenses, sourceLenses } from '../server/src/features/code-lens.ts';
import { completion, resolvedItem } from '../server/src/features/completion.ts';
import { coverage } from '../server/src/features/coverage.ts';
import { definition } from '../server/src/features/definition.ts';
import { diagnostics } from '../server/src/features/diagnostics.ts';
import { documentHighlights } from '../server/src/features/document-highlight.ts';
import { documentLinks } from '../server/src/features/document-links.ts';
import { draftFacts } from '../server/src/features/facts.ts';
import { fixAll } from '../server/src/features/fix-all.ts';
import { foldingRanges } from '../server/src/features/folding-ranges.ts';
import { hover } from '../server/src/features/hover.ts';
import { inlayHints } from '../server/src/features/inlay-hints.ts';
import { locator } from '../server/src/features/locator.ts';
import { lookAtNearest } from '../server/src/features/nearest.ts';
import { quote } from '../server/src/features/quote.ts';
import { references } from '../server/src/features/references.ts';
import { rename } from '../server/src/features/rename.ts';
import { selectionRanges } from '../server/src/features/selection-ranges.ts';
import { documentSymbols } from '../server/src/features/symbols.ts';
import { writtenPaths } from '../server/src/protocol/answers.ts';
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
  'hover-under-finding': (view, position) =>
    (hover(view, position, MarkupKind.Markdown, true)?.contents as MarkupContent | undefined)?.value ?? '',
  diagnostics: (view) =>
    diagnostics(view)
      .map(({ message, relatedInformation = [] }) =>
        [
          message,
          ...relatedInformation.map(
            ({ location: { uri, range }, message }) =>
              `  ${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line + 1}: ${message}`,
          ),
        ].join('\n'),
      )
      .join('\n'),
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
  'fix-all': (view, _, __, textOf) => editedBy(fixAll(view, 1), textOf(view.draft.uri)),
  cite: (view, position, _, textOf) =>
    editedBy(cite(view, { start: position, end: position }, 1), textOf(view.draft.uri)),
  quote: (view, position, _, textOf, words) => {
    const end = { line: position.line, character: position.character + words.length };
    return editedBy(quote(view, { start: position, end }, 1), textOf(view.draft.uri));
  },
  completion: (view, position, _, __, trigger) => {
    const { items } = completion(view, position, trigger || undefined);
    return items
      .map((item) => {
        const { documentation } = resolvedItem(item, view, MarkupKind.PlainText);
        const evidence = (documentation as MarkupContent).value.replace(/\n/g, ', ');
        const texts = [item.textEdit!, ...(item.additionalTextEdits ?? [])].map(({ newText }) => newText);
        const written = texts.join(' and ').replace(/\n/g, '¶');
        return `${written} (${item.labelDetails?.description}): ${evidence}`;
      })
      .join('\n');
  },
  'document-links': (view, _, __, textOf) =>
    documentLinks(view.draft, writtenPaths(view))
      .map(({ range, target }) => `${cut(textOf(view.draft.uri), range)} → ${nameOf(target!)}`)
      .join('\n'),
  'folding-ranges': (view) =>
    foldingRanges(view.draft)
      .map(({ startLine, endLine }) => `${startLine + 1}–${endLine + 1}`)
      .join('\n'),
  'selection-ranges': (view, position, _, textOf) => {
    const ranges: string[] = [];
    for (let at: SelectionRange | undefined = selectionRanges(view.draft, [position])[0]; at; at = at.parent)
      ranges.push(cut(textOf(view.draft.uri), at.range).replace(/\n/g, '¶'));
    return ranges.join('\n');
  },
  'inlay-hints': (view) =>
    withHints(
      view.draft.text,
      inlayHints(view, { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } }),
    ),
  'code-lens': (view, _, drafts, textOf) =>
    (view.role === 'source' ? sourceLenses(view, drafts, {}) : draftLenses(view, {}))
      .map(({ range, command }) => `“${cut(textOf(view.draft.uri), range)}”: ${command!.title}`)
      .join('\n'),
  beside: (view, position, drafts) =>
    (view.role === 'source' ? besideSource(view, position, drafts) : besideDraft(view, position))
      .map(({ place, sentence }) => `${place.document.name}: “${wordsAt(place)}” in “${wordsAt(sentence)}”`)
      .join('\n'),
  facts: (view) =>
    draftFacts(view)
      .map(({ span, verdict, state, people, evidence }) =>
        [
          `${wordsAt({ document: view.draft, span })}: ${verdict}, ${state}`,
          ...evidence.map(locator),
          ...people(),
        ].join('; '),
      )
      .join('\n'),
  coverage: (view) => {
    const { all, bySource } = coverage(view);
    const lines = [{ source: undefined, counts: all }, ...bySource].map(({ source, counts }, i) =>
      [
        i === 0 ? 'in all' : (source?.name ?? 'no source'),
        ...Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : [])),
      ].join(', '),
    );
    return lines.join('\n');
  },
  'call-hierarchy': (view, position, drafts) => {
    const start = view.role === 'source' ? passagesAt(view, position) : claimsAt(view, position);
    const lines: string[] = [];
    const add = (
      item: CallHierarchyItem,
      depth: number,
      next: (item: CallHierarchyItem) => CallHierarchyItem[],
    ) => {
      lines.push(`${'  '.repeat(depth)}${item.name} (${item.detail})`);
      for (const one of next(item)) add(one, depth + 1, next);
    };
    for (const item of start) {
      add(item, 0, (from) => outgoing(from, drafts).map(({ to }) => to));
      for (const { from } of incoming(item, drafts)) lines.push(`← ${from.name} (${from.detail})`);
    }
    return lines.join('\n');
  },
  nearest: (view, position) =>
    lookAtNearest(view, { start: position, end: position }, 'show')
      .map(({ title, command }) => {
        const [{ uri, range }] = command!.arguments as [{ uri: string; range: Range }];
        return `${title}: ${nameOf(uri)}:${range.start.line + 1}`;
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

/** The draft after the one action that is offered; "" where none is. */
function editedBy(actions: readonly CodeAction[], text: string): string {
  return actions
    .map(({ title, edit }) => {
      const changes = edit!.documentChanges as TextDocumentEdit[];
      return `${title}\n${edited(
        text,
        changes.flatMap(({ edits }) => edits as TextEdit[]),
      ).trimEnd()}`;
    })
    .join('\n');
}

function withHints(text: string, hints: readonly InlayHint[]): string {
  const edits = hints.map(({ position, label }) => ({
    range: { start: position, end: position },
    newText: ` ‹${(label as { value: string }[]).map(({ value }) => value).join('')}›`,
  }));
  return edited(text, edits);
}

function cut(text: string, { start, end }: { start: Position; end: Position }): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
  return text.slice(offset(start), offset(end));
}
