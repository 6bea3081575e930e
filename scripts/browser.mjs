// Which Chromium the tests drive: CHROME_PATH, else the one that comes as a package, for Linux, else an installed one.
import { existsSync } from 'node:fs';

const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
];

async function pathOfChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (process.platform === 'linux' && process.arch === 'x64') {
    return (await import('@sparticuz/chromium')).default.executablePath();
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (!installed) throw new Error('No Chromium was found. Set CHROME_PATH to one.');
  return installed;
}

/** Before Vitest's workers start: unpacks the one that comes as a package, which two that ask at the same time cannot. */
export async function setup() {
  await pathOfChromium();
}

/** @returns {Promise<{ executablePath: string, args: string[] }>} Launch options for puppeteer-core and playwright-core. */
export async function chromium() {
  return { executablePath: await pathOfChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] };
}
