// How a person gets through the diagnosis: with the mouse, or with the keyboard alone.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { focused, tabTo } from './browser.ts';
import type { Person } from './eight-people.ts';

/** Chooses the role, begins, and answers all ten; the button that sends is not pressed. */
export async function answer(page: Page, person: Person): Promise<void> {
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
  await waitForFocus(page, 'input');
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

/** Presses the button that sends, in the person's own way. */
export async function send(page: Page, person: Person): Promise<void> {
  if (person.by === 'mouse') {
    await sendButton(page).click();
    return;
  }
  // After the last digit the focus is on the button already.
  if ((await focused(page)).tag !== 'button') await tabTo(page, 'button', /Skicka in svaren/);
  await page.keyboard.press('Enter');
}

export const question = (page: Page, index: number): Locator => page.getByRole('group').nth(index);

export const sendButton = (page: Page): Locator => page.getByRole('button', { name: 'Skicka in svaren' });

export const ownResult = (page: Page): Locator => page.getByRole('heading', { name: 'Ditt resultat' });

/** What is marked on the page, question by question. */
export async function markedAnswers(page: Page): Promise<number[]> {
  const marked = page.getByRole('radio', { checked: true });
  const values = await marked.evaluateAll((inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
  return values.map(Number);
}

async function waitForFocus(page: Page, tag: string): Promise<void> {
  await expect.poll(async () => (await focused(page)).tag).toBe(tag);
}
