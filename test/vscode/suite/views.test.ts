/** The views of the sidebar: facts, sources and coverage. */
import { assert } from 'chai';
import * as vscode from 'vscode';
import { labels, views } from './exports.ts';
import { plantedDraft } from './sample.ts';
import { until } from './until.ts';

const run = vscode.commands.executeCommand;

describe('The views', () => {
  beforeEach(async () => {
    await plantedDraft();
  });

  it('lists the facts of the draft, with a badge for the open ones', async () => {
    const { facts } = views();
    assert.isAbove((await until('a badge', () => facts.view.badge)).value, 3, 'it counts without being seen');
    await run('policyAnnotator.facts.focus');
    const group = await until('the facts', () =>
      facts.getChildren().find((node) => facts.getTreeItem(node).label === 'Other figure in the source'),
    );
    const shown = labels(facts, group);
    assert.include(shown, '$70 billion');
    assert.isAbove(facts.view.badge?.value ?? 0, 3);
    const [first] = facts.getChildren(group);
    const item = facts.getTreeItem(first);
    assert.equal(item.description, '$55 billion · rare-earths.txt, line 7');
    assert.equal(
      item.accessibilityInformation!.label,
      `Other figure in the source: $70 billion, in the source: ${item.description}, line 12 of the draft`,
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
    const { sources, coverage } = views();
    await run('policyAnnotator.coverage.focus');
    await run('policyAnnotator.sources.focus');
    // The drafts that are not open are read a moment later, and the editor keeps those open for minutes that other tests deleted.
    await until('the source with its use', () => {
      const using = coverage
        .getChildren()
        .filter((node) => labels(coverage, node).includes('rare-earths.txt'));
      assert.isAtLeast(using.length, 3);
      const items = sources.getChildren().map((node) => sources.getTreeItem(node));
      const said = items.map(({ label, description }) => `${label}: ${description}`).join('\n');
      assert.equal(said, `rare-earths.txt: 8 facts here · ${using.length} drafts`);
      return true;
    });
  });

  it('tells for every draft how much of it is borne out, and by which source', async () => {
    const { coverage } = views();
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
    const faithful = coverage.getChildren().find((one) => coverage.getTreeItem(one).label === 'faithful.md');
    assert.match(String(coverage.getTreeItem(faithful).description), /^all \d+ sourced$/);
  });
});
