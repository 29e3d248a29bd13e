/** Small Markdown for hovers, with a plain form for editors that show none. Text from files is never taken as markup. */
import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { writtenWhole } from '../annotate/figures/cell-figures.ts';
import { type Location, passageAt, sentenceOf, textAt } from '../evidence/document.ts';
import type { Span } from '../text/span.ts';
import { lineOf, locator } from './locator.ts';

/** A run of text; `strong` is shown bold. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
}

export type Block =
  | { readonly kind: 'line'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'quote';
      readonly runs: readonly Run[];
      readonly link: { readonly label: string; readonly uri: string };
    };

export const line = (...runs: (string | Run)[]): Block => ({
  kind: 'line',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});

export const strong = (text: string): Run => ({ text, strong: true });

/** The sentence around a place, the place itself in bold, and a link that opens it. */
export function sentenceQuote(place: Location, sentence: Span = sentenceOf(place).span): Block {
  const { document, span } = place;
  // A table's cell says nothing without its heads and unit.
  const frame = passageAt(document, span.start)?.annotations.frame;
  const heads = frame?.heads ?? '';
  const stated = textAt(place);
  const runs = [
    { text: heads + textAt({ document, span: { start: sentence.start, end: span.start } }) },
    { text: frame ? writtenWhole(stated, frame) : stated, strong: true },
    { text: textAt({ document, span: { start: span.end, end: sentence.end } }) },
  ].map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') }));
  const row = lineOf(place);
  return {
    kind: 'quote',
    runs,
    link: { label: labelOf(place), uri: `${document.uri}#L${row}` },
  };
}

/** "sources/report.pdf, page 3: Grain Outlook, Office of Statistics, 2025-10-25, primary source". */
function labelOf(place: Location): string {
  const { title, publisher, date, standing } = place.document.provenance ?? {};
  const what = [title, publisher, date, standing && `${standing} source`].filter(Boolean).join(', ');
  return what === '' ? locator(place) : `${locator(place)}: ${what}`;
}

export function markup(blocks: readonly Block[], kind: MarkupKind): MarkupContent {
  const write = kind === MarkupKind.Markdown ? asMarkdown : asPlainText;
  return { kind, value: blocks.map(write).join('\n\n') };
}

function asMarkdown(block: Block): string {
  const text = block.runs.map(markdownRun).join('');
  if (block.kind === 'line') return text;
  return `> ${text}\n>\n> — [${escaped(block.link.label)}](${block.link.uri})`;
}

function markdownRun({ text, strong }: Run): string {
  if (!strong || text.trim() === '') return escaped(text);
  // Markdown takes ** for emphasis only where no space stands inside it.
  const [, before, middle, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
  return `${before}**${escaped(middle!)}**${after}`;
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, '\\$&');

function asPlainText(block: Block): string {
  const text = block.runs.map(({ text }) => text).join('');
  return block.kind === 'line' ? text : `“${text}”\n${block.link.label}`;
}
