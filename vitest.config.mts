import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    alias: { vscode: new URL('./test/harness/vscode.ts', import.meta.url).pathname },
    include: ['test/*.test.ts', 'test/protocol/*.test.ts'],
    // What hangs ends here; on a busy machine the slowest takes a minute.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Nothing that is tested keeps state in a module, so files may share the modules that each would otherwise load anew.
    isolate: false,
    // Many tests wait for a process of their own, so that there is room for one more worker than the default leaves.
    maxWorkers: '100%',
  },
});
