// Pages from a server of our own, each opened in a browser as if nobody had been there before.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromium as launchOptions } from '../scripts/browser.mjs';

const types = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/**
 * @param {Record<string, string>} files Texts by path. They are sent with gzip, and the browser is told not to cache them.
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve(files) {
  const bodies = new Map(
    Object.entries(files).map(([name, text]) => [`/${name}`, gzipSync(text, { level: 9 })]),
  );
  const server = createServer(({ url }, response) => {
    const body = bodies.get(url);
    if (!body) return response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
    const type = types[url.split('.').at(-1)];
    response
      .writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        'content-encoding': 'gzip',
        'cache-control': 'no-store',
      })
      .end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export const launch = async () => chromium.launch(await launchOptions());

/**
 * Runs in the page before its own scripts. A page calls `laidOut` when everything is there and has its place; the time is that of the
 * end of the frame that shows it.
 */
function mark() {
  globalThis.shown = new Promise((resolve) => {
    globalThis.laidOut = (elements, count) => {
      if (elements.length !== count) throw new Error(`${elements.length} are there, not ${count}`);
      for (const element of elements) {
        if (element.getBoundingClientRect().height === 0) throw new Error('something has no height');
      }
      // A message that is posted in a frame arrives after its rendering.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    };
  });
}

/**
 * Opens a page in a new profile.
 *
 * @param {number} [slowdown] How many times slower the page's thread runs.
 * @returns {Promise<{ page: object, cdp: object, ms: number, close: () => Promise<void> }>} `ms`: milliseconds from the page's own
 *   time origin, which is the start of the navigation, to the end of the frame that shows it.
 */
export async function open(browser, url, slowdown = 1) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let fail;
  const failed = new Promise((_resolve, reject) => (fail = reject));
  failed.catch(() => {});
  page.on('pageerror', fail);
  await page.addInitScript(mark);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url, { waitUntil: 'commit' });
  const ms = await Promise.race([page.evaluate(() => globalThis.shown), failed]);
  return { page, cdp, ms, close: () => context.close() };
}

/**
 * The bytes that the browser received for a page, headers included, until it requests nothing more.
 *
 * @returns {Promise<number>} bytes, of which compressed ones count as they came
 */
export async function overTheWire(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await cdp.send('Network.enable');
  await page.addInitScript(mark);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => globalThis.shown);
  await context.close();
  return bytes;
}

/** Bytes of JavaScript objects that are in use, after collecting garbage. */
export async function heap(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
