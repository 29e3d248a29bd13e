/** What a writer does with names and claims: renaming, highlights, colours, the chain of evidence, accepting a finding. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { checkOf, findingOn, findings, keeping, open, pointAt, rangeOf, replace } from './sample.ts';
import { until } from './until.ts';

const source = 'sources/rare-earths.txt';
const run = vscode.commands.executeCommand;

describe('Names and claims', () => {
  let planted: vscode.TextDocument;

  before(async () => {
    planted = await open('drafts/planted-errors.md');
    await findingOn(planted, '$70 billion', 'figure-contradicted');
  });

  it('renames a person in every draft, and never in a source', async () => {
    const edit = await run<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      planted.uri,
      pointAt(planted, 'Glass spoke'),
      'Grass',
    );
    const files = edit.entries().map(([{ path }]) => path.slice(path.lastIndexOf('/') + 1));
    assert.include(files, 'planted-errors.md');
    assert.include(files, 'faithful.md');
    assert.notInclude(files, 'rare-earths.txt');
    const here = edit.get(planted.uri).map(({ range, newText }) => `${planted.getText(range)} → ${newText}`);
    assert.include(here, 'Glass → Grass');
  });

  it('highlights every mention of one person', async () => {
    const found = await run<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      planted.uri,
      pointAt(planted, 'Glass', 'squeeze'),
    );
    const words = found.map(({ range }) => planted.getText(range));
    assert.isAtLeast(words.length, 2);
    assert.deepEqual([...new Set(words)], ['Glass']);
  });

  it('colours figures by what the sources say of them, in whole and in part', async () => {
    const legend = await run<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      planted.uri,
    );
    const modifierOf = (tokens: vscode.SemanticTokens, words: string): string[] => {
      const { start } = rangeOf(planted, words);
      for (let i = 0, line = 0, character = 0; i < tokens.data.length; i += 5) {
        const [lines, characters, , , modifiers] = tokens.data.slice(i, i + 5) as unknown as number[];
        character = lines === 0 ? character + characters! : characters!;
        line += lines!;
        if (line === start.line && character === start.character)
          return legend.tokenModifiers.filter((_, bit) => modifiers! & (1 << bit));
      }
      return [];
    };
    const whole = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', planted.uri);
    assert.deepEqual(modifierOf(whole, '$70 billion'), ['contradicted']);
    assert.deepEqual(modifierOf(whole, '12,000 jobs'), ['unsupported']);
    const part = await run<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      planted.uri,
      rangeOf(planted, 'The new mines will create 12,000 jobs'),
    );
    assert.deepEqual(modifierOf(part, '12,000 jobs'), ['unsupported']);
    assert.isBelow(part.data.length, whole.data.length);
  });

  it('leads from a claim to its passage, and from the passage to all claims, as a call hierarchy', async () => {
    const [claim] = await run<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      planted.uri,
      pointAt(planted, '15 key minerals'),
    );
    assert.include(claim!.name, '15');
    const [call] = await run<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', claim);
    assert.isTrue(call!.to.uri.path.endsWith(source), call!.to.uri.path);
    assert.include(call!.to.name, '15 key minerals');
    const article = await open(source);
    const [passage] = await run<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      article.uri,
      pointAt(article, '15 key minerals'),
    );
    const callers = await run<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', passage);
    assert.include(
      callers.map(({ from }) => from.uri.path),
      planted.uri.path,
    );
    await open('drafts/planted-errors.md');
  });

  it('lists the people of a draft, and finds them in the whole folder', async () => {
    const here = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', planted.uri);
    assert.include(
      here.map(({ name }) => name),
      'George Glass',
    );
    const everywhere = await run<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Glass',
    );
    assert.include(
      everywhere.map(({ name }) => name),
      'George Glass',
    );
  });

  it('completes figures with what they are of, and the sources’ words inside quotation marks', () =>
    keeping(planted, async () => {
      await replace(planted, 'The new mines', 'It will invest $5\nShe said “one more \nThe new mines');
      const labels = async (after: string) => {
        const { end } = rangeOf(planted, after);
        const { items } = await run<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          planted.uri,
          end,
        );
        return items.map(({ label }) => (typeof label === 'object' ? label.label : label));
      };
      await until('a figure', async () => (await labels('It will invest $5')).includes('$55 billion'));
      await until('a quotation', async () =>
        (await labels('She said “one more ')).some((label) => label.startsWith('one more attempt')),
      );
    }));

  it('completes an office and a citation key', () =>
    keeping(planted, async () => {
      await replace(planted, 'The new mines', 'We asked the U.S. Amb\nWe read it [@\nThe new mines');
      const items = async (after: string) =>
        (
          await run<vscode.CompletionList>(
            'vscode.executeCompletionItemProvider',
            planted.uri,
            rangeOf(planted, after).end,
            undefined,
            50,
          )
        ).items;
      const office = await until('an office', async () =>
        (await items('the U.S. Amb')).find(({ insertText }) => insertText === 'U.S. Ambassador to Japan'),
      );
      assert.include((office.documentation as vscode.MarkdownString).value, 'George Glass');
      const keys = (await items('We read it [@')).map(({ insertText }) => insertText);
      assert.include(keys, 'rare-earths');
    }));

  it('writes a footnote while one types, its text at the end of the draft', () =>
    keeping(planted, async () => {
      const editor = await vscode.window.showTextDocument(planted);
      const { end } = rangeOf(planted, 'relies on imports alone.');
      editor.selection = new vscode.Selection(end, end);
      for (const text of ['[', '^']) await run('type', { text });
      await until('the footnote', async () => {
        // Nothing happens before the list is there.
        await run('acceptSelectedSuggestion');
        return planted.getText().includes('relies on imports alone.[^1]\n');
      });
      assert.match(planted.getText(), /October 25\.\n\n\[\^1\]: sources\/rare-earths\.txt, line \d+\.\n$/);
      await run('type', { text: ' More' });
      assert.include(planted.getText(), 'alone.[^1] More\n', 'the cursor stays behind the mark');
    }));

  it('accepts a finding with a reason, and only with one', () =>
    keeping(planted, async () => {
      const { range } = await findingOn(planted, '12,000', 'figure-unsupported');
      const actions = await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', planted.uri, range);
      const accept = actions.find(({ title }) => title.startsWith('Accept with a reason'));
      assert.isDefined(accept, actions.map(({ title }) => title).join());
      assert.isTrue(await vscode.workspace.applyEdit(accept!.edit!));
      assert.include(planted.getText(), 'figure-unsupported:  -->');
      await findingOn(planted, '12,000', 'figure-unsupported');
      // The cursor is where the reason is to be written.
      await run('type', { text: 'told by the ministry' });
      assert.include(planted.getText(), 'figure-unsupported: told by the ministry -->');
      await until('the finding to go', () =>
        findings(planted).every(({ range }) => !range.intersection(rangeOf(planted, '12,000'))),
      );
    }));

  it('has a fix for every finding that stands in a sentence', async () => {
    // What was edited before is judged again first.
    await findingOn(planted, '12,000', 'figure-unsupported');
    await findingOn(planted, 'Sunday, October 25', 'figure-contradicted');
    const bare: string[] = [];
    for (const { range, code } of findings(planted)) {
      const actions = await run<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        planted.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      if (actions.length === 0) bare.push(`${JSON.stringify(code)} ${planted.getText(range)}`);
    }
    assert.isEmpty(bare);
  });

  it('looks at the nearest figure of the sources, where none states the draft’s', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const texts = {
      'sources/timber.txt': 'Exports of timber to Finland rose by 12% in spring. The yard has 40 workers.\n',
      'drafts/timber.md': 'Over the winter months, sawmills got 31% less timber.\n',
    };
    for (const [file, text] of Object.entries(texts))
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, file), new TextEncoder().encode(text));
    try {
      const draft = await open('drafts/timber.md');
      // The new source is noticed in its own time.
      const look = await until('the nearest figure', async () => {
        const { range } = await findingOn(draft, '31%', 'figure-unsupported');
        const actions = await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, range);
        return actions.find(({ title }) => title === 'Look at 12% in sources/timber.txt, line 1');
      });
      await run(look.command!.command, ...look.command!.arguments!);
      const editor = await until('the source', () => {
        const { activeTextEditor } = vscode.window;
        return activeTextEditor?.document.uri.path.endsWith('timber.txt') && activeTextEditor;
      });
      assert.equal(editor.document.getText(editor.selection), '12%');
    } finally {
      await run('workbench.action.closeEditorsInGroup');
      for (const file of Object.keys(texts))
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, file));
    }
  });

  it('notices that a folder of sources is deleted', async () => {
    const at = (path: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
    const write = (path: string, text: string) =>
      vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
    await write('attic/sawmill.txt', 'The sawmill at Voss has 40 workers.\n');
    await write('drafts/sawmill.md', '---\nsources: ../attic\n---\n\nThe sawmill at Voss has 60 workers.\n');
    try {
      const draft = await open('drafts/sawmill.md');
      await findingOn(draft, '60', 'figure-contradicted');
      await vscode.workspace.fs.delete(at('attic'), { recursive: true });
      await until('the sources to be missed', () =>
        findings(draft).every((finding) => checkOf(finding) !== 'figure-contradicted'),
      );
    } finally {
      await run('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(at('drafts/sawmill.md'));
    }
  });

  it('leads from the text of a PDF back to the drafts that use it', async () => {
    const briefing = await open('library/briefing.md');
    const link = await until('a definition', async () => {
      const links = await run<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        briefing.uri,
        pointAt(briefing, '42%'),
      );
      return links[0];
    });
    const view = await vscode.workspace.openTextDocument(link.targetUri);
    await vscode.window.showTextDocument(view);
    await until('references', async () => {
      const found = await run<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        view.uri,
        (link.targetSelectionRange ?? link.targetRange).start,
      );
      return found.some(({ uri }) => uri.path === briefing.uri.path);
    });
    await run('workbench.action.closeActiveEditor');
  });
});
