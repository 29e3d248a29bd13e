/** What a person does in the workbench: runs a command by its title, types, points at words, rests the mouse on them. */
import type { Page } from 'playwright-core';

export async function command(page: Page, title: string): Promise<void> {
  const row = page.locator(`.quick-input-widget .monaco-list-row.focused:has-text(${JSON.stringify(title)})`);
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('F1');
    await page.waitForSelector('.quick-input-widget input');
    await page.keyboard.type(title);
    try {
      await row.waitFor({ timeout: patience });
      break;
    } catch (error) {
      if (tries === mostTries) throw error;
      // In a window that has just opened, a list begun before the extensions' commands were known never has them.
      await page.keyboard.press('Escape');
    }
  }
  await page.keyboard.press('Enter');
}

/** Milliseconds for which the list of commands is waited for, and how often it is opened. */
const patience = 10_000;
const mostTries = 12;

/** Puts the cursor there, both counted from one, and waits until the place is on screen. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.waitForSelector('.quick-input-widget input');
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`#status\\.editor\\.selection:has-text("Ln ${line}, Col ${column}")`);
}

/** Types slowly enough for the editor to ask for completions. */
export const type = (page: Page, text: string): Promise<void> => page.keyboard.type(text, { delay: 60 });

export async function click(page: Page, text: string): Promise<void> {
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
export async function hover(page: Page, text: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const { x, y } = await middleOf(page, text);
    await page.mouse.move(x, y);
    try {
      await page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents', { timeout: patience });
      break;
    } catch (error) {
      if (tries === mostTries) throw error;
      // A lens that came above it may have moved the text from under the mouse.
      await page.mouse.move(0, 0);
    }
  }
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
