/**
 * Learns server/src/annotate/names/name-weights.ts from openly licensed annotated text, and says by cross-validation
 * how well it tells types apart. Deterministic: the same text gives the same weights.
 *
 *   node_modules/.bin/node bench/train-names.mjs --corpora=FOLDER [--write]
 *
 * What the folder holds and under which licences, names-corpus.mjs says. Nothing of ../shared/bench is learned from.
 */
import { writeFileSync } from 'node:fs';
import { namePieces } from '../server/src/annotate/names/mentions.ts';
import { nameFeatures } from '../server/src/annotate/names/name-features.ts';
import { wordLine } from '../server/src/annotate/names/name-runs.ts';
import { wordsOf } from '../server/src/annotate/names/words.ts';
import { paragraphs } from '../server/src/text/paragraph.ts';
import { sentences } from '../server/src/text/sentences.ts';
import { corpora } from './names-corpus.mjs';

const classes = ['PERSON', 'ORG', 'LOC', 'OTHER'];
const folder = process.argv.find((argument) => argument.startsWith('--corpora='))?.split('=')[1];
const documents = folder ? corpora(folder) : [];
if (documents.length === 0) {
  console.log('No corpora: nothing is learned.');
  process.exit(0);
}

/** Possible names of a document as features and class. */
function examples({ set, text, entities, ignore = [], whole = false }) {
  const result = [];
  for (const { start, text: masked } of paragraphs(text, 'plain')) {
    const line = wordLine(masked, wordsOf(masked), sentences(masked));
    for (const piece of namePieces(line)) {
      if ('span' in piece) continue;
      const from = start + line.words[piece.from].start;
      const to = start + line.words[piece.to - 1].end;
      if (whole) {
        const around = entities.filter((span) => !span.common && span.start <= from && span.end >= to);
        const [least] = around.sort((a, b) => a.end - a.start - (b.end - b.start));
        const proper = !entities.some((span) => span.common && span.end === to);
        const type = least && proper && classes.includes(least.type) ? least.type : 'OTHER';
        result.push({
          features: nameFeatures(line, piece).all,
          label: classes.indexOf(type),
          loose: set === 'tweets',
        });
        continue;
      }
      const shared = (span) => Math.min(to, span.end) - Math.max(from, span.start);
      const [gold] = entities.filter((span) => shared(span) > 0).sort((a, b) => shared(b) - shared(a));
      if (!gold && ignore.some((span) => shared(span) > 0)) continue;
      const exact = gold && gold.start === from && gold.end === to;
      // A bit of a much longer span tells little of the bit.
      if (gold && !exact && gold.end - gold.start > 3 * (to - from)) continue;
      // Songs, poems and proteins are named as nothing is in a policy paper.
      if (gold?.type === 'MISC' && set !== 'crossner-politics') continue;
      const type = gold && classes.includes(gold.type) ? gold.type : 'OTHER';
      result.push({
        features: nameFeatures(line, piece).all,
        label: classes.indexOf(type),
        loose: set === 'tweets',
      });
    }
  }
  return result;
}

/** Multinomial logistic regression by AdaGrad; features seen fewer than `least` times are left out. */
function train(data, { rounds = 30, rate = 0.05, decay = 1e-3, least = 8 } = {}) {
  const counts = new Map();
  for (const { features } of data)
    for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const weights = new Map();
  for (const [name, count] of counts)
    if (count >= least) weights.set(name, { w: [0, 0, 0, 0], g: [1e-6, 1e-6, 1e-6, 1e-6] });
  const rows = data.map(({ features, label, loose }) => ({
    label,
    loose,
    cells: features.map((f) => weights.get(f)).filter(Boolean),
  }));
  let seed = 7;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  for (let round = 0; round < rounds; round++) {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [rows[i], rows[j]] = [rows[j], rows[i]];
    }
    for (const { label, loose, cells } of rows) {
      // Tweets capitalise at will: they count half.
      if (loose && round % 2) continue;
      const p = softmax(cells.map(({ w }) => w));
      for (const { w, g } of cells)
        for (let k = 0; k < 4; k++) {
          const slope = p[k] - (k === label ? 1 : 0) + decay * w[k];
          g[k] += slope * slope;
          w[k] -= (rate * slope) / Math.sqrt(g[k]);
        }
    }
  }
  return weights;
}

function softmax(rows) {
  const sums = [0, 0, 0, 0];
  for (const w of rows) for (let k = 0; k < 4; k++) sums[k] += w[k];
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const all = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / all);
}

const folds = 5;
const byDocument = documents.map((document, index) => ({
  fold: index % folds,
  set: document.set,
  rows: examples(document),
}));
const all = byDocument.flatMap(({ rows }) => rows);
const confusion = classes.map(() => classes.map(() => 0));
if (!process.argv.includes('--no-folds'))
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(byDocument.filter((d) => d.fold !== fold).flatMap(({ rows }) => rows));
    for (const { features, label } of byDocument.filter((d) => d.fold === fold).flatMap(({ rows }) => rows)) {
      const p = softmax(features.map((f) => weights.get(f)?.w).filter(Boolean));
      confusion[label][p.indexOf(Math.max(...p))]++;
    }
  }
const right = classes.reduce((sum, _, i) => sum + confusion[i][i], 0);
console.log(
  `${all.length} possible names; ${folds}-fold accuracy ${((100 * right) / all.length).toFixed(1)}%`,
);
console.table(
  Object.fromEntries(
    classes.map((name, i) => [name, Object.fromEntries(classes.map((to, j) => [to, confusion[i][j]]))]),
  ),
);

if (process.argv.includes('--write')) {
  const excluded = process.argv.find((a) => a.startsWith('--without='))?.split('=')[1];
  const rows =
    excluded === undefined
      ? all
      : byDocument.filter((d) => d.fold !== Number(excluded)).flatMap(({ rows }) => rows);
  const weights = [...train(rows)]
    .map(([name, { w }]) => [name, w.map((value) => Math.round(value * 100) / 100)])
    .filter(([, w]) => w.some((value) => Math.abs(value) >= 0.05))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = weights.map(([name, w]) => `${name}\t${w.join(' ')}`);
  writeFileSync(
    new URL('../server/src/annotate/names/name-weights.ts', import.meta.url),
    `/** Made by bench/train-names.mjs: what each feature of a possible name adds for person, organisation, place and other. */\nexport const nameWeights = ${JSON.stringify(lines.join('\n'))};\n`,
  );
  console.log(`${weights.length} weights`);
}
