// What Stryker runs: the worked cases and the properties. The malformed inputs and the two largest cases would
// take minutes for each mutant and find nothing more.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/scoring/*.test.ts'],
    exclude: ['tests/scoring/malformed.test.ts', 'tests/scoring/documentation.test.ts'],
    testNamePattern: /^(?!.*(over 100 000|too large to add))/,
  },
});
