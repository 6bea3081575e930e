import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'intranet',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/postgres*.test.ts'],
    // One browser for all files of a worker: starting one costs more than most tests do.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The default of a second is short for a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
