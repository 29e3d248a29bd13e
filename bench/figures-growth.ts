/**
 * Measures how the scanner's time grows on odd texts: one long text against the same in eight parts, so that 1 is linear
 * and 8 quadratic. `npm run bench figures-growth 1000000` takes a megabyte of each.
 */
import { quantities } from '../server/src/annotate/figures/figures.ts';
import { oddPieces } from '../test/harness/odd-pieces.ts';

const length = Number(process.argv[2] ?? 200_000);
const textOf = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

/** The best of a few runs where one is short, as a busy machine takes its time from some of them. */
function seconds(run: () => void): number {
  let best = Infinity;
  for (let spent = 0, i = 0; i < 9 && spent < 0.1; i++) {
    const start = performance.now();
    run();
    const took = (performance.now() - start) / 1000;
    spent += took;
    best = Math.min(best, took);
  }
  return best;
}

let highest = 0;
for (const piece of oddPieces) {
  const part = textOf(piece, length / 8);
  const whole = textOf(piece, length);
  const inParts = () => {
    for (let i = 0; i < 8; i++) quantities(part);
  };
  inParts();
  const parts = seconds(inParts);
  const long = seconds(() => quantities(whole));
  highest = Math.max(highest, long / parts);
  console.log(
    `${JSON.stringify(piece)}: ${(length / 1e6 / long).toFixed(1)} MB/s, ratio ${(long / parts).toFixed(1)}`,
  );
}
console.log(`highest ratio ${highest.toFixed(1)} (linear is 1, quadratic 8)`);
