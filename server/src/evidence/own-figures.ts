/** The figures of a draft itself as facts, each in its sentence or row, so that what a source's figures give can be asked of them too. */

import type { Figure } from '../annotate/figures/figure.ts';
import type { Span } from '../text/span.ts';
import { type AnnotatedDocument, sentenceAround } from './document.ts';
import type { Fact, Statement } from './figures/fact.ts';
import type { Support } from './figures/verdict.ts';
import { writtenIn } from './figures/workings/written.ts';
import type { Judgement } from './judgement.ts';

/** A figure of the draft with what is told of it. */
export interface OwnFigure {
  /** The place of its paragraph or cell among the judgements. */
  readonly at: number;
  /** The place among the supports of its paragraph. */
  readonly nth: number;
  readonly fact: Fact;
}

/** What the draft makes of figures of its own. */
export interface OwnWorking {
  readonly working: string;
  readonly from: readonly OwnFigure[];
}

/** The amount as the draft writes it. */
export const writtenOf = ({ fact: { figure, passage } }: OwnFigure): string =>
  writtenIn(passage.annotations.text, figure);

type Place = Pick<Fact, 'document' | 'passage' | 'sentence'>;

interface OwnStatement {
  readonly statement: Statement;
  /** `where` a figure stands that is in another cell of the row. */
  add(figure: Figure, where?: Place): Fact;
}

const alone: Statement['part'] = { statement: () => undefined };

/** A sentence or a row of a draft as those of sources are, to which its figures are added. */
export function ownStatement(place: Place, id: number, part = alone): OwnStatement {
  const facts: Fact[] = [];
  const statement: Statement = { ...place, id, facts, part, stems: { has: () => false } };
  return {
    statement,
    add(figure, where = place) {
      const fact: Fact = { ...where, figure, statement };
      facts.push(fact);
      return fact;
    },
  };
}

/** In order of the text. A sentence is one statement, and so is a row of a table; those beside each other have ids that follow. */
export function ownFigures(judgements: readonly Judgement[], document: AnnotatedDocument): OwnFigure[] {
  const statements: Statement[] = [];
  const part = { statement: (id: number) => statements[id] };
  const found: OwnFigure[] = [];
  let open: OwnStatement | undefined;
  let row: string | undefined;
  for (const [at, { passage, supports }] of judgements.entries()) {
    const { cell } = passage;
    let before: Span | undefined;
    const here = cell && `${cell.table} ${cell.row}`;
    for (const [nth, { figure }] of supports.entries()) {
      const sentence = sentenceAround(passage, figure.span);
      const place = { document, passage, sentence };
      const isSame = here === undefined ? sentence === before : here === row;
      if (!open || !isSame) {
        open = ownStatement(place, statements.length, part);
        statements.push(open.statement);
      }
      [before, row] = [sentence, here];
      found.push({ at, nth, fact: open.add(figure, place) });
    }
  }
  return found;
}

export const supportOf = (judgements: readonly Judgement[], { at, nth }: OwnFigure): Support =>
  judgements[at]!.supports[nth]!;
