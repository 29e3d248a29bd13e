/**
 * Which sources a draft evidently rests on, where it has many: a number of another, in a sentence about something else, bears
 * nothing out. Of twenty articles one or other has nearly every small number by chance, and of thousands some have it of the
 * same thing.
 */
import type { Steps } from '../text/steps.ts';
import type { AnnotatedDocument } from './document.ts';
import { factsOf, isBorneOut, type Support } from './figures/verdict.ts';
import type { Judgement } from './judgement.ts';

/** What a figure counts that a source states of the same thing, its words in quotation marks, and a sentence that is most like one of its. */
const counts = { figure: 1, quotation: 2, sentence: 0.5 };
/** A source is rested on that counts so much of the one that counts most, and mainly on those that count so much. */
const share = { any: 0.1, main: 0.25 };
/** A draft that rests on more sources than these is of anything. */
const most = 40;
/** Where more sources count nearly alike, nothing tells what the draft mainly rests on: it may just have been begun. */
const few = 5;
/** Of more sources than these others state by chance what the draft has from its own. */
const many = 40;

/**
 * The judgements with what the draft's own sources say, in place of a number that another source has of something else; among
 * many sources also in place of what another has of the same thing, if its own bear the figure out. What the draft cites is its
 * own. `among` judges by some sources alone. Yields after each judgement that changes.
 */
export function* withoutStrays(
  judgements: readonly Judgement[],
  sources: readonly AnnotatedDocument[],
  cited: readonly AnnotatedDocument[],
  among: (sources: readonly AnnotatedDocument[], judgement: Judgement) => Pick<Judgement, 'supports'>,
): Steps<readonly Judgement[]> {
  const isAny = judgements.some(({ supports }) => supports.some(({ isRemote }) => isRemote));
  if (sources.length < 2 || (!isAny && sources.length <= many)) return judgements;
  const scores = scoresOf(judgements);
  const highest = [...scores.values()].reduce((a, b) => Math.max(a, b), 0);
  const counting = (least: number): ReadonlySet<AnnotatedDocument> =>
    new Set([...[...scores].flatMap(([document, score]) => (score >= least ? document : [])), ...cited]);
  const found = counting(share.any * highest);
  const main = counting(share.main * highest);
  if (found.size === 0 || found.size > most || found.size === sources.length) return judgements;
  const own = sources.filter((source) => found.has(source));
  const chief = own.filter((source) => main.has(source));
  const isOff = ({ evidence }: Support, set: ReadonlySet<AnnotatedDocument>): boolean =>
    evidence !== undefined && !set.has(evidence.document);
  const isStray = (support: Support): boolean => support.isRemote === true && isOff(support, found);
  const isEvident = sources.length > many && main.size <= few;
  const isElsewhere = (support: Support): boolean => isEvident && isOff(support, main);
  const result: Judgement[] = [];
  for (const judgement of judgements) {
    const { supports } = judgement;
    const strays = supports.some(isStray) ? among(own, judgement).supports : [];
    const mainly = supports.some(isElsewhere) ? among(chief, judgement).supports : [];
    if (strays.length + mainly.length === 0) {
      result.push(judgement);
      continue;
    }
    const settled = supports.map((support) => {
      const better = isElsewhere(support) && ofOwn(support, mainly);
      if (better && isBetter(better, support, isOff(support, found))) return better;
      return isStray(support) ? instead(support, strays) : support;
    });
    result.push({ ...judgement, supports: settled });
    yield;
  }
  return result;
}

/** What the sources that the draft mainly rests on say is more than what another says, if that is no accident of reckoning. */
const isBetter = (own: Support, { verdict }: Support, isStranger: boolean): boolean =>
  own.verdict === 'supported' || (isStranger && (isBorneOut(own.verdict) || accuses(verdict)));

const accuses = (verdict: Support['verdict']): boolean =>
  verdict === 'misplaced' || verdict === 'contradicted';

const ofOwn = ({ figure }: Support, narrow: readonly Support[]): Support | undefined =>
  narrow.find((own) => own.figure.amount.start === figure.amount.start);

/** What the draft's own sources say of a figure. A number in a name of theirs is none. */
function instead(support: Support, narrow: readonly Support[]): Support {
  const own = ofOwn(support, narrow);
  if (!own) return support;
  return own.verdict === 'unsupported' ? { ...own, astray: support.evidence! } : own;
}

function scoresOf(judgements: readonly Judgement[]): ReadonlyMap<AnnotatedDocument, number> {
  const scores = new Map<AnnotatedDocument, number>();
  const add = (document: AnnotatedDocument, count: number) =>
    scores.set(document, (scores.get(document) ?? 0) + count);
  for (const { supports, quotes, about } of judgements) {
    for (const support of supports) for (const document of sourcesOf(support)) add(document, counts.figure);
    for (const { evidence } of quotes) if (evidence) add(evidence.document, counts.quotation);
    for (const documents of about)
      for (const [rank, document] of documents.entries()) add(document, counts.sentence / (rank + 1));
  }
  return scores;
}

function sourcesOf(support: Support): Set<AnnotatedDocument> {
  if (support.isRemote || !isBorneOut(support.verdict)) return new Set();
  return new Set(factsOf(support).map(({ document }) => document));
}
