/** What a possible name looks like and stands beside, as the named features that name-weights.ts weighs. */
import { known } from './known.ts';
import { knowledge } from './name-knowledge.ts';
import type { WordLine } from './name-runs.ts';
import {
  cues,
  eventEndings,
  organisationEndings,
  organisationHeads,
  placeEndings,
  placeHeads,
  speechVerbs,
  titles,
} from './name-words.ts';
import type { Word } from './words.ts';

export interface NamePiece {
  readonly from: number;
  readonly to: number;
  readonly titled: boolean;
  readonly role: boolean;
}

const bitNames = Object.entries(known);
/** The features of what is known of a word, spelled once: by its place in the name. */
const bitFeatures: Readonly<Record<string, readonly (readonly [number, string])[]>> = Object.fromEntries(
  ['o', 'f', 'l', 'all'].map((place) => [
    place,
    bitNames.map(([name, bit]) => [bit, `${place}:${name}`] as const),
  ]),
);
const acronym = /^(?:(?:\p{Lu}\.){2,}\p{Lu}?|\p{Lu}{2,6}s?)$/u;
const initial = /^\p{Lu}\.?$/u;
const functionWords = new Set(
  'the a an of in on at by for from to with and or but as that than into over under after before between against his her their its our who which where when while is was are were has had have will would who will not said'.split(
    ' ',
  ),
);

/** The features of the name itself come first; those of what stands around it follow from `context` on. */
export interface NameFeatures {
  readonly all: readonly string[];
  readonly context: number;
}

export function nameFeatures(line: WordLine, piece: NamePiece): NameFeatures {
  const { words, text } = line;
  const { from, to } = piece;
  const first = words[from]!;
  const last = words[to - 1]!;
  const size = to - from;
  const features: string[] = ['bias', size > 3 ? 'n4' : `n${size}`];
  wordFeatures(features, size === 1 ? 'o' : 'f', first);
  if (size > 1) {
    wordFeatures(features, 'l', last);
    features.push(`fl:${kind(first)}${kind(last)}`);
    let phrase = first.folded;
    for (let i = from + 1; i < to; i++) {
      const { folded } = words[i]!;
      phrase += ` ${folded}`;
      if (folded === 'of' || folded === 'for' || folded === 'on' || folded === 'and')
        features.push(`in:${folded}`);
      if (i < to - 1 && initial.test(words[i]!.text) && words[i]!.capital) features.push('initial');
      if (!words[i]!.capital && folded.length < 4) features.push('particle');
    }
    if (size < 5) {
      const bits = knowledge(phrase);
      for (const [bit, feature] of bitFeatures.all!) if (bits & bit) features.push(feature);
    }
    headFeature(features, words, from, to);
  } else if (organisationHeads.has(first.folded)) features.push('o:head');
  if (text.slice(first.start, last.end).includes('&')) features.push('ampersand');
  if (/\d/.test(last.text)) features.push('digit');

  const context = features.length;
  const casing = line.casing[from]!;
  if (casing !== 'plain') features.push(casing === 'upper' ? 'upper' : 'title', size > 1 ? 'head+' : 'head1');
  if (piece.titled) features.push('titled');
  if (piece.role) features.push('role');
  if (line.opens[from]) features.push('opens', size === 1 ? 'opens1' : 'opens+');
  before(features, line, from);
  after(features, line, to);
  return { all: features, context };
}

/** The kind of word in one letter, coarse enough that pairs of them recur. */
function kind({ bits, folded, text }: Word): string {
  if (initial.test(text)) return 'i';
  if (organisationEndings.has(folded)) return 'O';
  if (placeEndings.has(folded)) return 'P';
  if (bits & known.country) return 'c';
  if (bits & known.demonym) return 'd';
  if (bits & known.famousGiven) return bits & known.famousPlace ? 'b' : bits & known.common ? 'h' : 'G';
  if (bits & known.famousPlace) return 'T';
  if (bits & known.given) return bits & known.common ? 'h' : 'g';
  if (bits & known.family) return bits & known.common ? 'n' : 'f';
  if (bits & (known.town | known.region)) return 't';
  if (bits & known.common) return 'w';
  return acronym.test(text) ? 'A' : 'u';
}

function wordFeatures(features: string[], place: string, word: Word): void {
  const { bits, folded, text } = word;
  if (!bits) features.push(`${place}:unknown`);
  else for (const [bit, feature] of bitFeatures[place]!) if (bits & bit) features.push(feature);
  features.push(
    `${place}k:${kind(word)}${bits & (known.town | known.region) ? 't' : ''}${bits & known.organisation ? 'o' : ''}`,
  );
  if (acronym.test(text))
    features.push(text.includes('.') ? `${place}:points` : `${place}:acronym${Math.min(text.length, 5)}`);
  else if (/\p{Ll}\p{Lu}/u.test(text)) features.push(`${place}:camel`);
  if (text.includes('-')) features.push(`${place}:hyphen`);
  let closed = false;
  if (organisationEndings.has(folded)) closed = features.push(`${place}:orgEnd`) > 0;
  if (placeEndings.has(folded)) closed = features.push(`${place}:placeEnd`) > 0;
  if (eventEndings.has(folded)) closed = features.push(`${place}:eventEnd`) > 0;
  if (closed) features.push(`${place}=${folded}`);
  if (placeHeads.has(folded)) features.push(`${place}:placeHead`);
  if (titles.has(folded)) features.push(`${place}:title`);
  if (
    place !== 'f' &&
    !(bits & (known.country | known.demonym)) &&
    folded.length > 4 &&
    !acronym.test(text)
  ) {
    const letters = folded.replace(/[^a-z]/g, '');
    features.push(
      `s4:${letters.slice(-4)}`,
      `s3:${letters.slice(-3)}`,
      `s2:${letters.slice(-2)}`,
      `p3:${letters.slice(0, 3)}`,
    );
  }
  if (/^(?:ii|iii|iv|jr\.?|sr\.?|xvi?|vi+)$/.test(folded) && place === 'l') features.push('generation');
  if (/^(?:mc|o'|al-|el-|abd|bin-)/.test(folded)) features.push('family-prefix');
}

/** The head noun before "of", "for" or "on" tells an organisation from a place. */
function headFeature(features: string[], words: readonly Word[], from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const inner = words[i]!.text;
    if (inner !== 'of' && inner !== 'for' && inner !== 'on') continue;
    const head = words[i - 1]!.folded;
    if (organisationHeads.has(head)) features.push('head:organisation', `h=${head}`);
    else if (placeEndings.has(head)) features.push('head:place');
    else features.push('head:none');
    return;
  }
  if (organisationHeads.has(words[from]!.folded)) features.push('head:first');
}

function cueFeatures(features: string[], place: string, folded: string): void {
  for (const [name, set] of cues) if (set.has(folded)) features.push(`${place}:${name}`);
  if (speechVerbs.has(folded)) features.push(`${place}:speech`);
  if (titles.has(folded)) features.push(`${place}:title`);
}

function before(features: string[], { words, text }: WordLine, from: number): void {
  const word = words[from - 1];
  if (!word) {
    features.push('b:start');
    return;
  }
  const gap = text.slice(word.end, words[from]!.start);
  const mark = gap.trim();
  if (mark !== '' && !words[from]!.joined) {
    features.push(`bm:${mark.length > 1 ? mark[0] + mark.at(-1)! : mark}`);
    if (mark === ',' && word.capital) features.push(`b,:${kind(word)}`);
    return;
  }
  const { folded } = word;
  if (word.possessive) features.push('b:possessive');
  else if (functionWords.has(folded)) features.push(`b:${folded}`);
  else if (/^\d/.test(folded)) features.push('b:number');
  else cueFeatures(features, 'b', folded);
  if (word.capital) features.push(`bk:${kind(word)}`);
  const second = words[from - 2];
  if (!second || !word.joined) return;
  if (folded === 'the' || folded === 'and' || folded === 'of' || folded === 'a') {
    if (functionWords.has(second.folded)) features.push(`bb:${second.folded} ${folded}`);
    else if (second.capital) features.push(`bb:${kind(second)} ${folded}`);
  }
  cueFeatures(features, 'bb', second.folded);
}

function after(features: string[], { words, text }: WordLine, to: number): void {
  const last = words[to - 1]!;
  const word = words[to];
  if (last.possessive) features.push('a:possessive');
  if (!word) {
    features.push(text.slice(last.end).trim() === '' ? 'a:end' : 'a:stop');
    return;
  }
  const mark = text
    .slice(last.end, word.start)
    .replace(/^[’']s/, '')
    .trim();
  if (mark !== '' && !word.joined) {
    features.push(`am:${mark.length > 1 ? mark[0] + mark.at(-1)! : mark}`);
    if (mark === ',' && word.capital) features.push(`a,:${kind(word)}`);
    if (mark === ',') cueFeatures(features, 'a,', word.folded);
    if (mark === '-' || mark === '–')
      features.push(`a-:${word.folded === 'based' || word.folded === 'born' ? word.folded : 'x'}`);
    return;
  }
  const { folded } = word;
  if (functionWords.has(folded)) features.push(`a:${folded}`);
  else if (/^\d/.test(folded)) features.push('a:number');
  else cueFeatures(features, 'a', folded);
  if (!word.capital && !functionWords.has(folded)) {
    const bits = knowledge(folded);
    if (bits & known.role) features.push('a:role');
    if (bits & known.verb)
      features.push(/ed$/.test(folded) ? 'a:past' : /ing$/.test(folded) ? 'a:gerund' : 'a:verb');
    else if (bits & known.common) features.push(/s$/.test(folded) ? 'a:plural' : 'a:plain');
  }
  const second = words[to + 1];
  if (second?.joined && second.bits === 0) cueFeatures(features, 'aa', second.folded);
}
