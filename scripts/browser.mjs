// Which Chromium the tests drive: CHROME_PATH, else an installed one, else the one that comes as a package.
import { existsSync } from 'node:fs';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {Promise<{ executablePath: string, args: string[] }>} launch options for puppeteer-core and playwright-core */
export async function chromium() {
  const executablePath =
    process.env.CHROME_PATH ??
    installed.find((path) => existsSync(path)) ??
    (await (await import('@sparticuz/chromium')).default.executablePath());
  return { executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] };
}
