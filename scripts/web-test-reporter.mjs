// Writes what the browser tests came to in the words of Vitest's JSON report, and fails a file without tests.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const testsIn = (suite) => [...suite.tests, ...suite.suites.flatMap(testsIn)];

/** @param {string} file Where to write. @returns {import('@web/test-runner').Reporter} */
export function jsonReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const figures = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, passedIn: {} };
      for (const { browser, passed: isPassed, testResults, testFile } of sessions) {
        const tests = testResults ? testsIn(testResults) : [];
        const passed = tests.filter((test) => test.passed).length;
        const skipped = tests.filter((test) => test.skipped).length;
        const failed = tests.length - passed - skipped;
        figures.numPassedTests += passed;
        figures.numPendingTests += skipped;
        // A file that did not load, or holds no test, proves nothing.
        figures.numFailedTests += failed || Number(tests.length === 0 || !isPassed);
        figures.passedIn[browser.name] = (figures.passedIn[browser.name] ?? 0) + passed;
        if (tests.length === 0) console.error(`${browser.name}: no tests ran in ${testFile}`);
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(figures));
      if (figures.numFailedTests + figures.numPendingTests > 0)
        process.once('exit', () => (process.exitCode = 1));
    },
  };
}
