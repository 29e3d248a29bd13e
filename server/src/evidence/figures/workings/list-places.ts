/** What a list gives to each of its numbers: "62 from Alder, 41 from Birch", "Alder sent 62 and Birch 41", "Alder and Birch sent 62 and 41". */
import type { Span } from '../../../text/span.ts';
import { termsOf } from '../../terms.ts';

/** More numbers than these in a sentence are a table's. */
export const mostListed = 8;

/** The words that go with one number; names and years tell more than other words. */
export interface Place {
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const none: Place = { words: new Set(), names: new Set() };
/** Between two numbers, what stands before the last of these goes with the first. In “Alder, which sent 62”, the comma parts nothing. */
const boundary =
  /,(?!\s+(?:which|who|whose|where)\b)|[()—–]|\b(?:and|but|while|whereas|compared|against|versus|followed|then)\b/giu;
const weak = /\b(?:to|from)\b/giu;
/** What stands behind one of these is of the next number, whatever else parts it from that. */
const strong = /[;:]|\.\s/gu;
const clauseEdge = /[,;:()—–“”]/gu;
const year = /\b(?:1[5-9]|20|21)\d\d(?:[-–/]\d\d(?:\d\d)?)?(?![\d,.]\d)/gu;
const capital = /^\p{Lu}/u;

/** The words of a stretch of a sentence. */
export function placeIn(text: string): Place {
  const words = new Set<string>();
  const names = new Set<string>();
  for (const { stem, start, end } of termsOf(text)) {
    words.add(stem);
    if (capital.test(text.slice(start, end))) names.add(stem);
  }
  for (const [written] of text.matchAll(year)) names.add(written.replace(/[-–/](?:\d\d)?(\d\d)$/, '/$1'));
  return { words, names };
}

const together = (one: Place, other: Place): Place => ({
  words: new Set([...one.words, ...other.words]),
  names: new Set([...one.names, ...other.names]),
});

const isBlank = ({ words, names }: Place): boolean => words.size === 0 && names.size === 0;

/** Where the last boundary ends; undefined where there is none. */
function lastBoundary(text: string, pattern: RegExp): { start: number; end: number } | undefined {
  const found = [...text.matchAll(pattern)].at(-1);
  return found && { start: found.index, end: found.index + found[0].length };
}

interface Sides {
  readonly before: Place;
  readonly after: Place;
}

/** What stands before and behind each of the numbers, in order, in its own clause. */
function sidesOf(text: string, { start, end }: Span, numbers: readonly Span[]): Sides[] | undefined {
  const befores: Place[] = [];
  const afters: Place[] = [];
  // "Alder spends the most, 21 pounds": the comma right before the number parts nothing.
  const lead = text.slice(start, numbers[0]!.start).replace(/,\s+\p{Sc}?$/u, ' ');
  befores.push(placeIn(lead.slice(lastBoundary(lead, clauseEdge)?.end ?? 0)));
  for (const [i, number] of numbers.entries()) {
    const next = numbers[i + 1];
    const between = text.slice(number.end, next?.start ?? end);
    if (!next) {
      const stop = between.search(clauseEdge);
      afters.push(placeIn(stop < 0 ? between : between.slice(0, stop)));
      continue;
    }
    const edge = [strong, boundary, weak]
      .map((pattern) => lastBoundary(between, pattern))
      .find((found) => found !== undefined);
    if (!edge && !isBlank(placeIn(between))) return undefined;
    afters.push(placeIn(between.slice(0, edge?.start)));
    befores.push(edge ? placeIn(between.slice(edge.end)) : none);
  }
  return numbers.map((_, i) => ({ before: befores[i]!, after: afters[i]! }));
}

/** What a source's list gives to each of its numbers alone; undefined where it has no plain form. */
export function labelsOf(text: string, sentence: Span, numbers: readonly Span[]): Place[] | undefined {
  if (numbers.length < 2) return undefined;
  const grouped = groupedPlaces(text, sentence.start, numbers);
  if (grouped) return apart(grouped);
  const sides = sidesOf(text, sentence, numbers);
  return sides && formOf(sides);
}

/** "62 from Alder, 41 from Birch" has a name behind each number, "Alder 62 and Birch 41" one before. */
function formOf(sides: readonly Sides[]): Place[] | undefined {
  const heads = sides.slice(1).map(({ before }) => before);
  const tails = sides.map(({ after }) => after);
  const isNamed = ({ names }: Place) => names.size > 0;
  const isTold = (place: Place) => !isBlank(place);
  // The last of a list may be "elsewhere".
  const mostNamed = tails.filter(isNamed).length >= Math.max(2, tails.length - 1);
  const isAhead = heads.every(isNamed) || (heads.every(isTold) && !tails.some(isTold));
  const isBehind = mostNamed || (tails.every(isTold) && !heads.some(isTold));
  if (!isAhead && !isBehind) return undefined;
  return apart(sides.map(({ before, after }) => together(isAhead ? before : none, isBehind ? after : none)));
}

/** Only the words that one of them has and no other. */
const apart = (places: readonly Place[]): Place[] =>
  places.map((place, i) => {
    const others = places.filter((_, at) => at !== i);
    const own = (words: ReadonlySet<string>, of: (place: Place) => ReadonlySet<string>) =>
      new Set([...words].filter((word) => !others.some((other) => of(other).has(word))));
    return { words: own(place.words, (one) => one.words), names: own(place.names, (one) => one.names) };
  });

/** What a draft's sentence gives to the number at an index and to each of those that are listed with it. */
export function placesOf(
  text: string,
  sentence: Span,
  numbers: readonly Span[],
  at: number,
): ReadonlyMap<Span, DraftPlace> | undefined {
  const run = runAround(text, numbers, at);
  const start = numbers[numbers.indexOf(run[0]!) - 1]?.end ?? sentence.start;
  const grouped = groupedPlaces(text, start, run);
  if (grouped) return new Map(run.map((number, i) => [number, { ...grouped[i]!, behind: none }]));
  const sides = sidesOf(text, sentence, numbers);
  return (
    sides &&
    new Map(
      numbers.map((number, i) => {
        const { before, after } = sides[i]!;
        return [number, { ...together(before, after), behind: after }];
      }),
    )
  );
}

/** The numbers that follow each other with nothing but a joint between them. */
function runAround(text: string, numbers: readonly Span[], at: number): Span[] {
  const isRun = (i: number) => runOn.test(text.slice(numbers[i]!.end, numbers[i + 1]!.start));
  let from = at;
  while (from > 0 && isRun(from - 1)) from--;
  let to = at;
  while (to + 1 < numbers.length && isRun(to)) to++;
  return numbers.slice(from, to + 1);
}

export interface DraftPlace extends Place {
  /** What stands behind the number. */
  readonly behind: Place;
}

const joint = /,\s+(?:and\s+)?|\s+and\s+/gu;

/** "Alder, Birch and Cedar sent 62, 41 and 58": as many names before the numbers as there are of these. */
function groupedPlaces(text: string, start: number, numbers: readonly Span[]): Place[] | undefined {
  if (numbers.length < 2) return undefined;
  const isRun = numbers.slice(1).every((number, i) => runOn.test(text.slice(numbers[i]!.end, number.start)));
  if (!isRun) return undefined;
  const behind = respectiveItems(text.slice(numbers.at(-1)!.end));
  if (behind?.length === numbers.length) return behind.map((item) => placeIn(` ${item}`));
  const lead = text.slice(start, numbers[0]!.start);
  const items = lead.slice(lastBoundary(lead, /[;:()—–]/gu)?.end ?? 0).split(joint);
  if (items.length < numbers.length) return undefined;
  const places = items.slice(-numbers.length).map((item) => placeIn(` ${item}`));
  const isTold = /^[^.;]{0,40}\brespectively\b/iu.test(text.slice(numbers.at(-1)!.end));
  return places.every(({ names, words }) => names.size > 0 || (isTold && words.size > 0))
    ? places
    : undefined;
}

/** "62, 41 and 58 came from Alder, Birch and Cedar, respectively". */
const respectiveItems = (after: string): string[] | undefined =>
  /^([^.;:]{1,200}?),?\srespectively\b/u.exec(after)?.[1]?.split(joint);

/** Nothing but a unit and a joint stands between. */
const runOn = /^[^,;:.()]{0,24}?(?:,|,?\s+and)\s+(?:\p{Sc})?$/u;
