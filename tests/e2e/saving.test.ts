// Nothing is lost and nothing is stored twice, whatever happens to the server or with the mouse.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Page } from 'playwright-core';
import {
  answer,
  markedAnswers,
  ownResult,
  send,
  sendButton,
} from '../../examples/intranet/tests/support/answering.ts';
import { openPage, type Watched } from '../../examples/intranet/tests/support/browser.ts';
import { people, response, type Person } from '../../examples/intranet/tests/support/eight-people.ts';
import type { StoredResponse } from '../../examples/intranet/tests/support/intranet.ts';
import { IntranetProcess } from '../../examples/intranet/tests/support/intranet-process.ts';
import { visitForEach } from '../../examples/intranet/tests/support/visit.ts';

const [byMouse, byDigits] = people as [Person, Person];

/** The id of every response that a page sends. */
function recordIds(page: Page): string[] {
  const ids: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') ids.push((request.postDataJSON() as { id: string }).id);
  });
  return ids;
}

function expectOneRow(stored: StoredResponse[], ids: string[], person: Person): void {
  expect(new Set(ids).size).toBe(1);
  const id = expect.any(String) as string;
  expect(stored).toEqual([{ id, role: person.role, answers: response(person, '').answers }]);
}

const retry = (page: Page) => page.getByRole('button', { name: 'Försök igen' });

describe('when the server is killed while it saves', () => {
  interface Killed extends Watched {
    intranet: IntranetProcess;
    ids: string[];
  }

  async function open(): Promise<Killed> {
    const intranet = new IntranetProcess();
    onTestFinished(() => intranet.remove());
    await intranet.start();
    const { page, trouble } = await openPage(intranet.address);
    return { page, trouble, intranet, ids: recordIds(page) };
  }

  const expectFailure = async (page: Page) => {
    const alert = page.getByRole('alert');
    await alert.getByText('Vi når inte intranätet just nu.').waitFor();
    expect(await alert.innerText()).toContain('Vi vet inte om dina svar har sparats.');
  };

  /** The browser itself logs a request that got no reply. */
  const expectNoOtherTrouble = (trouble: string[]) => {
    expect(trouble.filter((line) => !line.includes('Failed to load resource: net::ERR_'))).toEqual([]);
  };

  it('before it has stored: the person is told, keeps the answers, and submits again: one row', async () => {
    const { page, trouble, intranet, ids } = await open();
    await answer(page, byDigits);
    // The server accepts the request and does nothing with it.
    intranet.signal('SIGSTOP');
    await send(page, byDigits);
    await page.getByText('Sparar dina svar').waitFor();
    await intranet.kill();
    await expectFailure(page);
    expect(await markedAnswers(page)).toEqual(byDigits.answers);
    expect(intranet.responses()).toEqual([]);
    expect(await ownResult(page).isVisible()).toBe(false);

    // Too early: the same again.
    await retry(page).click();
    await expect.poll(() => ids.length).toBe(2);
    await retry(page).waitFor();
    await expectFailure(page);
    expect(await markedAnswers(page)).toEqual(byDigits.answers);

    await intranet.start();
    await retry(page).click();
    await ownResult(page).waitFor();
    expect(ids).toHaveLength(3);
    expectOneRow(intranet.responses(), ids, byDigits);
    expectNoOtherTrouble(trouble);
  });

  it('after it has stored, before it could reply: the person is told, and submits again: still one row', async () => {
    const { page, trouble, intranet, ids } = await open();
    await page.route('**/api/responses', async (route) => {
      await route.fetch();
      await intranet.kill();
      await route.abort('connectionreset');
    });
    await answer(page, byMouse);
    await send(page, byMouse);
    await expectFailure(page);
    expect(await markedAnswers(page)).toEqual(byMouse.answers);
    expect(intranet.responses()).toHaveLength(1);
    // Answers that may already be stored cannot be changed, nor can the role.
    expect(await page.getByLabel('Var arbetar du?').isDisabled()).toBe(true);

    await page.unroute('**/api/responses');
    await intranet.start();
    const stored = page.waitForResponse('**/api/responses');
    await retry(page).click();
    expect((await stored).status()).toBe(200);
    await ownResult(page).waitFor();
    expect(ids).toHaveLength(2);
    expectOneRow(intranet.responses(), ids, byMouse);
    expectNoOtherTrouble(trouble);
  });
});

describe('when the person is quick', () => {
  const visit = visitForEach();

  it('a double click on the button that begins answers no statement in its place', async () => {
    const { page } = visit;
    const begin = page.getByRole('button', { name: 'Börja' });
    // The page is scrolled until there is a radio button where the button was.
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
      await page.getByRole('radio').first().waitFor();
      hits.push(
        await page.evaluate(
          ([left, top]) => {
            let found = document.elementFromPoint(left!, top!);
            while (found?.shadowRoot) found = found.shadowRoot.elementFromPoint(left!, top!);
            return found?.localName ?? '';
          },
          [x, y],
        ),
      );
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    }
    expect(hits).toContain('input');
  });

  it('a double click on the submit button stores one row', async () => {
    const ids = recordIds(visit.page);
    await answer(visit.page, byMouse);
    await sendButton(visit.page).dblclick();
    await ownResult(visit.page).waitFor();
    expect(ids).toHaveLength(1);
    expectOneRow(visit.intranet.responses(), ids, byMouse);
    expect(visit.trouble).toEqual([]);
  });

  it('so do a second click and Enter while it is saving', async () => {
    const { page, intranet } = visit;
    const ids = recordIds(page);
    let reply!: () => void;
    const held = new Promise<void>((resolve) => (reply = resolve));
    await page.route('**/api/responses', async (route) => {
      await held;
      await route.fallback();
    });
    await answer(page, byMouse);
    await sendButton(page).click();
    await page.getByText('Sparar dina svar').waitFor();
    // Playwright waits for a button that says it is disabled; a person does not.
    await sendButton(page).click({ force: true });
    await page.keyboard.press('Enter');
    reply();
    await ownResult(page).waitFor();
    expect(ids).toHaveLength(1);
    expectOneRow(intranet.responses(), ids, byMouse);
  });

  it('a response that the network delivers twice is stored once', async () => {
    const { page, intranet } = visit;
    const ids = recordIds(page);
    await page.route('**/api/responses', async (route) => {
      await route.fetch();
      await route.continue();
    });
    await answer(page, byMouse);
    await send(page, byMouse);
    await ownResult(page).waitFor();
    expectOneRow(intranet.responses(), ids, byMouse);
  });
});
