/**
 * Which sources a draft evidently rests on, where it has many: a number of another, in a sentence about something else, bears
 * nothing out. Of twenty articles one or other has nearly every small number by chance.
 */
import type { Steps } from '../text/steps.ts';
import type { AnnotatedDocument } from './document.ts';
import { factsOf, isBorneOut, type Support } from './figures/verdict.ts';
import type { Judgement } from './judgement.ts';

/** What a figure counts that a source states of the same thing, its words in quotation marks, and a sentence that is most like one of its. */
const counts = { figure: 1, quotation: 2, sentence: 0.5 };
/** A source is rested on that counts so much of the one that counts most. */
const share = 0.1;
/** A draft that rests on more sources than these is of anything. */
const most = 40;

/**
 * The judgements with what the draft's own sources say, in place of a number that another source has of something else. `among`
 * judges by some sources alone. Yields after each judgement that changes.
 */
export function* withoutStrays(
  judgements: readonly Judgement[],
  sources: readonly AnnotatedDocument[],
  among: (sources: readonly AnnotatedDocument[], judgement: Judgement) => Pick<Judgement, 'supports'>,
): Steps<readonly Judgement[]> {
  const isAny = judgements.some(({ supports }) => supports.some(({ isRemote }) => isRemote));
  if (sources.length < 2 || !isAny) return judgements;
  const found = restedOn(judgements);
  if (found.size === 0 || found.size > most || found.size === sources.length) return judgements;
  const own = sources.filter((source) => found.has(source));
  const isStray = ({ isRemote, evidence }: Support): boolean =>
    isRemote === true && evidence !== undefined && !found.has(evidence.document);
  const result: Judgement[] = [];
  for (const judgement of judgements) {
    if (!judgement.supports.some(isStray)) {
      result.push(judgement);
      continue;
    }
    const narrow = among(own, judgement).supports;
    result.push({
      ...judgement,
      supports: judgement.supports.map((support) => (isStray(support) ? instead(support, narrow) : support)),
    });
    yield;
  }
  return result;
}

/** What the draft's own sources say of a figure. A number in a name of theirs is none. */
function instead(support: Support, narrow: readonly Support[]): Support {
  const own = narrow.find(({ figure }) => figure.amount.start === support.figure.amount.start);
  if (!own) return support;
  return own.verdict === 'unsupported' ? { ...own, astray: support.evidence! } : own;
}

function restedOn(judgements: readonly Judgement[]): ReadonlySet<AnnotatedDocument> {
  const scores = new Map<AnnotatedDocument, number>();
  const add = (document: AnnotatedDocument, count: number) =>
    scores.set(document, (scores.get(document) ?? 0) + count);
  for (const { supports, quotes, about } of judgements) {
    for (const support of supports) for (const document of sourcesOf(support)) add(document, counts.figure);
    for (const { evidence } of quotes) if (evidence) add(evidence.document, counts.quotation);
    for (const documents of about)
      for (const [rank, document] of documents.entries()) add(document, counts.sentence / (rank + 1));
  }
  const highest = [...scores.values()].reduce((a, b) => Math.max(a, b), 0);
  return new Set([...scores].filter(([, score]) => score >= share * highest).map(([document]) => document));
}

function sourcesOf(support: Support): Set<AnnotatedDocument> {
  if (support.isRemote || !isBorneOut(support.verdict)) return new Set();
  return new Set(factsOf(support).map(({ document }) => document));
}
