import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'intranet',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/postgres*.test.ts'],
    // One browser for all files of a worker: starting one costs more than most tests do.
    isolate: false,
    globalSetup: '../../scripts/browser.mjs',
    maxWorkers: 2,
    // Only what never comes fails by its time, also on a busy machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
