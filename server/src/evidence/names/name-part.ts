/** The mentions of one part's documents gathered by name, as columns: what they add up to is worked out once. */
import type { Mention, TypeScores } from '../../annotate/names/mention.ts';
import { fold } from '../../annotate/names/name-knowledge.ts';
import { push } from '../../text/multimap.ts';
import type { Steps } from '../../text/steps.ts';
import { type Lists, listAt, listsOf } from '../digest.ts';
import type { AnnotatedDocument, Passage } from '../document.ts';
import { lazily } from '../lazily.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Part } from '../part.ts';
import { abbreviates } from './name-forms.ts';
import { governedFrom, standsForGovernment, stateKey } from './states.ts';
import { titlesByTerm } from './titles.ts';

/** A mention in its place. */
export interface Read {
  readonly mention: Mention;
  readonly document: AnnotatedDocument;
  readonly passage: Passage;
}

/** The form by which names are compared: no case, no diacritics, no article; states by their common name. */
export function nameKey(name: string): string {
  const folded = fold(name).replace(/^the /, '');
  return stateKey(folded) ?? folded;
}

/** The columns of sums: scores, those that come from the context, and the weight of both; then counts. */
export const sumOf = {
  person: 0,
  organisation: 1,
  place: 2,
  other: 3,
  context: 4,
  weight: 8,
  certain: 9,
  event: 10,
  product: 11,
  acting: 12,
  all: 13,
} as const;
const width = 14;
const scored = ['person', 'organisation', 'place', 'other'] as const satisfies readonly (keyof TypeScores)[];

interface Gathered extends Pick<NamePart, 'acronyms' | 'alone'> {
  readonly passages: readonly number[];
  readonly mentions: readonly number[];
  /** The reads of each name. */
  readonly reads: ReadonlyMap<number, readonly number[]>;
  readonly acting: ReadonlySet<number>;
  readonly titled: ReadonlySet<number>;
}

/** Reads are numbered in order, and so are the names, by their first mention. Words are those of the part's lexicon. */
export class NamePart {
  readonly lexicon: Lexicon;
  private readonly part: Part;
  /** Where each read stands. */
  private readonly passages: Uint32Array;
  private readonly mentions: Uint32Array;
  readonly keys: Uint32Array;
  private readonly readsByName: Lists<Uint32Array>;
  private readonly sums: Float64Array;
  private formsByName: Lists<Uint32Array> = listsOf([]);
  /** Capitals that stand for their governments. */
  private readonly acting: ReadonlySet<number>;
  /** Names with a title or role beside them, which few have. */
  private readonly titled: ReadonlySet<number>;
  /** "CSIS" beside "Center for Strategic and International Studies": the short name and the long one. */
  readonly acronyms: readonly (readonly [short: string, long: string])[];
  /** Titles that stand for their holders. */
  readonly alone: readonly number[];
  readonly titles = lazily(() => titlesByTerm(this));

  /** Yields after each passage and name. */
  static *of(part: Part): Steps<NamePart> {
    const { lexicon } = part;
    const reads = new Map<number, number[]>();
    const passages: number[] = [];
    const mentions: number[] = [];
    const acting = new Set<number>();
    const titled = new Set<number>();
    const acronyms: (readonly [string, string])[] = [];
    const alone: number[] = [];
    let at = 0;
    for (const document of part.documents)
      for (const passage of document.passages) {
        for (const [nth, mention] of passage.annotations.mentions.entries()) {
          const read = passages.length;
          passages.push(at);
          mentions.push(nth);
          if (nth > 0) acronyms.push(...acronymsIn(passage, nth));
          if (mention.titleAlone) {
            alone.push(read);
            continue;
          }
          const name = nameKey(mention.name);
          push(reads, lexicon.number(name), read);
          if (mention.title || mention.role) titled.add(read);
          if (governedFrom(name) !== undefined && standsForGovernment(mention, passage)) acting.add(read);
        }
        at++;
        yield;
      }
    const made = new NamePart(part, { passages, mentions, reads, acting, titled, acronyms, alone });
    const forms: number[][] = [];
    for (const name of made.keys.keys()) {
      forms.push(made.addUp(name));
      yield;
    }
    made.formsByName = listsOf(forms);
    return made;
  }

  private constructor(part: Part, gathered: Gathered) {
    this.part = part;
    this.lexicon = part.lexicon;
    this.passages = Uint32Array.from(gathered.passages);
    this.mentions = Uint32Array.from(gathered.mentions);
    this.keys = Uint32Array.from(gathered.reads.keys());
    this.readsByName = listsOf(gathered.reads.values());
    this.acting = gathered.acting;
    this.titled = gathered.titled;
    this.acronyms = gathered.acronyms;
    this.alone = gathered.alone;
    this.sums = new Float64Array(width * this.keys.length);
  }

  read(number: number): Read {
    const { document, passage } = this.part.passage(this.passages[number]!);
    return { document, passage, mention: passage.annotations.mentions[this.mentions[number]!]! };
  }

  /** The reads of a name: all of them, or those where it stands for a government, or the others. */
  readsOf(name: number, acting?: boolean): ArrayLike<number> & Iterable<number> {
    const reads = listAt(this.readsByName, name);
    return acting === undefined ? reads : reads.filter((read) => this.acting.has(read) === acting);
  }

  isTitled(read: number): boolean {
    return this.titled.has(read);
  }

  sumsOf(name: number): Float64Array {
    return this.sums.subarray(width * name, width * (name + 1));
  }

  /** The forms of a name in order, each with how often it is certain. */
  formsOf(name: number): Uint32Array {
    return listAt(this.formsByName, name);
  }

  private addUp(name: number): number[] {
    const sums = this.sumsOf(name);
    const forms = new Map<number, number>();
    for (const number of this.readsOf(name)) {
      const { name: form, type, scores, context, doubtful } = this.read(number).mention;
      // What stands where a capital proves nothing tells less of the name.
      const share = doubtful ? 0.3 : 1;
      for (const [column, each] of scored.entries()) {
        sums[column]! += share * scores[each];
        sums[sumOf.context + column]! += share * context[each];
      }
      sums[sumOf.weight]! += share;
      sums[sumOf.all]!++;
      if (!doubtful) sums[sumOf.certain]!++;
      if (type === 'event' || type === 'product') sums[sumOf[type]]!++;
      if (this.acting.has(number)) sums[sumOf.acting]!++;
      const word = this.lexicon.number(form);
      forms.set(word, (forms.get(word) ?? 0) + (doubtful ? 0 : 1));
    }
    return [...forms].flat();
  }
}

const acronym = /^(?:\p{Lu}\.?){2,}s?$/u;

/** "Center for Strategic and International Studies (CSIS)", and the other way round: a mention and the one before it. */
function* acronymsIn(
  { annotations: { text, mentions } }: Passage,
  nth: number,
): Generator<readonly [short: string, long: string]> {
  const [first, second] = [mentions[nth - 1]!, mentions[nth]!];
  if (!/^\s*[([]\s*[“"‘']?$/.test(text.slice(first.span.end, second.span.start))) return;
  for (const [short, long] of [
    [second.name, first.name],
    [first.name, second.name],
  ] as const)
    if (acronym.test(short) && abbreviates(short, long)) yield [short, long];
}
