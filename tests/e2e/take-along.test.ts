// Taking a group's result along where something is in the way: a server that is gone, and a window that is too small.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBarePage, type BarePage } from './bare-page.ts';
import { launch } from './browser.ts';
import { team } from './counted-team.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(options: Omit<BarePage, 'body'> = {}) {
  const { page, trouble } = await openBarePage(browser, {
    body: `<kund-diagnos-group-result></kund-diagnos-group-result><p>${'After it. '.repeat(2000)}</p>`,
    script: 'kund-diagnos.all.js',
    ...options,
  });
  await page.evaluate((tally) => {
    document.querySelector('kund-diagnos-group-result')!.tally = tally;
  }, team);
  await button(page).waitFor();
  return { page, trouble };
}

const button = (page: Page, name = 'Kopiera sammanfattningen') => page.getByRole('button', { name });
const status = (page: Page) => page.locator('.take-along [role=status]');

/** How much of it the window shows, from 0 to 1. */
const shown = (page: Page, selector: string) =>
  page.locator(selector).evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        new IntersectionObserver(([entry]) => {
          resolve(entry!.intersectionRatio);
        }).observe(element);
      }),
  );

/** The page has no secure address, and so no clipboard of its own. One that takes what is copied, or refuses at once. */
const giveClipboard = (page: Page, allowed: boolean) =>
  page.evaluate((allowed) => {
    class ClipboardItem {
      constructor(readonly parts: Record<string, Promise<Blob>>) {}
    }
    const write = async ([{ parts }]: [ClipboardItem]) => {
      if (!allowed) throw new Error('not allowed');
      await parts['text/plain'];
    };
    Object.assign(globalThis, { ClipboardItem });
    Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });
  }, allowed);

it.each(['no', 'an open', 'a refused'])(
  'says once that the text could not be made where the server is gone, with %s clipboard',
  async (kind) => {
    const { page, trouble } = await open();
    if (kind !== 'no') await giveClipboard(page, kind === 'an open');
    await page.context().route('**/kund-diagnos.schema.js', (route) => route.abort());
    for (const time of [1, 2]) {
      await button(page).click();
      await expect.poll(() => status(page).textContent()).toBe('Det gick inte. Försök igen.');
      await expect.poll(() => trouble.filter((line) => line.includes('taken along'))).toHaveLength(time);
    }
    // Besides the browser's own word on what it could not load.
    expect(trouble.filter((line) => !/taken along|ERR_FAILED/.test(line))).toEqual([]);
    await page.context().close();
  },
);

const screens = { phone: { width: 390, height: 700 }, 'zoomed to 400 %': { width: 320, height: 256 } };
it.each(Object.entries(screens))('says what a press came to where it is seen: %s', async (_, viewport) => {
  const { page, trouble } = await open({
    viewport,
  });
  /** At the foot of the window, as it is for whoever scrolls down to it. */
  const press = async (name?: string) => {
    await button(page, name).evaluate((element) => {
      element.scrollIntoView({ block: 'end', behavior: 'instant' });
    });
    await button(page, name).click();
  };

  await giveClipboard(page, true);
  await press();
  await expect.poll(() => status(page).textContent()).toBe('Sammanfattningen är kopierad.');
  expect(await shown(page, '.take-along [role=status]')).toBeGreaterThan(0.95);

  await giveClipboard(page, false);
  await press();
  await expect.poll(() => status(page).textContent()).toMatch(/^Det gick inte att kopiera/);
  expect(await shown(page, '.take-along [role=status]')).toBeGreaterThan(0.95);
  expect(await shown(page, '.take-along textarea')).toBeGreaterThan(viewport.height > 500 ? 0.95 : 0.3);

  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('no room');
    };
  });
  await press('Data (JSON)');
  await expect.poll(() => status(page).textContent()).toBe('Det gick inte. Försök igen.');
  expect(await shown(page, '.take-along [role=status]')).toBeGreaterThan(0.95);
  expect(trouble.filter((line) => !line.includes('taken along'))).toEqual([]);
  await page.context().close();
});
