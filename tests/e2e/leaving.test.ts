// A person who leaves the page with answers that are nowhere else is asked whether they mean it, by the browser itself.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerByDigits, openBarePage } from './bare-page.ts';
import { launch } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const questionnaire = '<kund-diagnos-questionnaire name="diagnosis"></kund-diagnos-questionnaire>';

/** Every question that the browser asks about leaving; each is answered by leaving. */
function asked(page: Page): string[] {
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  return questions;
}

it.each([
  { what: 'with unsent answers', draftKey: false, digits: '34', questions: ['beforeunload'] },
  { what: 'with none', draftKey: false, digits: '', questions: [] },
  { what: 'with answers that this browser keeps', draftKey: true, digits: '34', questions: [] },
])('on the way to another page $what', async ({ draftKey, digits, questions }) => {
  const { page, trouble } = await openBarePage(browser, { body: questionnaire });
  if (draftKey) {
    await page.evaluate(() => {
      document.querySelector('kund-diagnos-questionnaire')!.draftKey = 'mine';
    });
  }
  await answerByDigits(page, digits);
  const seen = asked(page);
  await page.goto('/another');
  expect(seen).toEqual(questions);
  expect(trouble).toEqual([]);
  await page.context().close();
});

it('not once the answers are saved', async () => {
  const { page } = await openBarePage(browser, { body: questionnaire });
  await page.evaluate(() => {
    document.body.addEventListener('kd-submit', (event) => {
      event.waitUntil(Promise.resolve());
    });
  });
  await answerByDigits(page, '3442423435');
  await page.keyboard.press('Enter');
  await page.getByText('Tack! Dina svar är sparade.').waitFor();
  const seen = asked(page);
  await page.goto('/another');
  expect(seen).toEqual([]);
  await page.context().close();
});

// The element cannot know whether a form's own script has sent what is in it. The browser restores it on the way back.
it('not in a form, whose fields are the page’s own to look after', async () => {
  const { page } = await openBarePage(browser, {
    body: `<form action="/sent">${questionnaire}<button>Spara</button></form>`,
  });
  await answerByDigits(page, '34');
  const seen = asked(page);
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.waitForURL('**/sent?diagnosis=*');
  expect(seen).toEqual([]);
  await page.context().close();
});
