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

/** Rejects with Cancelled at the first pause after the token is cancelled. */
export async function runInSlices<T>(steps: Steps<T>, token: CancellationToken): Promise<T> {
  let until = performance.now() + slice;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await turn();
    if (token.isCancellationRequested) throw new Cancelled();
    until = performance.now() + slice;
  }
}

/** One turn of the event loop. A message port is heard sooner than a timer, and workers have it too. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
