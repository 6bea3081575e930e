// The whole way through the diagnosis, stopping at every state that a person can meet.
import type { Browser, Page } from 'playwright-core';
import { openBarePage, type BarePage } from './bare-page.ts';

interface Host {
  settle: (failed?: string) => void;
}

export interface Walk extends Omit<BarePage, 'body'> {
  paged?: boolean;
}

type Look = (page: Page, state: string) => Promise<void>;

const open = (browser: Browser, { paged = false, ...options }: Walk) =>
  openBarePage(browser, {
    body: `<div class="page"><kund-diagnos draft-key="walk" ${paged ? 'paged' : ''}>
      <p slot="privacy">Inget namn sparas.</p><p slot="thanks">Tack!</p></kund-diagnos></div>`,
    ...options,
  });

const sendButton = (page: Page) =>
  page.getByRole('button', { name: /^(Skicka in svaren|Försök igen|Send answers|Try again)$/ });

/** Goes the way to the own result, and shows each state, in order, to whoever looks. */
export async function walk(browser: Browser, options: Walk, look: Look): Promise<void> {
  const { page } = await open(browser, options);
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
  const send = sendButton(page);

  await page.getByRole('button').waitFor();
  await look(page, 'introduction');
  await page.getByRole('button').click();
  await page.getByRole('radio').first().waitFor();
  await look(page, 'questions');
  await page.getByRole('radio').first().focus();
  for (const digit of '344') await page.keyboard.press(digit);
  await look(page, 'answered');
  if (options.paged) {
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

/** The states beside that way, two at a time where both can be met at once. */
export async function walkAside(browser: Browser, options: Walk, look: Look): Promise<void> {
  const { page } = await open(browser, options);
  await page.evaluate(() => {
    document.body.addEventListener('kd-submit', (event) => {
      event.waitUntil(new Promise(() => undefined));
    });
  });
  const answer = async (digits: string) => {
    await page.getByRole('radio').first().focus();
    for (const digit of digits) await page.keyboard.press(digit);
  };
  await page.getByRole('button').click();
  await answer('3442415324');
  await sendButton(page).click();
  await page
    .getByRole('status')
    .getByText(/^(Sparar|Saving)/)
    .waitFor();
  // From here on nobody listens.
  await page.reload();
  await page
    .getByRole('alert')
    .getByText(/^(Vi har inte fått besked|We have no confirmation)/)
    .waitFor();
  await page.locator('.kept summary').click();
  const clear = page.getByRole('button', { name: /^(Ja, rensa svaren|Yes, clear answers)$/ });
  await clear.waitFor();
  await look(page, 'interrupted, about to clear');
  await clear.click();
  const cleared = page.getByRole('status').getByText(/^(Svaren är rensade|Your answers are cleared)/);
  await cleared.waitFor();
  await page.context().setOffline(true);
  await cleared.filter({ hasText: /offline/ }).waitFor();
  await look(page, 'cleared, offline');
  await page.context().setOffline(false);
  await answer('3442415324');
  await sendButton(page).click();
  await page
    .getByRole('alert')
    .getByText(/^(Sidan kan inte ta emot|This page cannot)/)
    .waitFor();
  await look(page, 'unhandled');
  await page.evaluate((paged) => {
    const element = document.createElement('kund-diagnos-questionnaire');
    Object.assign(element, { disabled: true, paged });
    document.querySelector('kund-diagnos')!.replaceWith(element);
  }, options.paged ?? false);
  await page.getByRole('radio', { disabled: true }).first().waitFor();
  await look(page, 'disabled');
  await page.context().close();
}

/** The two ways in which the statements are laid out. */
export const layouts = [
  { layout: 'as a list', paged: false },
  { layout: 'one at a time', paged: true },
];
