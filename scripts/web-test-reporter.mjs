// Writes what the browser tests came to as Vitest's JSON report does, and fails a file without tests.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const failed = (fullName, errors) => ({
  status: 'failed',
  fullName,
  failureMessages: errors.map(({ message }) => message),
});

/** Every test of a suite, each with the names of the suites that it is in. */
function assertionsIn({ tests, suites }, path = []) {
  const own = tests.map(({ name, passed, skipped, error }) => {
    const fullName = [...path, name].join(' > ');
    if (passed || skipped) return { status: passed ? 'passed' : 'pending', fullName };
    return failed(fullName, error ? [error] : []);
  });
  return [...own, ...suites.flatMap((suite) => assertionsIn(suite, [...path, suite.name]))];
}

/** What one file came to in one browser. */
function resultOf({ browser, testFile, testResults, passed, errors }) {
  const assertionResults = testResults ? assertionsIn(testResults) : [];
  // A file that did not load, or holds no test, proves nothing.
  if (assertionResults.length === 0) assertionResults.push(failed('no test ran', errors));
  else if (!passed && assertionResults.every(({ status }) => status !== 'failed'))
    assertionResults.push(failed('the file did not end well', errors));
  return { name: `${testFile} (${browser.name})`, assertionResults };
}

/** @param {string} file Where to write. @returns {import('@web/test-runner').Reporter} */
export function jsonReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const testResults = sessions.map(resultOf);
      const all = testResults.flatMap(({ assertionResults }) => assertionResults);
      const count = (wanted) => all.filter(({ status }) => status === wanted).length;
      const figures = {
        numPassedTests: count('passed'),
        numFailedTests: count('failed'),
        numPendingTests: count('pending'),
        testResults,
      };
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(figures));
      if (figures.numFailedTests + figures.numPendingTests > 0)
        process.once('exit', () => (process.exitCode = 1));
    },
  };
}
