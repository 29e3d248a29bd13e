/** How fast names and figures are found in a long text, and how much faster that is than compromise's own reading. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import nlp from 'compromise';
import { figures } from '../server/src/annotate/figures/figures.ts';
import { mentions } from '../server/src/annotate/names/mentions.ts';
import { paragraphs } from '../server/src/text/paragraphs.ts';
import { sentences } from '../server/src/text/sentences.ts';
import { median } from './median.ts';

const prose = ['../../shared', '../../../shared']
  .map((folder) => new URL(`${folder}/bench/scale/throughput.txt.gz`, import.meta.url))
  .find((url) => existsSync(url));

const rounds = 3;

if (!prose)
  console.log('names: there is no ../shared/bench/scale/throughput.txt.gz here, so nothing is measured.');
else measure(gunzipSync(readFileSync(prose)).toString('utf8'));

function measure(text: string): void {
  const parts = paragraphs(text, 'plain').map((paragraph) => paragraph.text);
  let names = 0;
  let amounts = 0;
  const ours = speed(parts, (part) => {
    names += mentions(part, sentences(part)).length;
    amounts += figures(part).length;
  });
  // compromise is given every hundredth paragraph, or it would take minutes.
  const theirs = speed(
    parts.filter((_, index) => index % 100 === 0),
    (part) => nlp(part),
  );
  const size = (text.length / 1e6).toFixed(1);
  console.log(
    `names and figures, median of ${rounds}: ${ours.toFixed(2)} MB/s over ${size} MB (${names / rounds} names, ${amounts / rounds} figures)`,
  );
  console.log(
    `nlp(text) of compromise: ${theirs.toFixed(3)} MB/s; we are ${(ours / theirs).toFixed(0)} times as fast`,
  );
}

/** Megabytes, or millions of characters, a second of processor time: other work on the machine does not count. */
function speed(parts: readonly string[], read: (part: string) => unknown): number {
  const characters = parts.reduce((sum, part) => sum + part.length, 0);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = process.cpuUsage();
    for (const part of parts) read(part);
    const { user, system } = process.cpuUsage(from);
    times.push(user + system);
  }
  return characters / median(times);
}
