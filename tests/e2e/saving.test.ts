// Nothing is lost and nothing is stored twice, whatever happens to the server or to the mouse.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer, markedAnswers, ownResult, send, sendButton } from './answering.ts';
import { people, response } from './eight-people.ts';
import type { Intranet } from './intranet.ts';
import { visitForEach } from './visit.ts';

const [byMouse, byDigits] = people as [(typeof people)[0], (typeof people)[0]];

let intranet: Intranet;
let page: Page;
/** The id of every response that the page has sent. */
let sentIds: string[];

const visit = visitForEach();
beforeEach(() => {
  ({ intranet, page } = visit);
  sentIds = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sentIds.push((request.postDataJSON() as { id: string }).id);
  });
});

const alert = () => page.getByRole('alert');
const retry = () => page.getByRole('button', { name: 'Försök igen' });

/** A request that got no answer is written in the console by the browser itself; nothing else may be. */
const troubleBesides = (expected: RegExp) => visit.trouble.filter((what) => !expected.test(what));

const expectOneRow = (person: (typeof people)[0]) => {
  expect(new Set(sentIds).size).toBe(1);
  expect(intranet.responses()).toEqual([
    { id: sentIds[0], role: person.role, answers: response(person, '').answers },
  ]);
};

describe('when the server is killed during a save', () => {
  it.each([byMouse, byDigits])(
    'before it has stored: told, kept, sent again, one row ($by)',
    async (person) => {
      await answer(page, person);
      // The server is there and takes the request in, but does nothing with it.
      intranet.signal('SIGSTOP');
      await send(page, person);
      await page.getByText('Sparar dina svar').waitFor();
      await intranet.kill();

      await alert().getByText('Vi når inte intranätet just nu.').waitFor();
      expect(await alert().innerText()).toContain('Vi har inte fått besked om att dina svar är sparade.');
      expect(await markedAnswers(page)).toEqual(person.answers);
      expect(intranet.responses()).toEqual([]);
      expect(await ownResult(page).isVisible()).toBe(false);

      // Too early: still told, still kept.
      await retry().click();
      await expect.poll(() => sentIds.length).toBe(2);
      await retry().waitFor();
      await alert().getByText('Vi når inte intranätet just nu.').waitFor();
      expect(await markedAnswers(page)).toEqual(person.answers);

      await intranet.start();
      await retry().click();
      await ownResult(page).waitFor();
      expect(sentIds).toHaveLength(3);
      expectOneRow(person);
      expect(troubleBesides(/Failed to load resource: net::ERR_/)).toEqual([]);
    },
  );

  it('after it has stored but before it could say so: told, sent again, still one row', async () => {
    await page.route('**/api/responses', async (route) => {
      await route.fetch();
      await intranet.kill();
      await route.abort('connectionreset');
    });
    await answer(page, byMouse);
    await send(page, byMouse);
    await alert().getByText('Vi når inte intranätet just nu.').waitFor();
    expect(await markedAnswers(page)).toEqual(byMouse.answers);
    expect(intranet.responses()).toHaveLength(1);
    // What may be stored already is not to be changed, the role neither.
    expect(await page.getByLabel('Var arbetar du?').isDisabled()).toBe(true);

    await page.unroute('**/api/responses');
    await intranet.start();
    const stored = page.waitForResponse('**/api/responses');
    await retry().click();
    expect((await stored).status()).toBe(200);
    await ownResult(page).waitFor();
    expect(sentIds).toHaveLength(2);
    expectOneRow(byMouse);
    expect(troubleBesides(/Failed to load resource: net::ERR_/)).toEqual([]);
  });
});

describe('when somebody is quick', () => {
  it('a double click on the button that begins answers nothing that comes in its place', async () => {
    const begin = page.getByRole('button', { name: 'Börja' });
    // Where the button was, there is a radio button after the first click: so the page is scrolled until it is.
    const hits: string[] = [];
    for (const further of [-265, -250, -235, -220, -205, -190, -175]) {
      await page.goto('/');
      await begin.waitFor();
      await begin.evaluate((button, by) => {
        button.scrollIntoView({ block: 'center' });
        scrollBy(0, by);
      }, further);
      const box = (await begin.boundingBox())!;
      const [x, y] = [box.x + 20, box.y + box.height / 2];
      await page.mouse.dblclick(x, y);
      await page.getByRole('radio').first().waitFor({ timeout: 5_000 });
      hits.push(
        await page.evaluate(
          ([left, right]) => {
            let found = document.elementFromPoint(left!, right!);
            while (found?.shadowRoot) found = found.shadowRoot.elementFromPoint(left!, right!);
            return found?.localName ?? '';
          },
          [x, y],
        ),
      );
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    }
    expect(hits).toContain('input');
  });

  it('a double click stores one row', async () => {
    await answer(page, byMouse);
    await sendButton(page).dblclick();
    await ownResult(page).waitFor();
    expect(sentIds).toHaveLength(1);
    expectOneRow(byMouse);
    expect(visit.trouble).toEqual([]);
  });

  it('so do a second click and Enter while it is saving', async () => {
    await answer(page, byMouse);
    intranet.signal('SIGSTOP');
    await sendButton(page).click();
    await page.getByText('Sparar dina svar').waitFor();
    // Playwright waits for a button that says it is disabled; a person does not.
    await sendButton(page).click({ force: true });
    await page.keyboard.press('Enter');
    intranet.signal('SIGCONT');
    await ownResult(page).waitFor();
    expect(sentIds).toHaveLength(1);
    expectOneRow(byMouse);
  });

  it('a response that is sent twice by the network is stored once', async () => {
    await page.route('**/api/responses', async (route) => {
      await route.fetch();
      await route.continue();
    });
    await answer(page, byMouse);
    await send(page, byMouse);
    await ownResult(page).waitFor();
    expectOneRow(byMouse);
  });
});

describe('when the server refuses', () => {
  it('another role than the one that is stored: what the person reads is what has happened', async () => {
    await page.route('**/api/responses', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await answer(page, byMouse);
    await send(page, byMouse);
    await alert().getByText('Vi når inte intranätet just nu.').waitFor();
    await page.unroute('**/api/responses');
    // As a page would that lets the role be changed.
    await page.getByLabel('Var arbetar du?').evaluate((select: HTMLSelectElement) => {
      select.value = 'Produkt';
      select.dispatchEvent(new Event('change'));
    });
    await retry().click();
    await alert().getByText('Dina svar kom fram redan första gången och är sparade som de var då.').waitFor();
    expectOneRow(byMouse);
  });

  it('for a reason that can be mended: the role can be chosen again', async () => {
    await page.route('**/api/responses', (route) => route.fulfill({ status: 400, json: { error: 'Nej.' } }));
    await answer(page, byMouse);
    await send(page, byMouse);
    await alert().getByText('Nej.').waitFor();
    await page.getByLabel('Var arbetar du?').selectOption('Produkt');
  });

  it("tells the server's reason as it stands, as text", async () => {
    await page.route('**/api/responses', (route) =>
      route.fulfill({ status: 409, json: { error: 'Omgången är stängd för <b>dig</b>.' } }),
    );
    await answer(page, byMouse);
    await send(page, byMouse);
    await alert().getByText('Omgången är stängd för <b>dig</b>.').waitFor();
    expect(await markedAnswers(page)).toEqual(byMouse.answers);
    expect(intranet.responses()).toEqual([]);
  });

  it('says something useful when the answer is no JSON', async () => {
    await page.route('**/api/responses', (route) =>
      route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }),
    );
    await answer(page, byMouse);
    await send(page, byMouse);
    await alert().getByText('Servern kunde inte spara svaren (fel 502).').waitFor();
  });
});

it('points out what is not answered, and sends nothing', async () => {
  await page.getByLabel('Var arbetar du?').selectOption('Ledning');
  await page.getByRole('button', { name: 'Börja' }).click();
  await sendButton(page).click();
  await page.getByText('10 påståenden saknar svar').waitFor();
  expect(sentIds).toEqual([]);
  expect(intranet.responses()).toEqual([]);
});

it('sends what whoever comes back after a lost answer had sent, the role too', async () => {
  await page.route('**/api/responses', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await answer(page, byMouse);
  await send(page, byMouse);
  await retry().waitFor();
  await page.unroute('**/api/responses');
  await page.reload();
  await alert().getByText('Vi har inte fått besked om att dina svar är sparade.').waitFor();
  await retry().click();
  await ownResult(page).waitFor();
  expectOneRow(byMouse);
});
