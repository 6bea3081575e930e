import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromium } from './scripts/browser.mjs';
import { jsonReporter } from './scripts/web-test-reporter.mjs';
import { delivery } from './tests/elements/support/delivery.mjs';

/** The launchers go by what drives a browser, and would call Firefox Chrome and WebKit nothing, once they have started. */
function called(name, launcher) {
  Object.defineProperty(launcher, 'name', { get: () => name, set() {} });
  return launcher;
}

/** Without Puppeteer's limit of 30 s on what a page is asked for: the limits below are those that count. */
async function createPage({ context }) {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  page.setDefaultNavigationTimeout(0);
  return page;
}

const browsers = [called('Chromium', chromeLauncher({ launchOptions: await chromium(), createPage }))];

// Set by .ci/run, which installs the two and starts the driver.
if (process.env.FIREFOX_PATH) {
  browsers.push(
    called(
      'Firefox',
      chromeLauncher({
        // `browserStartTimeout` limits the time.
        launchOptions: {
          browser: 'firefox',
          executablePath: process.env.FIREFOX_PATH,
          args: ['--headless'],
          timeout: 0,
        },
        createPage,
      }),
    ),
  );
}
if (process.env.WEBKIT_DRIVER_PORT) {
  browsers.push(
    called(
      'WebKit',
      webdriverLauncher({
        automationProtocol: 'webdriver',
        hostname: '127.0.0.1',
        port: Number(process.env.WEBKIT_DRIVER_PORT),
        path: '/',
        capabilities: {
          'webkitgtk:browserOptions': { binary: process.env.WEBKIT_PATH, args: ['--automation'] },
        },
      }),
    ),
  );
}

export default {
  files: 'tests/elements/**/*.test.ts',
  nodeResolve: { exportConditions: ['development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }), a11ySnapshotPlugin()],
  middleware: [delivery],
  // Far more than any test needs on a machine of its own: on a busy one the first to fetch the schema, or to call axe, takes long.
  testFramework: { config: { forbidOnly: true, timeout: '300000' } },
  // The same for a browser, for its first page, and for a whole file: the attacks walk every page of the meeting, and take minutes where other
  // work is done beside them.
  browserStartTimeout: 600_000,
  testsStartTimeout: 600_000,
  testsFinishTimeout: 600_000,
  reporters: [defaultReporter(), jsonReporter('reports/test-browser.json')],
  browsers,
  concurrentBrowsers: 1,
  // Files share what a site stores, and the focus. By default a machine with more processors runs several at once.
  concurrency: 1,
};
