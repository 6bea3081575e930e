// What the group chooses in its meeting is kept by the host, and is there again when the page is.
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { discussionOrder, names } from './eight-people.ts';
import { everybodyAnswers, type Intranet } from './intranet.ts';
import { visitForEach } from './visit.ts';

let intranet: Intranet;
let page: Page;

const visit = visitForEach('/resultat', async (fresh) => {
  await fresh.start();
  await everybodyAnswers(fresh);
});
beforeEach(() => {
  ({ intranet, page } = visit);
});

const dialog = () => page.getByRole('dialog', { name: 'Gruppens resultat' });
const start = () => page.getByRole('button', { name: 'Starta mötet' }).click();
const next = () => dialog().getByRole('button', { name: 'Nästa', exact: true }).click();
const chosen = () => dialog().getByRole('checkbox', { name: 'Vi arbetar med det här' });
const discussed = () => dialog().getByRole('checkbox', { name: 'Vi har pratat om det här' });

const kept = async () => {
  const { decisions } = (await (await fetch(`${intranet.address}/api/result`)).json()) as {
    decisions: unknown;
  };
  return decisions;
};

const [first, second] = discussionOrder;

it('keeps each choice when it is made, and shows it again on another screen', async () => {
  await start();
  await discussed().check();
  await chosen().check();
  await next();
  await discussed().check();
  await expect.poll(kept).toEqual({ chosen: [first], discussed: [first, second] });

  const other = await openPage(visit.browser, intranet.address, '/resultat');
  await other.page.getByRole('button', { name: 'Starta mötet' }).click();
  const marks = other.page.getByRole('dialog').getByRole('list').first();
  await marks.getByText(`${names[first]}, Röd, Vi har pratat om det här, Vi arbetar med det här`).waitFor();
  await marks.getByText(`${names[second]}, Röd, Vi har pratat om det här`).waitFor();
  expect(other.trouble).toEqual([]);
  await other.page.context().close();

  await chosen().check();
  await discussed().uncheck();
  await expect.poll(kept).toEqual({ chosen: [first, second], discussed: [first] });
  expect(visit.trouble).toEqual([]);
});

it('says so when they cannot be kept, and keeps the latest as soon as they can', async () => {
  await start();
  // What the meeting shows is fetched when it is opened.
  await chosen().waitFor();
  await intranet.kill();
  await chosen().check();
  await next();
  await chosen().check();
  await page.getByText('Era val är inte sparade än.').waitFor({ state: 'attached' });
  await intranet.start();
  await expect.poll(kept, { timeout: 15_000 }).toEqual({ chosen: [first, second], discussed: [] });
  await expect.poll(() => page.locator('#kept').textContent()).toBe('');
});

it("tells the server's reason when it refuses, and does not try again", async () => {
  let requests = 0;
  await page.route('**/decisions', (route) => {
    requests += 1;
    return route.fulfill({ status: 400, json: { error: 'Inte <b>så</b>.' } });
  });
  await page.clock.install();
  await start();
  await chosen().check();
  await page.getByText('Era val kunde inte sparas. Inte <b>så</b>.').waitFor({ state: 'attached' });
  await page.clock.runFor(60_000);
  // What the page asked for before this has come to the route above by now.
  await page.evaluate(() => fetch('/api/result'));
  expect(requests).toBe(1);
});
