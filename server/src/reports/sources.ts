/** What was read of a draft's sources, as plain data and for people at a terminal. */
import type { AnnotatedDocument } from '../evidence/document.ts';
import type { Reference } from '../readers/reader.ts';
import { LineIndex } from '../text/lines.ts';
import type { Standing } from '../text/provenance.ts';
import type { Span } from '../text/span.ts';
import type { Place } from './report.ts';

export interface ReportedSource {
  readonly file: string;
  /** Where a draft's front matter names it. */
  readonly namedAt?: Place;
  /** Bytes of the file; undefined where there is none. */
  readonly size?: number;
  /** Characters of text that were read from it. */
  readonly characters?: number;
  /** Pages or sheets. */
  readonly places?: number;
  readonly title?: string;
  readonly publisher?: string;
  /** When it was published, and when a program wrote the file. */
  readonly date?: string;
  readonly created?: string;
  readonly url?: string;
  readonly standing?: Standing;
  /** Entries, of a bibliography. */
  readonly entries?: number;
  readonly problem?: string;
}

export interface SourcesReport {
  /** The draft or folder that was asked for. */
  readonly path: string;
  /** What names its sources. */
  readonly by: string;
  readonly sources: readonly ReportedSource[];
  readonly problems: readonly string[];
}

export function reportedSource(
  file: string,
  size: number | undefined,
  read: {
    readonly document?: AnnotatedDocument;
    readonly references?: readonly Reference[];
    readonly problem?: string;
  },
  namedAt?: Place,
): ReportedSource {
  const { document, references, problem } = read;
  const { places, isNumbered: _, ...known } = document?.provenance ?? {};
  return {
    file,
    ...(namedAt !== undefined && { namedAt }),
    ...(size !== undefined && { size }),
    ...(document && { characters: document.text.length }),
    ...(places && { places: places.length }),
    ...known,
    ...(references && { entries: references.length }),
    ...(problem !== undefined && { problem }),
  };
}

/** A place of a draft's text as the reader of the report sees it. */
export function placeIn(file: string, text: string, { start }: Span): Place {
  const { line, character } = new LineIndex(text).position(start);
  return { file, line: line + 1, column: character + 1 };
}

export function sourcesText(reports: readonly SourcesReport[]): string {
  const lines: string[] = [];
  for (const { path, by, sources, problems } of reports) {
    lines.push(`${path}: ${counted(sources.length, 'source')}, named by ${by}`);
    for (const source of sources) lines.push(...linesOf(source).map((line) => `  ${line}`));
    for (const problem of problems) lines.push(`  ${problem}`);
  }
  return `${lines.join('\n')}\n`;
}

function linesOf(source: ReportedSource): string[] {
  const { file, namedAt, size, characters, places, title, publisher, date, created, url, standing } = source;
  const { entries, problem } = source;
  const measures = [
    size === undefined ? '' : bytes(size),
    characters === undefined ? '' : `${counted(characters, 'character')} read`,
    places === undefined ? '' : /\.xlsx$/i.test(file) ? counted(places, 'sheet') : counted(places, 'page'),
    entries === undefined ? '' : `bibliography of ${counted(entries, 'entry', 'entries')}`,
  ].filter(Boolean);
  const known = [
    title,
    publisher,
    date,
    date === undefined && created !== undefined ? `file written ${created}` : undefined,
    standing && `${standing} source`,
    url,
  ].filter(Boolean);
  return [
    `${file}${measures.length > 0 ? ` (${measures.join(', ')})` : ''}`,
    ...(known.length > 0 ? [`    ${known.join(' · ')}`] : []),
    ...(namedAt ? [`    named at ${namedAt.file}:${namedAt.line}:${namedAt.column}`] : []),
    ...(problem === undefined
      ? []
      : [`    not read${characters === undefined ? '' : ' in full'}: ${problem}`]),
  ];
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const bytes = (size: number): string =>
  size < 1024
    ? `${size} B`
    : size < 1024 * 1024
      ? `${Math.round(size / 1024)} kB`
      : `${(size / 1024 / 1024).toFixed(1)} MB`;
