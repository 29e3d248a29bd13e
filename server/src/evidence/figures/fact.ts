/** What the sources state: figures, each in its sentence. */

import type { Figure } from '../../annotate/figures/figure.ts';
import type { Span } from '../../text/span.ts';
import type { AnnotatedDocument, Passage } from '../document.ts';
import type { Column } from './lists.ts';

/** A figure that a source states. Spans are relative to the passage. */
export interface Fact {
  readonly figure: Figure;
  readonly document: AnnotatedDocument;
  readonly passage: Passage;
  readonly sentence: Span;
  readonly statement: Statement;
}

/** A sentence of a source. */
export interface Statement {
  /** Its place among the sentences of its part; those of one document follow each other. */
  readonly id: number;
  /** Where those beside it are found. */
  readonly part: { statement(id: number): Statement | undefined };
  readonly document: AnnotatedDocument;
  readonly passage: Passage;
  readonly sentence: Span;
  readonly stems: { has(stem: string): boolean };
  readonly facts: readonly Fact[];
}

/** A paragraph that holds a flat table, with its columns of numbers. */
export interface Table {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly columns: readonly Column[];
}

/** The statement so many sentences on in the same document. */
export function beside({ id, part, document }: Statement, by: number): Statement | undefined {
  const other = part.statement(id + by);
  return other?.document === document ? other : undefined;
}

/** The other cells of a cell's table, up to so many on each side, from it outwards. */
export function* cellsAround(statement: Statement, farthest = Number.POSITIVE_INFINITY): Iterable<Statement> {
  const { kind, cell } = statement.passage;
  for (const step of [-1, 1])
    for (let by = step; Math.abs(by) <= farthest; by += step) {
      const other = beside(statement, by);
      if (!other || other.passage.kind !== kind || other.passage.cell?.table !== cell?.table) break;
      yield other;
    }
}

/**
 * The sentences before and after, where a subject is named that a pronoun or a bare figure takes up. Of a table's cell only cells:
 * its caption is no nearer to the first of them than to the others.
 */
export const neighbours = (statement: Statement): Statement[] => {
  const table = statement.passage.cell?.table;
  return [-2, -1, 1].flatMap((by) => {
    const other = beside(statement, by);
    return other && (table === undefined || other.passage.cell?.table === table) ? other : [];
  });
};
