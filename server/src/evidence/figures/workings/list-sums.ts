/** What a source's list gives to the names or ranks of a sentence, added up: "Alder and Birch sent 103", "the top three shut 76". */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { beside, type Fact, type Statement } from '../fact.ts';
import { writtenAmount } from '../fact-words.ts';
import { isPoints } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';
import { numberOf, numbers } from '../source-tables/table-ranks.ts';
import type { Derivation } from './derivation.ts';
import { labelsOf, mostListed, placeIn } from './list-places.ts';

/** So many sentences may give the list. */
const nearest = 6;
const kinds: ReadonlySet<Figure['kind']> = new Set(['count', 'money', 'measure', 'percent']);

export function summedFromList(
  figure: Figure,
  sentence: string,
  statements: readonly Statement[],
): Derivation | undefined {
  if (!kinds.has(figure.kind) || figure.low !== figure.high || figure.low <= 1 || isPoints(figure))
    return undefined;
  const { names } = placeIn(sentence);
  const many = rankedCount(sentence);
  for (const statement of statements.slice(0, nearest)) {
    const own = entriesOf(figure, statement);
    const around = [-1, 1].flatMap((by) => {
      const other = beside(statement, by);
      return other?.passage === statement.passage ? entriesOf(figure, other) : [];
    });
    for (const chosen of [
      ...(many && own.length >= many ? endsOf(own, many) : []),
      named(own, names),
      named([...own, ...around], names),
    ]) {
      const sum = chosen.reduce((total, { fact }) => total + measure(fact.figure).low, 0);
      if (chosen.length > 1 && bears(figure, sum) !== undefined)
        return {
          working: chosen.map(({ fact }) => writtenAmount(fact)).join(' + '),
          operands: chosen.map(({ fact }) => fact),
        };
    }
  }
  return undefined;
}

interface Entry {
  readonly fact: Fact;
  readonly names: ReadonlySet<string>;
}

/** Its numbers of the figure's kind, each with the names that it alone has. */
function entriesOf(figure: Figure, { facts, passage, sentence }: Statement): Entry[] {
  const { dimension } = measure(figure);
  const listed = facts.filter(
    ({ figure: one }) =>
      !one.date &&
      one.low === one.high &&
      one.low > 0 &&
      one.kind === figure.kind &&
      measure(one).dimension === dimension,
  );
  const { text } = passage.annotations;
  if (listed.length === 1)
    return [{ fact: listed[0]!, names: placeIn(text.slice(sentence.start, sentence.end)).names }];
  if (listed.length > mostListed) return [];
  const labels = labelsOf(
    text,
    sentence,
    listed.map(({ figure: { amount } }) => amount),
  );
  return labels ? listed.map((fact, i) => ({ fact, names: labels[i]!.names })) : [];
}

/** Those that the sentence names, each by another name. */
function named(entries: readonly Entry[], names: ReadonlySet<string>): Entry[] {
  const used = new Set<string>();
  return entries.filter((entry) => {
    const shared = [...entry.names].filter((name) => names.has(name));
    const isNew = shared.length > 0 && !shared.some((name) => used.has(name));
    for (const name of shared) used.add(name);
    return isNew;
  });
}

/** The largest and the smallest. */
function endsOf(entries: readonly Entry[], many: number): Entry[][] {
  const ordered = [...entries].sort((a, b) => measure(b.fact.figure).low - measure(a.fact.figure).low);
  return [ordered.slice(0, many), ordered.slice(-many)];
}

const number = `(${numbers.join('|')}|[2-6])`;
const superlative = String.raw`(?:top|bottom|\p{L}{2,}est|most|least|best|worst)`;
const ranked = new RegExp(
  String.raw`\b(?:${superlative}\s+${number}(?![\d.,]*\d)|${number}\s+${superlative}\b)`,
  'iu',
);

/** Three of "the top three" and of "the three smallest". */
function rankedCount(sentence: string): number | undefined {
  const found = ranked.exec(sentence);
  const word = found?.[1] ?? found?.[2];
  return word === undefined ? undefined : numberOf(word);
}

/** How many a writer takes from either end of a list: "the top three" is no claim. */
export const isChosenFromEnd = ({ kind, low, amount }: Figure, text: string): boolean =>
  kind === 'count' &&
  low <= 12 &&
  (/\b(?:the|its|their)\s+(?:top|bottom)\s+$/iu.test(
    text.slice(Math.max(0, amount.start - 20), amount.start),
  ) ||
    (/\bthe\s+$/iu.test(text.slice(Math.max(0, amount.start - 5), amount.start)) &&
      new RegExp(String.raw`^\s+${superlative}(?![\p{L}])`, 'iu').test(
        text.slice(amount.end, amount.end + 24),
      )));
