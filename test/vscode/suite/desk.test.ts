/** What stands around the checks: fixing all, writing with the sources at hand, the views, both texts side by side, starting. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { checkOf, findingOn, findings, keeping, open, pointAt, rangeOf, replace } from './sample.ts';
import { until } from './until.ts';

const source = 'sources/rare-earths.txt';
const run = vscode.commands.executeCommand;

interface Tree<Node> {
  getChildren(node?: Node): Node[];
  getTreeItem(node: Node): vscode.TreeItem;
}
interface Exports {
  readonly facts: Tree<unknown> & { readonly view: vscode.TreeView<unknown> };
  readonly coverage: Tree<unknown>;
  readonly sources: Tree<unknown> & { drop(data: vscode.DataTransfer): Promise<void> };
}

const labels = (tree: Tree<unknown>, node?: unknown): string[] =>
  tree.getChildren(node).map((child) => String(tree.getTreeItem(child).label));

describe('Around the checks', () => {
  let planted: vscode.TextDocument;
  let exports: Exports;

  before(async () => {
    planted = await open('drafts/planted-errors.md');
    await findingOn(planted, '$70 billion', 'figure-contradicted');
    exports = vscode.extensions.getExtension<Exports>('policy-annotator.policy-annotator')!.exports;
  });
  beforeEach(async () => {
    await run('workbench.action.closeEditorsInOtherGroups');
    planted = await open('drafts/planted-errors.md');
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
    const uses = await lens(article.uri, /Used in 3 drafts/);
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

  it('lists the facts of the draft, with a badge for the open ones', async () => {
    const { facts } = exports;
    assert.isAbove((await until('a badge', () => facts.view.badge)).value, 3, 'it counts without being seen');
    await run('policyAnnotator.facts.focus');
    const group = await until('the facts', () =>
      facts.getChildren().find((node) => facts.getTreeItem(node).label === 'The source has another figure'),
    );
    const shown = labels(facts, group);
    assert.include(shown, '$70 billion');
    assert.isAbove(facts.view.badge?.value ?? 0, 3);
    const [first] = facts.getChildren(group);
    const item = facts.getTreeItem(first);
    assert.equal(item.description, '$55 billion · rare-earths.txt, line 7');
    assert.equal(
      item.accessibilityInformation!.label,
      `The source has another figure: $70 billion, in the source: ${item.description}, line 12 of the draft`,
    );
    await run(item.command!.command, ...item.command!.arguments!);
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.getText(editor.selection), shown[0]);

    await run('policyAnnotator.factsBySource');
    assert.include(labels(facts), 'rare-earths.txt');
    await run('policyAnnotator.factsByPerson');
    assert.include(labels(facts), 'George Glass');
    await run('policyAnnotator.showOpenFacts');
    const open = facts.getChildren().flatMap((node) => facts.getChildren(node)) as { state: string }[];
    assert.deepEqual([...new Set(open.map(({ state }) => state))], ['open']);
    await run('policyAnnotator.showAllFacts');
    await run('policyAnnotator.factsByVerdict');
  });

  it('lists the sources and how often they are used', async () => {
    await run('policyAnnotator.sources.focus');
    const [item] = await until('the source', () => {
      const nodes = exports.sources.getChildren();
      return nodes.length > 0 && nodes.map((node) => exports.sources.getTreeItem(node));
    });
    assert.equal(item!.label, 'rare-earths.txt');
    assert.match(String(item!.description), /^\d+ facts here · 3 drafts$/);
  });

  it('tells for every draft how much of it is borne out, and by which source', async () => {
    const { coverage } = exports;
    await run('policyAnnotator.coverage.focus');
    const node = await until('the draft', () =>
      coverage.getChildren().find((one) => coverage.getTreeItem(one).label === 'planted-errors.md'),
    );
    assert.include(labels(coverage), 'faithful.md', 'also of a draft that is not open');
    assert.match(
      String(coverage.getTreeItem(node).description),
      /^\d+ open · \d+ sourced · (?:\d+ worked out · )?\d+ facts$/,
    );
    const parts = labels(coverage, node);
    assert.include(parts, 'rare-earths.txt');
    assert.include(parts, 'No source');
    const faithful = coverage.getChildren().find((one) => labels(coverage, one).length > 0 && one !== node);
    assert.match(String(coverage.getTreeItem(faithful).description), /^all \d+ sourced$/);
  });

  it('shows the source beside the draft, and follows the cursor', async () => {
    const article = await open(source);
    await keeping(article, async () => {
      // With its paragraphs far apart, only one of the two places can be on screen.
      await replace(article, '\n\n', '\n'.repeat(100), { all: true });
      await open('drafts/planted-errors.md');
      const editor = vscode.window.activeTextEditor!;
      const put = (at: vscode.TextEditor, words: string) => {
        const { start } = rangeOf(at.document, words);
        at.selection = new vscode.Selection(start, start);
      };
      put(editor, '15 key minerals');
      await run('policyAnnotator.openBeside');
      const beside = await until('the article beside', () =>
        vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(source)),
      );
      assert.notEqual(beside.viewColumn, editor.viewColumn);
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, planted.uri.path, 'the focus stays');
      const isShown = (words: string) =>
        beside.visibleRanges.some((visible) => visible.contains(rangeOf(article, words)));
      await until('the figure’s sentence', () => isShown('15 key minerals'));
      assert.isFalse(isShown('and squeeze'));
      put(editor, 'and squeeze');
      await until('the quotation’s sentence', () => isShown('and squeeze'));
    });
  });

  it('leads the draft along while the cursor moves in the source', async () => {
    await keeping(planted, async () => {
      await replace(planted, '\n\n', '\n'.repeat(100), { all: true });
      const article = await open(source);
      const editor = vscode.window.activeTextEditor!;
      const put = (words: string) => {
        const { start } = rangeOf(article, words);
        editor.selection = new vscode.Selection(start, start);
      };
      put('15 key minerals');
      await run('policyAnnotator.openBeside');
      const isShown = (words: string) =>
        vscode.window.visibleTextEditors.some(
          ({ document, visibleRanges }) =>
            document === planted && visibleRanges.some((one) => one.contains(rangeOf(planted, words))),
        );
      await until('the claim', () => isShown('at least 15 key minerals'));
      put('and squeeze');
      await until('the quotation', () => isShown('and squeeze'));
      assert.isFalse(isShown('at least 15 key minerals'));
    });
  });

  for (const [how, use] of [
    ['by the command', (file: vscode.Uri) => run('policyAnnotator.useAsSource', file)],
    [
      'dropped onto the Sources view',
      (file: vscode.Uri) => {
        const data = new vscode.DataTransfer();
        data.set('text/uri-list', new vscode.DataTransferItem(`${file}\r\n`));
        return exports.sources.drop(data);
      },
    ],
  ] as const)
    it(`uses a file as a source, in the folder’s configuration, and keeps its comment: ${how}`, async () => {
      const folder = vscode.workspace.workspaceFolders![0]!.uri;
      const file = vscode.Uri.joinPath(folder, 'articles/more.txt');
      const configuration = vscode.Uri.joinPath(folder, 'policy-annotator.yaml');
      const before = await vscode.workspace.fs.readFile(configuration);
      await vscode.workspace.fs.writeFile(
        file,
        new TextEncoder().encode('The new mines will create 12,000 jobs.\n'),
      );
      try {
        await use(file);
        const after = new TextDecoder().decode(await vscode.workspace.fs.readFile(configuration));
        assert.include(after, 'articles/more.txt');
        assert.include(after, '# What the drafts of this folder rest on.');
        await until('the figure to be sourced', () =>
          findings(planted).every(({ range }) => !range.intersection(rangeOf(planted, '12,000'))),
        );
      } finally {
        await vscode.workspace.fs.writeFile(configuration, before);
        await vscode.workspace.fs.delete(file);
      }
      await findingOn(planted, '12,000', 'figure-unsupported');
    });

  it('tells of a source that changed since the draft was marked as checked', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const file = vscode.Uri.joinPath(folder, source);
    const marks = vscode.Uri.joinPath(folder, 'drafts/policy-annotator-checked.yaml');
    // An open editor's text counts before the file's.
    const article = await vscode.workspace.openTextDocument(file);
    const told = () => findings(planted).find((finding) => checkOf(finding) === 'source-changed');
    try {
      await run('policyAnnotator.markChecked');
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(marks));
      assert.match(written, /^planted-errors\.md:\n {2}checked: 20/m);
      await keeping(article, async () => {
        await replace(article, 'Munakata', 'Munakata, who chairs the talks,');
        const { message } = await until('the change to be told', told);
        assert.include(message, `${source} has changed since this draft was checked on`);
      });
      await until('the change to be settled', () => told() === undefined);
    } finally {
      await vscode.workspace.fs.delete(marks);
    }
  });

  it('copies the sample folder for who opens it', async () => {
    const folder = await run<vscode.Uri>('policyAnnotator.openSample', { copyOnly: true });
    const draft = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'drafts/planted-errors.md'));
    assert.include(new TextDecoder().decode(draft), '$70 billion');
  });
});
