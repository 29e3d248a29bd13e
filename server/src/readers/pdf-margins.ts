/** Finds the running heads, feet and page numbers of a paged text. */
import type { Line, PageText } from './pdf-page.ts';

/** The share of a page's height in which they stand, above and below. */
const margin = 0.12;
/** Lines from the outside that are looked at. */
const outermost = 3;

export function marginLines(
  pages: readonly (readonly Line[])[],
  sizes: readonly PageText[],
): ReadonlySet<Line> {
  const found = new Set<Line>();
  if (pages.length < 2) return found;
  const repeated = new Map<string, Set<number>>();
  const candidates: { key: string; page: number; line: Line }[] = [];
  for (const [page, lines] of pages.entries()) {
    const { height } = sizes[page]!;
    for (const line of outer(lines, height)) {
      const key = `${line.y > height / 2 ? 'top' : 'foot'} ${line.text
        .replace(/\d+|\b[ivxl]+\b/gi, '#')
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase()}`;
      candidates.push({ key, page, line });
      const pagesOfKey = repeated.get(key) ?? new Set();
      repeated.set(key, pagesOfKey.add(page));
    }
  }
  // Left and right pages may differ, and so may chapters.
  const least = Math.max(2, Math.min(4, Math.ceil(pages.length / 3)));
  for (const { key, line } of candidates) if (repeated.get(key)!.size >= least) found.add(line);
  return found;
}

function outer(lines: readonly Line[], height: number): Line[] {
  const rows = [...new Set(lines.map(({ y }) => y))].sort((a, b) => b - a);
  const top = new Set(rows.slice(0, outermost).filter((y) => y > (1 - margin) * height));
  const foot = new Set(rows.slice(-outermost).filter((y) => y < margin * height));
  return lines.filter(({ y }) => top.has(y) || foot.has(y));
}
