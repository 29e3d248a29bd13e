/** Waits for what VS Code does in its own time, by asking again and again. */

/**
 * The first answer of `ask` that is neither undefined nor false. An `ask` that throws has no answer yet; what it threw
 * is told when the time, in milliseconds, is up.
 */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
  patience = 20_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    let why = '';
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      why = `: ${(error as Error).message}`;
    }
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s in vain for ${what}${why}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
