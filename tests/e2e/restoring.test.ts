// What a person has answered is there again when they come back, by the browser's own means or by the draft.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, markedAnswers, ownResult, send } from './answering.ts';
import { answerByDigits, openBarePage } from './bare-page.ts';
import { launch, openPage } from './browser.ts';
import { people, response } from './eight-people.ts';
import { Intranet } from './intranet.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('in a form', () => {
  const form =
    '<form action="/sent"><kund-diagnos-questionnaire name="diagnosis"></kund-diagnos-questionnaire><button>Spara</button></form>';

  // The tests' browser keeps no page alive in the background: on the way back it is loaded anew and restored.
  it('the answers are there on the way back', async () => {
    const { page, trouble } = await openBarePage(browser, { body: form });
    await answerByDigits(page, '34425');
    const idOf = () => page.evaluate(() => document.querySelector('kund-diagnos-questionnaire')!.draft?.id);
    const id = await idOf();
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.waitForURL('**/sent?diagnosis=*');
    await page.goBack();
    await page.getByText('5 av 10 svar finns kvar sedan sist').waitFor();
    expect(await markedAnswers(page)).toEqual([3, 4, 4, 2, 5]);
    expect(await idOf()).toBe(id);
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});

describe('with draft-key', () => {
  it('the tab is closed half-way and opened again', async () => {
    const { page, trouble } = await openBarePage(browser, {
      body: '<kund-diagnos draft-key="a"></kund-diagnos>',
    });
    await page.getByRole('button', { name: 'Börja' }).click();
    await answerByDigits(page, '34425');
    await page.getByText('På en delad dator kan andra se dem.').waitFor();
    const context = page.context();
    await page.close({ runBeforeUnload: true });
    const again = await context.newPage();
    await again.goto('/');
    await again.getByRole('button', { name: 'Fortsätt' }).click();
    await again.getByText('5 av 10 svar finns kvar sedan sist').waitFor();
    expect(await markedAnswers(again)).toEqual([3, 4, 4, 2, 5]);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('the answers are stored, the reply is lost, the tab is closed: sent again as they were, one row', async () => {
    const intranet = new Intranet();
    await intranet.start();
    const { page, trouble } = await openPage(browser, intranet.address);
    const context = page.context();
    const person = people[0]!;
    const statuses: number[] = [];
    await context.route('**/api/responses', async (route) => {
      statuses.push((await route.fetch()).status());
      // The first reply never comes.
      if (statuses.length > 1) await route.fallback();
    });
    await answer(page, person);
    await send(page, person);
    await expect.poll(() => intranet.responses().length).toBe(1);
    await page.close();

    const again = await context.newPage();
    await again.goto('/');
    await again
      .getByRole('alert')
      .getByText('Vi har inte fått besked om att dina svar är sparade.')
      .waitFor();
    expect(await markedAnswers(again)).toEqual(person.answers);
    expect(await again.getByRole('radio').first().isDisabled()).toBe(true);
    await again.getByRole('button', { name: 'Försök igen' }).click();
    await ownResult(again).waitFor();
    expect(intranet.responses().map(({ role, answers }) => ({ role, answers }))).toEqual([
      { role: person.role, answers: response(person, '').answers },
    ]);
    expect(statuses.every((status) => status < 300)).toBe(true);
    await again.reload();
    await again.getByRole('heading', { name: 'Du har svarat' }).waitFor();
    expect(trouble).toEqual([]);
    await context.close();
    await intranet.remove();
  });
});
