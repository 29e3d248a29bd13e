/** Slips of the pen that have a name: a million for a billion, a percent for a percentage point. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import { affinityOf } from '../affinity.ts';
import type { Claim } from '../claim.ts';
import type { Fact } from '../fact.ts';
import { isPoints } from '../figure-kinds.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { relate } from '../quantity.ts';

/** Thousand, million and billion taken for each other, and cents for dollars. */
const scales = [1e3, 1e-3, 1e6, 1e-6, 100, 0.01];
/** A slip is told only where the source's sentence is about the same thing. */
const enough = 0.3;
/** What bears the figure out need not be as near. */
const related = 0.15;

export interface SlipFound {
  readonly slip: 'scale' | 'point';
  readonly fact: Fact;
}

export function slipOf(claim: Claim, index: EvidenceIndex): SlipFound | undefined {
  const { figure } = claim;
  // Cents for each of something are hardly dollars with a scale gone astray.
  if (figure.date || figure.low === 0 || (figure.kind === 'money' && figure.low < 1)) return undefined;
  const about = (fact: Fact) =>
    affinityOf(claim, index.claim(fact), fact.statement, index).affinity >= enough;
  if (figure.kind === 'percent' || figure.kind === 'points') {
    // Nobody writes basis points for percent by a slip.
    if (figure.unit === 'bp') return undefined;
    const swapped = inOtherKind(figure);
    const fact = index.near(swapped).find((near) => isSame(relate(swapped, near.figure)) && about(near));
    return fact && { slip: 'point', fact };
  }
  if (figure.kind !== 'money' && figure.kind !== 'measure' && figure.low < 1000) return undefined;
  for (const scale of scales) {
    if (Math.abs(Math.log10(scale)) === 2 && figure.kind !== 'money') continue;
    const scaled = {
      ...figure,
      low: figure.low * scale,
      high: figure.high * scale,
      step: figure.step * scale,
    };
    const fact = index.near(scaled).find((near) => isSame(relate(scaled, near.figure)) && about(near));
    if (fact) return { slip: 'scale', fact };
  }
  return undefined;
}

/**
 * "Held at 0.08%" where a source has the rate "at 8 basis points": as high as a rate is, these are hundredths of a percent;
 * only as far as it moved are they none.
 */
export function levelInBasisPoints({ figure }: Claim, index: EvidenceIndex, text: string): Fact | undefined {
  if (!(figure.kind === 'percent' || figure.unit === 'bp') || !isLevel(figure, text)) return undefined;
  const swapped = inOtherKind(figure);
  return index
    .near(swapped)
    .find(
      ({ figure: other, passage }) =>
        (figure.unit === 'bp' ? other.kind === 'percent' : other.unit === 'bp') &&
        relate(swapped, other) === 'same' &&
        isLevel(other, passage.annotations.text),
    );
}

/** A share that a source calls so many points. */
export function levelInPoints(claim: Claim, index: EvidenceIndex): Fact | undefined {
  const { exact: _, ...figure } = claim.figure;
  if (figure.kind !== 'percent' || figure.low !== figure.high) return undefined;
  const forms: Figure[] = [
    { ...figure, kind: 'count', unit: 'points' },
    { ...figure, kind: 'points', unit: 'pp' },
  ];
  return forms
    .flatMap((form) => index.near(form).filter((near) => relate(form, near.figure) === 'same'))
    .find(
      (fact) =>
        isLevelInPoints(fact) &&
        affinityOf(claim, index.claim(fact), fact.statement, index).affinity >= related,
    );
}

/** "Rose four points to 41 points": where a change leads stands a share, whatever its unit is called. */
const isLevelInPoints = ({ figure, statement, passage, sentence }: Fact): boolean =>
  isPoints(figure) &&
  ofShares.test(passage.annotations.text) &&
  !apart.test(passage.annotations.text.slice(sentence.start, sentence.end)) &&
  /(?<!\b(?:up|close|addition)\s+)\bto\s+$/i.test(
    passage.annotations.text.slice(Math.max(0, figure.amount.start - 16), figure.amount.start),
  ) &&
  statement.facts.some(
    (by) => by.figure !== figure && isPoints(by.figure) && by.figure.amount.start < figure.amount.start,
  );

const ofShares = /%|\bper ?cent|\b(?:polls?|polling|shares?|support|approval|ratings?|votes?)\b/i;
/** How far apart two are is no share of either, and what a game or an index is counted in is none at all. */
const apart =
  /\b(?:leads?|leading|led|gaps?|margins?|ahead|behind|differences?|advantage|ind(?:ex|ices)|table|leagues?|scored?|won|lost)\b/i;

/** A percentage as points, and points as a percentage. */
function inOtherKind({ exact: _, ...figure }: Figure): Figure {
  if (figure.kind === 'percent') return { ...figure, kind: 'points', unit: 'pp' };
  const [low, high, step] = [figure.low, figure.high, figure.step].map((one) =>
    figure.unit === 'bp' ? Number((one / 100).toPrecision(12)) : one,
  );
  return { ...figure, kind: 'percent', unit: '%', low: low!, high: high!, step: step! };
}

const isLevel = ({ amount }: Figure, text: string): boolean =>
  !beyond.test(text.slice(amount.end, amount.end + 24)) &&
  (levelBefore.test(text.slice(Math.max(0, amount.start - 32), amount.start)) ||
    levelAfter.test(text.slice(amount.end, amount.end + 16)));

const what = 'rate|yield|fee|coupon|levy|premium|commission|charge|tax|duty';
const levelBefore = new RegExp(
  String.raw`\b(?:at(?:\s+(?:just|only|a\s+mere|a\s+flat))?|(?<!\b(?:up|close|in\s+addition)\s+)to|(?:${what})s?\s+(?:of|is|was|were|are)|(?:yield|charg|pay|paid|earn|cost)(?:s|e|es|ed|ing)?)\s+$`,
  'i',
);
const levelAfter = new RegExp(String.raw`^\s+(?:${what})s?\b`, 'i');
/** "At 25 basis points over the target", "pays 10 basis points more", "a rate rise of": a distance. */
const beyond =
  /^\s*(?:more|less|higher|lower|above|below|over|under|wider|narrower|up|down|(?:[\p{L}]+\s+)?(?:rise|cut|increase|reduction|hike|fall|change|move))\b/iu;

const isSame = (relation: ReturnType<typeof relate>): boolean =>
  relation === 'same' || relation === 'looser' || relation === 'opposed';
