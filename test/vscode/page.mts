/** What a person does in the workbench: runs a command by its title, points at words, rests the mouse on them. */
import type { Page } from 'playwright-core';

export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input');
  await page.keyboard.type(title);
  await page.waitForSelector(
    `.quick-input-widget .monaco-list-row.focused:has-text(${JSON.stringify(title)})`,
  );
  await page.keyboard.press('Enter');
}

/** Puts the cursor there, both counted from one, and waits until the place is on screen. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.waitForSelector('.quick-input-widget input');
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`#status\\.editor\\.selection:has-text("Ln ${line}, Col ${column}")`);
}
