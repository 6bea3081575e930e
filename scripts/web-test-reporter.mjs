// Writes what the browser tests came to in the same words as Vitest's JSON report, and fails a file without tests.
import { mkdirSync, writeFileSync } from 'node:fs';

const tests = (suite) => [...suite.tests, ...suite.suites.flatMap(tests)];

/** @param {string} file where to write @returns {import('@web/test-runner').Reporter} */
export function jsonReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const figures = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, passedIn: {} };
      for (const session of sessions) {
        const results = session.testResults ? tests(session.testResults) : [];
        const failed = results.filter(({ passed, skipped }) => !passed && !skipped).length;
        const skipped = results.filter((test) => test.skipped).length;
        const passed = results.length - failed - skipped;
        figures.numPassedTests += passed;
        const { name } = session.browser;
        figures.passedIn[name] = (figures.passedIn[name] ?? 0) + passed;
        figures.numPendingTests += skipped;
        // A file that did not load, or holds no test, proves nothing.
        const broken = failed === 0 && (results.length === 0 || !session.passed);
        figures.numFailedTests += failed + (broken ? 1 : 0);
        if (results.length === 0) console.error(`${name}: no tests ran in ${session.testFile}`);
      }
      mkdirSync('reports', { recursive: true });
      writeFileSync(file, JSON.stringify(figures));
      if (figures.numFailedTests + figures.numPendingTests > 0)
        process.once('exit', () => (process.exitCode = 1));
    },
  };
}
