/** What is known of a source beside its words: who published it when, and where its pages begin. */
import { firstIndex } from './ordered.ts';

export interface Provenance {
  readonly title?: string;
  /** When it was published, as ISO 8601 writes it and as far as it is known: "2025-10-25", "2025-10", "2025". */
  readonly date?: string;
  /** When a program wrote the file, which may be years later. */
  readonly created?: string;
  /** Where it was published. Nothing ever goes there. */
  readonly url?: string;
  readonly publisher?: string;
  /** What a bibliography calls it: "okafor2024". */
  readonly key?: string;
  /** Whether it is where a fact comes from, such as a law or a dataset, or tells of that, as far as it is known. */
  readonly standing?: Standing;
  /** Its pages or sheets in their order; offsets are those of the document's text. */
  readonly places?: readonly Landmark[];
  /** Its text has a number before each paragraph, as it has no pages. */
  readonly isNumbered?: boolean;
}

export type Standing = 'primary' | 'secondary';

/** From `start` to the next one the text is that of the place: "page 3", "sheet Trade". */
export interface Landmark {
  readonly start: number;
  readonly label: string;
}

/** What the place of an offset is called; undefined where the document has no pages. */
export function placeAt(provenance: Provenance | undefined, offset: number): string | undefined {
  const places = provenance?.places ?? [];
  return places[firstIndex(places, ({ start }) => start > offset) - 1]?.label;
}

/** The day that a date of a file's metadata begins with, as far as it can be a date. */
export function isoDay(written: string | undefined): string | undefined {
  const match = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?!\d))?)?(?!\d)/.exec(written ?? '');
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (!month || Number(month) < 1 || Number(month) > 12) return year;
  const whole = `${year}-${month.padStart(2, '0')}`;
  return day && Number(day) >= 1 && Number(day) <= 31 ? `${whole}-${day.padStart(2, '0')}` : whole;
}
