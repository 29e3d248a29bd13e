/** What stands around the checks in the draft: fixing all, writing with the sources at hand, lenses and hints. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { findingOn, keeping, open, plantedDraft, pointAt, rangeOf, replace } from './sample.ts';
import { until } from './until.ts';

const source = 'sources/rare-earths.txt';
const run = vscode.commands.executeCommand;

describe('Around the checks', () => {
  let planted: vscode.TextDocument;

  beforeEach(async () => {
    planted = await plantedDraft();
  });

  it('links a finding to the page of its check, which is there', async () => {
    const { code } = await findingOn(planted, '$70 billion', 'figure-contradicted');
    assert.isObject(code);
    const { target } = code as { target: vscode.Uri };
    assert.isTrue(target.path.endsWith('/dist/checks/figure-contradicted.md'), target.toString());
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.include(page, 'source');
  });

  it('fixes all clear findings at once', () =>
    keeping(planted, async () => {
      await run('policyAnnotator.fixAll');
      assert.include(planted.getText(), 'Japan has promised to invest $55 billion');
      assert.include(planted.getText(), 'Over 70% of the rare earths');
      assert.include(planted.getText(), '12,000 jobs', 'a figure that no source states stays');
    }));

  it('lists fixing all among the editor’s own actions for the whole file', async () => {
    const actions = await run<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      planted.uri,
      new vscode.Range(0, 0, planted.lineCount, 0),
      vscode.CodeActionKind.SourceFixAll.value,
    );
    assert.deepEqual(
      actions.map(({ kind }) => kind?.value),
      ['source.fixAll.policyAnnotator'],
    );
    assert.match(actions[0]!.title, /^Fix all \d+ clear findings$/);
  });

  it('fixes all on saving, where the setting asks for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const { Global } = vscode.ConfigurationTarget;
    await settings.update('codeActionsOnSave', { 'source.fixAll.policyAnnotator': 'explicit' }, Global);
    try {
      await keeping(planted, async () => {
        await replace(planted, 'The new mines', 'The newer mines');
        await run('workbench.action.files.save');
        const bytes = await vscode.workspace.fs.readFile(planted.uri);
        const written = new TextDecoder().decode(bytes);
        assert.include(written, 'Japan has promised to invest $55 billion');
        assert.include(written, 'The newer mines will create 12,000 jobs');
      });
    } finally {
      await settings.update('codeActionsOnSave', undefined, Global);
      await planted.save();
    }
    await findingOn(planted, '$70 billion', 'figure-contradicted');
  });

  it('offers a fix whenever a finding is on screen, also right after an edit', () =>
    keeping(planted, async () => {
      for (let turn = 0; turn < 10; turn++) {
        await replace(planted, 'The new mines', 'The newer mines');
        await replace(planted, 'The newer mines', 'The new mines');
        const { range } = await findingOn(planted, '$70 billion', 'figure-contradicted');
        const actions = await run<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          planted.uri,
          range,
        );
        assert.include(
          actions.map(({ title }) => title),
          'Use the source’s figure: $55 billion',
        );
      }
    }));

  it('cites the source of a figure', async () => {
    const at = rangeOf(planted, '15 key minerals');
    const actions = await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', planted.uri, at);
    const cite = actions.find(({ title }) => title.startsWith('Cite '));
    assert.match(cite?.title ?? '', /rare-earths\.txt, line \d+/);
  });

  it('makes a quotation of words that a source has', () =>
    keeping(planted, async () => {
      const words = 'locked in a contest over the metals';
      await replace(planted, 'The new mines', `They are ${words}. The new mines`);
      const quote = await until('the refactoring', async () => {
        const at = rangeOf(planted, words);
        const actions = await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', planted.uri, at);
        return actions.find(({ title }) => title === 'Quote sources/rare-earths.txt, line 5');
      });
      assert.isTrue(await vscode.workspace.applyEdit(quote.edit!));
      assert.include(planted.getText(), `They are “${words}”[^1]. The new mines`);
      assert.match(planted.getText(), /\n\n\[\^1\]: sources\/rare-earths\.txt, line 5\.\n$/);
    }));

  it('completes a name with the person’s office, and looks its sentence up on demand', () =>
    keeping(planted, async () => {
      await replace(planted, 'The new mines', 'Gla\nThe new mines');
      const list = await until('a completion', async () => {
        const at = rangeOf(planted, 'Gla\n').start.translate(0, 3);
        const found = await run<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          planted.uri,
          at,
          undefined,
          50,
        );
        return found.items.find(({ label }) => typeof label === 'object' && label.label === 'George Glass');
      });
      assert.include((list.label as vscode.CompletionItemLabel).description, 'Ambassador');
      assert.include((list.documentation as vscode.MarkdownString).value, 'Glass');
    }));

  it('links the source that a draft’s front matter names', async () => {
    const speech = await open('drafts/speech.policy');
    const links = await until('a link', async () => {
      const found = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', speech.uri);
      return found.length > 0 && found;
    });
    assert.isTrue(links[0]!.target!.path.endsWith(source));
  });

  it('folds headings, and grows a selection from a figure to its sentence', async () => {
    const folds = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', planted.uri);
    const heading = rangeOf(planted, '## Figures').start.line;
    assert.include(
      folds.map(({ start }) => start),
      heading,
    );
    const [grown] = await run<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', planted.uri, [
      pointAt(planted, '70 billion'),
    ]);
    const sizes: string[] = [];
    for (let at: vscode.SelectionRange | undefined = grown; at; at = at.parent)
      sizes.push(planted.getText(at.range));
    assert.include(sizes, '$70 billion');
    assert.isTrue(sizes.some((text) => text.startsWith('Japan has promised') && text.endsWith('of July.')));
  });

  it('counts facts over headings, and the drafts that use a source', async () => {
    const lens = (uri: vscode.Uri, what: RegExp) =>
      until(`a lens ${what}`, async () => {
        const found = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
        return found.find(({ command }) => what.test(command?.title ?? ''));
      });
    const heading = await lens(planted.uri, /\d+ facts · \d+ sourced · \d+ open/);
    await run(heading.command!.command, ...heading.command!.arguments!);
    const article = await open(source);
    const uses = await lens(article.uri, /^Used in 3 drafts · /);
    await run(uses.command!.command, ...uses.command!.arguments!);
  });

  it('shows the source behind a figure once hints are switched on', async () => {
    const settings = vscode.workspace.getConfiguration('policyAnnotator');
    const hints = () =>
      run<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        planted.uri,
        new vscode.Range(0, 0, planted.lineCount, 0),
      );
    assert.isEmpty(await hints());
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global);
    try {
      const shown = await until('hints', async () => {
        const found = await hints();
        return found.length > 0 && found;
      });
      const [part] = shown[0]!.label as vscode.InlayHintLabelPart[];
      assert.match(part!.value, /^rare-earths\.txt, line \d+$/);
      // A line of prose is a paragraph: the editor would cut its hints short after two or three.
      const editor = vscode.workspace.getConfiguration('editor', {
        uri: planted.uri,
        languageId: 'markdown',
      });
      assert.equal(editor.get('inlayHints.maximumLength'), 0);
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
