// A closed round cannot be opened again: a dialog asks first, and whoever closes it is taken to the result.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { focused, lead, tabTo } from '../support/browser.ts';
import { everybodyAnswers, peopleAnswer, post, resultOf } from '../support/intranet.ts';
import { visitForEach } from '../support/visit.ts';

let page: Page;

const visit = visitForEach('/resultat', async (intranet) => {
  await intranet.start({ invited: 13 });
  await everybodyAnswers(intranet.address);
  await peopleAnswer(intranet.address, { round: 2, to: 5 });
});
beforeEach(async () => {
  ({ page } = visit);
  await lead(page);
});

const dialog = () => page.getByRole('dialog', { name: 'Avsluta omgång 2?' });
const ask = () => page.getByRole('button', { name: 'Avsluta omgången' });
const openRound = async () => {
  const { open } = await resultOf(visit.intranet.address);
  return (open as { round: number }).round;
};

it('asks with the number of answers as it is now, and closes nothing on Escape or Cancel', async () => {
  await ask().waitFor();
  await peopleAnswer(visit.intranet.address, { round: 2, from: 5, to: 6 });
  await ask().click();
  await dialog().getByText('6 av 13 har svarat.').waitFor();
  expect((await focused(page)).name).toBe('Avbryt');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  expect((await focused(page)).name).toContain('Avsluta omgången');
  await page.keyboard.press('Enter');
  await dialog().getByRole('button', { name: 'Avbryt' }).click();
  await dialog().waitFor({ state: 'hidden' });
  expect(await openRound()).toBe(2);
  expect(visit.trouble).toEqual([]);
});

it('warns when many of the invited have not answered, and only then', async () => {
  const warning = () => dialog().getByText('har inte svarat än');
  await ask().click();
  await dialog().getByText('8 av 13 har inte svarat än. Påminn dem hellre först.').waitFor();
  await dialog().getByRole('button', { name: 'Avbryt' }).click();
  await peopleAnswer(visit.intranet.address, { round: 2, from: 5 });
  await peopleAnswer(visit.intranet.address, { round: 3, to: 2 });
  await ask().click();
  await dialog().getByText('10 av 13 har svarat.').waitFor();
  expect(await warning().isVisible()).toBe(false);
});

it('does not look like what everybody is there to do', async () => {
  const backgroundOf = (name: string) =>
    page.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).backgroundColor);
  await ask().waitFor();
  expect(await backgroundOf('Avsluta omgången')).toBe('rgba(0, 0, 0, 0)');
  expect(await backgroundOf('Starta mötet')).not.toBe('rgba(0, 0, 0, 0)');
});

describe.each([
  { width: 390, height: 844 },
  { width: 844, height: 390 },
])('at $width × $height', (size) => {
  it('takes whoever closes it to the result, by the keyboard alone', async () => {
    await page.setViewportSize(size);
    await ask().waitFor();
    await ask().focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await tabTo(page, 'button', /Avsluta och visa resultatet/);
    await page.keyboard.press('Enter');
    await page.getByText('Resultatet gäller omgång 2, med 5 svar av 13 möjliga.').waitFor();
    await expect.poll(async () => (await focused(page)).name).toContain('Resultatet gäller omgång 2');
    const top = await page.locator('#latest').evaluate((found) => found.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(size.height / 2);
    expect(await dialog().isVisible()).toBe(false);
    expect(visit.trouble).toEqual([]);
  });
});

it('says why when somebody else has closed it meanwhile', async () => {
  await ask().click();
  await dialog().waitFor();
  await post(visit.intranet.address, '/api/rounds/2/close');
  await dialog().getByRole('button', { name: 'Avsluta och visa resultatet' }).click();
  await page.getByText('Det är omgång 3 som pågår').waitFor();
  expect(await dialog().isVisible()).toBe(false);
});

it('shows no result for a round that is not closed, and says so', async () => {
  for (const round of ['9', '0', 'x']) {
    await page.goto(`/resultat?omgang=${round}`);
    await page.getByText('Det gick inte. Det finns ingen avslutad omgång med det numret.').waitFor();
    expect(await page.locator('kund-diagnos-group-result').isVisible(), round).toBe(false);
  }
});
