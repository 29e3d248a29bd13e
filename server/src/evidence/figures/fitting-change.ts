/** Which workings fit a share that rises or falls by the draft's own words. */
import type { Cue } from './cues.ts';
import { changeAt } from './direction.ts';
import { isShare } from './figure-kinds.ts';
import type { Place } from './verdict.ts';
import type { Working } from './working.ts';
import { change, changeTo, share } from './workings-of-shares.ts';

/** What a change leads to is no change; what it is reckoned from is the smaller number of a rise, and the larger of a fall. */
export function fittingChange(
  places: readonly Place[],
  i: number,
  text: string,
  cues: ReadonlySet<Cue>,
): (tried: readonly Working[]) => readonly Working[] {
  const { figure } = places[i]!.claim;
  if (!isShare(figure)) return (tried) => tried;
  if (cues.has('level')) return (tried) => tried.filter((working) => working !== change);
  const way = wayOf(places, i, text);
  if (!way) return (tried) => tried;
  return (tried) =>
    tried.flatMap((working) => {
      if (working === change) return changeTo[way];
      // What is 300% of something else is no rise by so much.
      return working === share && way === 'up' && figure.low > 100 ? [] : working;
    });
}

function wayOf(places: readonly Place[], i: number, text: string): keyof typeof changeTo | undefined {
  const { claim, sentence, heads } = places[i]!;
  if (heads !== '') return undefined;
  const figures = places.map((place) => place.claim.figure);
  const told = changeAt(text, sentence, figures, claim.figure);
  if (!told || told.isLevel || told.sort === 'balance') return undefined;
  return told.way > 0 ? 'up' : 'down';
}
