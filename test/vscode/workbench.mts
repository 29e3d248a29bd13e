/** What only a hand at the workbench can do: keys in the views, notices, the walkthrough. On the packaged extension. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from './code-server/browser.mts';
import { startPackaged } from './packaged-workbench.mts';
import { command, goTo } from './page.mts';
import { makeProfile } from './profile.mts';

const root = path.resolve(import.meta.dirname, '../..');
const pictures = path.join(root, 'out/workbench');
mkdirSync(pictures, { recursive: true });
const profile = makeProfile({ 'window.commandCenter': false });
/** Its sample folder stays as it is, where that of the other loses its sources. */
const several = makeProfile();
const configuration = path.join(profile.workspace, 'policy-annotator.yaml');
const browser = await startBrowser();
let workbench = await startPackaged(browser, profile);
let page: Page;
let passed = 0;
let failed = 0;
try {
  page = await open('drafts/planted-errors.md');
  await page.waitForSelector('.monaco-editor .squiggly-warning', { state: 'attached' });

  await test('the status tells how many facts are sourced', async () => {
    const status = page.locator('.statusbar-item:has-text("3 of 10 facts sourced")');
    await status.hover();
    await page.waitForSelector('.monaco-hover:has-text("7 open"):has-text("sources/rare-earths.txt")');
    await status.click();
    await page.waitForSelector('.tree-explorer-viewlet-tree-view .monaco-list-row:has-text("$70 billion")');
    await page.mouse.move(0, 0);
  });

  await test('the Facts view is walked with keys, and Ctrl+Enter shows the source beside', async () => {
    await command(page, 'View: Show Policy Annotator');
    await page.waitForSelector('.tree-explorer-viewlet-tree-view .monaco-list-row:has-text("$70 billion")');
    await command(page, 'Policy Annotator: Focus on Facts View');
    await page.waitForSelector('.tree-explorer-viewlet-tree-view .monaco-list:focus');
    const first = page.locator('.monaco-list:focus .monaco-list-row.focused:has-text("$70 billion")');
    // The view may be filled anew between two keys, and then the second one is lost.
    for (let tries = 1; (await first.count()) === 0; tries++) {
      for (const key of ['Home', 'ArrowDown']) await page.keyboard.press(key);
      await first.waitFor({ timeout: 2000 }).catch((error) => {
        if (tries === 10) throw error;
      });
    }
    for (const key of ['Space', 'Control+Enter']) await page.keyboard.press(key);
    await page.waitForSelector('.tab:has-text("rare-earths.txt")');
  });

  await test('words of a source are pasted plain, or as a quotation with its footnote', async () => {
    await page.close();
    page = await open('sources/rare-earths.txt');
    await goTo(page, 11, 1);
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+p');
    await page.keyboard.type('drafts/faithful.md');
    await page.waitForSelector('.quick-input-widget .monaco-list-row.focused:has-text("faithful.md")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.statusbar-item:has-text("21 of 21 facts sourced")');
    await goTo(page, 7, 1);
    await page.keyboard.press('Control+v');
    await page.waitForSelector('.post-edit-widget');
    await page.waitForSelector('.view-line:has-text("Over 70% of the rare earths that the United States")');
    const quotation = page.locator('.view-line:has-text("“Over 70%")');
    if (await quotation.count()) throw new Error('it is pasted as a quotation unasked');
    await page.keyboard.press('Control+.');
    await page
      .locator('.action-widget .monaco-list-row:has-text("Quote sources/rare-earths.txt, line 11")')
      .click();
    await quotation.waitFor();
    await page.screenshot({ path: path.join(pictures, 'pasted.png') });
    await page.keyboard.press('Control+End');
    await page.waitForSelector('.view-line:has-text("[^2]: sources/rare-earths.txt, line 11.")');
    await command(page, 'File: Revert File');
  });

  await test('the views welcome who has no draft open', async () => {
    await page.close();
    page = await open('policy-annotator.yaml');
    await command(page, 'View: Show Policy Annotator');
    await page.waitForSelector('.welcome-view:has-text("Open a draft to see its facts")');
    await page.waitForSelector('.welcome-view:has-text("no network, no telemetry")');
    await page.screenshot({ path: path.join(pictures, 'welcome.png') });
  });

  await test('a draft without a source is told so once', async () => {
    for (const file of [configuration, path.join(profile.workspace, 'sources')])
      rmSync(file, { recursive: true });
    const brief = path.join(profile.workspace, 'drafts/bare.policy');
    writeFileSync(brief, 'The new mines will create 12,000 jobs.\n');
    await page.close();
    page = await open('drafts/bare.policy');
    await page.waitForSelector('.statusbar-item .codicon-bell-dot');
    await command(page, 'Notifications: Show Notifications');
    await page.waitForSelector('.notifications-center .notification-list-item:has-text("no source yet")');
    await page.screenshot({ path: path.join(pictures, 'notice.png') });
    // The same window again: what it was told is kept with the folder.
    await page.waitForTimeout(2000);
    await page.reload();
    await page.waitForSelector('.badge-content:has-text("1")', { state: 'attached' });
    await page.waitForTimeout(3000);
    await command(page, 'Notifications: Show Notifications');
    if (await page.locator('.notification-list-item:has-text("no source yet")').count())
      throw new Error('it is told a second time');
  });

  await test('the walkthrough opens the sample from its first step', async () => {
    await command(page, 'Notifications: Clear All Notifications');
    await command(page, 'Welcome: Open Walkthrough');
    await page.keyboard.type('Check a draft');
    await page.waitForSelector('.quick-input-widget .monaco-list-row:has-text("Check a draft")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.getting-started-step:has-text("Open a draft with slips")');
    await page.waitForTimeout(1500);
    await page.screenshot({ path: path.join(pictures, 'walkthrough.png') });
  });

  await test('each of several folders has its own sources', async () => {
    await page.close();
    const other = path.join(several.folder, 'other');
    cpSync(several.workspace, other, { recursive: true });
    const article = path.join(other, 'sources/rare-earths.txt');
    writeFileSync(article, readFileSync(article, 'utf8').replaceAll('$55 billion', '$65 billion'));
    const both = path.join(several.folder, 'both.code-workspace');
    writeFileSync(both, JSON.stringify({ folders: [{ path: several.workspace }, { path: other }] }));
    page = await openFolders('drafts/planted-errors.md', both, several.workspace);
    await page.waitForSelector('.monaco-editor .squiggly-warning', { state: 'attached' });
    await command(page, 'Problems: Focus on Problems View');
    await page.waitForSelector('.markers-panel .monaco-list-row:has-text("has $55 billion here")');
    await page.close();
    page = await openFolders('drafts/planted-errors.md', both, other);
    await page.waitForSelector('.monaco-editor .squiggly-warning', { state: 'attached' });
    await command(page, 'Problems: Focus on Problems View');
    await page.waitForSelector('.markers-panel .monaco-list-row:has-text("has $65 billion here")');
  });

  await test('a folder that is not trusted is checked all the same', async () => {
    await page.close();
    await workbench.stop();
    const settings = path.join(profile.userData, 'User/settings.json');
    const trust = {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
    };
    writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), ...trust }));
    workbench = await startPackaged(browser, profile, { asksForTrust: true });
    page = await open('drafts/planted-errors.md', several.workspace, several.workspace);
    await page.waitForSelector('.statusbar-item:has-text("Restricted Mode")');
    await page.waitForSelector('.monaco-editor .squiggly-warning', { state: 'attached' });
    await page.screenshot({ path: path.join(pictures, 'restricted.png') });
  });
} finally {
  await browser.close();
  await workbench.stop();
  profile.remove();
  several.remove();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function open(file: string, workspace = profile.workspace, folder = workspace): Promise<Page> {
  const opened = await workbench.open(path.join(folder, file), { workspace });
  await opened.waitForSelector('.monaco-editor .view-line');
  return opened;
}

/** The workbench opens a workspace file that was just written without its folders now and then: it is opened again. */
async function openFolders(file: string, workspace: string, folder: string): Promise<Page> {
  for (let tries = 1; ; tries++) {
    const opened = await open(file, workspace, folder);
    try {
      await opened.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 15_000 });
      return opened;
    } catch (error) {
      if (tries === 8) throw error;
      await opened.close();
    }
  }
}

async function test(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    passed++;
    console.log(`ok ${name}`);
  } catch (error) {
    failed++;
    // What was waited for stands in the third line.
    console.log(`failed ${name}: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}`);
    await page.screenshot({ path: path.join(pictures, `failed-${failed}.png`) }).catch(() => {});
  }
}
