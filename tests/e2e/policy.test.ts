// The policy that the server sends is in force, and nothing on any page goes against it.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../examples/intranet/headers.ts';
import { launch, openPage } from './browser.ts';
import { everybodyAnswers, Intranet } from './intranet.ts';

const intranet = new Intranet();
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
  await intranet.start();
  await everybodyAnswers(intranet);
});

afterAll(async () => {
  await browser.close();
  await intranet.remove();
});

it('is noticed when it is broken: the watch works', async () => {
  const { page, trouble } = await openPage(browser, intranet.address);
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    try {
      document.body.innerHTML = '<b>text that becomes markup</b>';
    } catch {
      // Trusted Types refuse it, and that is to be reported too.
    }
  });
  await expect
    .poll(() => trouble.filter((what) => what.startsWith('violation: style-src')).length)
    .toBeGreaterThan(0);
  await expect
    .poll(() => trouble.filter((what) => what.startsWith('violation: require-trusted-types-for')).length)
    .toBeGreaterThan(0);
  await page.context().close();
});

it.each(['/', '/resultat', '/svaren'])('%s keeps to it, and loads nothing from elsewhere', async (path) => {
  const { page, trouble } = await openPage(browser, intranet.address, '/svaren');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(requests.length).toBeGreaterThan(3);
  for (const url of requests) expect(new URL(url).origin).toBe(intranet.address);
  expect(trouble).toEqual([]);
  await page.context().close();
});

it('is kept to through every detail that can be opened, printed or made dark', async () => {
  const { page, trouble } = await openPage(browser, intranet.address, '/resultat');
  await page.getByRole('table', { name: 'Område för område' }).waitFor();
  for (const summary of await page.locator('kund-diagnos-group-result summary').all()) await summary.click();
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ forcedColors: 'active', media: 'screen' });
  await page.waitForTimeout(100);
  expect(trouble).toEqual([]);
  await page.context().close();
});

// Two copies: somebody has put the script file into the page's template, and somebody else into the article.
const scriptFile = (name: string) =>
  readFileSync(new URL(import.meta.resolve(`kund-diagnos/${name}`)), 'utf8');
const { version } = JSON.parse(
  readFileSync(new URL(import.meta.resolve('kund-diagnos/package.json')), 'utf8'),
) as { version: string };
const otherVersion = (code: string) => {
  const changed = code.replaceAll(version, '9.9.9');
  expect(changed).not.toBe(code);
  return changed;
};

/** A page of the intranet with one script more, after its own, and under the same policy. */
async function openWithCopy(path: string, code: string) {
  const { page, trouble } = await openPage(browser, intranet.address, '/svaren');
  await page.route('**/copy.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.route(intranet.address + path, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const body = html.replace('</head>', '<script src="/copy.js" defer></script></head>');
    await route.fulfill({ response: answer, body });
  });
  const copy = page.waitForResponse('**/copy.js');
  const answer = await page.goto(path);
  expect(answer?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
  await copy;
  return { page, trouble };
}

const works: Record<string, (page: Page) => Promise<void>> = {
  '/': async (page) => {
    await page.getByRole('button', { name: 'Börja' }).click();
    await page.getByRole('group', { name: /^Vi / }).first().waitFor();
  },
  '/resultat': (page) => page.getByRole('table', { name: 'Område för område' }).waitFor(),
};

const copies = [
  ['/', 'kund-diagnos.js'],
  ['/resultat', 'kund-diagnos.all.js'],
  ['/resultat', 'kund-diagnos.js'],
] as const;

it.each(copies)('%s with a second copy, %s of the same version, works without a word', async (path, name) => {
  const { page, trouble } = await openWithCopy(path, scriptFile(name));
  await works[path]!(page);
  expect(trouble).toEqual([]);
  await page.context().close();
});

it.each(copies)(
  '%s with a second copy, %s of another version, works, with one warning',
  async (path, name) => {
    const { page, trouble } = await openWithCopy(path, otherVersion(scriptFile(name)));
    await works[path]!(page);
    expect(trouble).toHaveLength(1);
    expect(trouble[0]).toMatch(/^warning: kund-diagnos: /);
    expect(trouble[0]).toContain(version);
    expect(trouble[0]).toContain('9.9.9');
    await page.context().close();
  },
);
