/** Makes media/workbench.png, and out/screenshots/ to be looked at: the packaged extension in the workbench, in four themes. */
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from './code-server/browser.mts';
import { installExtension, startCodeServer } from './code-server/server.mts';
import { openWorkbench, remoteUri } from './code-server/workbench.mts';
import { makeProfile } from './profile.mts';

const root = path.resolve(import.meta.dirname, '../..');
const readme = path.join(root, 'media/workbench.png');
const folder = path.join(root, 'out/screenshots');
const figure = '$70 billion';
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

mkdirSync(folder, { recursive: true });
const browser = await startBrowser();
try {
  for (const [name, theme] of Object.entries(themes)) await shoot(name, theme);
  copyFileSync(path.join(folder, 'light-hover.png'), readme);
} finally {
  await browser.close();
}

/** All pictures of one theme: findings with a hover, then draft and source side by side with the views. */
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
  installExtension(path.join(root, 'dist/policy-annotator.vsix'), profile);
  const server = await startCodeServer({ ...profile, note: () => {} });
  try {
    const draft = path.join(profile.workspace, 'drafts/planted-errors.md');
    const page = await openWorkbench(browser, server, {
      workspace: profile.workspace,
      payload: [['openFile', remoteUri(server, draft)]],
      size: { width: 1440, height: 900 },
      note: () => {},
    });
    page.setDefaultTimeout(60_000);
    const picture = async (scene: string) => {
      const file = path.join(folder, `${name}-${scene}.png`);
      await page.screenshot({ path: file });
      console.log(`${path.relative(root, file)}: ${Math.round(statSync(file).size / 1024)} kB`);
    };
    await page.waitForSelector('.monaco-editor .squiggly-warning', { state: 'attached' });
    await page.locator('.statusbar-item#status\\.problems').click();
    await page.waitForSelector('.markers-panel .monaco-list-row:has-text("policy-annotator")');
    await hover(page, figure);
    await picture('hover');

    await command(page, 'View: Toggle Panel Visibility');
    await click(page, figure);
    await command(page, 'Policy Annotator: Open Beside Its Source');
    await page.waitForSelector('.tab:has-text("rare-earths.txt")');
    await command(page, 'View: Show Policy Annotator');
    await page.waitForSelector('.tree-explorer-viewlet-tree-view .monaco-list-row');
    await page.mouse.move(0, 0);
    await page.waitForTimeout(1000);
    await picture('beside');
    await page.close();
  } finally {
    await server.stop();
    profile.remove();
  }
}

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input');
  await page.keyboard.type(title);
  await page.waitForSelector(
    `.quick-input-widget .monaco-list-row.focused:has-text(${JSON.stringify(title)})`,
  );
  await page.keyboard.press('Enter');
}

async function click(page: Page, text: string): Promise<void> {
  const { x, y } = await middleOf(page, text);
  await page.mouse.click(x, y);
}

async function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const place = await page.waitForFunction(placeOf, text);
  const at = await place.jsonValue();
  if (!at) throw new Error(`${text} is not on screen`);
  return at;
}

/** Rests the mouse on a text in the editor until its hover is there. */
async function hover(page: Page, text: string): Promise<void> {
  const { x, y } = await middleOf(page, text);
  await page.mouse.move(x, y);
  await page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents');
  // The finding comes at once, the server's sentence a moment later: the hover is whole when it stops growing.
  await page.waitForFunction(settled);
}

/** Runs in the page: the middle of a text in the editor, however it is split into tokens. */
function placeOf(text: string): { x: number; y: number } | undefined {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const middle = start + Math.floor(text.length / 2);
    for (let offset = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (middle < offset + length) {
        range.setStart(node, middle - offset);
        range.setEnd(node, middle - offset + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      offset += length;
    }
  }
  return undefined;
}

/** Runs in the page, again and again: true when the hover has looked the same for a second. */
function settled(): boolean {
  const state = window as { hoverWas?: string; hoverSince?: number };
  const now = document.querySelector('.monaco-hover:not(.hidden)')?.textContent ?? '';
  if (now !== state.hoverWas) {
    state.hoverWas = now;
    state.hoverSince = Date.now();
  }
  return now !== '' && Date.now() - (state.hoverSince ?? 0) > 1000;
}
