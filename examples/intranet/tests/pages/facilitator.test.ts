// The facilitator's code on the result's page: asked for, checked, and kept until the tab is closed.
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { hashCode, newCode } from '../../codes.ts';
import { openDatabase } from '../../open-database.ts';
import { focused, lead } from '../support/browser.ts';
import { facilitatorCode } from '../support/codes.ts';
import { discussionOrder } from '../support/eight-people.ts';
import { everybodyAnswers, peopleAnswer, resultOf } from '../support/intranet.ts';
import { visitForEach } from '../support/visit.ts';

let page: Page;
const visit = visitForEach('/resultat', async (intranet) => {
  await intranet.start({ invited: 13 });
  await everybodyAnswers(intranet.address);
  await peopleAnswer(intranet.address, { round: 2, to: 5 });
});
beforeEach(() => {
  ({ page } = visit);
});

const code = () => page.getByLabel('Mötesledarens kod').filter({ visible: true });
const give = async (given: string) => {
  await code().fill(given);
  await page.keyboard.press('Enter');
};
const fold = () => page.getByText('Nästa omgång, för den som leder mötet');
const close = () => page.getByRole('button', { name: 'Avsluta omgången' });
const count = () => page.getByText('har 5 av 13 svarat');

it('a reader of the result sees nothing of the next round until it is unfolded', async () => {
  const open = page.getByText('Omgång 2 pågår.');
  await fold().waitFor();
  expect(await open.isVisible()).toBe(false);
  expect(await code().isVisible()).toBe(false);
  await fold().click();
  await open.waitFor();
  await code().waitFor();
});

it('without it the page shows neither how many have answered nor a way to close the round', async () => {
  await fold().click();
  await page
    .getByText('Omgång 2 pågår. Resultatet visas när den är avslutad och minst 5 har svarat.')
    .waitFor();
  expect(await count().isVisible()).toBe(false);
  expect(await close().isVisible()).toBe(false);
});

it('is asked for beside the result, before the meeting, and no longer once it is given', async () => {
  const ask = page.getByRole('link', { name: 'Ska du leda mötet?' });
  await ask.click();
  await expect.poll(async () => (await focused(page)).name).toContain('Mötesledarens kod');
  await give(facilitatorCode);
  await count().waitFor();
  expect(await ask.isVisible()).toBe(false);
});

it('with it the page does, by the keyboard alone, also after a reload', async () => {
  await fold().press('Enter');
  await code().waitFor();
  await give(facilitatorCode.toLowerCase());
  await count().waitFor();
  await expect.poll(async () => (await focused(page)).name).toContain('Avsluta omgången');
  await page.reload();
  await count().waitFor();
  expect(await close().isVisible()).toBe(true);
  expect(await code().isVisible()).toBe(false);
  expect(visit.trouble).toEqual([]);
});

it('is not there in another tab, and nothing of it in what outlives the tab', async () => {
  await lead(page);
  const other = await page.context().newPage();
  await other.goto('/resultat');
  await other.getByRole('link', { name: 'Ska du leda mötet?' }).click();
  await other.getByLabel('Mötesledarens kod').filter({ visible: true }).waitFor();
  expect(await other.evaluate(() => JSON.stringify(localStorage))).toBe('{}');
});

it.each([newCode(), 'åäö 💥', ' - '])('%s: the person is told at the field', async (given) => {
  await fold().click();
  await give(given);
  await page.getByText('Koden gäller inte. Kontrollera den, och försök igen.').waitFor();
  expect(await code().getAttribute('aria-invalid')).toBe('true');
  expect((await focused(page)).name).toContain('Mötesledarens kod');
  expect(await count().isVisible()).toBe(false);
  await lead(page);
  await count().waitFor();
});

it('is asked for again when it has been replaced', async () => {
  await lead(page);
  const database = await openDatabase(visit.intranet.file);
  await database.setFacilitator(hashCode(newCode()));
  await database.close();
  await page.reload();
  await page.getByRole('table', { name: 'Område för område' }).waitFor();
  await fold().click();
  await code().waitFor();
});

it('is needed to store what the meeting decides: the page says so, and stores it once the code is given', async () => {
  const [first] = discussionOrder;
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gruppens resultat' });
  await dialog.getByRole('button', { name: 'Nästa', exact: true }).click();
  await dialog.getByRole('button', { name: 'Visa resultatet' }).click();
  await dialog.getByRole('checkbox', { name: 'Det här ska vi arbeta med' }).check();
  await page
    .getByText('Era val sparas när den som leder mötet har skrivit sin kod')
    .waitFor({ state: 'attached' });
  const decisions = async () => (await resultOf(visit.intranet.address))['decisions'];
  expect(await decisions()).toEqual({ chosen: [], discussed: [], actions: [] });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  // The focus goes back to what opened the meeting once full screen has ended.
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
  await expect.poll(async () => (await focused(page)).name).toContain('Starta mötet');
  await lead(page);
  await expect.poll(decisions).toEqual({ chosen: [first], discussed: [], actions: [] });
  await expect.poll(() => page.locator('#saving').textContent()).toBe('');
  expect(visit.trouble).toEqual([]);
});
