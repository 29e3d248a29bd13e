/** How fast names and figures are found in a long text, and how much faster that is than compromise's own reading. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import nlp from 'compromise';
import { figures } from '../server/src/annotate/figures.ts';
import { mentions } from '../server/src/annotate/mentions.ts';
import { paragraphs } from '../server/src/text/paragraph.ts';
import { sentences } from '../server/src/text/sentences.ts';
import { median } from './median.ts';

const prose = ['../../shared', '../../../shared']
  .map((folder) => new URL(`${folder}/bench/scale/throughput.txt.gz`, import.meta.url))
  .find((url) => existsSync(url));

const rounds = 7;

if (!prose)
  console.log('names: there is no ../shared/bench/scale/throughput.txt.gz here, so nothing is measured.');
else measure(gunzipSync(readFileSync(prose)).toString('utf8'));

function measure(text: string): void {
  const parts = paragraphs(text, 'plain').map((paragraph) => paragraph.text);
  const ours: number[] = [];
  const theirs: number[] = [];
  const found = { names: 0, figures: 0 };
  // Turn about, so that what else the machine does slows both; each round reads other paragraphs.
  for (let round = 0; round < rounds; round++) {
    ours.push(
      speed(share(parts, round, 800_000), (part) => {
        found.names += mentions(part, sentences(part)).length;
        found.figures += figures(part).length;
      }),
    );
    theirs.push(speed(share(parts, round, 40_000), (part) => nlp(part)));
  }
  const ratios = ours.map((value, round) => value / theirs[round]!);
  console.log(
    `names and figures, median of ${rounds}: ${median(ours).toFixed(2)} MB/s (${found.names} names, ${found.figures} figures)`,
  );
  console.log(
    `nlp(text) of compromise: ${median(theirs).toFixed(3)} MB/s; we are ${median(ratios).toFixed(0)} times as fast`,
  );
}

/** Paragraphs of this many characters together, from another place in each round. */
function share(parts: readonly string[], round: number, size: number): string[] {
  const result: string[] = [];
  let at = Math.floor((parts.length * round) / rounds);
  for (let read = 0; read < size && at < parts.length; at++) {
    read += parts[at]!.length;
    result.push(parts[at]!);
  }
  return result;
}

/** Megabytes, or millions of characters, a second of processor time: other work on the machine does not count. */
function speed(parts: readonly string[], read: (part: string) => unknown): number {
  const characters = parts.reduce((sum, part) => sum + part.length, 0);
  const from = process.cpuUsage();
  for (const part of parts) read(part);
  const { user, system } = process.cpuUsage(from);
  return characters / (user + system);
}
