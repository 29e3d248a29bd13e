/** Makes the README's pictures, and out/screenshots/ to be looked at: the packaged extension in the workbench, in four themes. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startBrowser } from './code-server/browser.mts';
import { startPackaged } from './packaged-workbench.mts';
import { click, command, goTo, hover, type } from './page.mts';
import { makeProfile } from './profile.mts';
import { smallPng } from './small-png.mts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'out/screenshots');
/** The README's own, by the scene that each shows in the light theme. */
const readme = { hover: 'workbench.png', views: 'views.png' };
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
const browser = await startBrowser();
try {
  for (const [name, theme] of Object.entries(themes))
    if (wanted.length === 0 || wanted.includes(name)) await shoot(name, theme);
  if (wanted.length === 0 || wanted.includes('light'))
    for (const [scene, file] of Object.entries(readme))
      writeFileSync(
        path.join(root, 'media', file),
        smallPng(readFileSync(path.join(folder, `light-${scene}.png`))),
      );
} finally {
  await browser.close();
}

/** All pictures of one theme. */
async function shoot(name: string, theme: string): Promise<void> {
  const profile = makeProfile({
    'editor.fontSize': 15,
    'editor.lineNumbers': 'on',
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'on',
    'window.commandCenter': false,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the editor's own placeholders
    'window.title': '${activeEditorShort}${separator}${rootName}',
    'workbench.colorTheme': theme,
  });
  const workbench = await startPackaged(browser, profile);
  try {
    const draft = path.join(profile.workspace, 'drafts/planted-errors.md');
    const page = await workbench.open(draft, { size: { width: 1280, height: 800 } });
    const picture = async (scene: string) => {
      await page.waitForTimeout(500);
      const file = path.join(folder, `${name}-${scene}.png`);
      await page.screenshot({ path: file });
      console.log(`${path.relative(root, file)}: ${Math.round(statSync(file).size / 1024)} kB`);
    };
    await page.waitForSelector('.monaco-editor .squiggly-warning', { state: 'attached' });
    await page.locator('.statusbar-item#status\\.problems').click();
    await page.waitForSelector('.markers-panel .monaco-list-row:has-text("policy-annotator")');
    await hover(page, '$70 billion');
    await picture('hover');

    await page.mouse.move(0, 0);
    await page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents', { state: 'hidden' });
    await click(page, '$70 billion');
    await command(page, 'Quick Fix...');
    await page.waitForSelector('.action-widget .monaco-list-row');
    await picture('fixes');
    await page.keyboard.press('Escape');

    await command(page, 'View: Toggle Panel Visibility');
    await hover(page, 'at least 15');
    await picture('sourced');

    await goTo(page, 14, 1);
    for (const key of ['End', 'End']) await page.keyboard.press(key);
    await type(page, ' Japan will invest $');
    await page.waitForSelector('.suggest-widget.visible .monaco-list-row');
    await page.waitForTimeout(1000);
    await picture('completion');
    await page.keyboard.press('Escape');
    await command(page, 'File: Revert File');

    await click(page, '$70 billion');
    await command(page, 'Policy Annotator: Open Beside Its Source');
    await page.waitForSelector('.tab:has-text("rare-earths.txt")');
    await command(page, 'View: Show Policy Annotator');
    for (const row of ['$70 billion', 'rare-earths.txt', 'faithful.md'])
      await page.waitForSelector(`.tree-explorer-viewlet-tree-view .monaco-list-row:has-text("${row}")`);
    await page.mouse.move(0, 0);
    await picture('views');

    await command(page, 'Policy Annotator: Group Facts by Source');
    const settings = path.join(profile.userData, 'User/settings.json');
    const more = { 'policyAnnotator.inlayHints': true };
    writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), ...more }));
    await page.reload();
    await page.waitForSelector('.monaco-editor .squiggly-warning', { state: 'attached' });
    await page.waitForSelector('.view-line:has-text("rare-earths.txt, line 31")');
    await picture('hints');

    await command(page, 'View: Close All Editors');
    await page.waitForSelector('.welcome-view:has-text("Open a draft to see its facts")');
    await command(page, 'Welcome: Open Walkthrough');
    await page.keyboard.type('Check a draft');
    await page.waitForSelector('.quick-input-widget .monaco-list-row:has-text("Check a draft")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.getting-started-step:has-text("Open a draft with slips")');
    await page.waitForTimeout(1500);
    await picture('welcome');
    await page.close();
  } catch (error) {
    for (const page of browser.contexts().flatMap((context) => context.pages()))
      await page.screenshot({ path: path.join(folder, `${name}-failed.png`) });
    throw error;
  } finally {
    await workbench.stop();
    profile.remove();
  }
}
