// What the guide tells a host that keeps the drafts itself, done word for word.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeBlocks } from '../package/support/code-blocks.ts';
import { markedAnswers } from './answering.ts';
import { answerByDigits, openBarePage } from './bare-page.ts';
import { launch } from './browser.ts';

const guide = readFileSync(new URL('../../docs/guides/keep-the-answers.md', import.meta.url), 'utf8');
const recipe = codeBlocks(guide).find(({ code }) => code.includes("'kd-draft'"))!.code;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function opened() {
  const { page, trouble } = await openBarePage(browser, { body: '<kund-diagnos></kund-diagnos>' });
  /** The page anew, with the host's script: the guide's, and one that stores. */
  const open = async () => {
    await page.goto('/');
    await page.evaluate(() => {
      document.body.addEventListener('kd-submit', (event) => {
        event.waitUntil(Promise.resolve());
      });
    });
    await page.evaluate(`{ ${recipe} }`);
  };
  page.on('dialog', (dialog) => void dialog.accept());
  await open();
  return { page, trouble, open };
}

it('the answers are there again when the page is', async () => {
  const { page, trouble, open } = await opened();
  await page.getByRole('button', { name: 'Börja' }).click();
  await answerByDigits(page, '344');
  await open();
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByText('3 av 10 svar finns kvar sedan sist').waitFor();
  expect(await markedAnswers(page)).toEqual([3, 4, 4]);
  expect(trouble).toEqual([]);
  await page.context().close();
});

it('nothing is left of them once they are saved', async () => {
  const { page, trouble, open } = await opened();
  await page.getByRole('button', { name: 'Börja' }).click();
  await answerByDigits(page, '3442423435');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ditt resultat' }).waitFor();
  await open();
  await page.getByRole('button', { name: 'Börja' }).click();
  await page.getByText('0 av 10 besvarade').waitFor();
  expect(await markedAnswers(page)).toEqual([]);
  expect(trouble).toEqual([]);
  await page.context().close();
});
