// Whoever has answered is told so when they come back, until a new round begins or somebody else at the computer is to answer.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer, ownResult, send } from './answering.ts';
import { focused } from './browser.ts';
import { people } from './eight-people.ts';
import { everybodyAnswers, type Intranet } from './intranet.ts';
import { visitForEach } from './visit.ts';

let intranet: Intranet;
let page: Page;

const visit = visitForEach();
beforeEach(async () => {
  ({ intranet, page } = visit);
  await answer(page, people[0]!);
  await send(page, people[0]!);
  await ownResult(page).waitFor();
});
afterEach(() => {
  expect(visit.trouble).toEqual([]);
});

const receipt = (on = page) => on.getByRole('heading', { name: 'Du har svarat' });
const begin = (on = page) => on.getByRole('button', { name: 'Börja' });

it("comes back to the own result after a reload, and from the group's", async () => {
  const mean = await page.locator('kund-diagnos-result [part=mean]').innerText();
  await page.reload();
  await receipt().waitFor();
  await page.getByRole('link', { name: 'gruppens resultat' }).click();
  await page.waitForURL('**/resultat');
  await page.goBack();
  await receipt().waitFor();
  expect(await ownResult(page).isVisible()).toBe(true);
  expect(await page.locator('kund-diagnos-result:visible [part=mean]').innerText()).toBe(mean);
  expect(await begin().isVisible()).toBe(false);
});

it('keeps no answers once the tab is closed', async () => {
  const other = await page.context().newPage();
  await other.goto('/');
  await receipt(other).waitFor();
  await other.getByText('Ditt eget resultat visas bara i den flik där du svarade').waitFor();
  expect(await ownResult(other).isVisible()).toBe(false);
  expect(await other.evaluate(() => ({ ...localStorage }))).toEqual({ 'diagnos-svarat': '{"round":1}' });
});

it('lets the next person at the computer answer, and shows them nothing of the first', async () => {
  await page.reload();
  await page.getByRole('button', { name: 'Låt nästa person svara' }).click();
  expect((await focused(page)).name).toContain('Var arbetar du?');
  expect(await page.getByLabel('Var arbetar du?').inputValue()).toBe('');
  expect(await ownResult(page).isVisible()).toBe(false);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await answer(page, people[2]!);
  await send(page, people[2]!);
  await ownResult(page).waitFor();
  expect(intranet.responses()).toHaveLength(2);
});

it('begins anew with a new round', async () => {
  await everybodyAnswers(intranet);
  await page.reload();
  await begin().waitFor();
  expect(await receipt().isVisible()).toBe(false);
});

it.each(['{', '{"round":"1"}', '[]'])('begins anew when %s is what is kept', async (kept) => {
  await page.evaluate((value) => {
    localStorage.setItem('diagnos-svarat', value);
  }, kept);
  await page.reload();
  await begin().waitFor();
  expect(await receipt().isVisible()).toBe(false);
});
