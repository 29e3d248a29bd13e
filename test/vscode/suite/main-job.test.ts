/** An analyst's main job in the editor, on the sample workspace: see, fix, look up and jump. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  checkOf,
  findingOn,
  findings,
  hoverSays,
  keeping,
  open,
  pointAt,
  rangeOf,
  replace,
} from './sample.ts';
import { until } from './until.ts';

/** Set by the bundler. */
declare const TEST_HOST: 'node' | 'web';
declare const TEST_PACKAGED: boolean;

const source = 'sources/rare-earths.txt';

describe(`Policy Annotator in the ${TEST_HOST} extension host`, () => {
  let planted: vscode.TextDocument;

  before(async () => {
    planted = await open('drafts/planted-errors.md');
    await findingOn(planted, '$70 billion', 'figure-contradicted');
  });

  it('is activated by a draft, in the extension host that is under test', () => {
    assert.equal('WorkerGlobalScope' in globalThis, TEST_HOST === 'web');
    assert.isTrue(vscode.extensions.getExtension('policy-annotator.policy-annotator')?.isActive);
  });

  it('is the extension that is to be tested: the packaged one has no sources beside it', async () => {
    const { extensionUri } = vscode.extensions.getExtension('policy-annotator.policy-annotator')!;
    const has = (file: string) =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, file)).then(
        () => true,
        () => false,
      );
    assert.isTrue(await has('dist/checks/figure-contradicted.md'));
    assert.equal(await has('esbuild.mjs'), !TEST_PACKAGED);
  });

  it('finds the planted figures, and no figure that the source has', async () => {
    await findingOn(planted, '85%', 'figure-contradicted');
    await findingOn(planted, '12,000', 'figure-unsupported');
    await findingOn(planted, '€340 million', 'figure-unsupported');
    const supported = rangeOf(planted, 'at least 15 key minerals');
    assert.isEmpty(findings(planted).filter(({ range }) => range.intersection(supported)));
  });

  it('points from a finding to the source’s sentence', async () => {
    const finding = await findingOn(planted, '$70 billion', 'figure-contradicted');
    assert.include(finding.message, '$55 billion');
    const related = finding.relatedInformation?.find(({ location }) => location.uri.path.endsWith(source));
    assert.isDefined(related, 'the finding has related information in the source');
    const article = await vscode.workspace.openTextDocument(related!.location.uri);
    assert.include(article.getText(related!.location.range), '$55 billion');
  });

  it('fixes a contradicted figure, and the finding goes', async () => {
    await keeping(planted, async () => {
      const { range } = await findingOn(planted, '$70 billion', 'figure-contradicted');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        planted.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const fix = actions.find(({ edit }) => edit?.has(planted.uri));
      assert.isDefined(fix, `a quick fix is offered: ${actions.map(({ title }) => title)}`);
      assert.isTrue(await vscode.workspace.applyEdit(fix!.edit!));
      assert.include(planted.getText(), 'Japan has promised to invest $55 billion in the United States');
      const promise = () => rangeOf(planted, 'Japan has promised to invest $55 billion');
      await until('the finding to go', () =>
        findings(planted).every(({ range }) => !range.intersection(promise())),
      );
      await findingOn(planted, '85%', 'figure-contradicted');
    });
    await findingOn(planted, '$70 billion', 'figure-contradicted');
  });

  it('shows the source’s sentence over a figure', async () => {
    await hoverSays(planted, pointAt(planted, '85%'), 'Over 70% of the rare earths that the United States');
    await hoverSays(planted, pointAt(planted, '15 key minerals'), 'the country relies on imports alone');
  });

  it('shows the full name over a surname', () =>
    hoverSays(planted, pointAt(planted, 'Glass', 'squeeze'), 'George Glass'));

  it('goes from a figure to the sentence of the source that has it', async () => {
    const found = await until('a definition', async () => {
      const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        planted.uri,
        pointAt(planted, '15 key minerals'),
      );
      return links[0];
    });
    assert.isTrue('targetUri' in found, 'a definition has both ranges: the figure and its sentence');
    const link = found as vscode.LocationLink;
    assert.isTrue(link.targetUri.path.endsWith(source), link.targetUri.path);
    const article = await vscode.workspace.openTextDocument(link.targetUri);
    assert.include(article.getText(link.targetRange), 'for at least 15 key minerals the country relies');
    assert.include(article.getText(link.targetSelectionRange ?? link.targetRange), '15');
    assert.include(planted.getText(link.originSelectionRange), '15');
  });

  it('goes from the source’s figure back to the drafts that use it', async () => {
    const article = await open(source);
    const used = await until('references', async () => {
      const all = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        article.uri,
        pointAt(article, '15 key minerals'),
      );
      return all.find(({ uri }) => uri.path === planted.uri.path);
    });
    assert.include(planted.getText(used.range), '15');
  });

  it('has nothing to say on a faithful draft, until an error is typed into it', async () => {
    const faithful = await open('drafts/faithful.md');
    // Its hover knows the source, so the draft has been checked and no finding is still to come.
    await hoverSays(faithful, pointAt(faithful, 'seven in ten'), 'Over 70% of the rare earths');
    assert.isEmpty(findings(faithful).map(({ message }) => message));
    await keeping(faithful, async () => {
      await replace(faithful, '55 billion dollars', '66 billion dollars');
      await findingOn(faithful, '66 billion dollars', 'figure-contradicted');
      assert.lengthOf(findings(faithful), 1, 'one finding for one error');
    });
    await until('the finding to go', () => findings(faithful).length === 0);
  });

  it('checks an open draft again when a source is edited', async () => {
    const article = await open(source);
    await keeping(article, async () => {
      await replace(article, '$55 billion', '$70 billion', { all: true });
      await until('no finding on a figure that the source has now', () =>
        findings(planted).every(({ range }) => !range.intersection(rangeOf(planted, '$70 billion'))),
      );
    });
    await findingOn(planted, '$70 billion', 'figure-contradicted');
  });

  for (const [file, text] of [
    [
      'drafts/brief.tex',
      'Japan will invest \\textbf{\\$70 billion} in the United States, % 99 ships\nit promised.\n',
    ],
    ['drafts/brief.html', '<p>Japan has promised to invest <b>$70 billion</b> in the United States.</p>'],
  ] as const)
    it(`checks a draft in another markup: ${file}`, async () => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, file);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      try {
        const brief = await open(file);
        await findingOn(brief, '70 billion', 'figure-contradicted');
        assert.lengthOf(findings(brief), 1);
      } finally {
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await vscode.workspace.fs.delete(uri);
      }
    });

  it('names its checks in Problems', () => {
    for (const finding of findings(planted)) assert.match(checkOf(finding), /^[a-z]+(-[a-z]+)+$/);
  });

  it('has no semantic token type above itself, over which the workbench would hang', () => {
    const extension = vscode.extensions.getExtension('policy-annotator.policy-annotator');
    const types: { id: string; superType?: string }[] =
      extension?.packageJSON.contributes.semanticTokenTypes ?? [];
    assert.isEmpty(types.filter(({ id, superType }) => id === superType));
  });
});
