// The page stores the decisions of the meeting, and shows them when it is opened again.
import { beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { lead, openPage } from '../support/browser.ts';
import { discussionOrder, names } from '../support/eight-people.ts';
import { everybodyAnswers, resultOf, type Intranet } from '../support/intranet.ts';
import { visitForEach } from '../support/visit.ts';

let intranet: Intranet;
let page: Page;

const visit = visitForEach('/resultat', async (fresh) => {
  await fresh.start();
  await everybodyAnswers(fresh.address);
});
beforeEach(async () => {
  ({ intranet, page } = visit);
  await lead(page);
});

const dialog = () => page.getByRole('dialog', { name: 'Gruppens resultat' });
/** To the figures of the first area: past the overview, and past what to talk about. */
const start = async () => {
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await next();
};
/** To the figures of the next area. */
const next = async () => {
  await dialog().getByRole('button', { name: 'Nästa', exact: true }).click();
  await dialog().getByRole('button', { name: 'Visa resultatet' }).click();
};
const chosen = () => dialog().getByRole('checkbox', { name: 'Det här ska vi arbeta med' });
const discussed = () => dialog().getByRole('checkbox', { name: 'Vi har pratat om det här' });

const stored = async () => (await resultOf(intranet.address))['decisions'];

const [first, second] = discussionOrder;

it('stores each decision when it is made, and shows it on another screen', async () => {
  await start();
  await discussed().check();
  await chosen().check();
  await next();
  await discussed().check();
  await expect.poll(stored).toEqual({ chosen: [first], discussed: [first, second], actions: [] });

  const other = await openPage(intranet.address, '/resultat');
  await other.page.getByRole('button', { name: 'Starta mötet' }).click();
  const agenda = other.page.getByRole('dialog').getByRole('list').first();
  const agendaItem = (place: number, name: string) =>
    agenda.getByRole('button', { name: `${place} ${name}`, exact: true });
  await agendaItem(1, `${names[first]}, Vi har pratat om det här, Det här ska vi arbeta med`).waitFor();
  await agendaItem(2, `${names[second]}, Vi har pratat om det här`).waitFor();
  expect(other.trouble).toEqual([]);

  await chosen().check();
  await discussed().uncheck();
  await expect.poll(stored).toEqual({ chosen: [first, second], discussed: [first], actions: [] });
  expect(visit.trouble).toEqual([]);
});

it('says so when the server is gone, and stores the latest decisions once it is back', async () => {
  await page.clock.install();
  await start();
  await chosen().waitFor();
  await intranet.stop();
  await chosen().check();
  await next();
  await chosen().check();
  await page.getByText('Era val är inte sparade än.').waitFor({ state: 'attached' });
  await intranet.start();
  await expect
    .poll(async () => {
      await page.clock.runFor(3_000);
      return stored();
    })
    .toEqual({ chosen: [first, second], discussed: [], actions: [] });
  await expect.poll(() => page.locator('#saving').textContent()).toBe('');
});

it("shows the server's reason when it rejects them, and does not try again", async () => {
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
  // Once this request has been answered, earlier ones have reached the route above.
  await page.evaluate(() => fetch('/api/result'));
  expect(requests).toBe(1);
});
