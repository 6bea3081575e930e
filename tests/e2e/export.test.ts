// Sharing a group's result when something is in the way: a server that is gone, and a small window.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBarePage, type BarePage } from './support/bare-page.ts';
import { team } from './support/counted-team.ts';

async function open(options: Omit<BarePage, 'body'> = {}) {
  const { page, trouble } = await openBarePage({
    body: `<kund-diagnos-group-result></kund-diagnos-group-result><p>${'After it. '.repeat(2000)}</p>`,
    ...options,
  });
  await page.evaluate((tally) => {
    document.querySelector('kund-diagnos-group-result')!.tally = tally;
  }, team);
  await button(page).waitFor();
  return { page, trouble };
}

const button = (page: Page, name = 'Kopiera sammanfattningen') => page.getByRole('button', { name });
const status = (page: Page) => page.locator('kund-diagnos-export [role=status]');

/** How much of it the window shows, from 0 to 1. */
const visiblePart = (page: Page, selector: string) =>
  page.locator(`kund-diagnos-export ${selector}`).evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        new IntersectionObserver(([entry]) => {
          resolve(entry!.intersectionRatio);
        }).observe(element);
      }),
  );

/** A clipboard, which the page lacks for want of a secure address. It takes what is copied, or rejects it at once. */
const setClipboard = (page: Page, allowed: boolean) =>
  page.evaluate((isAllowed) => {
    class ClipboardItem {
      constructor(readonly parts: Record<string, Promise<Blob>>) {}
    }
    const write = async ([{ parts }]: [ClipboardItem]) => {
      if (!isAllowed) throw new Error('not allowed');
      await parts['text/plain'];
    };
    Object.assign(globalThis, { ClipboardItem });
    Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });
  }, allowed);

it('says once that the text could not be made when the server is gone, with any clipboard', async () => {
  const { page, trouble } = await open();
  await page.context().route('**/parts/save-files-*.js', (route) => route.abort());
  const failures = () => trouble.filter((line) => line.includes('could not be exported'));
  let presses = 0;
  for (const clipboard of ['none', 'open', 'rejecting']) {
    if (clipboard !== 'none') await setClipboard(page, clipboard === 'open');
    presses++;
    await button(page).click();
    await expect.poll(failures, { message: clipboard }).toHaveLength(presses);
    await expect
      .poll(() => status(page).textContent())
      .toBe('Den här delen kunde inte hämtas. Ladda om sidan.');
  }
  // The browser itself logs what it could not load.
  expect(trouble.filter((line) => !/could not be exported|ERR_FAILED/.test(line))).toEqual([]);
});

it.each([
  { screen: 'a phone', width: 390, height: 700 },
  { screen: 'a screen zoomed to 400 %', width: 320, height: 256 },
])('shows the outcome of each press inside the window of $screen', async ({ width, height }) => {
  const { page, trouble } = await open({ viewport: { width, height } });
  /** At the foot of the window, where it is after scrolling down to it. */
  const press = async (name?: string) => {
    await button(page, name).evaluate((element) => {
      element.scrollIntoView({ block: 'end', behavior: 'instant' });
    });
    await button(page, name).click();
  };

  await setClipboard(page, true);
  await press();
  await expect.poll(() => status(page).textContent()).toBe('Sammanfattningen är kopierad.');
  await expect.poll(() => visiblePart(page, '[role=status]')).toBeGreaterThan(0.95);

  await setClipboard(page, false);
  await press();
  await expect.poll(() => status(page).textContent()).toMatch(/^Det gick inte att kopiera/);
  await expect.poll(() => visiblePart(page, '[role=status]')).toBeGreaterThan(0.95);
  await expect.poll(() => visiblePart(page, 'textarea')).toBeGreaterThan(height > 500 ? 0.95 : 0.3);

  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('no room');
    };
  });
  await page.getByText('Fler format', { exact: true }).click();
  await press('Data (JSON)');
  await expect.poll(() => status(page).textContent()).toBe('Det gick inte. Försök igen.');
  await expect.poll(() => visiblePart(page, '[role=status]')).toBeGreaterThan(0.95);
  expect(trouble.filter((line) => !line.includes('could not be exported'))).toEqual([]);
});
