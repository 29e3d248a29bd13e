/** HTML as a tree of elements and texts, with what its head says beside it. Scripts are text that is left out. */
import { Parser } from 'htmlparser2';
import type { Piece } from './pieces.ts';
import { Unreadable } from './unreadable.ts';

/** A piece of the page's text, its entities read. */
export const isText = (node: Element | Piece): node is Piece => 'text' in node;

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | Piece)[];
  readonly parent: Element | undefined;
  /** Characters of text in it, and how many of them stand in links. */
  length: number;
  linked: number;
  links: number;
}

export interface Page {
  readonly root: Element;
  readonly title: string;
  /** By name, property or itemprop in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical: string | undefined;
  /** Scripts that hold data: JSON-LD. */
  readonly data: readonly string[];
  /** Comments before the page proper, where browsers write which address they saved. */
  readonly opening: string;
}

const mostElements = 500_000;
/** What is nested deeper is put beside instead of inside, as browsers do. */
const deepest = 500;
const outOfHand = 20_000;

/** Elements whose text is no part of the page. */
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'head',
  'select',
  'button',
  'textarea',
  'canvas',
  'audio',
  'video',
  'dialog',
]);

export function pageOf(html: string): Page {
  const root = element('html', {}, undefined);
  let current = root;
  let depth = 0;
  let count = 0;
  /** Tags that are open inside of what is silent, and those beyond the deepest level. */
  let quiet = 0;
  let beyond = 0;
  let inTitle = false;
  let inData = false;
  let title = '';
  let canonical: string | undefined;
  let opening = '';
  const meta = new Map<string, string>();
  const data: string[] = [];

  const parser = new Parser({
    onopentag(name, attributes) {
      if (++count > mostElements)
        throw new Unreadable(`has more than ${mostElements} elements, so it is not read.`);
      if (name === 'title' && title === '') inTitle = true;
      else if (name === 'meta') note(meta, attributes);
      else if (name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')) canonical ??= attributes.href;
      else if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
        inData = true;
        data.push('');
      }
      if (quiet > 0 || silent.has(name)) {
        quiet++;
        return;
      }
      if (++depth > outOfHand) throw new Unreadable('nests its elements without end.');
      if (depth > deepest) {
        beyond++;
        return;
      }
      const child = element(name, attributes, current);
      current.children.push(child);
      current = child;
    },
    ontext(text) {
      if (inTitle) title += text;
      else if (inData) data[data.length - 1] += text;
      else if (quiet === 0) current.children.push({ text, at: parser.startIndex });
    },
    oncomment(text) {
      if (count < 2 && opening.length < 4000) opening += text.slice(0, 2000);
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      else if (name === 'script') inData = false;
      if (quiet > 0) {
        quiet--;
        return;
      }
      depth--;
      if (beyond > 0) beyond--;
      else if (current.parent) current = close(current);
    },
  });
  parser.end(html);
  while (current.parent) current = close(current);
  countText(root);
  return { root, title: title.replace(/\s+/g, ' ').trim(), meta, canonical, data, opening };
}

const element = (name: string, attributes: Record<string, string>, parent: Element | undefined): Element => ({
  name,
  attributes,
  parent,
  children: [],
  length: 0,
  linked: 0,
  links: 0,
});

/** An element is complete when it closes: what it holds counts for the one around it. */
function close(done: Element): Element {
  countText(done);
  const parent = done.parent!;
  parent.length += done.length;
  parent.linked += done.linked;
  parent.links += done.links;
  return parent;
}

function countText(done: Element): void {
  for (const child of done.children) if (isText(child)) done.length += child.text.trim().length;
  if (done.name !== 'a' || done.attributes.href === undefined) return;
  done.linked = done.length;
  done.links = 1;
}

function note(
  meta: Map<string, string>,
  { name, property, itemprop, content }: Record<string, string>,
): void {
  for (const key of [name, property, itemprop])
    if (key !== undefined && content !== undefined && content.trim() !== '' && !meta.has(key.toLowerCase()))
      meta.set(key.toLowerCase(), content.trim());
}
