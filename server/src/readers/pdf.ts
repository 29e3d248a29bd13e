/** Reads PDF files page by page; what can't be had of one, the message says. */
import { isoDay, type Provenance } from '../text/provenance.ts';
import { linesInOrder, writePages } from './pdf-layout.ts';
import type { PageText, Piece } from './pdf-page.ts';
import { type StructNode, structuredBlocks } from './pdf-structure.ts';
import type { Reader } from './reader.ts';
import { TextBuilder } from './text-builder.ts';
import { left, Unreadable } from './unreadable.ts';

const mostPages = 3000;
/** Milliseconds for all pages of one file; a page that draws a map with letters can take minutes. */
const patience = 120_000;
/** Pieces of text on one page; a normal page has a few hundred. */
const mostPieces = 50_000;

export const pdfReader: Reader = {
  async read(bytes) {
    if (!isPdf(bytes)) throw new Unreadable('is not a .pdf file, whatever its name says.');
    if (!hasEnd(bytes)) throw new Unreadable('is cut off: its end is missing.');
    const { getResolvedPDFJS } = await import('./pdf-library.ts');
    const { getDocument, VerbosityLevel } = await getResolvedPDFJS();
    const loading = getDocument({
      // The library takes the bytes for itself.
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      // Nothing is fetched, drawn or run.
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      enableXfa: false,
      stopAtErrors: false,
    });
    try {
      const document = await loading.promise;
      if (document.numPages > mostPages)
        throw new Unreadable(`has more than ${mostPages} pages. Split it into smaller files.`);
      const until = performance.now() + patience;
      const pages: PageText[] = [];
      const pictures: number[] = [];
      for (let number = 1; number <= document.numPages; number++) {
        if (performance.now() > until)
          throw new Unreadable(`takes more than two minutes to read, ${left}`, { passing: true });
        const page = await document.getPage(number);
        const text = await pageText(page);
        pages.push(text);
        if (text.pieces.length === 0 && !text.blocks?.length && (await showsPicture(page)))
          pictures.push(number);
        page.cleanup();
      }
      if (pages.every(({ pieces, blocks }) => pieces.length === 0 && !blocks?.length))
        throw new Unreadable(
          'has no text: its pages are pictures. Save it again with its text recognised (OCR).',
        );
      const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
      const builder = new TextBuilder();
      writePages(pages, builder);
      return builder.result({
        provenance: provenanceOf(info as Record<string, unknown>, metadata),
        gap: gapOf(pictures, pages.length),
      });
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      throw new Unreadable(
        (error as Error | undefined)?.name === 'PasswordException'
          ? 'is protected with a password. Save it again without one.'
          : 'is damaged, or no PDF file.',
      );
    } finally {
      await loading.destroy().catch(() => {});
    }
  },
};

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Programs put a line or two before the file proper. */
const isPdf = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 1024)).includes('%PDF-');

function hasEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-8192);
  return latin(tail).includes('%%EOF');
}

type Page = {
  readonly view: readonly number[];
  getTextContent(options: { includeMarkedContent: boolean }): Promise<{ items: readonly object[] }>;
  getStructTree(): Promise<StructNode | null>;
  getOperatorList(): Promise<{ fnArray: readonly number[] }>;
  cleanup(): unknown;
};

type Item = Partial<{
  type: string;
  id: string | null;
  tag: string;
  str: string;
  hasEOL: boolean;
  transform: number[];
  width: number;
  height: number;
}>;

async function pageText(page: Page): Promise<PageText> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  if (items.length > mostPieces)
    throw new Unreadable('holds more pieces of text on a page than can be read.');
  const size = { width: right - left, height: top - bottom };
  const tagged = new Map<string, Piece[]>();
  const untagged: Piece[] = [];
  /** The marked content that is open, the outermost first: an id, "artifact", or neither. */
  const marks: string[] = [];
  let run = 0;
  for (const item of items as readonly Item[]) {
    if (item.type === 'endMarkedContent') marks.pop();
    else if (item.type !== undefined) marks.push(item.tag === 'Artifact' ? artifact : (item.id ?? ''));
    const piece = item.type === undefined ? pieceOf(item, left, bottom, run) : undefined;
    if (item.hasEOL) run++;
    if (!piece || marks.includes(artifact)) continue;
    const id = marks.findLast((mark) => mark !== '');
    const known = id === undefined ? untagged : tagged.get(id);
    if (known) known.push(piece);
    else tagged.set(id!, [piece]);
  }
  const all = [...untagged, ...[...tagged.values()].flat()];
  const structure = tagged.size > 0 ? await page.getStructTree().catch(() => null) : null;
  if (!structure) return { ...size, pieces: all };
  const content = new Map(Array.from(tagged, ([id, pieces]) => [id, linesInOrder(pieces)]));
  const blocks = structuredBlocks(structure, content);
  // What stands outside of the structure is not lost; where that is half of the page, the structure is not worth its name.
  const outside = [...untagged, ...[...content.keys()].flatMap((id) => tagged.get(id) ?? [])];
  if (lengthOf(outside) > 0.5 * lengthOf(all)) return { ...size, pieces: all };
  return { ...size, pieces: outside, blocks };
}

const artifact = 'artifact';

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

function pieceOf(item: Item, left: number, bottom: number, run: number): Piece | undefined {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform ?? [];
  const text = (item.str ?? '').replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
  // What runs up the margin is a stamp, not text.
  if (text.trim() === '' || Math.abs(b) > Math.abs(a) || !Number.isFinite(x + y)) return undefined;
  return {
    text,
    x: x - left,
    y: y - bottom,
    width: item.width ?? 0,
    size: Math.hypot(c, d) || item.height || 1,
    run,
  };
}

/** PDF.js numbers the operators that paint images 82 to 91. */
async function showsPicture(page: Page): Promise<boolean> {
  try {
    const { fnArray } = await page.getOperatorList();
    return fnArray.some((operator) => operator >= 82 && operator <= 91);
  } catch {
    return true;
  }
}

/** A picture on the cover or at the end is no loss; between pages of text it may hold what a draft cites. */
function gapOf(pictures: readonly number[], count: number): string | undefined {
  const inside = pictures.filter((number) => number > 1 && number < count);
  if (inside.length === 0) return undefined;
  const listed = inside.slice(0, 5).join(', ');
  return `has pages that are pictures without text: ${listed}${inside.length > 5 ? ' and more' : ''}.`;
}

function provenanceOf(
  info: Record<string, unknown>,
  metadata: { get(name: string): unknown } | null,
): Provenance {
  const of = (...values: unknown[]): string | undefined =>
    values.find((value): value is string => typeof value === 'string' && value.trim() !== '')?.trim();
  const written = of(info.Title, metadata?.get('dc:title'));
  // Programs put the file's own name or "Microsoft Word - …" there when no one gave a title.
  const title =
    written && !/^(?:untitled|microsoft word\b.*|.*\.(?:docx?|indd|pdf|html?|odt|tex|pptx?))$/i.test(written)
      ? written
      : undefined;
  const created = of(info.CreationDate);
  const stamp = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?/.exec(created ?? '');
  const date = stamp
    ? isoDay([stamp[1], stamp[2], stamp[3]].filter(Boolean).join('-'))
    : isoDay(of(metadata?.get('xmp:createdate')));
  return { ...(title && { title }), ...(date && { created: date }) };
}
