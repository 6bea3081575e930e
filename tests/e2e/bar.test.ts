// What sticks to the foot of a phone's window: small in every state, never moving under the finger, and what went wrong is seen.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerByDigits, openBarePage } from './bare-page.ts';
import { launch } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const body = `<kund-diagnos-questionnaire draft-key="a">
  <p slot="privacy">Svaren visas bara som gruppens resultat.</p></kund-diagnos-questionnaire>`;

/** How much of the window's height it takes, in CSS pixels. */
const height = (page: Page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('kund-diagnos-questionnaire')!;
    return shadowRoot!.querySelector('[part=bar]')!.getBoundingClientRect().height;
  });

describe.each([
  [390, 844, 80],
  [320, 568, 0.25 * 568],
])('on a screen of %i × %i', (width, screenHeight, limit) => {
  it.each([false, true])('stays small, and what went wrong is seen; paged: %s', async (paged) => {
    const { page } = await openBarePage(browser, {
      body: paged ? body.replace(' draft', ' paged draft') : body,
      viewport: { width, height: screenHeight },
    });
    await page.evaluate(() => {
      addEventListener('kd-submit', (event) => {
        const failing = new Promise((_resolve, reject) => {
          Object.assign(window, {
            fail: () => {
              reject(new Error('Stängt.'));
            },
          });
        });
        (event as unknown as { waitUntil: (promise: Promise<unknown>) => void }).waitUntil(failing);
      });
    });
    const first = page.getByRole('radio').first();
    await first.waitFor();
    const heights: Record<string, number> = { untouched: await height(page) };
    await first.locator('..').click();
    await page.getByText('1 av 10 besvarade').waitFor();
    heights['answered'] = await height(page);
    expect(heights['answered']).toBe(heights['untouched']);
    await answerByDigits(page, '4352432325');
    await page.context().setOffline(true);
    await page.getByText('Du är offline.').waitFor();
    heights['offline'] = await height(page);
    await page.context().setOffline(false);
    await page.getByText('Du är offline.').waitFor({ state: 'detached' });
    heights['all answered'] = await height(page);
    await page.getByRole('button', { name: 'Skicka in svaren' }).click();
    await page.getByText('Sparar dina svar').waitFor();
    heights['saving'] = await height(page);
    await page.evaluate('fail()');
    const retry = page.getByRole('button', { name: 'Försök igen' });
    await retry.waitFor();
    heights['failed'] = await height(page);
    expect(Object.entries(heights).filter(([, pixels]) => pixels > limit)).toEqual([]);
    const boxOf = async (role: 'alert' | 'button', name?: string) =>
      (await page.getByRole(role, name ? { name } : {}).boundingBox())!;
    const [alert, button] = [await boxOf('alert'), await boxOf('button', 'Försök igen')];
    expect(alert.y).toBeGreaterThanOrEqual(0);
    expect(alert.y + alert.height).toBeLessThanOrEqual(button.y);
    expect(button.y + button.height).toBeLessThanOrEqual(screenHeight);
    const file = await boxOf('button', 'Spara som fil');
    expect(file.y + file.height + 8).toBeLessThanOrEqual(screenHeight - heights['failed']);
    await page.context().close();
  });
});
