// Stryker runs worked cases and properties. Malformed inputs, simulations, and properties that try thousands of cases, would take hours in all and find
// hardly more.
import { defineConfig } from 'vitest/config';

/** Stryker runs tests in worker threads, which have the time zone of their process. */
const NEED_A_TIME_ZONE = ['wherever it is made', 'where the clock is that of'];

/** Loads the library anew: what a module does as it is loaded would then count as covered by this test alone. */
const LOADS_MODULES = ['of another copy of the library'];

const SLOW = [
  '100 000 breakdowns',
  '10,000',
  'so few responses that',
  'mirror when the answers do',
  'never disagrees with the rounded mean',
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // A worker for each of forty files would be most of the work. The tests leave nothing behind.
    isolate: false,
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/{scoring,kpi,surveys,plan,report,schema}/**/*.test.ts'],
    exclude: ['tests/kpi/simulation.test.ts', 'tests/*/malformed.test.ts'],
    testNamePattern: new RegExp(`^(?!.*(${[...NEED_A_TIME_ZONE, ...LOADS_MODULES, ...SLOW].join('|')}))`),
  },
});
