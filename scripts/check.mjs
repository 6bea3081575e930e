// Runs every check, two at a time where they do not disturb each other, and closes with `N passed, N failed`.
// A tool counts as one; test runners count their tests. Names on the command line run only those checks.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * `report` names the file in `reports/` that a test runner writes its figures to.
 * `alone` marks what the others need to be over.
 * @type {{ name: string, script: string, report?: string, alone?: boolean }[]}
 */
const checks = [
  { name: 'build', script: 'build', alone: true },
  { name: 'lock file', script: 'check:lock' },
  { name: 'formatting', script: 'check:format' },
  { name: 'types', script: 'check:types' },
  { name: 'lint', script: 'check:lint' },
  { name: 'spelling', script: 'check:spelling' },
  { name: 'templates', script: 'check:templates' },
  { name: 'import directions', script: 'check:imports' },
  { name: 'dead code', script: 'check:dead-code' },
  { name: 'package contents', script: 'check:package' },
  { name: 'package types', script: 'check:package-types' },
  { name: 'stories', script: 'build:storybook' },
  { name: 'tests in Node', script: 'test:node', report: 'node.json' },
  { name: 'tests in a browser', script: 'test:browser', report: 'browser.json' },
  { name: 'tests end to end', script: 'test:e2e', report: 'e2e.json' },
  { name: 'tests of what is published', script: 'test:package', report: 'published.json' },
];

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `No check is called ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

/** Runs one npm script and keeps what it prints. */
function run(script) {
  return new Promise((resolve) => {
    // npm is a .cmd file on Windows, which only a shell starts.
    const child = spawn('npm', ['run', '--silent', script], {
      shell: process.platform === 'win32',
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: output + error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** What a test runner counted. A run that failed without a failing test (or wrote nothing) counts as one failure. */
function count(ok, report) {
  if (!report) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  let figures;
  try {
    figures = JSON.parse(readFileSync(`reports/${report}`, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const passed = figures.numPassedTests;
  // A test that is switched off proves nothing, so it does not pass for one that ran.
  const failed = figures.numFailedTests + figures.numPendingTests + (figures.numTodoTests ?? 0);
  return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed };
}

const total = { passed: 0, failed: 0 };

async function perform({ name, script, report }) {
  const started = performance.now();
  if (report) rmSync(`reports/${report}`, { force: true });
  const { ok, output } = await run(script);
  const { passed, failed } = count(ok, report);
  total.passed += passed;
  total.failed += failed;
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const tests = report ? `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` : '';
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(28)}${seconds.padStart(8)}   ${tests}`.trimEnd());
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
}

mkdirSync('reports', { recursive: true });
let lanes = [];
for (const check of checks) {
  if (positionals.length > 0 && !positionals.includes(check.name)) continue;
  if (check.alone) await Promise.all(lanes.splice(0));
  if (lanes.length === 2) await Promise.race(lanes);
  const lane = perform(check).then(() => {
    lanes = lanes.filter((other) => other !== lane);
  });
  lanes.push(lane);
  if (check.alone) await lane;
}
await Promise.all(lanes);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
