// `npm test`: builds, runs the npm scripts that check something, two at a time, and closes with `N passed, N failed`.
// Names on the command line run only those: `npm test -- check:lint test:e2e`.
import { createConcurrently, KillOnSignal } from 'concurrently';
import { readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { relative } from 'node:path';
import { chromium } from './browser.mjs';

const stop = new AbortController();
const total = { passed: 0, failed: 0 };
/** Said once more at the end, since the log of a whole run is long and may be cut. */
const failures = [];

const reportOf = (name) => `reports/${name.replace(':', '-')}.json`;

/** The tests in a report of Vitest's that did not pass, each with the beginning of its message. */
const failuresIn = ({ testResults }) =>
  testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ status, fullName, failureMessages = [] }) => {
        const lines = failureMessages.flatMap((message) => message.split('\n')).slice(0, 3);
        return [`${relative('.', file)}: ${fullName} (${status})`, ...lines].join('\n  ');
      }),
  );

/** A tool counts as one. A test runner counts its tests, and a test that is switched off has not passed. */
function count(name, isSuccessful) {
  const one = { passed: Number(isSuccessful), failed: Number(!isSuccessful), failures: [] };
  if (!name.startsWith('test:')) return one;
  try {
    const report = JSON.parse(readFileSync(reportOf(name), 'utf8'));
    const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests = 0 } = report;
    const failed = numFailedTests + numPendingTests + numTodoTests;
    return {
      passed,
      failed: failed || Number(!isSuccessful || passed === 0),
      failures: failuresIn(report),
    };
  } catch {
    return { passed: 0, failed: 1, failures: [] };
  }
}

function print({ command: { name }, exitCode, timings }, output) {
  const result = count(name, exitCode === 0 && !stop.signal.aborted);
  total.passed += result.passed;
  total.failed += result.failed;
  const seconds = `${timings.durationSeconds.toFixed(1)} s`.padStart(8);
  console.log(
    `${result.failed ? '✗' : '✓'} ${name.padEnd(21)}${seconds}   ${result.passed} passed, ${result.failed} failed`,
  );
  if (!result.failed) return;
  console.log(`\n${output.join('').trimEnd()}\n`);
  failures.push(name, ...result.failures);
}

async function run(names, env = {}) {
  if (names.length === 0 || stop.signal.aborted) return;
  for (const name of names) rmSync(reportOf(name), { force: true });
  const { commands, result } = createConcurrently(
    names.map((name) => ({ name, command: `npm run --silent ${name}`, env: { NO_COLOR: '1', ...env } })),
    {
      maxProcesses: 2,
      controllers: [new KillOnSignal({ process, abortController: stop })],
      abortSignal: stop.signal,
    },
  );
  for (const { stdout, stderr, close } of commands) {
    const output = [];
    for (const stream of [stdout, stderr]) stream.subscribe((text) => output.push(text));
    close.subscribe((event) => print(event, output));
  }
  // Rejects when a script has failed, which has already been printed.
  await result.catch(() => null);
}

/** Seconds of processor time of the whole machine, since that of browsers is not attributed to this process. */
const processorTime = () =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys, 0) / 1000;
const startedAt = processorTime();

const asked = process.argv.slice(2);
const isWanted = (name) => asked.length === 0 || asked.includes(name);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
// `test:mutation` takes minutes, and is for those who change what it tests.
const checks = Object.keys(scripts).filter((name) => /^(check:|test:(?!mutation))/.test(name));

// Unpacked once, before two ask for it at the same time.
process.env.CHROME_PATH = (await chromium()).executablePath;
await run(['build'].filter(isWanted));
await run(checks.filter((name) => isWanted(name) && name !== 'test:second-chromium'));
const { SECOND_CHROME_PATH } = process.env;
if (SECOND_CHROME_PATH)
  await run(['test:second-chromium'].filter(isWanted), { CHROME_PATH: SECOND_CHROME_PATH });

if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
console.log(`\nThe processors of this machine worked for ${(processorTime() - startedAt).toFixed(0)} s.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
