import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/*.test.ts', 'test/protocol/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Nothing that is tested keeps state in a module, so files may share the modules that each would otherwise load anew.
    isolate: false,
    // Many tests wait for a process of their own, so that there is room for one more worker than the default leaves.
    maxWorkers: '100%',
  },
});
