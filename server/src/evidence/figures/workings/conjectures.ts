/** Short workings that would give a figure though no word of the draft asks for them: enough to keep silent, not to show. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Claim } from '../claim.ts';
import { type Day, resolveDate, resolveLead } from '../dates/resolve-date.ts';
import type { Fact, Statement } from '../fact.ts';
import { beside } from '../fact.ts';
import { isShare, isYears } from '../figure-kinds.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { numeralsOf } from '../numerals.ts';
import { bears, measure } from '../quantity.ts';
import { enumerationsIn } from './enumerations.ts';
import { operand } from './operands.ts';
import { countedOn } from './tallies.ts';
import { workings } from './workings.ts';

/** So many of the sentences that are most about the claim are worked with. */
const nearest = 8;
/** A source of so few sentences is short. */
const short = 60;
/** So many figures of two sentences are set against each other at most. */
const most = 24;
/** So many of them are added up at most. */
const longest = 6;

/** So many words a headline has at most. */
const headline = 16;

/** A line with no stop at its end: its words are too few to ask for a working, or to tell what a number is of. */
export const isTerse = (text: string): boolean =>
  !/[.!;:]\W*$/.test(text) && text.trim().split(/\s+/).length <= headline;

/** True when figures that the sources state in one breath come to that of a headline, or years to a date. */
export function mayFollow(
  claim: Claim,
  terse: boolean,
  statements: readonly Statement[],
  index: EvidenceIndex,
): boolean {
  const { figure } = claim;
  if (figure.low !== figure.high || figure.magnitude) return false;
  const about = statements.slice(0, nearest);
  if (figure.date) return yearFollows(figure, about, index) || dayFollows(figure, about, index);
  if (figure.kind === 'ordinal' && isDayOfWeek(claim, about, index)) return true;
  // A sentence that is less about it may count on to it all the same.
  if (isFew(figure) && about.some((statement) => countedOn(figure.low, claim, statement))) return true;
  if (!terse) return false;
  // Of a short source every sentence may be what a headline sums up, but small numbers would come out of too many.
  const near = isSmall(figure) || index.size > short ? about : index.all();
  if (isYears(figure) && figure.low > 1 && yearsFollow(figure, near, index)) return true;
  const fits = (value: number) => bears(figure, value) !== undefined;
  return near.some((statement) => {
    const next = beside(statement, 1);
    const facts = [...statement.facts, ...(next?.facts ?? [])];
    return (
      addsOne(figure, statement) ||
      isListed(figure, statement) ||
      (next !== undefined && isListed(figure, next)) ||
      sumFits(figure, facts, fits) ||
      stepFits(figure, facts, fits)
    );
  });
}

const isFew = ({ kind, low }: Figure): boolean => kind === 'count' && low > 2 && low <= 12;

const isSmall = ({ low, step }: Figure): boolean => low <= 12 || low < 10 * step;

/** "Six" where a sentence tells of five and of one more. */
const addsOne = ({ kind, low }: Figure, { facts, passage, sentence }: Statement): boolean =>
  kind === 'count' &&
  low > 2 &&
  facts.some(({ figure }) => figure.kind === 'count' && figure.low === low - 1 && figure.high === low - 1) &&
  /\b(?:one|another)\b/i.test(passage.annotations.text.slice(sentence.start, sentence.end));

const isListed = ({ kind, low }: Figure, statement: Statement): boolean =>
  kind === 'count' && low > 2 && enumerationsIn(sentenceOf(statement)).some(({ total }) => total === low);

/** Neighbours added up, as many as follow each other. */
function sumFits(figure: Figure, facts: readonly Fact[], fits: (value: number) => boolean): boolean {
  if (isShare(figure)) return false;
  const { dimension } = measure(figure);
  const parts = facts.filter((fact) => isPart(fact.figure) && measure(fact.figure).dimension === dimension);
  for (let from = 0; from < parts.length; from++) {
    let total = 0;
    for (let to = from; to < Math.min(parts.length, from + longest); to++) {
      total += measure(parts[to]!.figure).low;
      if (to > from && fits(total)) return true;
    }
  }
  return false;
}

const isPart = ({ low, high, date, kind }: Figure): boolean =>
  low === high && !date && kind !== 'ordinal' && kind !== 'score' && kind !== 'time';

/** Any one step of arithmetic. */
function stepFits(figure: Figure, facts: readonly Fact[], fits: (value: number) => boolean): boolean {
  const operands = facts
    .filter((fact) => isPart(fact.figure))
    .slice(0, most)
    .map((fact) => operand(fact.figure, '', fact, false));
  for (const { gives, results } of workings)
    if (gives(figure)) for (const { value } of results(figure, operands)) if (fits(value)) return true;
  return false;
}

/** A year so many years before or after the day of writing, or another year of the sentence. */
function yearFollows({ date }: Figure, near: readonly Statement[], { dayOf }: EvidenceIndex): boolean {
  const { year, month, span } = date!;
  if (year === undefined || month !== undefined || span !== undefined) return false;
  return near.some(({ document, passage, sentence, facts }) => {
    const bases = facts.flatMap(({ figure }) => figure.date?.year ?? []);
    const day = dayOf(document);
    if (day) bases.push(day.year);
    const written = passage.annotations.text.slice(sentence.start, sentence.end);
    const counts = [...written.matchAll(/\b(\d{1,3}|[a-z]+)[ -]years?\b/gi)].flatMap(([, number]) =>
      numeralsOf(number!),
    );
    const next = /\b(?:a|one) year (?:earlier|later|sooner|before|after)\b/i.test(written) ? [1] : [];
    const apart = [...counts.filter((count) => count > 1), ...next];
    // "He died in 1798, aged 63": born 63 years before, or one more.
    const ages = facts.flatMap(({ figure }) => (figure.kind === 'age' ? [figure.low, figure.low + 1] : []));
    return (
      bases.some((base) => apart.some((count) => Math.abs(base - year) === count)) ||
      bases.some((base) => ages.includes(base - year))
    );
  });
}

/** The last day of "within six weeks", from the day of writing or one that the sentence names. */
function dayFollows({ date }: Figure, near: readonly Statement[], { dayOf }: EvidenceIndex): boolean {
  const { year, month, day } = date!;
  if (month === undefined || day === undefined) return false;
  return near.some(({ document, facts }) => {
    const written = dayOf(document);
    const named = facts.flatMap(({ figure }) => {
      const from = figure.date && written && resolveDate(figure.date, written)?.date;
      return from?.day === undefined ? [] : (from as Day);
    });
    return [...named, ...(written ? [written] : [])].some((from) =>
      facts.some(({ figure }) => {
        if (figure.kind !== 'duration' || figure.low !== figure.high) return false;
        const end = resolveLead({ ...figure, leads: 'later' }, from)?.date;
        return end?.month === month && end.day === day && (year === undefined || end.year === year);
      }),
    );
  });
}

/** "By the 9th" where a source of Friday the 12th has "on Tuesday". */
function isDayOfWeek({ figure, next }: Claim, near: readonly Statement[], { dayOf }: EvidenceIndex): boolean {
  if (next !== undefined || figure.unit !== '' || figure.low > 31) return false;
  return near.some(({ document, facts }) => {
    const written = dayOf(document);
    return (
      written !== undefined &&
      facts.some(
        ({ figure: { date } }) =>
          date?.weekday !== undefined &&
          date.day === undefined &&
          resolveDate(date, written)?.date.day === figure.low,
      )
    );
  });
}

/** The years from one year of the sentences to another, or to the day of writing, told as finely as the figure is. */
function yearsFollow(figure: Figure, near: readonly Statement[], index: EvidenceIndex): boolean {
  const day = near[0] && index.dayOf(near[0].document);
  const years = near.flatMap(({ facts }) => facts.flatMap(({ figure: { date } }) => date?.year ?? []));
  if (day) {
    years.push(day.year);
    if (near.some((statement) => /\blast year\b/i.test(sentenceOf(statement)))) years.push(day.year - 1);
  }
  const ends = [...new Set(years)].slice(0, most);
  return ends.some((from) => ends.some((to) => to > from && bears(figure, (to - from) * 12) !== undefined));
}

const sentenceOf = ({ passage, sentence }: Statement): string =>
  passage.annotations.text.slice(sentence.start, sentence.end);
