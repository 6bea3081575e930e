// The browser itself asks a person who leaves the page with answers that are stored nowhere.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answerByDigits } from '../../examples/intranet/tests/support/answering.ts';
import { openBarePage } from './support/bare-page.ts';

const questionnaire = '<kund-diagnos-questionnaire name="diagnosis"></kund-diagnos-questionnaire>';

/** Every dialog about leaving, as it is asked. Each is answered by leaving. */
function recordDialogs(page: Page): string[] {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.accept();
  });
  return dialogs;
}

it.each([
  { when: 'with unsent answers', draftKey: false, digits: '34', dialogs: ['beforeunload'] },
  { when: 'without answers', draftKey: false, digits: '', dialogs: [] },
  { when: 'with answers that this browser stores', draftKey: true, digits: '34', dialogs: [] },
])('$when', async ({ draftKey, digits, dialogs }) => {
  const { page, trouble } = await openBarePage({ body: questionnaire });
  if (draftKey) {
    await page.evaluate(() => {
      document.querySelector('kund-diagnos-questionnaire')!.draftKey = 'mine';
    });
  }
  await answerByDigits(page, digits);
  const seen = recordDialogs(page);
  await page.goto('/another');
  expect(seen).toEqual(dialogs);
  expect(trouble).toEqual([]);
});

it('once the answers are saved: no dialog', async () => {
  const { page } = await openBarePage({ body: questionnaire });
  await page.evaluate(() => {
    document.body.addEventListener('kd-submit', (event) => {
      event.waitUntil(Promise.resolve());
    });
  });
  await answerByDigits(page, '3442423435');
  await page.keyboard.press('Enter');
  await page.getByText('Tack! Dina svar är sparade.').waitFor();
  const seen = recordDialogs(page);
  await page.goto('/another');
  expect(seen).toEqual([]);
});

// The element cannot know whether a form's own script has sent what is in it. The browser restores it on the way back.
it('in a form: no dialog, and the answers are there on the way back', async () => {
  const { page, trouble } = await openBarePage({
    body: `<form action="/sent">${questionnaire}<button>Spara</button></form>`,
  });
  await answerByDigits(page, '34425');
  const idOf = () => page.evaluate(() => document.querySelector('kund-diagnos-questionnaire')!.draft?.id);
  const id = await idOf();
  const seen = recordDialogs(page);
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.waitForURL('**/sent?diagnosis=*');
  expect(seen).toEqual([]);
  // The browser of the tests keeps no page alive in the background: on the way back it loads the page anew and restores it.
  await page.goBack();
  await page.getByText('5 av 10 svar finns kvar sedan sist').waitFor();
  const marked = page.getByRole('radio', { checked: true });
  expect(await marked.evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({ value }) => value))).toEqual([
    ...'34425',
  ]);
  expect(await idOf()).toBe(id);
  expect(trouble).toEqual([]);
});
