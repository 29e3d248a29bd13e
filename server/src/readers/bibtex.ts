/** Reads BibTeX: which key stands for which file, and what is known of it. */
import { isoDay } from '../text/provenance.ts';
import { decode } from './decode.ts';
import type { Reader, Reference } from './reader.ts';
import { standingOf } from './standing.ts';

export const bibtexReader: Reader = {
  read(bytes) {
    const decoded = decode(bytes);
    if (decoded.problem !== undefined) return decoded;
    const { text } = decoded;
    const references = [...entriesOf(text)];
    if (references.length === 0) return { problem: 'holds no entry of a bibliography.' };
    return { text, format: 'plain', paragraphs: [], references };
  },
};

const opening = /@([a-z]+)\s*[{(]\s*([^\s,{}()"]+)\s*,/gi;
const field = /\s*([a-z][\w:+-]*)\s*=\s*/iy;
const notEntries = new Set(['comment', 'preamble', 'string']);

function* entriesOf(text: string): Generator<Reference> {
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (notEntries.has(match[1]!.toLowerCase())) continue;
    const fields = new Map<string, string>();
    let at = opening.lastIndex;
    for (;;) {
      field.lastIndex = at;
      const name = field.exec(text);
      if (!name) break;
      const { value, end } = valueAt(text, field.lastIndex);
      fields.set(name[1]!.toLowerCase(), value);
      at = end;
      if (text[at] !== ',') break;
      at++;
    }
    opening.lastIndex = at;
    yield reference(match[1]!, match[2]!, fields);
  }
}

/** A value in braces, in quotation marks or bare, and pieces of them joined by #; `end` is behind its blanks. */
function valueAt(text: string, start: number): { value: string; end: number } {
  const parts: string[] = [];
  let at = start;
  for (;;) {
    const open = text[at];
    if (open === '{' || open === '"') {
      let depth = 0;
      let end = at + 1;
      for (; end < text.length; end++) {
        if (text[end] === '\\') end++;
        else if (depth === 0 && text[end] === (open === '{' ? '}' : '"')) break;
        else if (text[end] === '{') depth++;
        else if (text[end] === '}') depth--;
      }
      parts.push(text.slice(at + 1, end));
      at = end + 1;
    } else {
      const end = at + (/^[^,}\s#)]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0);
      parts.push(text.slice(at, end));
      at = end;
    }
    while (/\s/.test(text[at] ?? '')) at++;
    if (text[at] !== '#') return { value: parts.join(''), end: at };
    at++;
    while (/\s/.test(text[at] ?? '')) at++;
  }
}

function reference(type: string, key: string, fields: ReadonlyMap<string, string>): Reference {
  const of = (...names: string[]): string | undefined => {
    const found = names.map((name) => fields.get(name)).find((value) => value);
    return found === undefined ? undefined : plain(found);
  };
  const title = of('title');
  const date = isoDay(of('date')) ?? dateOf(of('year'), of('month'), of('day'));
  const url = of('url') ?? /\\url\{([^}]+)\}/.exec(fields.get('howpublished') ?? '')?.[1];
  const publisher = of('journaltitle', 'journal', 'publisher', 'institution', 'organization');
  return {
    key,
    files: filesOf(fields.get('file') ?? ''),
    ...(title && { title }),
    ...(date && { date }),
    ...(url && { url }),
    ...(publisher && { publisher }),
    ...standingOf([fields.get('entrysubtype'), type], fields.get('keywords')),
  };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const named = months.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  const number = named || Number(month) || 0;
  return isoDay([year ?? '', ...(number ? [number, ...(day ? [day] : [])] : [])].join('-'));
}

const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
};

const plain = (value: string): string =>
  value
    .replace(/\\([`'^~"=.]|[cv](?=[\s{]))\s*\{?\\?([a-z])\}?/gi, (_, accent: string, letter: string) =>
      `${letter}${accents[accent]}`.normalize('NFC'),
    )
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\\[a-z]+\s*/gi, '')
    .replace(/[{}]/g, '')
    .replace(/~|\s+/g, ' ')
    .trim();

/** Zotero and JabRef write "what:path:type", and several of them between semicolons. */
const filesOf = (value: string): string[] =>
  value
    .split(';')
    .flatMap((entry) => entry.split(/(?<!\\|\b[a-z]):(?!\\\\)/i))
    .map((part) => part.replace(/\\(.)/g, '$1').split(/[\\/]/).at(-1)!.trim())
    .filter((name) => /\.[a-z0-9]{2,5}$/i.test(name));
