/** What the sources state, arranged so that the sentences that could bear on a claim are found without reading them all. */

import { unitsAlike } from '../../../annotate/figures/currency-families.ts';
import type { Figure } from '../../../annotate/figures/figure.ts';
import { lazily } from '../../../text/lazily.ts';
import { memoized } from '../../../text/memoized.ts';
import { runAtOnce, type Steps } from '../../../text/steps.ts';
import { bestShared, type Wanted } from '../../best-shared.ts';
import type { AnnotatedDocument, Passage } from '../../document.ts';
import { MergedPostings } from '../../merged-postings.ts';
import { type Part, partsOf } from '../../part.ts';
import { type Claim, claimOf, wordingOf } from '../claim.ts';
import { documentDay } from '../dates/document-date.ts';
import type { Day } from '../dates/resolve-date.ts';
import type { Fact, Statement, Table } from '../fact.ts';
import { reach } from '../quantity.ts';
import { type SourceTable, tablesOf } from '../source-tables/source-tables.ts';
import { scalesIn } from '../source-tables/table-scale.ts';
import { CommonValues } from './common-values.ts';
import { commonplace, type EvidencePart, factAt, type PlacedFact } from './evidence-part.ts';
import { factsWithin, type Shelf, shelvesOf } from './facts-over-parts.ts';

export interface EvidenceIndex {
  /** How many sentences all sources have. */
  readonly size: number;
  /** In which of them each word stands. */
  readonly postings: MergedPostings;
  /** All of them, for sources that have few. */
  readonly all: () => readonly Statement[];
  /** Facts that may be the figure's quantity: the same dimension and near its value. */
  readonly near: (figure: Figure) => readonly Fact[];
  /** So many of them at most, those whose sentences have the most of these stems by what each counts. */
  readonly mostAlike: (
    figure: Figure,
    stems: readonly (readonly [stem: string, value: number])[],
    limit: number,
  ) => readonly Fact[];
  /** Sentences that hold a number, in any spelling and of whatever kind. */
  readonly holding: (numeral: number) => readonly Statement[];
  /** What a fact is about; worked out when it is first asked for. */
  readonly claim: (fact: Fact) => Claim;
  /** The day a source is written on, where it says so. */
  readonly dayOf: (document: AnnotatedDocument) => Day | undefined;
  /** How telling a stem is: the rarer among the sources' sentences, the more; 0 to about 1, unseen stems in the middle. */
  readonly weight: (stem: string) => number;
  readonly tables: () => readonly Table[];
  /** Tables by their cells: those that the sentences are of, and of short sources any. */
  readonly grids: (statements: readonly Statement[]) => readonly SourceTable[];
  /** What the bare numbers of a passage may be counted in, where a head says so. */
  readonly scales: (passage: Passage) => readonly number[];
  /** How often the sources put a word in brackets after what they list: "(free)". */
  readonly labelled: (stem: string) => number;
  /** The sentences that share most of the given stems, best first. */
  readonly search: (stems: Iterable<string>, limit: number) => readonly Statement[];
  /** The same index for a sentence with these stems: of what thousands state, it finds what is most like that, and asked for the same stems it searches once. */
  readonly about: (stems: ReadonlySet<string>) => EvidenceIndex;
}

/** All at once. */
export function evidenceIndex(sources: readonly AnnotatedDocument[]): EvidenceIndex {
  return runAtOnce(evidenceIndexSteps(partsOf(sources)));
}

/** Yields after each part. What `before` looked up in parts that stay is taken over. */
export function* evidenceIndexSteps(all: readonly Part[], before?: EvidenceIndex): Steps<EvidenceIndex> {
  const parts: EvidencePart[] = [];
  /** Where the statements of each part begin among those of all sources. */
  const starts: number[] = [];
  let size = 0;
  for (const part of all) {
    const evidence = yield* part.evidence.steps();
    parts.push(evidence);
    starts.push(size);
    size += evidence.size;
    yield;
  }
  /** In which statements each word stands. */
  const postings = new MergedPostings(parts, starts, before?.postings);

  const rarest = Math.log(1 + size);
  const weight = (stem: string): number => {
    const frequency = postings.word(stem).count;
    // What no source says is most often the writer's other word for what they do say.
    if (frequency === 0) return 0.5;
    return rarest === 0 ? 1 : Math.log(1 + size / frequency) / rarest;
  };
  const statementAt = (place: number): Statement => {
    const part = postings.partAt(place);
    return parts[part]!.statement(place - starts[part]!)!;
  };
  const commonest = Math.max(affordable, size / 100);
  const wantedOf = (stems: ReadonlySet<string>): Wanted[] =>
    [...stems].flatMap((stem) => {
      const word = postings.word(stem);
      return word.count > 0 && word.count <= commonest
        ? { places: postings.places(word), value: weight(stem) }
        : [];
    });
  const byDate = new Map<string, readonly PlacedFact[]>();
  const dated = (key: string): readonly PlacedFact[] => {
    let known = byDate.get(key);
    if (!known) {
      known = upToCommonplace(parts, (part, most) =>
        Array.from(part.dated(key, most), (number) => ({ part, number })),
      );
      byDate.set(key, known);
    }
    return known;
  };
  const byDimension = new Map<string, readonly Shelf[]>();
  const ofDimension = (dimension: string): readonly Shelf[] => {
    let known = byDimension.get(dimension);
    if (!known) {
      known = shelvesOf(parts, dimension);
      byDimension.set(dimension, known);
    }
    return known;
  };
  const common = new CommonValues(parts, starts, (place) => postings.partAt(place), ofDimension);
  const near = (figure: Figure) => (figure.date ? dated(dateKey(figure)) : within(ofDimension, figure));
  const wording = memoized(({ passage, sentence }: Statement) => {
    const { text, frame } = passage.annotations;
    return wordingOf(text, sentence, frame?.heads);
  });
  const everything = lazily(() => parts.flatMap((part) => part.all()));
  const index: EvidenceIndex = {
    size,
    postings,
    all: everything,
    grids: tablesOf(size, everything),
    weight,
    claim: memoized(({ statement, figure }) => claimOf(wording(statement), figure)),
    dayOf: memoized(documentDay),
    near: (figure) => near(figure).map(factAt),
    mostAlike: (figure, stems, limit) => mostAlike(near(figure), stems, limit).map(factAt),
    holding: (numeral) =>
      upToCommonplace(parts, (part, most) =>
        part
          .holders(numeral)
          .slice(0, most)
          .map((id) => part.statement(id)!),
      ),
    scales: memoized(({ annotations: { text } }) => scalesIn(text)),
    tables: lazily(() => parts.flatMap((part) => part.tables())),
    labelled: (stem) =>
      all.reduce((sum, part) => sum + part.labels().places(part.digest().words.find(stem)).length, 0),
    search: (stems, limit) => bestShared(wantedOf(new Set(stems)), limit).map(statementAt),
    about: (stems) => {
      if (size <= commonplace) return index;
      const closest = lazily(() => bestShared(wantedOf(stems), mostShared));
      const placed = (figure: Figure): readonly PlacedFact[] => {
        const alike = figure.date ? common.dated(dateKey(figure), closest) : common.within(figure, closest);
        return alike.length > 0 ? alike : near(figure);
      };
      return {
        ...index,
        search: (others, limit) =>
          others === stems && limit <= mostShared
            ? closest().slice(0, limit).map(statementAt)
            : index.search(others, limit),
        near: (figure) => placed(figure).map(factAt),
        mostAlike: (figure, wanted, limit) => mostAlike(placed(figure), wanted, limit).map(factAt),
        holding: (numeral) => {
          const alike = common.holding(numeral, closest);
          return alike.length > 0 ? alike.map(statementAt) : index.holding(numeral);
        },
      };
    },
  };
  return index;
}

/** A word that stands in more sentences, and in a hundredth of all, takes longer to look through than it tells. */
const affordable = 10_000;
/** So many sentences that share the most words with one of the draft are those that may state the same. */
const mostShared = 1000;

/** What the parts have in order, up to what is commonplace. */
function upToCommonplace<T>(
  parts: readonly EvidencePart[],
  of: (part: EvidencePart, most: number) => readonly T[],
): T[] {
  const found: T[] = [];
  for (const part of parts) {
    found.push(...of(part, commonplace - found.length));
    if (found.length === commonplace) break;
  }
  return found;
}

function within(ofDimension: (dimension: string) => readonly Shelf[], figure: Figure): PlacedFact[] {
  const found: PlacedFact[] = [];
  // A range may be met at both of its ends.
  const known = new Map<EvidencePart, Set<number>>();
  for (const unit of unitsAlike(figure)) {
    const { dimension, from, to } = reach({ ...figure, unit });
    for (const place of factsWithin(ofDimension(dimension), from, to)) {
      if (found.length === commonplace) break;
      const numbers = known.get(place.part) ?? new Set();
      known.set(place.part, numbers);
      if (!numbers.has(place.number)) found.push(place);
      numbers.add(place.number);
    }
  }
  return found;
}

/** Those whose sentences share the most, by columns alone: few of them are then unpacked. */
function mostAlike(
  places: readonly PlacedFact[],
  stems: readonly (readonly [stem: string, value: number])[],
  limit: number,
): readonly PlacedFact[] {
  if (places.length <= limit) return places;
  return places
    .map((place) => {
      const told = place.part.stemsAround(place.number);
      return { place, shared: stems.reduce((sum, [stem, value]) => sum + (told.has(stem) ? value : 0), 0) };
    })
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ place }) => place);
}

/** The most telling part of a date, under which all dates that may be it are found. */
function dateKey({ date, low, high }: Figure): string {
  if (low !== high) return `${low}–${high}`;
  const { year, month, day, weekday, quarter, span } = date!;
  if (month !== undefined) return day === undefined ? `m${month}` : `m${month}-${day}`;
  if (quarter !== undefined) return `q${quarter}`;
  if (year !== undefined)
    return span === 100
      ? `c${Math.floor(year / 100)}`
      : span === 10
        ? `d${Math.floor(year / 10)}`
        : `y${year}`;
  return `w${weekday}`;
}
