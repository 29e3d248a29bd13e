/** Prose that works something out from a table of the draft itself: "the top three planted 2,625 between them". */

import { lazily } from '../../text/lazily.ts';
import type { AnnotatedDocument, Passage } from '../document.ts';
import { sentenceEnclosing } from '../document.ts';
import type { Fact } from '../figures/fact.ts';
import { type SourceTable, tableFrom } from '../figures/source-tables/source-tables.ts';
import { countedIn } from '../figures/source-tables/table-counts.ts';
import { rankedAs } from '../figures/source-tables/table-ranks.ts';
import { reckonedIn, wordsOf } from '../figures/source-tables/table-reckoning.ts';
import type { Words } from '../figures/source-tables/table-results.ts';
import { factsOf, isBorneOut, isUnborne, type Support } from '../figures/verdict.ts';
import type { Derivation } from '../figures/workings/derivation.ts';
import { type Parts, partsOf } from '../figures/workings/operands.ts';
import type { Result } from '../figures/workings/working.ts';
import type { Judgement } from '../judgement.ts';
import { ownStatement } from '../own-figures.ts';

/** So many passages away, a table is still what a paragraph may be about. */
const farthest = 12;
/** So many tables are worked with, the nearest first, of so many cells. */
const most = { tables: 2, cells: 400 };
/** So many hits by chance are borne: where words ask for the working, where none does, and where a source has another number. */
const borne = { called: 0.8, alone: 0.2, answered: 0.05 };

interface OwnTable {
  /** The places of its first and last cell among the judgements. */
  readonly first: number;
  readonly last: number;
  readonly lines: () => SourceTable;
  /** What bears out each of its numbers. */
  readonly sources: Map<Fact, readonly Fact[]>;
}

/** `tables` are the places of the cells of each table. */
export function withOwnTables(
  judgements: readonly Judgement[],
  tables: Iterable<readonly number[]>,
  draft: AnnotatedDocument,
): Judgement[] {
  const own = [...tables].flatMap((cells) => tableOf(judgements, cells, draft) ?? []);
  if (own.length === 0) return [...judgements];
  const parts = partsOf();
  return judgements.map((judgement, at) => {
    const { passage, supports } = judgement;
    if (passage.cell || !supports.some(isUnborne)) return judgement;
    const near = own
      .map((table) => ({ table, away: Math.max(table.first - at, at - table.last) }))
      .filter(({ away }) => away <= farthest)
      .sort((a, b) => a.away - b.away)
      .slice(0, most.tables)
      .map(({ table }) => table);
    if (near.length === 0) return judgement;
    return {
      ...judgement,
      supports: supports.map((support) =>
        isUnborne(support) ? (workedOut(support, passage, supports, near, parts) ?? support) : support,
      ),
    };
  });
}

function tableOf(
  judgements: readonly Judgement[],
  cells: readonly number[],
  document: AnnotatedDocument,
): OwnTable | undefined {
  if (cells.length > most.cells) return undefined;
  const sources = new Map<Fact, readonly Fact[]>();
  const lines = lazily(() => {
    for (const at of cells) {
      const { passage, supports } = judgements[at]!;
      const support = passage.annotations.frame?.isLabel
        ? undefined
        : supports.findLast(({ figure }) => !figure.date);
      if (!support || !isBorneOut(support.verdict)) continue;
      const sentence = { start: 0, end: passage.annotations.text.length };
      const { add } = ownStatement({ document, passage, sentence }, at);
      sources.set(add(support.figure), factsOf(support));
    }
    return tableFrom([...sources.keys()]);
  });
  return { first: cells[0]!, last: cells.at(-1)!, lines, sources };
}

function workedOut(
  { figure, verdict, nearest }: Support,
  { annotations }: Passage,
  beside: readonly Support[],
  near: readonly OwnTable[],
  { operand }: Parts,
): Support | undefined {
  if (figure.date || figure.low !== figure.high || figure.magnitude) return undefined;
  const { text, sentences } = annotations;
  const sentence = sentenceEnclosing(annotations, figure.span);
  if (!sentence) return undefined;
  const tables = near.map(({ lines }) => lines()).filter(({ rows }) => rows.size > 1);
  const bearable = ({ isCalledFor }: Result) =>
    isCalledFor ? borne.called : verdict === 'contradicted' ? borne.answered : borne.alone;
  const found = (words: Words) => reckonedIn(tables, { reading: figure, words, bearable, operand });
  const words = wordsOf(text.slice(sentence.start, sentence.end));
  // Of what and of when, the sentence before may have told.
  const before = sentences[sentences.indexOf(sentence) - 1];
  const limits = beside
    .map(({ figure }) => figure)
    .filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  const derivation =
    found(words) ??
    (before && found(wordsOf(text.slice(before.start, sentence.end)))) ??
    rankedAs(figure, tables, words) ??
    countedIn(figure, tables, words, operand, limits, text.slice(figure.amount.end, sentence.end));
  if (!derivation || derivation.isDoubtful) return undefined;
  return { figure, verdict: 'derived', derivation: asSourced(derivation, near), nearest };
}

/** The operands are the draft's own cells: it is their sources that a hover leads to. */
const asSourced = ({ working, operands }: Derivation, tables: readonly OwnTable[]): Derivation => ({
  working,
  operands: [
    ...new Set(operands.flatMap((fact) => tables.flatMap(({ sources }) => sources.get(fact) ?? []))),
  ],
});
