// The whole way through the diagnosis, stopping at every state that a person can meet.
import type { Browser, Page } from 'playwright-core';
import { openBarePage, type BarePage } from './bare-page.ts';

interface Host {
  settle: (failed?: string) => void;
}

export interface Walk extends Omit<BarePage, 'body'> {
  paged?: boolean;
}

/** Goes through all states, in order, and shows each to whoever looks. */
export async function walk(
  browser: Browser,
  { paged = false, ...options }: Walk,
  look: (page: Page, state: string) => Promise<void>,
): Promise<void> {
  const { page } = await openBarePage(browser, {
    body: `<div class="page"><kund-diagnos draft-key="walk" ${paged ? 'paged' : ''}>
      <p slot="privacy">Inget namn sparas.</p><p slot="thanks">Tack!</p></kund-diagnos></div>`,
    ...options,
  });
  await page.evaluate(() => {
    document.body.addEventListener('kd-submit', (event) => {
      const saved = new Promise<void>((resolve, reject) => {
        const settle = (failed?: string) => {
          if (failed === undefined) resolve();
          else reject(new Error(failed));
        };
        Object.assign(globalThis, { settle });
      });
      event.waitUntil(saved);
    });
  });
  const settle = (failed?: string) =>
    page.evaluate((reason) => {
      (globalThis as unknown as Host).settle(reason);
    }, failed);
  const send = page.getByRole('button', { name: /^(Skicka in svaren|Försök igen|Send answers|Try again)$/ });

  await page.getByRole('button').waitFor();
  await look(page, 'introduction');
  await page.getByRole('button').click();
  await page.getByRole('radio').first().waitFor();
  await look(page, 'questions');
  await page.getByRole('radio').first().focus();
  for (const digit of '344') await page.keyboard.press(digit);
  await look(page, 'answered');
  if (paged) {
    for (let step = 0; step < 6; step++) await page.getByRole('button', { name: /^(Nästa|Next)$/ }).click();
  }
  await send.click();
  await page.getByRole('link').first().waitFor();
  await look(page, 'missing');
  await page.getByRole('link').first().click();
  for (const digit of '2415324') await page.keyboard.press(digit);
  await send.click();
  await look(page, 'saving');
  await settle('Vi når inte intranätet just nu.');
  await page.getByRole('alert').getByText('Vi når inte').waitFor();
  await look(page, 'failed');
  await send.click();
  await settle();
  await page.getByRole('heading', { name: /^(Ditt resultat|Your result)$/ }).waitFor();
  await look(page, 'result');
  await page.locator('summary').first().click();
  await look(page, 'advice');
  await page.context().close();
}

/** The two ways in which the statements are laid out. */
export const layouts = [
  { layout: 'as a list', paged: false },
  { layout: 'one at a time', paged: true },
];
