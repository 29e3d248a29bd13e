/**
 * The packaged extension in a real VS Code: its activation as the extension host reports it, and the time from a
 * keystroke in a long draft to the changed squiggle on screen. `npm run package` first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { vsix } from '../test/packaged.mts';
import { startBrowser } from '../test/vscode/code-server/browser.mts';
import { type PackagedWorkbench, startPackaged } from '../test/vscode/packaged-workbench.mts';
import { command, goTo } from '../test/vscode/page.mts';
import { makeProfile } from '../test/vscode/profile.mts';
import { median, quantile } from './median.ts';

const words = Number(process.argv[2] ?? 20_000);
/** Starts of the editor for each measured activation. */
const starts = 3;
/** Each makes the figure false and true again. */
const rounds = 25;
/** Milliseconds between keystrokes, so that each is measured for itself. */
const rest = 500;

function paragraph(index: number): string {
  const year = 1990 + (index % 35);
  return `In ${year}, Minister Paula Lindqvist told the Council on Trade that imports rose by ${index % 90}.5% to $${index} million, from $${index - 7} million a year before. “We expect ${index % 12} more mines,” she said in Oslo. About ${index * 13} people work there, at least ${index % 40} of them underground.`;
}

const figure = 'The harbour of Tallinn will cost $55';
const measured = `${figure} billion.`;
const middle = Math.floor(words / 47 / 2);
// The draft is faithful but for a few slips, as a draft is: VS Code underlines no more than the first 500 findings.
const paragraphs = Array.from({ length: Math.ceil(words / 47) }, (_, index) =>
  index === middle ? measured : paragraph(index + 20),
);
const draft = paragraphs.join('\n\n');
const source = paragraphs.filter((_, index) => index % 40 !== 1).join('\n\n');

const profile = makeProfile({ 'editor.wordWrap': 'off', 'editor.quickSuggestions': { other: 'off' } });
const file = path.join(profile.workspace, 'drafts/long.md');
writeFileSync(path.join(profile.workspace, 'sources/harbour.txt'), source);
writeFileSync(file, draft);
const browser = await startBrowser();
/** The same package with a client that does nothing: what the machine and the editor take of themselves. */
const idle = path.join(profile.folder, 'idle.vsix');
const nothing = strToU8('exports.activate = () => {};');
writeFileSync(idle, zipSync({ ...unzipSync(readFileSync(vsix)), 'extension/dist/client.js': nothing }));
let workbench: PackagedWorkbench | undefined;
try {
  const activated = { idle: [] as number[], ours: [] as number[] };
  for (let start = 0; start < starts; start++) {
    activated.idle.push(await activation(idle));
    activated.ours.push(await activation(vsix));
  }
  figureOf('activation of a client that does nothing', activated.idle, 50);
  figureOf('activation, as the extension host reports it', activated.ours, 50);

  workbench = await startPackaged(browser, profile);
  const page = await workbench.open(file);
  await page.waitForSelector('.monaco-editor .view-line:has-text("Lindqvist")');
  await page.waitForSelector('.squiggly-warning', { state: 'attached' });
  await page.locator('.monaco-editor .view-line').first().click();
  await goTo(page, draft.slice(0, draft.indexOf(measured)).split('\n').length, figure.length + 1);
  await page.waitForSelector('.monaco-editor .view-line:has-text("Tallinn")');
  await page.waitForTimeout(3000);
  const shown: number[] = [];
  const gone: number[] = [];
  for (let round = 0; round < rounds; round++) {
    shown.push(await timeOf(page, '1', true));
    gone.push(await timeOf(page, 'Backspace', false));
  }
  const size = `${words.toLocaleString('en')} words`;
  figureOf(`a wrong figure is underlined, ${size}`, shown, 150);
  figureOf(`the underline goes with the edit that mends it, ${size}`, gone, 150);
} finally {
  await browser.close();
  await workbench?.stop();
  profile.remove();
}

/** By a document that activates no other extension: what several do at one time is counted for each of them. */
async function activation(extension: string): Promise<number> {
  const workbench = await startPackaged(browser, profile, { extension });
  const page = await workbench.open(path.join(profile.workspace, 'drafts/speech.policy'));
  await page.waitForSelector('.monaco-editor .view-line');
  await page.waitForTimeout(5000);
  const row = page.locator('.runtime-extensions-editor .extension:has-text("Policy Annotator")').first();
  await showing(row, () => command(page, 'Developer: Show Running Extensions'));
  const [, milliseconds] = /(\d+)\s*ms/.exec((await row.textContent()) ?? '') ?? [];
  await page.close();
  await workbench.stop();
  return Number(milliseconds);
}

/** The palette of an editor that is still busy may miss a key. */
async function showing(row: Locator, show: () => Promise<void>): Promise<void> {
  const attempts = 3;
  for (let attempt = 1; ; attempt++) {
    await show();
    try {
      return await row.waitFor({ timeout: 20_000 });
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}

function figureOf(what: string, all: readonly number[], asked: number): void {
  const [least, middle, p95] = [Math.min(...all), median(all), quantile(all, 0.95)].map(Math.round);
  console.log(
    `${what}: median ${middle} ms, at best ${least} ms, p95 ${p95} ms; asked: a median of at most ${asked} ms`,
  );
}

/** Presses a key and gives the milliseconds until the line is underlined, or no longer is. */
async function timeOf(page: Page, key: string, isUnderlined: boolean): Promise<number> {
  await page.waitForTimeout(rest + Math.random() * 100);
  await page.evaluate(watch, isUnderlined);
  await page.keyboard.press(key);
  const found = await page.waitForFunction(() => (window as Watched).milliseconds, undefined, {
    timeout: 20_000,
  });
  return (await found.jsonValue())!;
}

type Watched = Window & { milliseconds?: number | undefined };

/** Runs in the page: from the next key on, looks at every frame whether the measured line is underlined. */
function watch(wanted: boolean): void {
  const state = window as Watched;
  state.milliseconds = undefined;
  const isUnderlined = () => {
    const line = [...document.querySelectorAll<HTMLElement>('.monaco-editor .view-line')].find((one) =>
      one.textContent?.includes('Tallinn'),
    );
    const top = line?.getBoundingClientRect().top ?? 0;
    return [...document.querySelectorAll<HTMLElement>('.squiggly-warning')].some(
      (mark) => Math.abs(mark.getBoundingClientRect().top - top) < 4,
    );
  };
  const start = () => {
    const from = performance.now();
    const look = () => {
      if (isUnderlined() === wanted) state.milliseconds = performance.now() - from;
      else if (performance.now() - from < 20_000) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  window.addEventListener('keydown', start, { capture: true, once: true });
}
