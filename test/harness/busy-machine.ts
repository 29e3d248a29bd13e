/** For tests that must tell linear from quadratic time, also on a busy machine. */

/** What is quadratic fails each time, a busy machine not four times. */
export const busyMachine = { retry: 3 };

/** Milliseconds that this process was at work, in which the work of others does not count. */
export const cpuTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
