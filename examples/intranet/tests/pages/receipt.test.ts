// Somebody who has answered gets a receipt when they come back, until a new round begins or somebody else at the computer is to answer.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { answer, ownResult, send } from '../support/answering.ts';
import { focused } from '../support/browser.ts';
import { people } from '../support/eight-people.ts';
import { everybodyAnswers, type Intranet } from '../support/intranet.ts';
import { visitForEach } from '../support/visit.ts';

const [, person, , next] = people as [unknown, (typeof people)[0], unknown, (typeof people)[0]];
let intranet: Intranet;
let page: Page;

const visit = visitForEach();
beforeEach(() => {
  ({ intranet, page } = visit);
});
afterEach(() => {
  expect(visit.trouble).toEqual([]);
});

const receipt = (on = page) => on.getByRole('heading', { name: 'Du har svarat' });
const begin = () => page.getByRole('button', { name: 'Börja' });
const letNextAnswer = () => page.getByRole('button', { name: 'Låt nästa person svara' }).click();
const storedItems = () => page.evaluate(() => localStorage.length + sessionStorage.length);

describe('when somebody has answered', () => {
  beforeEach(async () => {
    await answer(page, person);
    await send(page, person);
    await ownResult(page).waitFor();
  });

  it("is shown with the own result after a reload, and on the way back from the group's", async () => {
    const mean = await page.locator('kund-diagnos-result [part=mean]').innerText();
    await page.reload();
    await receipt().waitFor();
    await page.getByRole('link', { name: 'gruppens resultat' }).click();
    await page.waitForURL('**/resultat');
    await page.goBack();
    await receipt().waitFor();
    await ownResult(page).waitFor();
    expect(await page.locator('kund-diagnos-result:visible [part=mean]').innerText()).toBe(mean);
    expect(await begin().isVisible()).toBe(false);
  });

  it('has no answers in another tab', async () => {
    const other = await page.context().newPage();
    await other.goto('/');
    await receipt(other).waitFor();
    await other.getByText('Ditt eget resultat visas bara i den flik där du svarade').waitFor();
    expect(await ownResult(other).isVisible()).toBe(false);
    expect(await other.evaluate(() => Object.entries(localStorage))).toEqual([
      ['diagnos-svarat', '{"round":1}'],
    ]);
  });

  it('lets the next person answer at once, and shows them nothing of the first', async () => {
    await letNextAnswer();
    await begin().waitFor();
    expect(await ownResult(page).count()).toBe(0);
    expect(await storedItems()).toBe(0);
    await answer(page, next);
    await send(page, next);
    await ownResult(page).waitFor();
    expect(intranet.responses()).toHaveLength(2);
  });

  it('lets the next person answer after a reload, and shows them nothing of the first', async () => {
    await page.reload();
    await letNextAnswer();
    expect((await focused(page)).name).toContain('Var arbetar du?');
    expect(await page.getByLabel('Var arbetar du?').inputValue()).toBe('');
    expect(await ownResult(page).isVisible()).toBe(false);
    expect(await storedItems()).toBe(0);
    await begin().waitFor();
  });

  it('is gone when a new round begins', async () => {
    await everybodyAnswers(intranet.address);
    await page.reload();
    await begin().waitFor();
    expect(await receipt().isVisible()).toBe(false);
  });
});

it('is not shown when what is stored is no receipt', async () => {
  for (const stored of ['{', '{"round":"1"}', '[]']) {
    await page.evaluate((value) => {
      localStorage.setItem('diagnos-svarat', value);
    }, stored);
    await page.reload();
    await begin().waitFor();
    expect(await receipt().isVisible(), stored).toBe(false);
  }
});
