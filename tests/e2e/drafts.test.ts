// Unsent answers: in two tabs, in a tab that was closed, and stored by the host itself.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  answer,
  answerByDigits,
  markedAnswers,
  ownResult,
  question,
  send,
  sendButton,
} from '../../examples/intranet/tests/support/answering.ts';
import { focused, openIn } from '../../examples/intranet/tests/support/browser.ts';
import { people, response } from '../../examples/intranet/tests/support/eight-people.ts';
import { visitForEach } from '../../examples/intranet/tests/support/visit.ts';
import { codeBlocks } from '../package/support/code-blocks.ts';
import { openBarePage } from './support/bare-page.ts';

const person = people[0]!;
const oneRow = [{ role: person.role, answers: response(person, '').answers }];

describe('in two tabs of the intranet', () => {
  const visit = visitForEach();
  let first: Page;
  let second: Page;
  let troubles: string[][];
  beforeEach(async () => {
    first = visit.page;
    const other = await openIn(first.context());
    second = other.page;
    troubles = [visit.trouble, other.trouble];
  });

  const stored = () => visit.intranet.responses().map(({ role, answers }) => ({ role, answers }));
  const storedKeys = () => first.evaluate(() => Object.keys(localStorage));
  const begin = (page: Page) => page.getByRole('button', { name: /Börja|Fortsätt/ }).click();

  /** Begins in both, and gives the first five answers in the first, which stays in front: a tab behind it is slow. */
  async function halfWay() {
    await begin(second);
    await first.bringToFront();
    await first.getByLabel('Var arbetar du?').selectOption(person.role);
    await begin(first);
    await answerByDigits(first, person.answers.slice(0, 5).join(''));
  }

  it('begun in one and ended in the other: one row, and nobody is asked to submit again', async () => {
    await halfWay();
    await second.getByText('5 av 10 besvarade').waitFor();
    expect(await markedAnswers(second)).toEqual(person.answers.slice(0, 5));

    await second.bringToFront();
    await question(second, 5).getByRole('radio').first().focus();
    for (const value of person.answers.slice(5)) await second.keyboard.press(String(value));
    await first.getByText('10 av 10 besvarade').waitFor();
    await first.bringToFront();
    await sendButton(first).click();
    await ownResult(first).waitFor();

    await second.getByRole('heading', { name: 'Du har svarat' }).waitFor();
    expect(await sendButton(second).isVisible()).toBe(false);
    expect(stored()).toEqual(oneRow);
    expect(await storedKeys()).toEqual(['diagnos-svarat']);
    expect(troubles).toEqual([[], []]);
  });

  it('while one is submitting the other cannot, and a lost reply does not make a second row', async () => {
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
    await second.bringToFront();
    await second.getByText('Sparar dina svar').waitFor();
    // Playwright waits for a button that says it is disabled; a person does not.
    await sendButton(second).click({ force: true });
    // Once this request has been answered, earlier ones have reached the route above.
    await second.evaluate(() => fetch('/api/result'));
    expect(posts).toBe(1);
    await expect.poll(() => stored().length).toBe(1);

    await first.close();
    await second.reload();
    await second.getByRole('alert').getByText('Vi vet inte om dina svar har sparats.').waitFor();
    await second.getByRole('button', { name: 'Försök igen' }).click();
    await ownResult(second).waitFor();
    expect(stored()).toEqual(oneRow);
    expect(troubles).toEqual([[], []]);
  });

  it('cleared in one is cleared in both, with the department, and a reload brings nothing back', async () => {
    await halfWay();
    await second.getByText('5 av 10').waitFor();
    await second.bringToFront();
    await second.getByText('Rensa svaren', { exact: true }).click();
    await second.getByRole('button', { name: 'Ja, rensa svaren' }).click();
    await second.getByText('Svaren är rensade.').waitFor();
    await expect.poll(async () => (await focused(second)).tag).toBe('input');
    await first.getByText('Svaren är rensade.').waitFor();
    expect(await markedAnswers(first)).toEqual([]);
    expect(await storedKeys()).toEqual([]);
    await first.reload();
    await first.getByRole('button', { name: 'Börja' }).waitFor();
    expect(await first.getByLabel('Var arbetar du?').inputValue()).toBe('');
    expect(troubles).toEqual([[], []]);
  });
});

describe('in a tab that was closed', () => {
  it('half-way: they are there when the page is opened again', async () => {
    const { page, trouble } = await openBarePage({ body: '<kund-diagnos draft-key="a"></kund-diagnos>' });
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerByDigits(page, '34425');
    await page.getByText('På en delad dator kan andra se dem.').waitFor();
    await page.close({ runBeforeUnload: true });
    const again = await openIn(page.context());
    await again.page.getByRole('button', { name: 'Fortsätt' }).click();
    await again.page.getByText('5 av 10 svar finns kvar sedan sist').waitFor();
    expect(await markedAnswers(again.page)).toEqual([3, 4, 4, 2, 5]);
    expect([...trouble, ...again.trouble]).toEqual([]);
  });

  describe('on the intranet', () => {
    const visit = visitForEach();

    it('before the reply came: they are submitted again as they were, and stored once', async () => {
      const context = visit.page.context();
      const statuses: number[] = [];
      await context.route('**/api/responses', async (route) => {
        statuses.push((await route.fetch()).status());
        // The first reply never comes.
        if (statuses.length > 1) await route.fallback();
      });
      await answer(visit.page, person);
      await send(visit.page, person);
      await expect.poll(() => statuses).toEqual([201]);
      expect(visit.intranet.responses()).toHaveLength(1);
      await visit.page.close();

      const { page, trouble } = await openIn(context);
      const alert = page.getByRole('alert');
      await alert.getByText('Vi vet inte om dina svar har sparats.').waitFor();
      expect(await markedAnswers(page)).toEqual(person.answers);
      expect(await page.getByRole('radio').first().isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Försök igen' }).click();
      await ownResult(page).waitFor();
      expect(visit.intranet.responses().map(({ role, answers }) => ({ role, answers }))).toEqual(oneRow);
      expect(statuses.every((status) => status < 300)).toBe(true);
      await page.reload();
      await page.getByRole('heading', { name: 'Du har svarat' }).waitFor();
      expect([...visit.trouble, ...trouble]).toEqual([]);
    });
  });
});

describe('stored by the host itself, as the guide says', () => {
  const guide = readFileSync(new URL('../../docs/guides/store-the-answers.md', import.meta.url), 'utf8');
  const recipe = codeBlocks(guide).find(({ code }) => code.includes("'kd-draft'"))!.code;

  async function opened() {
    const { page, trouble } = await openBarePage({ body: '<kund-diagnos></kund-diagnos>' });
    /** Loads the page anew, with the guide's script and a host that saves. */
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

  it('they are there when the page is opened again', async () => {
    const { page, trouble, open } = await opened();
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerByDigits(page, '344');
    await open();
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await page.getByText('3 av 10 svar finns kvar sedan sist').waitFor();
    expect(await markedAnswers(page)).toEqual([3, 4, 4]);
    expect(trouble).toEqual([]);
  });

  it('nothing is left of them once they are saved', async () => {
    const { page, trouble, open } = await opened();
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerByDigits(page, '3442423435');
    await page.keyboard.press('Enter');
    await ownResult(page).waitFor();
    await open();
    await page.getByRole('button', { name: 'Börja' }).click();
    await page.getByText('0 av 10 besvarade').waitFor();
    expect(await markedAnswers(page)).toEqual([]);
    expect(trouble).toEqual([]);
  });
});
