// How a person gets through the diagnosis: with the mouse, or with the keyboard alone.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { focused, tabTo } from './browser.ts';
import { hasCodes, newInvitation } from './codes.ts';
import type { Person } from './eight-people.ts';

/** Gives a code where the page asks for one, chooses the role, begins, and answers all ten statements, without submitting. */
export async function answer(page: Page, person: Person): Promise<void> {
  const code = page.getByLabel('Koden i din inbjudan');
  const { origin } = new URL(page.url());
  if (hasCodes(origin) && (await code.isVisible())) await code.fill(await newInvitation(origin));
  if (person.by === 'mouse') {
    await page.getByLabel('Var arbetar du?').selectOption(person.role);
    await page.getByRole('button', { name: 'Börja' }).click();
    for (const [index, value] of person.answers.entries()) {
      await question(page, index)
        .locator('label')
        .nth(value - 1)
        .click();
    }
    return;
  }
  await tabTo(page, 'select', /Var arbetar du/);
  await page.keyboard.type(person.role.slice(0, 2));
  await tabTo(page, 'button', /Börja/);
  await page.keyboard.press('Enter');
  await question(page, 0).waitFor();
  await expect.poll(async () => (await focused(page)).tag).toBe('input');
  for (const [index, value] of person.answers.entries()) {
    if (person.by === 'digits') {
      await page.keyboard.press(String(value));
    } else {
      if (index > 0) await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      for (let step = 1; step < value; step++) await page.keyboard.press('ArrowRight');
    }
  }
}

/** Answers one statement after the other, with a digit each, on the keyboard. */
export async function answerByDigits(page: Page, digits: string): Promise<void> {
  await page.getByRole('radio').first().focus();
  for (const digit of digits) await page.keyboard.press(digit);
}

/** Submits, in the person's own way. */
export async function send(page: Page, person: Person): Promise<void> {
  if (person.by === 'mouse') {
    await sendButton(page).click();
    return;
  }
  // After the last digit the button has the focus already.
  if ((await focused(page)).tag !== 'button') await tabTo(page, 'button', /Skicka in svaren/);
  await page.keyboard.press('Enter');
}

/** A statement of the diagnosis: the page may have other groups. */
export const question = (page: Page, index: number): Locator =>
  page.locator('kund-diagnos').getByRole('group').nth(index);

export const sendButton = (page: Page): Locator => page.getByRole('button', { name: 'Skicka in svaren' });

export const ownResult = (page: Page): Locator => page.getByRole('heading', { name: 'Så ser du på oss' });

/** The marked answers on the page, statement by statement. */
export async function markedAnswers(page: Page): Promise<number[]> {
  const marked = page.getByRole('radio', { checked: true });
  const values = await marked.evaluateAll((inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
  return values.map(Number);
}
