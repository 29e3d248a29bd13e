/** Keeps in order those who first do something that takes them different times. */

/** Milliseconds for which those that are earlier are waited for. */
const longest = 1000;

export interface Turn {
  /** When all that began earlier came to their end, or after a while. */
  come(): Promise<void>;
  end(): void;
}

export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  begin(): Turn {
    const before = this.last;
    let end = () => {};
    const own = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.last = Promise.all([before, own]);
    const come = async () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(() => {
          // One that hangs holds up no others.
          this.last = Promise.resolve();
          resolve();
        }, longest);
      });
      await Promise.race([before, late]);
      clearTimeout(timer);
    };
    return { come, end };
  }
}
