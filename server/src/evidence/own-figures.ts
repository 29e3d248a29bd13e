/** The figures of a draft itself as facts, each in its sentence or row, so that what a source's figures give can be asked of them too. */
import type { Figure } from '../annotate/figures/figure.ts';
import type { Span } from '../text/span.ts';
import { type AnnotatedDocument, type Passage, sentenceEnclosing } from './document.ts';
import type { Fact, Statement } from './figures/fact.ts';
import type { Support } from './figures/verdict.ts';
import type { Judgement } from './judgement.ts';

/** A figure of the draft with what is told of it. */
export interface OwnFigure {
  /** The place of its paragraph or cell among the judgements. */
  readonly at: number;
  /** The place among the supports of its paragraph. */
  readonly nth: number;
  readonly fact: Fact;
}

/** In order of the text. A sentence is one statement, and so is a row of a table; those beside each other have ids that follow. */
export function ownFigures(judgements: readonly Judgement[], document: AnnotatedDocument): OwnFigure[] {
  const statements: Statement[] = [];
  const part = { statement: (id: number) => statements[id] };
  const found: OwnFigure[] = [];
  let row: string | undefined;
  for (const [at, { passage, supports }] of judgements.entries()) {
    const { cell } = passage;
    let sentence: Span | undefined;
    const here = cell && `${cell.table} ${cell.row}`;
    for (const [nth, { figure }] of supports.entries()) {
      const own = sentenceOf(passage, figure);
      const isSame = here === undefined ? own === sentence : here === row;
      if (!isSame || statements.length === 0)
        statements.push({
          document,
          passage,
          sentence: own,
          id: statements.length,
          facts: [],
          part,
          stems: { has: () => false },
        });
      [sentence, row] = [own, here];
      const statement = statements.at(-1)!;
      const fact: Fact = { figure, document, passage, sentence: own, statement };
      (statement.facts as Fact[]).push(fact);
      found.push({ at, nth, fact });
    }
  }
  return found;
}

function sentenceOf({ annotations }: Passage, { span }: Figure): Span {
  return sentenceEnclosing(annotations, span) ?? wholeOf(annotations);
}

const wholes = new WeakMap<object, Span>();
function wholeOf(annotations: Passage['annotations']): Span {
  let whole = wholes.get(annotations);
  if (!whole) {
    whole = { start: 0, end: annotations.text.length };
    wholes.set(annotations, whole);
  }
  return whole;
}

export const supportOf = (judgements: readonly Judgement[], { at, nth }: OwnFigure): Support =>
  judgements[at]!.supports[nth]!;
