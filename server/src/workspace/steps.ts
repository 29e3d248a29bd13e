/** Runs long work with pauses in which newer requests are heard. */
import type { Steps } from '../text/steps.ts';

/** Thrown where work was given up because its result is no longer wanted. It never stands for an empty result. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** Work goes on for this many milliseconds before the event loop is given a turn. */
const slice = 10;

/** When the event loop is due a turn. All work under way shares it: ten sources that arrive at once are not ten slices. */
let due = 0;
let lastTurn: Promise<void> = Promise.resolve();

/** Rejects with Cancelled at the first pause after the token is cancelled. */
export async function runInSlices<T>(steps: Steps<T>, token: CancellationToken): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < due) continue;
    await turn();
    if (token.isCancellationRequested) throw new Cancelled();
  }
}

/** A turn of the event loop where one is due; undefined where work may go on. */
export const pause = (): Promise<void> | undefined => (performance.now() < due ? undefined : turn());

/** The same for work that awaits; rejects with Cancelled as `runInSlices` does. */
export async function rest(token: CancellationToken): Promise<void> {
  const turn = pause();
  if (!turn) return;
  await turn;
  if (token.isCancellationRequested) throw new Cancelled();
}

/** A turn of the event loop for each that asks, one after another. */
function turn(): Promise<void> {
  lastTurn = lastTurn.then(oneTurn).then(() => {
    due = performance.now() + slice;
  });
  return lastTurn;
}

/** A message port is heard sooner than a timer, and workers have it too; Node has what is cheaper. */
const oneTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
