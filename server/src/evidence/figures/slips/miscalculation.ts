/** A change that the draft states beside its two ends, and that they do not give: "from 20 to 30, a rise of 40%". */

import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Claim } from '../claim.ts';
import type { Fact } from '../fact.ts';
import { writtenAmount } from '../fact-words.ts';
import { isDistance, isShare } from '../figure-kinds.ts';
import { bears, measure } from '../quantity.ts';
import type { Support } from '../verdict.ts';
import type { Cue } from '../workings/cues.ts';
import type { Derivation } from '../workings/derivation.ts';
import { likeWritten, rounded, writtenIn } from '../workings/written.ts';
import { leadsOn, upFrom } from './exchanged-ends.ts';

/** A change of so much a year is not the change from end to end. */
const repeated = /^\W*(?:a|an|per|each|every|annual(?:ly)?|on average)\b/i;

/** The figure is told of each year, day or one. */
export const isOfEach = (behind: string): boolean => repeated.test(behind);

/** "4% of the total" is a share, and no change. */
const ofWhole = /^[ \u00a0]of[ \u00a0](?:the|all|its|their)[ \u00a0]/i;

const percent = /\d[ \u00a0]?(?:%|per ?cent)/i;

/** "From $14 million to $24 million, though another still beat it by $3 million": it is told of something else. */
const elsewhere = /[;.]\s|\b(?:though|although|while|whilst|whereas|but|yet)\b/i;

/** How the figure should come out; undefined when the sentence does not name both ends, or they give the figure. */
export function miscalculation(
  { figure }: Claim,
  cues: ReadonlySet<Cue>,
  ends: readonly Support[],
  text: string,
): Derivation | undefined {
  if (!cues.has('change') || figure.low !== figure.high || repeated.test(text.slice(figure.amount.end)))
    return undefined;
  if (isShare(figure) && ofWhole.test(text.slice(figure.amount.end, figure.amount.end + 12)))
    return undefined;
  const amounts = ends.filter((end) => !end.figure.date);
  for (const [i, first] of amounts.entries()) {
    const next = amounts[i + 1];
    if (!next?.evidence || !first.evidence) continue;
    const isUp = upFrom.test(text.slice(first.figure.amount.end, next.figure.amount.start));
    if (!isUp && !isFromTo(text, first.figure, next.figure)) continue;
    const [from, to] = isUp ? [next, first] : [first, next];
    // "Fell by 12%, while ships rose by 63%, from 155 to 252": the ends are those of the nearer change.
    const isBefore = figure.amount.end <= first.figure.amount.start;
    const between = isBefore
      ? text.slice(figure.amount.end, first.figure.amount.start)
      : text.slice(next.figure.amount.end, figure.amount.start);
    if ((isShare(figure) && percent.test(between)) || elsewhere.test(between)) continue;
    const [a, b] = [measure(from.figure), measure(to.figure)];
    if (a.dimension !== b.dimension || a.low !== a.high || b.low !== b.high || a.low <= 0) continue;
    const [start, end] = [writtenIn(text, from.figure), writtenIn(text, to.figure)];
    const operands = [from.evidence!, to.evidence!];
    const difference = Math.abs(b.low - a.low);
    if ((figure.kind === 'percent' || figure.kind === 'fraction') && a.dimension !== 'share') {
      const change = (difference / a.low) * 100;
      if (bears(figure, change) !== undefined || isNearly(figure, change)) return undefined;
      return { working: `${rounded(change)}%, from ${start} to ${end}`, operands };
    }
    // "The harvest fell by 98 tonnes, as yields fell from 7.4 to 6.9 tonnes per hectare": that is another change.
    const per = to.figure.per ?? from.figure.per;
    if (
      measure(figure).dimension === a.dimension &&
      figure.kind === from.figure.kind &&
      (per === undefined || per === figure.per)
    ) {
      if (bears(figure, difference) !== undefined) return undefined;
      return {
        working: `${likeWritten(start, from.figure.low, Math.abs(to.figure.low - from.figure.low))} between ${start} and ${end}`,
        operands,
      };
    }
  }
  return undefined;
}

/** "A fifth" is told of 21.6% too. */
export const isNearly = ({ kind, low }: Figure, change: number): boolean =>
  kind === 'fraction' && Math.abs(change - 100 * low) <= 15 * low;

/**
 * "Fell by 12% to 80" where the source has "from 100 to 80". Doubtful, as the draft may mean another start: so long as no
 * other figure gives the change to the same end.
 */
export function sourcesChange(
  { figure }: Claim,
  cues: ReadonlySet<Cue>,
  ends: readonly Support[],
  text: string,
): Derivation | undefined {
  if (!cues.has('change') || !isShare(figure) || figure.low !== figure.high) return undefined;
  if (repeated.test(text.slice(figure.amount.end))) return undefined;
  const to = ends.find(
    (end) => end.evidence && !isShare(end.figure) && leadsTo(text, figure, end.figure),
  )?.evidence;
  const from = to?.statement.facts.find(
    (fact) =>
      fact.figure.kind === to.figure.kind && leadsOn(to.passage.annotations.text, fact.figure, to.figure),
  );
  if (!to || !from || from.figure.low <= 0 || to.figure.low !== to.figure.high) return undefined;
  // A year that the source's sentence does not name is another start.
  const years = to.statement.facts.flatMap((fact) => fact.figure.date?.year ?? []);
  if (ends.some((end) => end.figure.date?.year !== undefined && !years.includes(end.figure.date.year)))
    return undefined;
  const [a, b] = [measure(from.figure), measure(to.figure)];
  const value = (Math.abs(b.low - a.low) / a.low) * 100;
  if (a.dimension !== b.dimension || bears(figure, value) !== undefined) return undefined;
  return {
    working: `${rounded(value)}%, from ${writtenAmount(from)} to ${writtenAmount(to)}`,
    operands: [from, to],
    isDoubtful: true,
  };
}

/** "By 12% since 2019, to 80", "to 80, a fall of 12%". */
const leadsTo = (text: string, { amount }: Figure, { amount: end }: Figure): boolean =>
  end.start > amount.end
    ? /^(?:[ \u00a0](?:in|since|from|over|last|the|a|year|month|quarter|[12]\d{3})\b)*,?[ \u00a0]to[ \u00a0](?:just[ \u00a0])?$/.test(
        text.slice(amount.end, end.start),
      )
    : /\bto[ \u00a0]$/.test(text.slice(Math.max(0, end.start - 4), end.start)) &&
      /^[^.;\d]{0,30},[ \u00a0]/.test(text.slice(end.end, amount.start)) &&
      noun.test(text.slice(Math.max(0, amount.start - 30), amount.start));

/**
 * "Rose 5% to 61%" where the source has 56% before: it rose 5 percentage points, and 9%. So too where the draft itself
 * gives both: "from 56% to 61%, a jump of 5%".
 */
export function pointsAsPercent(
  { figure }: Claim,
  ends: readonly Support[],
  text: string,
): Derivation | undefined {
  if (figure.kind !== 'percent' || figure.low !== figure.high) return undefined;
  const shares = ends.filter((end) => isShare(end.figure) && end.figure.low > 0 && end.evidence);
  const to = shares.find((end) => led.test(text.slice(figure.amount.end, end.figure.amount.start)));
  const before = shares.filter((end) => end.figure.amount.end < figure.amount.start).slice(-2);
  // "By 15%, from 37% to 52%", "from 37% to 52%, that is by 15%"
  const [from, end] = shares.flatMap((a, i) =>
    shares[i + 1] && isFromTo(text, a.figure, shares[i + 1]!.figure) ? [a, shares[i + 1]!] : [],
  );
  if (from && end && isDistance(figure, text)) return pointsBetween(figure, [from.evidence!], end.evidence!);
  const isSummedUp = noun.test(text.slice(Math.max(0, figure.amount.start - 30), figure.amount.start));
  if (to)
    return pointsBetween(
      figure,
      to.evidence!.statement.facts.filter((from) => isShare(from.figure) && from.figure.low > 0),
      to.evidence!,
    );
  return isSummedUp && before.length === 2
    ? pointsBetween(figure, [before[0]!.evidence!], before[1]!.evidence!)
    : undefined;
}

/** None where a change in percent comes to the figure too. */
function pointsBetween(figure: Figure, from: readonly Fact[], to: Fact): Derivation | undefined {
  const after = measure(to.figure).low;
  const changes = from
    .filter((fact) => fact !== to)
    .map((fact) => ({ fact, points: Math.abs(after - measure(fact.figure).low) }));
  if (changes.some(({ fact, points }) => bears(figure, (points / measure(fact.figure).low) * 100)))
    return undefined;
  const found = changes.find(({ points }) => points > 0 && bears(figure, points) !== undefined);
  if (!found) return undefined;
  const [first, second] = [found.fact, to].map(writtenAmount);
  return {
    working: `${rounded(found.points)} percentage points, from ${first} to ${second}`,
    operands: [found.fact, to],
  };
}

const led = /^\s+(?:(?:higher|lower|up|down)\s+)?(?:to|at)\s+$/i;
const noun = /\b(?:rise|jump|increase|gain|growth|drop|fall|decline|decrease|cut)\s+of\s+(?:[\w-]+\s+)?$/i;

const isFromTo = (text: string, a: Figure, b: Figure): boolean =>
  /\bfrom\s+(?:[\p{L}-]+\s+){0,2}$/iu.test(text.slice(Math.max(0, a.amount.start - 40), a.amount.start)) &&
  /^\s+(?:[\p{L}\d-]+\s+){0,4}to\s+$/iu.test(text.slice(a.amount.end, b.amount.start));

/** So much off, what is told roughly is another number. */
const rough = 0.15;

/** A number told without a side may be rounded coarsely; one with a side must lie on it. */
export function isOff(figure: Figure, value: number): boolean {
  if (bears(figure, value) !== undefined) return false;
  const own = measure(figure).low;
  const isCoarse = figure.kind === 'fraction' || Number.isInteger(figure.low);
  const isRough =
    isCoarse && figure.kind !== 'percent' && (figure.bound === 'exactly' || figure.bound === 'about');
  return !isRough || Math.abs(own - value) > rough * own;
}
