// The same person has the page open in two tabs: they see the same answers in both, and one row is stored.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, markedAnswers, ownResult, question, send, sendButton } from './answering.ts';
import { answerByDigits, openBarePage } from './bare-page.ts';
import { focused } from './browser.ts';
import { people, response } from './eight-people.ts';
import { visitForEach } from './visit.ts';

const visit = visitForEach();
const person = people[0]!;
const rest = person.answers.slice(5).join('');
let first: Page;
let second: Page;
beforeEach(async () => {
  first = visit.page;
  second = await first.context().newPage();
  await second.goto(visit.intranet.address);
});
afterEach(() => {
  expect(visit.trouble).toEqual([]);
});

const begin = (page: Page) => page.getByRole('button', { name: /Börja|Fortsätt/ }).click();
const storage = () => first.evaluate(() => Object.keys(localStorage));

/** Begins in both, and gives the first five answers in the first. */
async function halfWay() {
  await first.getByLabel('Var arbetar du?').selectOption(person.role);
  await begin(first);
  await begin(second);
  await answerByDigits(first, person.answers.slice(0, 5).join(''));
}

it('begun in one, ended in the other: one row, and nobody is asked to send again', async () => {
  await halfWay();
  await second.getByText('5 av 10 besvarade').waitFor();
  expect(await markedAnswers(second)).toEqual(person.answers.slice(0, 5));

  await second.bringToFront();
  await question(second, 5).getByRole('radio').first().focus();
  for (const digit of rest) await second.keyboard.press(digit);
  await first.getByText('10 av 10 besvarade').waitFor();
  await first.bringToFront();
  await sendButton(first).click();
  await ownResult(first).waitFor();

  await second.bringToFront();
  await second.getByRole('heading', { name: 'Du har svarat' }).waitFor();
  expect(await sendButton(second).isVisible()).toBe(false);
  expect(visit.intranet.responses().map(({ role, answers }) => ({ role, answers }))).toEqual([
    { role: person.role, answers: response(person, '').answers },
  ]);
  expect(await storage()).toEqual(['diagnos-svarat']);
});

it('while one is sending the other cannot, and the reply that is lost does not make a second row', async () => {
  await halfWay();
  let posts = 0;
  await first.context().route('**/api/responses', async (route) => {
    posts++;
    await route.fetch();
    // The first reply never comes.
    if (posts > 1) await route.fallback();
  });
  await answerByDigits(first, person.answers.join(''));
  await sendButton(first).click();
  await second.getByText('Sparar dina svar').waitFor();
  await sendButton(second).click();
  await expect.poll(() => visit.intranet.responses().length).toBe(1);
  expect(posts).toBe(1);

  await first.close();
  await second.reload();
  await second.getByRole('alert').getByText('Vi har inte fått besked').waitFor();
  await second.getByRole('button', { name: 'Försök igen' }).click();
  await ownResult(second).waitFor();
  expect(visit.intranet.responses()).toHaveLength(1);
});

it('cleared in one, cleared in both, with the department; a reload brings nothing back', async () => {
  await halfWay();
  await second.getByText('5 av 10').waitFor();
  await second.bringToFront();
  await second.getByText('Rensa svaren', { exact: true }).click();
  await second.getByRole('button', { name: 'Ja, rensa svaren' }).click();
  await second.getByText('Svaren är rensade.').waitFor();
  expect((await focused(second)).tag).toBe('input');
  await first.getByText('Svaren är rensade.').waitFor();
  expect(await markedAnswers(first)).toEqual([]);
  expect(await storage()).toEqual([]);
  await first.reload();
  await first.getByRole('button', { name: 'Börja' }).waitFor();
  expect(await first.getByLabel('Var arbetar du?').inputValue()).toBe('');
});

it('lets the next person answer at once, without waiting for the page to be opened again', async () => {
  await answer(first, person);
  await send(first, person);
  await ownResult(first).waitFor();
  await first.getByRole('button', { name: 'Låt nästa person svara' }).click();
  await first.getByRole('button', { name: 'Börja' }).waitFor();
  expect(await ownResult(first).count()).toBe(0);
  expect(await first.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await answer(first, people[2]!);
  await send(first, people[2]!);
  await ownResult(first).waitFor();
  expect(visit.intranet.responses()).toHaveLength(2);
});

describe('on a page of its own', () => {
  it.each(['{', 'null', '{"stored":9e15,"draft":{}}'])(
    '%s from another tab changes nothing',
    async (rubbish) => {
      const { page, trouble } = await openBarePage(visit.browser, {
        body: '<kund-diagnos-questionnaire draft-key="a"></kund-diagnos-questionnaire>',
      });
      await answerByDigits(page, '34425');
      const other = await page.context().newPage();
      await other.goto('/');
      await other.getByText('5 av 10 svar finns kvar sedan sist').waitFor();
      // The element listens already, and so has heard it before.
      const heard = page.evaluate(
        () =>
          new Promise((resolve) => {
            addEventListener('storage', ({ newValue }) => {
              const element = document.querySelector('kund-diagnos-questionnaire')!;
              resolve(element.updateComplete.then(() => newValue));
            });
            Object.assign(globalThis, { listens: true });
          }),
      );
      await page.waitForFunction(() => 'listens' in globalThis);
      await other.evaluate((value) => {
        localStorage.setItem('kund-diagnos:a', value);
      }, rubbish);
      expect(await heard).toBe(rubbish);
      expect(await markedAnswers(page)).toEqual([3, 4, 4, 2, 5]);
      await page.keyboard.press('5');
      await other.getByText('6 av 10').waitFor();
      expect(trouble).toEqual([]);
      await page.context().close();
    },
  );
});
