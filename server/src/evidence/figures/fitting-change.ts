/** Which workings fit a share that rises or falls by the draft's own words. */
import type { Figure } from '../../annotate/figures/figure.ts';
import type { Cue } from './cues.ts';
import type { Change } from './direction.ts';
import { isShare } from './figure-kinds.ts';
import type { Working } from './working.ts';
import { change, changeTo, share } from './workings-of-shares.ts';

/**
 * What a change leads to is no change; what it is reckoned from is the smaller number of a rise, and the larger of a fall.
 * `told` reads which of them the draft's words tell of.
 */
export function fittingChange(
  figure: Figure,
  cues: ReadonlySet<Cue>,
  told: () => Change | undefined,
): (tried: readonly Working[]) => readonly Working[] {
  if (!isShare(figure)) return (tried) => tried;
  if (cues.has('level')) return (tried) => tried.filter((working) => working !== change);
  const { way, isLevel, sort } = told() ?? { way: 0 };
  if (!way || isLevel || sort === 'balance') return (tried) => tried;
  return (tried) =>
    tried.flatMap((working) => {
      if (working === change) return changeTo[way > 0 ? 'up' : 'down'];
      // What is 300% of something else is no rise by so much.
      return working === share && way > 0 && figure.low > 100 ? [] : working;
    });
}
