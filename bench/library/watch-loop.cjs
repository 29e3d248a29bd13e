/** Loaded before the server by the bench: watches the event loop's delay and writes it down at the end. */
const { isMainThread } = require('node:worker_threads');
if (isMainThread && process.env.BENCH_LOOP) {
  const delay = require('node:perf_hooks').monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on('SIGUSR2', () => delay.reset());
  process.on('exit', () => {
    const report = { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
    require('node:fs').writeFileSync(process.env.BENCH_LOOP, JSON.stringify(report));
  });
}
