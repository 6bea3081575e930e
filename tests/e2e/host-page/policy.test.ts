// The strict policy that the intranet sends is in force, and nothing on its pages violates it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../examples/intranet/headers.ts';
import { answer } from '../../../examples/intranet/tests/support/answering.ts';
import { openPage } from '../../../examples/intranet/tests/support/browser.ts';
import { people } from '../../../examples/intranet/tests/support/eight-people.ts';
import { everybodyAnswers, Intranet } from '../../../examples/intranet/tests/support/intranet.ts';

const intranet = new Intranet();
beforeAll(async () => {
  await intranet.start();
  await everybodyAnswers(intranet.address);
});
afterAll(() => intranet.remove());

it('is reported when it is violated: the watch works', async () => {
  const { page, trouble } = await openPage(intranet.address);
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    try {
      document.body.innerHTML = '<b>text that becomes markup</b>';
    } catch {
      // Trusted Types reject it, and that is to be reported too.
    }
  });
  for (const directive of ['style-src', 'require-trusted-types-for']) {
    await expect
      .poll(() => trouble.filter((what) => what.startsWith(`violation: ${directive}`)).length)
      .toBeGreaterThan(0);
  }
});

it.each([
  { path: '/', button: 'Börja', hasParts: true },
  { path: '/resultat', button: 'Kopiera sammanfattningen', hasParts: true },
  { path: '/svaren', button: null, hasParts: false },
])('holds on $path, and everything comes from the same server', async ({ path, button, hasParts }) => {
  const { page, trouble } = await openPage(intranet.address, '/svaren');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(path);
  if (button) await page.getByRole('button', { name: button }).waitFor();
  expect(requests.length).toBeGreaterThan(3);
  for (const url of requests) expect(new URL(url).origin).toBe(intranet.address);
  expect(requests.some((url) => url.includes('/parts/'))).toBe(hasParts);
  expect(trouble).toEqual([]);
});

it('holds for every detail that can be opened, in the meeting, in print, in the dark and in forced colours', async () => {
  const { page, trouble } = await openPage(intranet.address, '/resultat');
  await page.getByRole('button', { name: 'Kopiera sammanfattningen' }).waitFor();
  for (const name of await page.locator('kund-diagnos-group-result button.name').all()) await name.click();
  for (const summary of await page.locator('kund-diagnos-group-result summary').all()) await summary.click();
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  // On the overview, and with the figures of the first area.
  for (const key of ['', 'PageDown', 'PageDown']) {
    if (key) await page.keyboard.press(key);
    for (const summary of await page.getByRole('dialog').locator('summary').all()) await summary.click();
  }
  await page.keyboard.press('End');
  await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).click();
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.emulateMedia({ forcedColors: 'active', media: 'screen' });
  // Violations are reported in order: once this last one has been, all before it have been.
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
  });
  const isLast = (what: string) => what.includes('style-src');
  await expect.poll(() => trouble.filter(isLast).length).toBeGreaterThan(0);
  expect(trouble.findIndex(isLast)).toBe(0);
});

// One in the page's template, and one in the article, from another address.
describe('a second copy of the library on the page', () => {
  const library = new URL('dist/', import.meta.resolve('kund-diagnos/package.json'));
  const script = (name: string) => readFileSync(new URL(name, library), 'utf8');
  const { version } = JSON.parse(
    readFileSync(new URL(import.meta.resolve('kund-diagnos/package.json')), 'utf8'),
  ) as { version: string };

  async function openWithCopy(name: string, code: string, policy = contentSecurityPolicy): Promise<string[]> {
    const { page, trouble } = await openPage(intranet.address, '/svaren');
    await page.route('**/copy.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
    await page.route(`${intranet.address}/`, async (route) => {
      const reply = await route.fetch();
      const type = name.includes('standalone') ? 'defer' : 'type="module"';
      const html = await reply.text();
      await route.fulfill({
        response: reply,
        headers: { ...reply.headers(), 'content-security-policy': policy },
        body: html.replace('</head>', `<script src="/copy.js" ${type}></script></head>`),
      });
    });
    await page.goto('/');
    await answer(page, people[1]!);
    return trouble;
  }

  const withDuplicates = `${contentSecurityPolicy} 'allow-duplicates'`;

  describe.each(['kund-diagnos.js', 'kund-diagnos.standalone.js'])('%s', (name) => {
    it('causes no trouble when it is of the same version', async () => {
      expect(await openWithCopy(name, script(name), withDuplicates)).toEqual([]);
    });

    it('gives a warning and no error when it is of another version', async () => {
      const code = script(name).replaceAll(version, '9.9.9');
      expect(code).not.toBe(script(name));
      const trouble = await openWithCopy(name, code, withDuplicates);
      const notUsed = (found: string, unused: string) =>
        `warning: kund-diagnos: version ${found} is already on this page; version ${unused} was not used.`;
      expect(trouble[0]).toBe(notUsed(version, '9.9.9'));
      // The standalone file may register a tag before the first copy has fetched its part.
      expect([[], [notUsed('9.9.9', version)]]).toContainEqual(trouble.slice(1));
    });

    // Each copy has a Lit of its own, and a policy without 'allow-duplicates' allows only one to make its Trusted Types policy.
    it('stops where the policy allows one Lit only, and the first copy works', async () => {
      const trouble = await openWithCopy(name, script(name));
      expect(trouble).not.toEqual([]);
      expect(trouble.filter((line) => !/lit-html|trusted-types|csp-violation/.test(line))).toEqual([]);
    });
  });
});
