// What the pages say of small groups is what the server does.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launch, openPage } from './browser.ts';
import { everybodyAnswers, Intranet } from './intranet.ts';

let browser: Browser;
let intranet: Intranet;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(() => {
  intranet = new Intranet();
});
afterEach(() => intranet.remove());

it.each([
  { minimum: 3, word: 'tre', agreed: true },
  { minimum: 5, word: 'fem', agreed: false },
])('with the limit $minimum, and why where it is not the usual', async ({ minimum, word, agreed }) => {
  await intranet.start({ MINIMUM_GROUP_SIZE: String(minimum) });
  await everybodyAnswers(intranet);
  const { page, trouble } = await openPage(browser, intranet.address, '/svaren');
  await page.getByText(`är avslutad och minst ${word} har svarat`).waitFor();
  expect(await page.getByText('har kommit överens om').isVisible()).toBe(agreed);
  await page.goto('/resultat');
  await page.getByText(`Grupper med färre än ${word} svar visas inte.`).waitFor();
  expect(await page.getByText(`visa avdelningar från ${word} svar i stället för fem`).isVisible()).toBe(
    agreed,
  );
  expect(trouble).toEqual([]);
  await page.context().close();
});
