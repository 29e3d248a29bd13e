/** Time from an edit in a long draft to its findings, in one process: what typing costs, whatever the editor adds. */
import { Workspace } from '../server/src/workspace/workspace.ts';
import { folder, memoryEnv, uriOf } from '../test/harness/memory-env.ts';
import { median, quantile } from './median.ts';

const words = Number(process.argv[2] ?? 100_000);
const edits = 100;

/** Sentences of varied figures and names, different in every paragraph, so that no paragraph is had from the cache. */
function paragraph(index: number): string {
  const year = 1990 + (index % 35);
  return `In ${year}, Minister Paula Lindqvist told the Council on Trade that imports rose by ${index % 90}.5% to $${index} million, from $${index - 7} million a year before. “We expect ${index % 12} more mines,” she said in Oslo. About ${index * 13} people work there, at least ${index % 40} of them underground.`;
}

const source = Array.from({ length: 400 }, (_, index) => paragraph(index * 3)).join('\n\n');
const paragraphs = Array.from({ length: Math.ceil(words / 47) }, (_, index) => paragraph(index));
const workspace = new Workspace(memoryEnv({ 'sources/article.txt': source }), { stale: () => {} });
workspace.setFolders([folder]);
const uri = uriOf('draft.md');

let version = 0;
async function view(): Promise<number> {
  const text = paragraphs.join('\n\n');
  const from = performance.now();
  workspace.update(uri, text, ++version);
  await workspace.view(uri);
  return performance.now() - from;
}

const first = await view();
const times: number[] = [];
for (let edit = 0; edit < edits; edit++) {
  const at = (edit * 7919) % paragraphs.length;
  paragraphs[at] = `${paragraphs[at]} Then ${edit} more came.`;
  times.push(await view());
}
console.log(
  `draft of ${words} words: first view ${first.toFixed(0)} ms; ${edits} edits, median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`,
);
