// Whatever text a host or its database gives is shown as text.
import { kundorientering, kundorienteringSv } from 'kund-diagnos/instruments';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { answer, ownResult, question, send } from './answering.ts';
import { launch, openPage, type Watched } from './browser.ts';
import { people } from './eight-people.ts';
import { Intranet } from './intranet.ts';

const evil = '<img src=x onerror="globalThis.harmed = true"><script>globalThis.harmed = true</script>${1+1}';

const intranet = new Intranet();
let browser: Browser;
let watched: Watched;
let page: Page;
let requests: string[];

beforeAll(async () => {
  browser = await launch();
  await intranet.start();
});

afterAll(async () => {
  await browser.close();
  await intranet.remove();
});

beforeEach(async () => {
  watched = await openPage(browser, intranet.address, '/svaren');
  ({ page } = watched);
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
});

afterEach(async () => {
  // Nothing was made of it: no element, no request, no script, no violation.
  const made = await page.evaluate(() => {
    const count = (root: Document | ShadowRoot): number =>
      root.querySelectorAll('img[src=x], script:not([src])').length +
      [...root.querySelectorAll('*')].reduce(
        (sum, { shadowRoot }) => sum + (shadowRoot ? count(shadowRoot) : 0),
        0,
      );
    return { elements: count(document), harmed: 'harmed' in globalThis };
  });
  expect(made).toEqual({ elements: 0, harmed: false });
  expect(requests.filter((url) => url.endsWith('/x'))).toEqual([]);
  expect(watched.trouble).toEqual([]);
  await page.context().close();
});

it("shows a role's name on the group's page as it stands", async () => {
  const counts = [0, 0, 0, 0, 6];
  const low = [6, 0, 0, 0, 0];
  const of = (responses: number, each: number[], squaredTotals: number) => ({
    instrument: 'kundorientering',
    version: 1,
    responses,
    questions: Object.fromEntries(kundorientering.questions.map(({ id }) => [id, each])),
    squaredTotals,
  });
  await page.route('**/api/result', (route) =>
    route.fulfill({
      json: {
        round: 2,
        minimum: 5,
        invited: null,
        responses: 12,
        tally: of(12, [6, 0, 0, 0, 6], 6 * 10 ** 2 + 6 * 50 ** 2),
        groups: {
          [evil]: of(6, counts, 6 * 50 ** 2),
          [`${evil} 2`]: of(6, low, 6 * 10 ** 2),
          [`${evil} 3`]: null,
        },
        decisions: { chosen: [], discussed: [] },
        earlier: [{ round: 1, responses: 9, tally: null, decisions: { chosen: ['sla'], discussed: [] } }],
        latest: 2,
        open: { round: 3, responses: 0, minimum: 5, invited: null },
        areas: { sla: evil },
      },
    }),
  );
  await page.goto('/resultat');
  const headers = page.getByRole('table', { name: 'Grupp för grupp' }).getByRole('columnheader');
  await headers.filter({ hasText: evil }).first().waitFor();
  expect(await headers.filter({ hasText: evil }).count()).toBe(3);
  // The reason to talk about a split question names the groups too.
  await page.locator('[part=first]').first().getByText(evil).first().waitFor();
  await page.getByText(`Efter omgång 1 valde ni att arbeta med ${evil}.`).waitFor();
});

it("shows an instrument's texts as they stand, from the introduction to the result", async () => {
  const all = (value: unknown): unknown =>
    typeof value === 'string'
      ? `${value} ${evil}`
      : Array.isArray(value)
        ? value.map(all)
        : Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, all(part)]));
  const instrument = { ...kundorientering, texts: { sv: all(kundorienteringSv) } };
  await page.goto('/');
  await page.locator('kund-diagnos').evaluate((element, own) => {
    (element as HTMLElement & { instrument: unknown }).instrument = own;
  }, instrument);
  await page.getByRole('heading', { name: evil }).first().waitFor();
  await answer(page, people[0]!);
  expect(await question(page, 0).innerText()).toContain(evil);
  await send(page, people[0]!);
  await ownResult(page).waitFor();
  for (const summary of await page.locator('kund-diagnos-result summary').all()) await summary.click();
  expect(await page.locator('kund-diagnos-result').getByText(evil).count()).toBeGreaterThan(10);
});

it('shows a reason from the server, with a role that it does not know, as it stands', async () => {
  await page.goto('/');
  await answer(page, people[0]!);
  await page.locator('kund-diagnos').evaluate(
    (element, role) => {
      (element as HTMLElement & { segments: unknown }).segments = { role };
    },
    evil.slice(0, 60),
  );
  await send(page, people[0]!);
  await page
    .getByRole('alert')
    .getByText(`inte ”${evil.slice(0, 60)}”`)
    .waitFor();
  // The browser itself writes in the console that the answer was 400.
  watched.trouble.splice(0, 1);
  expect(intranet.responses().map(({ role }) => role)).not.toContain(evil.slice(0, 60));
});

it('is put to the test by something that would do harm as markup', async () => {
  // The same text, made into markup on a page without a policy, does make an element: the test can fail.
  const made = await browser.newPage();
  await made.setContent(`<p>${evil}</p>`);
  expect(await made.locator('img[src=x]').count()).toBe(1);
  await made.close();
});
