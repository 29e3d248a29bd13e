/** "One and a half times as much" is "50% more": a ratio read as the change that comes to the same, and the other way round. */
import type { Figure } from '../../../annotate/figures/figure.ts';
import type { Fact } from '../fact.ts';
import { tellsOfFall } from '../matches.ts';
import { equal } from '../quantity.ts';

const rise =
  /\b(?:more|higher|up|above|dearer|longer|larger|bigger|faster|r(?:ise|ises|ose|isen|ising)|gr(?:ow|ows|ew|own|owth)|increas\w+|gain\w*|jump\w*|surge[sd]?|soar\w*|climb\w*|swell\w*|swollen|expan\w+|again as)\b/i;
/** So far from the amount, in UTF-16 code units, its direction is told. */
const near = 60;

/** The figure as what it comes to in the other kind; none where it is not told that something became more or is more. */
export function otherKinds(figure: Figure, text: string): readonly Figure[] {
  const { kind, low, high, step, bound } = figure;
  if (low !== high) return [];
  const { exact: _, ...rest } = figure;
  const change = (share: number, width: number): Figure => ({
    ...rest,
    kind: 'percent',
    unit: '%',
    low: share,
    high: share,
    step: width,
  });
  if (kind === 'ratio') {
    if (low > 1) return [change((low - 1) * 100, step * 100), change(low * 100, step * 100)];
    return low < 1 && bound === 'exactly' ? [change((1 - low) * 100, step * 100)] : [];
  }
  if (kind !== 'percent' || low < 20 || !tellsOfRise(text, figure)) return [];
  const times = 1 + low / 100;
  return [{ ...rest, kind: 'ratio', unit: '×', low: times, high: times, step: step / 100 }];
}

/** Whether a source's figure may bear out such a reading: a ratio is a rise only where the source tells of one. */
export function bearsOtherKind(written: Figure, { kind, low }: Figure, fact: Fact): boolean {
  if (written.kind === kind || kind !== 'percent' || written.kind !== 'ratio') return true;
  if (written.low < 1) return tellsOfFall(fact);
  // "150% of the number" is one and a half times as many.
  const { text } = fact.passage.annotations;
  if (low >= 100 && ofIt.test(text.slice(fact.figure.amount.end))) return equal(low, written.low * 100);
  return low > 0 && tellsOfRise(fact.passage.annotations.text, fact.figure);
}

const ofIt = /^\s+of\b/;

const tellsOfRise = (text: string, { span, amount }: Figure): boolean =>
  rise.test(text.slice(Math.max(0, amount.start - near), amount.start)) ||
  rise.test(text.slice(amount.end, Math.max(span.end, amount.end) + near / 2));
