/** Puts a text together from what a reader finds: paragraphs with their marks between blank lines, pages, and where all of it came from. */
import { lineStarts } from '../text/lines.ts';
import type { CellFrame, CellPlace, Paragraph, ParagraphKind } from '../text/paragraph.ts';
import type { Landmark, Provenance } from '../text/provenance.ts';
import { joined, type Piece } from './pieces.ts';
import type { Anchor, ReadResult } from './reader.ts';
import { longestText, tooLong, Unreadable } from './unreadable.ts';

export class TextBuilder {
  private readonly pieces: string[] = [];
  private length = 0;
  private numbered = 0;
  private tables = 0;
  private tight = false;
  private readonly paragraphs: Paragraph[] = [];
  private readonly places: Landmark[] = [];
  private readonly anchors: Anchor[] = [];

  /** Numbers its paragraphs, for formats that have no pages. */
  private readonly numbers: boolean;

  constructor({ numbers = false } = {}) {
    this.numbers = numbers;
  }

  /** A new page or sheet begins. Its mark is a line of its own, which no paragraph holds. */
  place(label: string): void {
    this.gap();
    this.places.push({ start: this.length, label });
    this.write(`[${label}]\n`);
    this.tight = false;
  }

  /** Blanks at its ends are left out, and those inside become one; empty ones are passed over. Pieces have their places in the file. */
  paragraph(written: string | readonly Piece[], kind: ParagraphKind = 'prose'): void {
    const { text, runs } =
      typeof written === 'string'
        ? { text: written.replace(/[\s\u00a0]+/g, ' ').trim(), runs: [] }
        : joined(written);
    if (text === '') return;
    this.gap();
    const opening = this.length;
    if (this.numbers && (kind === 'prose' || kind === 'quote' || kind === 'item'))
      this.write(`[${++this.numbered}] `);
    if (kind === 'item') this.write('• ');
    this.paragraphs.push({ start: this.length, kind, text });
    for (const [nth, { from, to, at }] of runs.entries())
      this.anchors.push({
        start: nth === 0 ? opening : this.length + from,
        from: this.length + from,
        to: this.length + to,
        at,
      });
    this.write(`${text}\n`);
    this.tight = false;
  }

  /** The number of a table that begins. */
  table(): number {
    return this.tables++;
  }

  /**
   * A line of a table, which follows the one before it without a blank line. `at` is where `value` stands in the file; the
   * column says what a number in it counts.
   */
  cell(
    before: string,
    value: string,
    after: string,
    at?: number,
    { noun, isCount }: Pick<CellFrame, 'noun' | 'isCount'> = { noun: '' },
    place?: CellPlace,
  ): void {
    const text = `${before}${value}${after}`;
    if (!this.tight) this.gap();
    const start = this.length;
    const frame = { heads: '', prefix: '', suffix: '', noun, isLabel: false, ...(isCount && { isCount }) };
    this.paragraphs.push({
      start,
      kind: 'cell',
      text,
      ...((noun !== '' || isCount) && { frame }),
      ...(place && { cell: place }),
    });
    const from = start + before.length;
    if (at !== undefined) this.anchors.push({ start, from, to: from + value.length, at });
    this.write(`${text}\n`);
    this.tight = true;
  }

  /** The words of the paragraph that was written last, unless it was a table's. */
  get last(): string {
    const last = this.paragraphs.at(-1);
    return last && last.kind !== 'cell' ? last.text : '';
  }

  get isEmpty(): boolean {
    return this.paragraphs.length === 0;
  }

  /** `file` is the decoded file that anchors lead into, `isView` that an editor shows the text rather than it. */
  result({
    provenance,
    file,
    gap,
    isView = file === undefined,
  }: {
    provenance?: Provenance;
    file?: string;
    gap?: string | undefined;
    isView?: boolean;
  } = {}): ReadResult {
    if (this.isEmpty) throw new Unreadable('holds no words.');
    const places = this.places.length > 0 ? { places: this.places } : {};
    return {
      text: this.pieces.join(''),
      format: 'plain',
      paragraphs: this.paragraphs,
      extracted: {
        isView,
        ...(file !== undefined && { anchors: { lines: lineStarts(file), list: this.anchors } }),
      },
      provenance: { ...provenance, ...places, ...(this.numbers && { isNumbered: true }) },
      ...(gap !== undefined && { gap }),
    };
  }

  private gap(): void {
    if (this.length > 0) this.write('\n');
  }

  private write(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    if (this.length > longestText) throw tooLong();
  }
}
