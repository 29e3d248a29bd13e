/** Marking a draft as checked, and what is told when its sources change afterwards. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { type MarkCheckedResult, serverCommands } from '../server/src/protocol/requests.ts';
import { markOf, withMark } from '../server/src/workspace/checked-marks.ts';
import { LspClient } from './harness/lsp-client.ts';
import { folder, type MemoryEnv, memoryEnv, uriOf } from './harness/memory-env.ts';
import { serverInMemory } from './harness/servers.ts';

describe('the file', () => {
  const mark = {
    on: '2026-11-18',
    sources: new Map([
      ['../sources/a b #1.txt', 'abc'],
      ['“x”: y.pdf', '0'],
    ]),
  };

  test.each(['brief.md', 'null', 'Über: Häfen.md', '#1.md'])('gives back the mark of %s', (name) => {
    expect(markOf(withMark('', name, mark), name)).toEqual(mark);
  });

  test('keeps the other marks and what a person wrote', () => {
    const before = withMark(withMark('# Ours.\n', 'a.md', mark), 'b.md', mark);
    const after = withMark(before, 'a.md', { on: '2026-12-01', sources: new Map() });
    expect(after).toContain('# Ours.');
    expect(markOf(after, 'a.md')).toEqual({ on: '2026-12-01', sources: new Map() });
    expect(markOf(after, 'b.md')).toEqual(mark);
    expect(markOf(after, 'toString')).toBeUndefined();
  });

  test.each(['a: [', '- a', 'a.md: 3', 'a.md: {checked: 2026-11-18, sources: x}', '<<<<<<< HEAD\na.md:\n'])(
    'is not guessed at: %s',
    (yaml) => {
      expect(() => markOf(yaml, 'a.md')).toThrow();
    },
  );
});

describe('a draft', () => {
  let env: MemoryEnv;
  let client: LspClient;
  const draft = uriOf('drafts/brief.md');
  const source = uriOf('sources/mines.txt');
  const marks = uriOf('drafts/policy-annotator-checked.yaml');
  const text = 'Canada promised to build 12 mines.\n';

  beforeEach(async () => {
    env = memoryEnv({
      'sources/mines.txt': text,
      'sources/ports.txt': 'Oslo has 3 ports.\n',
      'drafts/brief.md': text,
    });
    client = new LspClient(serverInMemory(env));
    await client.start(folder);
    await client.open(draft, text);
    return () => client.connection.dispose();
  });

  const changed = (uri: string, content: string | Uint8Array) => {
    env.files.set(uri, content);
    return client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
  };
  /** Marks it as an editor does that saves what it is asked to write. */
  const mark = async () => {
    const { uri } = (await client.execute(serverCommands.markChecked, draft)) as MarkCheckedResult;
    expect(uri).toBe(marks);
    const edit = client.edits.at(-1)!.documentChanges!.at(-1) as TextDocumentEdit;
    await changed(marks, (edit.edits[0] as { newText: string }).newText);
  };
  const told = async () =>
    (await client.diagnostics(draft))
      .filter(({ code }) => code === 'source-changed')
      .map(({ message }) => message);

  test('tells of a source that it rests on, until it is marked again', async () => {
    await mark();
    expect(await told()).toEqual([]);
    await changed(source, 'Canada promised to build 12 mines. So the minister said.\n');
    expect(await told()).toEqual([
      expect.stringMatching(
        /^sources\/mines\.txt has changed since this draft was checked on \d+ \w+ 20\d\d\.$/,
      ),
    ]);
    const start = { line: 0, character: 0 };
    const [action] = (await client.codeActions(draft, { start, end: start }, ['quickfix'])) as CodeAction[];
    expect(action!.title).toBe('Mark as checked again');
    expect(action!.command).toMatchObject({ command: serverCommands.markChecked, arguments: [draft] });
    await mark();
    expect(await told()).toEqual([]);
  });

  test('is silent on line ends, encodings, and sources that none of its facts rests on', async () => {
    await mark();
    await changed(source, `\ufeff${text.replaceAll('\n', '\r\n')}`);
    await changed(uriOf('sources/ports.txt'), 'Oslo has 4 ports.\n');
    expect(await told()).toEqual([]);
    await changed(
      source,
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    );
    expect(await told()).toEqual([]);
  });

  test('is offered the mark as a source action', async () => {
    const start = { line: 0, character: 0 };
    const actions = (await client.codeActions(draft, { start, end: start }, ['source'])) as CodeAction[];
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
      ['Mark as checked', 'source.markChecked.policyAnnotator'],
    ]);
  });

  test('can’t be marked while a source is unread, nor without a fact that is borne out', async () => {
    await changed(uriOf('sources/broken.pdf'), '%PDF-1.4');
    await expect(client.execute(serverCommands.markChecked, draft)).rejects.toThrow(/could be read/);
    env.files.delete(uriOf('sources/broken.pdf'));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf('sources/broken.pdf'), type: FileChangeType.Deleted }],
    });
    await changed(source, 'Nothing was promised.\n');
    await expect(client.execute(serverCommands.markChecked, draft)).rejects.toThrow(/rests on a source/);
  });

  test('says so where the file of the marks can’t be understood', async () => {
    await changed(marks, '<<<<<<< HEAD\n');
    expect((await client.diagnostics(draft)).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^policy-annotator-checked\.yaml can’t be understood/),
    ]);
    await mark();
    expect(await client.diagnostics(draft)).toEqual([]);
  });
});
