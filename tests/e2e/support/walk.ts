// The whole way through the diagnosis, with a stop at every state that a person can meet.
import type { Page } from 'playwright-core';
import { answerByDigits } from '../../../examples/intranet/tests/support/answering.ts';
import { openBarePage, type BarePage } from './bare-page.ts';

interface Host {
  settle: (failure?: string) => void;
}

export interface Walk extends Omit<BarePage, 'body'> {
  paged?: boolean;
}

type Look = (page: Page, state: string) => Promise<void>;

const open = ({ paged = false, ...options }: Walk) =>
  openBarePage({
    body: `<div class="page"><kund-diagnos draft-key="walk" ${paged ? 'paged' : ''}>
      <p slot="privacy">Inget namn sparas.</p><p slot="thanks">Tack!</p></kund-diagnos></div>`,
    ...options,
  });

const submitButton = (page: Page) =>
  page.getByRole('button', { name: /^(Skicka in svaren|Försök igen|Submit|Try again)$/ });

/** Goes the way to the own result, and calls `look` in each state. */
export async function walk(options: Walk, look: Look): Promise<void> {
  const { page } = await open(options);
  await page.evaluate(() => {
    document.body.addEventListener('kd-submit', (event) => {
      const saved = new Promise<void>((resolve, reject) => {
        const settle = (failure?: string) => {
          if (failure === undefined) resolve();
          else reject(new Error(failure));
        };
        Object.assign(globalThis, { settle });
      });
      event.waitUntil(saved);
    });
  });
  const settle = (failure?: string) =>
    page.evaluate((reason) => {
      (globalThis as unknown as Host).settle(reason);
    }, failure);
  const submit = submitButton(page);

  await page.getByRole('button').waitFor();
  await look(page, 'introduction');
  await page.getByRole('button').click();
  await page.getByRole('radio').first().waitFor();
  await look(page, 'questions');
  await answerByDigits(page, '344');
  await look(page, 'answered');
  if (options.paged) {
    for (let step = 0; step < 6; step++) await page.getByRole('button', { name: /^(Nästa|Next)$/ }).click();
  }
  await submit.click();
  await page.getByRole('link').first().waitFor();
  await look(page, 'unanswered');
  await page.getByRole('link').first().click();
  for (const digit of '2415324') await page.keyboard.press(digit);
  await submit.click();
  await look(page, 'saving');
  await settle('Vi når inte intranätet just nu.');
  await page.getByRole('alert').getByText('Vi når inte').waitFor();
  await look(page, 'failed');
  await submit.click();
  await settle();
  await page.getByRole('heading', { name: /^(Så ser du på oss|How you see us)$/ }).waitFor();
  await look(page, 'result');
  await page.locator('summary').first().click();
  await look(page, 'advice');
}

/** The states beside that way, two at a time where both can be met at once. */
export async function walkAside(options: Walk, look: Look): Promise<void> {
  const { page } = await open(options);
  await page.evaluate(() => {
    document.body.addEventListener('kd-submit', (event) => {
      event.waitUntil(new Promise(() => undefined));
    });
  });
  await page.getByRole('button').click();
  await answerByDigits(page, '3442415324');
  await submitButton(page).click();
  await page
    .getByRole('status')
    .getByText(/^(Sparar|Saving)/)
    .waitFor();
  // From here on nobody listens.
  await page.reload();
  await page
    .getByRole('alert')
    .getByText(/^(Vi vet inte om dina svar|We can’t confirm)/)
    .waitFor();
  await page.locator('.stored summary').click();
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
  await answerByDigits(page, '3442415324');
  await submitButton(page).click();
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
}

/** The two layouts of the statements. */
export const layouts = [
  { layout: 'as a list', paged: false },
  { layout: 'one at a time', paged: true },
];
