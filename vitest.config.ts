import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // A thread starts sooner than a process, and shares what is loaded.
    pool: 'threads',
    // One worker less than there are cores is the default, which leaves half of a machine with two idle.
    maxWorkers: '100%',
    // No module of ours holds anything that changes, so files share a worker and each module is loaded and compiled once in it.
    isolate: false,
    setupFiles: ['test/support/rules-once.ts', 'test/support/equal-bytes.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
    },
  },
})
