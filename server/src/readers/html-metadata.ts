/** Title, day, address and publisher of a web page, from where pages and the programs that save them write it. */
import { isoDay, type Provenance } from '../text/provenance.ts';
import type { Page } from './html-tree.ts';
import { standingOf } from './standing.ts';

const keys = {
  title: ['og:title', 'citation_title', 'dc.title', 'twitter:title'],
  date: [
    'article:published_time',
    'citation_publication_date',
    'datepublished',
    'dc.date.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.issued',
    'parsely-pub-date',
    'pubdate',
    'publishdate',
    'date',
  ],
  url: ['og:url', 'citation_public_url'],
  publisher: ['og:site_name', 'citation_publisher', 'dc.publisher', 'application-name', 'publisher'],
} as const;

export function provenanceOf(page: Page): Provenance {
  const article = articleData(page.data);
  const of = (names: readonly string[]): string | undefined =>
    names.map((name) => page.meta.get(name)).find((value) => value !== undefined);
  const title = of(keys.title) ?? article.headline ?? (page.title || undefined);
  const date = isoDay(of(keys.date)) ?? isoDay(article.date);
  const url = [page.canonical, of(keys.url), article.url, savedFrom(page.opening)].find((value) =>
    /^https?:\/\//.test(value ?? ''),
  );
  const publisher = of(keys.publisher) ?? article.publisher;
  return {
    ...(title && { title: title.replace(/\s+/g, ' ') }),
    ...(date && { date }),
    ...(url && { url }),
    ...(publisher && { publisher }),
    ...standingOf(article.types ?? []),
  };
}

/** Browsers write "saved from url=(0034)https://…", SingleFile " url: https://…". */
const savedFrom = (comment: string): string | undefined =>
  /(?:saved from url=\(\d+\)|\burl:\s*)(https?:\/\/[^\s<>"]+)/i.exec(comment)?.[1];

interface ArticleData {
  headline?: string;
  date?: string;
  url?: string;
  publisher?: string;
  types?: readonly string[];
}

/** The first thing of JSON-LD that has a day of publication. */
function articleData(scripts: readonly string[]): ArticleData {
  for (const script of scripts) {
    let value: unknown;
    try {
      value = JSON.parse(script);
    } catch {
      continue;
    }
    const graph = (value as { '@graph'?: unknown } | null)?.['@graph'] ?? value;
    for (const item of Array.isArray(graph) ? graph : [graph]) {
      if (typeof item !== 'object' || item === null || typeof item.datePublished !== 'string') continue;
      const { headline, datePublished, url, publisher, '@type': type } = item as Record<string, unknown>;
      const name = (publisher as { name?: unknown } | undefined)?.name;
      return {
        date: datePublished as string,
        ...(typeof headline === 'string' && { headline }),
        ...(typeof url === 'string' && { url }),
        ...(typeof name === 'string' && { publisher: name }),
        types: (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string'),
      };
    }
  }
  return {};
}
