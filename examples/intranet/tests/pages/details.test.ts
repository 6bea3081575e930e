// "Var arbetar du?" and the invitation's code are the page's own fields: they are asked for when they are missing, and stored as long as
// the unsent answers are.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerByDigits, markedAnswers, ownResult, sendButton } from '../support/answering.ts';
import { focused } from '../support/browser.ts';
import type { Intranet } from '../support/intranet.ts';
import { visitForEach } from '../support/visit.ts';

let intranet: Intranet;
let page: Page;

const visit = visitForEach();
beforeEach(() => {
  ({ intranet, page } = visit);
});
afterEach(() => {
  expect(visit.trouble).toEqual([]);
});

const department = () => page.getByLabel('Var arbetar du?');
const begin = () => page.getByRole('button', { name: /Börja|Fortsätt/ }).click();
const isInView = (text: string) =>
  page.getByText(text).evaluate((found) => {
    const { top, bottom } = found.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

describe.each([
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 844, height: 390 },
])('at $width × $height', (size) => {
  it('is asked for at the field when it is missing, and nothing is sent or locked', async () => {
    await page.setViewportSize(size);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await begin();
    await answerByDigits(page, '3442534134');
    await sendButton(page).click();

    await page.getByText('Välj var du arbetar, och skicka sedan in svaren igen.').waitFor();
    expect((await focused(page)).name).toContain('Var arbetar du?');
    expect(await isInView('Välj var du arbetar')).toBe(true);
    expect(await isInView('Skicka in svaren')).toBe(true);
    expect(await department().getAttribute('aria-invalid')).toBe('true');
    const described = await department().getAttribute('aria-describedby');
    expect(await page.locator(`#${described}`).innerText()).toContain('Välj var du arbetar');
    expect((await page.getByRole('alert').allInnerTexts()).join('').trim()).toBe('');
    expect(await page.getByRole('radio').first().isEnabled()).toBe(true);
    expect(sent).toEqual([]);

    await department().selectOption('Kundteam');
    expect(await department().getAttribute('aria-invalid')).toBeNull();
    await page.getByRole('group').first().locator('label').nth(4).click();
    await sendButton(page).click();
    await ownResult(page).waitFor();
    expect(sent).toHaveLength(1);
    const [stored] = intranet.responses();
    expect(stored?.role).toBe('Kundteam');
    expect(stored?.answers['icp']).toBe(5);
  });
});

it('is stored with the unsent answers, and removed with them', async () => {
  await department().selectOption('Produkt');
  await begin();
  await answerByDigits(page, '34425');
  await page.reload();
  await begin();
  await expect.poll(() => markedAnswers(page)).toEqual([3, 4, 4, 2, 5]);
  await answerByDigits(page, '3442534134');
  await sendButton(page).click();
  await ownResult(page).waitFor();
  expect(intranet.responses().map(({ role }) => role)).toEqual(['Produkt']);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Produkt');
});

it('is not stored when nothing was answered', async () => {
  await department().selectOption('Produkt');
  await page.reload();
  expect(await department().inputValue()).toBe('');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

it('is empty when what is stored is out of date, or no department', async () => {
  for (const [stored, expected] of [
    [`{"department":"Produkt","storedAt":${Date.now()}}`, 'Produkt'],
    ['{', ''],
    ['null', ''],
    ['{"department":"Vaktmästeri","storedAt":9e15}', ''],
    ['{"department":"Produkt","storedAt":0}', ''],
  ] as const) {
    await page.evaluate((value) => {
      localStorage.setItem('diagnos-uppgifter', value);
    }, stored);
    await page.reload();
    expect(await department().inputValue(), stored).toBe(expected);
  }
});

it('does not stop anybody in a browser that stores nothing', async () => {
  await page.addInitScript(() => {
    for (const kind of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, kind, {
        get() {
          throw new DOMException('Forbidden.', 'SecurityError');
        },
      });
    }
  });
  await page.reload();
  await department().selectOption('Produkt');
  await begin();
  await answerByDigits(page, '3442534134');
  await sendButton(page).click();
  await ownResult(page).waitFor();
  expect(intranet.responses()).toHaveLength(1);
  await page.reload();
  await page.getByRole('button', { name: 'Börja' }).waitFor();
});
