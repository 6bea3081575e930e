// Any text from a host or its database is shown as text.
import { kundorientering, kundorienteringSv } from 'kund-diagnos/instruments';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { answer, ownResult, question, send } from '../../../examples/intranet/tests/support/answering.ts';
import { newContext } from '../../../examples/intranet/tests/support/browser.ts';
import { people } from '../../../examples/intranet/tests/support/eight-people.ts';
import { visitForEach } from '../../../examples/intranet/tests/support/visit.ts';

const evil = '<img src=x onerror="globalThis.harmed = true"><script>globalThis.harmed = true</script>${1+1}';
const person = people[1]!;

const visit = visitForEach('/svaren');
let page: Page;
let requests: string[];
beforeEach(() => {
  ({ page } = visit);
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
});

afterEach(async () => {
  // Nothing has come of it: no element, no request, no script, no violation.
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
  expect(visit.trouble).toEqual([]);
});

it("the names of roles and areas on the group's page", async () => {
  const tallyOf = (responses: number, counts: number[]) => ({
    instrument: 'kundorientering',
    version: 1,
    responses,
    questions: Object.fromEntries(kundorientering.questions.map(({ id }) => [id, counts])),
  });
  await page.route('**/api/result', (route) =>
    route.fulfill({
      json: {
        round: 2,
        minimum: 5,
        invited: null,
        responses: 12,
        tally: tallyOf(12, [6, 0, 0, 0, 6]),
        groups: [
          [evil, tallyOf(6, [0, 0, 0, 0, 6])],
          [`${evil} 2`, tallyOf(6, [6, 0, 0, 0, 0])],
          [`${evil} 3`, null],
        ],
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
  expect(await headers.filter({ hasText: evil }).count()).toBe(2);
  // A hidden group is named below the map.
  await page.getByText(`Visas inte: ${evil} 3.`).waitFor();
  // The reason to talk about a split question names the groups too.
  await page.locator('[part=first]').first().getByText(evil).first().waitFor();
  await page.getByText(`Efter omgång 1 valde ni att arbeta med ${evil}.`).waitFor();
});

it("an instrument's texts, from the introduction to the result", async () => {
  const withEvil = (value: unknown): unknown =>
    typeof value === 'string'
      ? `${value} ${evil}`
      : Array.isArray(value)
        ? value.map(withEvil)
        : Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, withEvil(part)]));
  const instrument = { ...kundorientering, texts: { sv: withEvil(kundorienteringSv) } };
  await page.goto('/');
  await page.locator('kund-diagnos').evaluate((element, own) => {
    (element as HTMLElement & { instrument: unknown }).instrument = own;
  }, instrument);
  await page.getByRole('heading', { name: evil }).first().waitFor();
  await answer(page, person);
  expect(await question(page, 0).innerText()).toContain(evil);
  await send(page, person);
  await ownResult(page).waitFor();
  for (const summary of await page.locator('kund-diagnos-result:visible summary').all())
    await summary.click();
  expect(await page.locator('kund-diagnos-result').getByText(evil).count()).toBeGreaterThan(10);
});

it('a reason from the server, with a role that it does not know', async () => {
  const role = evil.slice(0, 60);
  await page.goto('/');
  await answer(page, person);
  await page.locator('kund-diagnos').evaluate((element, unknown) => {
    (element as HTMLElement & { segments: unknown }).segments = { role: unknown };
  }, role);
  await send(page, person);
  await page.getByRole('alert').getByText(`inte ”${role}”`).waitFor();
  // The browser itself logs that the reply was 400.
  await expect.poll(() => visit.trouble).toEqual([expect.stringContaining('400')]);
  visit.trouble.length = 0;
  expect(visit.intranet.responses()).toEqual([]);
});

it('would do harm as markup: the test can fail', async () => {
  const made = await (await newContext()).newPage();
  await made.setContent(`<p>${evil}</p>`);
  expect(await made.locator('img[src=x]').count()).toBe(1);
});
