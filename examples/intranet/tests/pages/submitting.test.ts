// Submitting when the server rejects the answers, or already has them.
import { beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { answer, markedAnswers, ownResult, send } from '../support/answering.ts';
import { people } from '../support/eight-people.ts';
import { visitForEach } from '../support/visit.ts';

const person = people[1]!;
let page: Page;

const visit = visitForEach();
beforeEach(() => {
  ({ page } = visit);
});

const alert = () => page.getByRole('alert');
const department = () => page.getByLabel('Var arbetar du?');

it('says that what came first is stored when the role has been changed since', async () => {
  await page.route('**/api/responses', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await answer(page, person);
  await send(page, person);
  await alert().getByText('Vi når inte intranätet just nu.').waitFor();
  await page.unroute('**/api/responses');
  // The page does not let the role be changed, but another might.
  await department().evaluate((select: HTMLSelectElement) => {
    select.value = 'Produkt';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await alert().getByText('Har du redan skickat in svar med den är de sparade som de var då.').waitFor();
  expect(visit.intranet.responses().map(({ role }) => role)).toEqual([person.role]);
});

it("shows the server's reason, as text, and another department can be chosen", async () => {
  const error = 'Omgången är stängd för <b>dig</b>.';
  await page.route('**/api/responses', (route) => route.fulfill({ status: 400, json: { error } }));
  await answer(page, person);
  await send(page, person);
  await alert().getByText(error).waitFor();
  expect(await markedAnswers(page)).toEqual(person.answers);
  expect(visit.intranet.responses()).toEqual([]);
  await page.unroute('**/api/responses');
  await department().selectOption('Produkt');
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await ownResult(page).waitFor();
  expect(visit.intranet.responses().map(({ role }) => role)).toEqual(['Produkt']);
});

it('names the status when the reply is not JSON, and the department stays', async () => {
  await page.route('**/api/responses', (route) =>
    route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }),
  );
  await answer(page, person);
  await send(page, person);
  await alert().getByText('Servern kunde inte spara svaren (fel 502).').waitFor();
  expect(await department().isDisabled()).toBe(true);
});
