// A round is closed for good: first it is asked, and afterwards the person stands before the result.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { focused, tabTo } from './browser.ts';
import { people, response } from './eight-people.ts';
import { everybodyAnswers, type Intranet } from './intranet.ts';
import { visitForEach } from './visit.ts';

let intranet: Intranet;
let page: Page;

async function answers(number: number, from = 0): Promise<void> {
  for (const [index, person] of people.slice(from, from + number).entries()) {
    await fetch(`${intranet.address}/api/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(response(person, `second-${from + index}`)),
    });
  }
}

const openRound = async () => {
  const { open } = (await (await fetch(`${intranet.address}/api/result`)).json()) as {
    open: { round: number };
  };
  return open.round;
};

const visit = visitForEach('/resultat', async (fresh) => {
  intranet = fresh;
  await intranet.start({ INVITED: '13' });
  await everybodyAnswers(intranet);
  await answers(5);
});
beforeEach(() => {
  ({ page } = visit);
});

const dialog = () => page.getByRole('dialog', { name: 'Avsluta omgång 2?' });
const ask = () => page.getByRole('button', { name: 'Avsluta omgången' });

it('asks with the number of this moment, and lets go with Escape and with the button', async () => {
  await ask().waitFor();
  await answers(1, 5);
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

describe.each([
  { width: 390, height: 844 },
  { width: 844, height: 390 },
])('at $width × $height', (size) => {
  it('takes whoever closes it, by keyboard alone, to the result', async () => {
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
  await fetch(`${intranet.address}/api/rounds/2/close`, { method: 'POST' });
  await dialog().getByRole('button', { name: 'Avsluta och visa resultatet' }).click();
  await page.getByText('Det är omgång 3 som pågår').waitFor();
  expect(await dialog().isVisible()).toBe(false);
});
