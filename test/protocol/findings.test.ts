/** Findings and their fixes. */
import { expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import { serverCommands } from '../../server/src/protocol/requests.ts';
import { draft, onEachDesk } from '../harness/desks.ts';
import { until } from '../harness/until.ts';

onEachDesk((desk) => {
  test('findings lie on the exact figure, after an emoji, CRLF and emphasis', async () => {
    const { client, draftUri } = desk;
    const found = await client.diagnostics(draftUri);
    expect(found.map(({ code, range }) => [code, range])).toEqual([
      ['figure-contradicted', client.rangeOf(draftUri, 'over 60%')],
      ['figure-unsupported', client.rangeOf(draftUri, '30 million euros')],
    ]);
    expect(found[0]!.relatedInformation![0]!.location.range.start.line).toBe(2);
    expect(found[0]!.message).toBe('sources/article.txt has over 70% here.');
  });

  test('an unchanged view is not sent twice', async () => {
    const { client, draftUri } = desk;
    const first = await client.pull(draftUri);
    const second = await client.pull(draftUri, first.resultId);
    expect([first.kind, second.kind]).toEqual(['full', 'unchanged']);
  });

  test('a changed source changes the findings of the open draft', async () => {
    const { client, draftUri, sourceUri } = desk;
    await client.replace(sourceUri, 'over 70%', 'over 60%');
    const codes = (await client.diagnostics(draftUri)).map(({ code }) => code);
    expect(codes).toEqual(['figure-unsupported']);
    await client.replace(sourceUri, 'over 60%', 'over 70%');
    expect(await client.diagnostics(draftUri)).toHaveLength(2);
    await until('the server asks for a new look', () =>
      client.asked.includes('workspace/diagnostic/refresh'),
    );
  });

  test('the quick fix writes the source’s figure, and the finding is gone', async () => {
    const { client, draftUri } = desk;
    const [action] = (await client.codeActions(draftUri, client.rangeOf(draftUri, '60%'))) as CodeAction[];
    expect(action!.isPreferred).toBe(true);
    const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
    await client.apply(draftUri, change!.edits as never);
    expect(client.text(draftUri)).toContain('said that **over 70%** of cobalt');
    expect((await client.diagnostics(draftUri)).map(({ code }) => code)).toEqual(['figure-unsupported']);
  });

  test('a finding that an edit has moved is fixed where it stands now', async () => {
    const { client, draftUri } = desk;
    const [finding] = await client.diagnostics(draftUri);
    await client.replace(draftUri, 'Canada will spend', '\r\nCanada will spend');
    await client.replace(draftUri, 'Lindqvist said', '\r\n\r\n\r\nLindqvist said');
    const [action] = await client.ask<CodeAction[]>('textDocument/codeAction', draftUri, {
      range: finding!.range,
      context: { diagnostics: [finding], only: ['quickfix'] },
    });
    const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
    const { line } = client.rangeOf(draftUri, 'over 60%').start;
    expect(change!.edits[0]!.range.start.line).toBe(line);
  });

  test('a finding can be accepted, and goes once there is a reason', async () => {
    const { client, draftUri } = desk;
    const actions = (await client.codeActions(
      draftUri,
      client.rangeOf(draftUri, '30 million'),
    )) as CodeAction[];
    const accept = actions.find(({ title }) => title.startsWith('Accept with a reason'));
    const [change] = accept!.edit!.documentChanges as TextDocumentEdit[];
    await client.apply(draftUri, change!.edits as never);
    const codes = async () => (await client.diagnostics(draftUri)).map(({ code }) => code);
    expect(await codes()).toContain('figure-unsupported');
    await client.replace(draftUri, 'figure-unsupported: ', 'figure-unsupported: told by phone');
    expect(await codes()).toEqual(['figure-contradicted']);
  });

  test('that others of the line are accepted with a finding is said', async () => {
    const { client, draftUri } = desk;
    const titles = async () =>
      ((await client.codeActions(draftUri, client.rangeOf(draftUri, '30 million'))) as CodeAction[])
        .map(({ title }) => title)
        .filter((title) => title.startsWith('Accept'));
    expect(await titles()).toEqual(['Accept with a reason (ignore figure-unsupported here)']);
    await client.replace(draftUri, '30 million', '30 million, or 7,300 pounds a head in 1871, 30 million');
    const [first] = await titles();
    expect(first).toMatch(/^Accept with a reason \(ignore all \d of figure-unsupported in this line\)$/);
  });

  test('all clear fixes are made by one action, and by a command of the server', async () => {
    const { client, draftUri } = desk;
    await client.replace(draftUri, '$55 billion', '$75 billion');
    const kinds = async (only?: string[]) =>
      ((await client.codeActions(draftUri, client.rangeOf(draftUri, '# Brief'), only)) as CodeAction[]).map(
        ({ kind }) => kind,
      );
    expect(await kinds(['source.fixAll'])).toEqual(['source.fixAll.policyAnnotator']);
    expect(await kinds(['source.organizeImports'])).toEqual([]);
    await client.execute(serverCommands.fixAll, draftUri);
    expect(client.text(draftUri)).toBe(draft.replace('over 60%', 'over 70%'));
  });

  test('of many quick edits, the last one counts', async () => {
    const { client, draftUri } = desk;
    const answers = [];
    for (const amount of ['31', '32', '33', '55']) {
      await client.replace(draftUri, /\$\d+ billion/.exec(client.text(draftUri))![0], `$${amount} billion`);
      answers.push(client.diagnostics(draftUri));
    }
    const all = await Promise.all(answers);
    expect(all.at(-1)!.map(({ code }) => code)).toEqual(['figure-contradicted', 'figure-unsupported']);
  });
});
