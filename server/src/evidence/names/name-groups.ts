/** Mentions of one name gathered from whole documents, so that all of them together say what it is. */
import type { Mention, NamedType, TypeScores } from '../../annotate/names/mention.ts';
import { fold } from '../../annotate/names/name-knowledge.ts';
import { bestType } from '../../annotate/names/name-type.ts';
import type { Steps } from '../../text/steps.ts';
import { type AnnotatedDocument, type Location, locate, type Passage } from '../document.ts';
import { stateKey } from './states.ts';

/** A mention in its place. */
export interface Read {
  readonly mention: Mention;
  readonly document: AnnotatedDocument;
  readonly passage: Passage;
  readonly location: Location;
  /** Its place in reading order. */
  readonly order: number;
}

/** All mentions of the documents that are written the same, but for case and diacritics. */
export interface NameGroup {
  readonly key: string;
  readonly reads: readonly Read[];
  readonly type: NamedType | 'unknown';
  readonly scores: TypeScores;
  /** False when every mention stands where a capital proves nothing. */
  readonly certain: boolean;
}

/** Yields after each document. */
export function* readAll(documents: readonly AnnotatedDocument[]): Steps<Read[]> {
  const reads: Read[] = [];
  for (const document of documents) {
    for (const passage of document.passages)
      for (const mention of passage.annotations.mentions)
        reads.push({
          mention,
          document,
          passage,
          location: locate(document, passage, mention.span),
          order: reads.length,
        });
    yield;
  }
  return reads;
}

/** The form by which names are compared: no case, no diacritics, no article; states by their common name. */
export function nameKey(name: string): string {
  const folded = fold(name).replace(/^the /, '');
  return stateKey(folded) ?? folded;
}

/** In order of first mention. Yields after each mention and each group. */
export function* nameGroups(reads: readonly Read[]): Steps<NameGroup[]> {
  const byKey = new Map<string, Read[]>();
  for (const read of reads) {
    yield;
    if (read.mention.titleAlone) continue;
    const key = nameKey(read.mention.name);
    const list = byKey.get(key);
    if (list) list.push(read);
    else byKey.set(key, [read]);
  }
  const groups: NameGroup[] = [];
  for (const [key, list] of byKey) {
    groups.push(group(key, list));
    yield;
  }
  return groups;
}

function group(key: string, reads: readonly Read[]): NameGroup {
  const forms = new Map<NamedType, number>();
  for (const { mention } of reads)
    if (mention.type === 'event' || mention.type === 'product')
      forms.set(mention.type, (forms.get(mention.type) ?? 0) + 1);
  const scores = {
    person: pooled(reads, 'person'),
    organisation: pooled(reads, 'organisation'),
    place: pooled(reads, 'place'),
    other: pooled(reads, 'other'),
  };
  const certain = reads.some(({ mention }) => !mention.doubtful);
  const form = [...forms].find(([, count]) => count * 2 >= reads.length)?.[0];
  const type = stateKey(key) ? 'place' : (form ?? bestType(scores));
  return { key, reads, type, scores, certain };
}

/** The mean score, with more weight on what stands around the names the more of them there are. */
function pooled(reads: readonly Read[], type: keyof TypeScores): number {
  let sum = 0;
  let around = 0;
  let weight = 0;
  for (const { mention } of reads) {
    // What stands where a capital proves nothing tells less of the name.
    const share = mention.doubtful ? 0.3 : 1;
    sum += share * mention.scores[type];
    around += share * mention.context[type];
    weight += share;
  }
  return (sum + (Math.sqrt(reads.length) - 1) * around) / weight;
}
