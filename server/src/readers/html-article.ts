/** What of a web page is its text, and what only stands around it: menus, links to other pages, notices. */
import { type Element, isText } from './html-tree.ts';

/** Readability's lesson, but careful: a passage that is dropped would make a faithful draft look unsupported. */
const around =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|consent|gdpr|share|sharing|social|newsletter|subscribe|subscription|signup|advert|advertisement|ads?|sponsor(?:ed)?|promo|comments?|disqus|paywall|skip-?link|toolbar|pagination|pager|popup|modal|login)(?:$|[\s_-])/i;
/** These may hold text as well; then they are no lists of links. */
const aside =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations)?|sidebar|footer|masthead|banner|trending|popular|teasers?|more)(?:$|[\s_-])/i;
const roles = /^(?:navigation|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar)$/i;
const frames = new Set(['html', 'body', 'main', 'article']);
/** What is called a menu and holds so much of the page is none. */
const mostOfPage = 0.4;

/** `total` is the length of the page's text. */
export function isAround(node: Element, total: number): boolean {
  const { name, attributes, length, parent } = node;
  if (frames.has(name)) return false;
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '')) return true;
  if (name === 'nav' || roles.test(attributes.role ?? '')) return length < mostOfPage * total;
  if (name === 'footer' || name === 'header') {
    if (isInArticle(parent)) return false;
    return length < mostOfPage * total && !(name === 'header' && holds(node, 'h1'));
  }
  if (name === 'sup') return holds(node, 'a');
  if (name === 'a') return isNoteMark(node);
  if (!blocks.has(name)) return false;
  const called = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  if (around.test(called) && length < mostOfPage * total && !holds(node, 'h1')) return true;
  const share = length === 0 ? 0 : node.linked / length;
  if (aside.test(called) && share > 0.3) return true;
  // A table of contents or a list of other articles: hardly a word of it is not a link.
  return node.links >= 3 && share > 0.7 && !holds(node, 'table');
}

export const blocks: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

function isInArticle(node: Element | undefined): boolean {
  for (let at = node; at; at = at.parent) if (at.name === 'article' || at.name === 'main') return true;
  return false;
}

/** The number that leads to a note, and the arrow that leads back: behind a figure it would read as its last digit. */
export function isNoteMark({ name, attributes, length, children }: Element): boolean {
  if (name !== 'a' || length > 4 || !/#/.test(attributes.href ?? '')) return false;
  if (/^doc-(?:noteref|backlink)$/.test(attributes.role ?? '')) return true;
  const [only] = children.length === 1 ? children : [];
  return (
    only !== undefined &&
    (isText(only) ? /^\s*(?:\[[\da-z]{1,3}\]|[↩↑^†‡*]+)\s*$/i.test(only.text) : only.name === 'sup')
  );
}

/** Where a page keeps its notes. */
export const isNotes = ({ attributes }: Element): boolean =>
  /^doc-(?:endnotes|footnotes?|endnote)$/.test(attributes.role ?? '') ||
  /(?:^|\s)(?:footnotes|endnotes|references)(?:\s|$)/i.test(attributes.class ?? '');

/** The element that holds the article: the main part or the longest article where that is most of the page. */
export function articleOf(root: Element): Element {
  let best: Element | undefined;
  const stack: Element[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const isCandidate =
      node.name === 'main' ||
      node.name === 'article' ||
      node.attributes.role === 'main' ||
      node.attributes.itemprop === 'articleBody';
    if (isCandidate && node.length > (best?.length ?? 0)) best = node;
    for (const child of node.children) if (!isText(child)) stack.push(child);
  }
  const running = root.length - root.linked;
  return best && best.length - best.linked >= 0.5 * running ? best : root;
}

export function holds(node: Element, name: string): boolean {
  const stack: Element[] = [node];
  for (let at = stack.pop(); at; at = stack.pop())
    for (const child of at.children) {
      if (isText(child)) continue;
      if (child.name === name) return true;
      stack.push(child);
    }
  return false;
}
