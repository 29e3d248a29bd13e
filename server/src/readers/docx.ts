/** Reads Word files: paragraphs, headings, lists, tables and notes; what was deleted or remarked beside the text is left out. */
import type { ParagraphKind } from '../text/paragraph.ts';
import { isoDay, type Provenance } from '../text/provenance.ts';
import type { Reader } from './reader.ts';
import { superscript } from './superscript.ts';
import { type Cell, writeTable } from './table.ts';
import { TextBuilder } from './text-builder.ts';
import { Unreadable } from './unreadable.ts';
import { coreProperties, readXml } from './xml.ts';
import { partsOf } from './zip.ts';

const wanted = /^(?:word\/(?:document\d*|footnotes|endnotes|styles)\.xml|docProps\/core\.xml)$/;

export const docxReader: Reader = {
  read(bytes) {
    const parts = partsOf(bytes, wanted, '.docx');
    const main = [...parts.keys()].find((name) => name.startsWith('word/document'));
    if (main === undefined) throw new Unreadable('holds no Word document.');
    const headings = headingStyles(parts.get('word/styles.xml'));
    const builder = new TextBuilder({ numbers: true });
    new Body(builder, headings).read(parts.get(main)!);
    for (const name of ['footnotes', 'endnotes']) {
      const notes = parts.get(`word/${name}.xml`);
      if (notes !== undefined) new Body(builder, headings, 'note').read(notes);
    }
    return builder.result({ provenance: provenanceOf(parts.get('docProps/core.xml')) });
  },
};

function provenanceOf(core: string | undefined): Provenance {
  const { title, created, modified, publisher } = coreProperties(core);
  const date = isoDay(created) ?? isoDay(modified);
  return {
    ...(title?.trim() && { title: title.trim() }),
    ...(date && { created: date }),
    ...(publisher?.trim() && { publisher: publisher.trim() }),
  };
}

/** Ids of the styles that are headings, whatever the language of the program that wrote them. */
function headingStyles(styles: string | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  let id = '';
  if (styles !== undefined)
    readXml(styles, {
      open(name, { styleId, val }) {
        if (name === 'style') id = styleId ?? '';
        else if (name === 'outlineLvl' && id !== '' && Number(val) < 9) found.add(id);
        else if (name === 'name' && /^(?:heading \d|title|subtitle)$/i.test(val ?? '')) found.add(id);
      },
    });
  return found;
}

interface Table {
  readonly rows: Cell[][];
  cell: string[];
}

/** Subtrees that hold no text of the document as it stands. A drawing's fallback repeats the drawing. */
const passedOver = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'Fallback',
  'pict',
  'rPrChange',
  'pPrChange',
  'annotation',
]);

class Body {
  private readonly builder: TextBuilder;
  private readonly headings: ReadonlySet<string>;
  private readonly base: ParagraphKind;
  private kind: ParagraphKind = 'prose';
  private text = '';
  /** Paragraphs that are open: a text box stands inside the paragraph that it is anchored to. */
  private readonly outer: { text: string; kind: ParagraphKind }[] = [];
  private depth = 0;
  private skipping = 0;
  private inText = false;
  private raised = false;
  private readonly tables: Table[] = [];

  constructor(builder: TextBuilder, headings: ReadonlySet<string>, base: ParagraphKind = 'prose') {
    this.builder = builder;
    this.headings = headings;
    this.base = base;
  }

  read(xml: string): void {
    readXml(xml, {
      open: (name, attributes) => this.open(name, attributes),
      text: (text) => {
        if (this.inText && this.skipping === 0) this.text += this.raised ? superscript(text) : text;
      },
      close: (name) => this.close(name),
    });
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skipping > 0 || passedOver.has(name)) {
      this.skipping++;
      return;
    }
    switch (name) {
      case 'p':
        if (this.depth++ > 0) this.outer.push({ text: this.text, kind: this.kind });
        this.text = '';
        this.kind = this.base;
        return;
      case 'pStyle':
        if (this.base === 'prose' && this.headings.has(attributes.val ?? '')) this.kind = 'heading';
        return;
      case 'outlineLvl':
        if (this.base === 'prose' && this.depth > 0 && Number(attributes.val) < 9) this.kind = 'heading';
        return;
      case 'numPr':
        if (this.kind === 'prose') this.kind = 'item';
        return;
      case 'r':
        this.raised = false;
        return;
      case 'vertAlign':
        this.raised = attributes.val === 'superscript';
        return;
      case 't':
        this.inText = true;
        return;
      case 'tab':
      case 'br':
      case 'cr':
        if (this.depth > 0) this.text += ' ';
        return;
      case 'noBreakHyphen':
        this.text += '-';
        return;
      case 'tbl':
        this.tables.push({ rows: [], cell: [] });
        return;
      case 'tr':
        this.tables.at(-1)?.rows.push([]);
        return;
      case 'gridSpan': {
        // A head over several columns leaves the columns beside it open.
        const row = this.tables.at(-1)?.rows.at(-1);
        for (let more = Math.min(Number(attributes.val), 60); more > 1; more--) row?.push({ text: '\u0000' });
        return;
      }
      case 'tc':
        if (this.tables.length > 0) this.tables.at(-1)!.cell = [];
        return;
    }
  }

  private close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    if (name === 't') this.inText = false;
    else if (name === 'p' && this.depth > 0) this.endParagraph();
    else if (name === 'tc') this.endCell();
    else if (name === 'tbl') {
      const table = this.tables.pop();
      if (table) writeTable(table.rows, this.builder);
    }
  }

  private endParagraph(): void {
    const { text, kind } = this;
    this.depth--;
    const around = this.outer.pop();
    this.text = around?.text ?? '';
    this.kind = around?.kind ?? 'prose';
    const table = this.tables.at(-1);
    if (table) table.cell.push(text);
    else this.builder.paragraph(text, kind);
  }

  /** The columns that the cell reaches over were entered before its text was known. */
  private endCell(): void {
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    if (!table || !row) return;
    let over = 0;
    while (row.at(-1)?.text === '\u0000') {
      row.pop();
      over++;
    }
    row.push({ text: table.cell.join(' ') });
    for (; over > 0; over--) row.push({ text: '' });
  }
}
