/** Reads Markdown; its markup is blanked out later, so that offsets stay those of the file. */
import { parse } from 'yaml';
import { frontMatter } from '../text/front-matter.ts';
import { isoDay, type Provenance } from '../text/provenance.ts';
import { decode } from './decode.ts';
import type { Reader } from './reader.ts';
import { standingOf } from './standing.ts';
import { longestText, tooLong } from './unreadable.ts';

export const markdownReader: Reader = {
  read(bytes) {
    const decoded = decode(bytes);
    if (decoded.problem !== undefined) return decoded;
    if (decoded.text.length > longestText) throw tooLong();
    const provenance = provenanceOf(decoded.text);
    return { text: decoded.text, format: 'markdown', ...(provenance && { provenance }) };
  },
};

/** Keys under which note-taking and publishing programs keep it. */
const keys = {
  title: ['title'],
  date: ['date', 'published', 'created'],
  url: ['url', 'source_url', 'link', 'canonical'],
  publisher: ['publisher', 'site', 'publication', 'outlet'],
  standing: ['standing'],
  type: ['type'],
} as const;

function provenanceOf(text: string): Provenance | undefined {
  const matter = frontMatter(text);
  if (!matter) return undefined;
  let value: unknown;
  try {
    value = parse(text.slice(matter.yaml.start, matter.yaml.end), { maxAliasCount: 10 });
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]));
  const of = (names: readonly string[]): string | undefined => {
    const found = names.map((name) => entries.get(name)).find((entry) => entry !== undefined);
    if (found instanceof Date) return found.toISOString();
    return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
  };
  const [title, date, url, publisher] = [
    of(keys.title),
    isoDay(of(keys.date)),
    of(keys.url),
    of(keys.publisher),
  ];
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(url && { url }),
    ...(publisher && { publisher }),
    ...standingOf([of(keys.type)], of(keys.standing)),
  };
}
