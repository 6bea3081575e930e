// The policy that the server sends is in force, and nothing on any page goes against it.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../examples/intranet/headers.ts';
import { answer } from './answering.ts';
import { launch, openPage } from './browser.ts';
import { people, response } from './eight-people.ts';
import { Intranet } from './intranet.ts';

const intranet = new Intranet();
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
  await intranet.start();
  for (const [index, person] of people.entries()) {
    await fetch(`${intranet.address}/api/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(response(person, `person-${index}`)),
    });
  }
  await fetch(`${intranet.address}/api/rounds/1/close`, { method: 'POST' });
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
  // What goes against it is told of in order: when this last thing is, all before it has been.
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
  });
  const isLast = (what: string) => what.includes('style-src');
  await expect.poll(() => trouble.filter(isLast).length).toBeGreaterThan(0);
  expect(trouble.findIndex(isLast)).toBe(0);
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

async function openWithCopy(code: string) {
  const { page, trouble } = await openPage(browser, intranet.address, '/svaren');
  await page.route('**/copy.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await page.route(`${intranet.address}/`, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const body = html.replace('</head>', '<script src="/copy.js" defer></script></head>');
    await route.fulfill({ response: answer, body });
  });
  const { headers } = { headers: (await page.goto('/'))!.headers() };
  expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
  return { page, trouble };
}

it('a second copy of the script file is no trouble at all', async () => {
  const { page, trouble } = await openWithCopy(scriptFile('kund-diagnos.js'));
  await answer(page, people[0]!);
  expect(trouble).toEqual([]);
  await page.context().close();
});

it('the script file with every tag, after the small one, says which tag is missing and how to get it', async () => {
  const { page, trouble } = await openWithCopy(scriptFile('kund-diagnos.all.js'));
  await answer(page, people[0]!);
  expect(trouble).toHaveLength(1);
  expect(trouble[0]).toMatch(
    /^warning: kund-diagnos: .*<kund-diagnos-group-result>.*kund-diagnos\.all\.js alone/,
  );
  await page.context().close();
});

it.each(['kund-diagnos.js', 'kund-diagnos.all.js'])(
  'a second copy, %s of another version, gives one warning and no error',
  async (name) => {
    const { page, trouble } = await openWithCopy(otherVersion(scriptFile(name)));
    await answer(page, people[0]!);
    expect(trouble).toHaveLength(1);
    expect(trouble[0]).toMatch(/^warning: kund-diagnos: /);
    expect(trouble[0]).toContain(version);
    expect(trouble[0]).toContain('9.9.9');
    await page.context().close();
  },
);
