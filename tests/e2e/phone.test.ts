// On a phone nothing has to be scrolled sideways, and nothing is too small to be pressed.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer, ownResult, send } from './answering.ts';
import { launch, openPage } from './browser.ts';
import { people } from './eight-people.ts';
import { everybodyAnswers, Intranet } from './intranet.ts';

const intranet = new Intranet();
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
  await intranet.start({ MINIMUM_GROUP_SIZE: '1' });
  await everybodyAnswers(intranet);
});

afterAll(async () => {
  await browser.close();
  await intranet.remove();
});

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

it.each([320, 390])('fits a screen of %i points, from the introduction to the result', async (width) => {
  const { page } = await openPage(browser, intranet.address, '/svaren');
  await page.setViewportSize({ width, height: 700 });
  expect(await widthOf(page)).toBe(width);

  await page.goto('/');
  await page.getByRole('button', { name: 'Börja' }).waitFor();
  expect(await widthOf(page)).toBe(width);
  await answer(page, people[0]!);
  expect(await widthOf(page)).toBe(width);
  await send(page, people[0]!);
  await ownResult(page).waitFor();
  expect(await widthOf(page)).toBe(width);

  await page.goto('/resultat');
  await page.getByRole('table', { name: 'Grupp för grupp' }).waitFor();
  expect(await widthOf(page)).toBe(width);
  await page.context().close();
});

it('gives a thumb at least 44 points in height, and 24 in width', async () => {
  const { page } = await openPage(browser, intranet.address);
  await page.setViewportSize({ width: 320, height: 700 });
  await answer(page, people[0]!);
  const targets = page
    .locator('kund-diagnos')
    .locator('label.point:visible, button:visible, summary:visible');
  expect(await targets.count()).toBeGreaterThan(50);
  const sizes = await targets.evaluateAll((all) =>
    all.map((target) => target.getBoundingClientRect()).map(({ width, height }) => ({ width, height })),
  );
  for (const { width, height } of sizes) {
    expect(height).toBeGreaterThanOrEqual(44);
    expect(width).toBeGreaterThanOrEqual(24);
  }
  await page.context().close();
});
