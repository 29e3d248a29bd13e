/** Tells a person, organisation, place, event or product from the name's words and what stands around it. */

import { known } from './known.ts';
import type { NamedType, TypeScores } from './mention.ts';
import { type NamePiece, nameFeatures } from './name-features.ts';
import { knowledge } from './name-knowledge.ts';
import type { WordLine } from './name-runs.ts';
import { nameWeights } from './name-weights.ts';
import { eventEndings, organisationEndings, organisationHeads } from './name-words.ts';

const weights = readWeights();

function readWeights(): ReadonlyMap<string, readonly number[]> {
  const result = new Map<string, readonly number[]>();
  for (const line of nameWeights.split('\n')) {
    const [feature, values] = line.split('\t');
    if (feature !== undefined && values !== undefined) result.set(feature, values.split(' ').map(Number));
  }
  return result;
}

/** The sums of the weights: of all the piece's features, and of those around it alone. */
export function typeScores(
  line: WordLine,
  piece: NamePiece,
): { readonly scores: TypeScores; readonly context: TypeScores } {
  const { all, context: from } = nameFeatures(line, piece);
  const name = weigh(all, 0, from);
  const context = weigh(all, from, all.length);
  const certain = certainties(line, piece);
  const scores = {
    person: name.person + context.person + certain.person,
    organisation: name.organisation + context.organisation + certain.organisation,
    place: name.place + context.place + certain.place,
    other: name.other + context.other,
  };
  return { scores, context };
}

/** What no other feature outweighs: an apposition says who someone is; a state or continent is a place by itself. */
function certainties(line: WordLine, { from, to, role }: NamePiece): Omit<TypeScores, 'other'> {
  const { words } = line;
  const last = words[to - 1]!;
  const personal =
    role && to - from < 5 && !organisationEndings.has(last.folded) && !(last.bits & known.famousPlace);
  const place =
    to - from === 1 &&
    last.bits & known.famousPlace &&
    !(last.bits & (known.famousGiven | known.organisation));
  return {
    person: personal ? 4 : 0,
    organisation: inTally(line, to) ? 5 : /\.(?:com|org|net|co)$/i.test(last.text) ? 4 : 0,
    place: place ? 2 : 0,
  };
}

function weigh(features: readonly string[], from: number, to: number): TypeScores {
  let person = 0;
  let organisation = 0;
  let place = 0;
  let other = 0;
  for (let i = from; i < to; i++) {
    const weight = weights.get(features[i]!);
    if (!weight) continue;
    person += weight[0]!;
    organisation += weight[1]!;
    place += weight[2]!;
    other += weight[3]!;
  }
  return { person, organisation, place, other };
}

/** A table's or a score's line, names and numbers only: those that are counted are teams, firms and parties. */
function inTally({ words, text }: WordLine, to: number): boolean {
  if (text.length > 100 || !/^\d/.test(words[to]?.text ?? '')) return false;
  let numbers = 0;
  for (const { text: word, capital } of words) {
    if (/^\d/.test(word)) numbers++;
    else if (!capital) return false;
  }
  return numbers > 1 && numbers < words.length && !/[.!?]$/.test(text.trimEnd());
}

/** The corpora annotate less than we call names: how much likelier "other" must be before a name is none. */
const handicap = 0.8;

/** The likeliest type by the scores. */
export function bestType({ person, organisation, place, other: o }: TypeScores): NamedType | 'unknown' {
  if (person >= organisation && person >= place) return person >= o - handicap ? 'person' : 'unknown';
  if (organisation >= place) return organisation >= o - handicap ? 'organisation' : 'unknown';
  return place >= o - handicap ? 'place' : 'unknown';
}

/** Events and products are told by their form alone: "Mount Fuji Dialogue", "Ford F-150", "Air Force One". */
export function formType({ words, text }: WordLine, { from, to, titled }: NamePiece): NamedType | undefined {
  const last = words[to - 1]!;
  if (to - from === 1)
    return /^\p{Lu}{1,3}[-‐‑]?\d+\p{L}?$/u.test(last.text) && /[-‐‑]/.test(last.text) ? 'product' : undefined;
  if (/\d/.test(last.text) && /\p{L}/u.test(last.text)) return 'product';
  if (/^(?:One|Two|Three)$/.test(last.text) && !titled) return 'product';
  const whole = text.slice(words[from]!.start, last.end);
  const head = /^(.+?) (?:of|for|on) /.exec(whole.toLowerCase())?.[1]?.split(' ').at(-1);
  if (head !== undefined) return eventEndings.has(head) && !organisationHeads.has(head) ? 'event' : undefined;
  if (titled || !eventEndings.has(last.folded)) return undefined;
  return knowledge(last.folded) & known.given && to - from === 2 && words[from]!.bits & known.given
    ? undefined
    : 'event';
}
