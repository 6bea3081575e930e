// An invitation on the page: by its link, or typed; spent once; asked for when it is missing or not accepted.
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { answer, answerByDigits, markedAnswers, ownResult, send, sendButton } from '../support/answering.ts';
import { focused } from '../support/browser.ts';
import { newInvitation } from '../support/codes.ts';
import { people, response } from '../support/eight-people.ts';
import { post } from '../support/intranet.ts';
import { visitForEach } from '../support/visit.ts';

const person = people[0]!;
let page: Page;

// Not by a link, unless the test has one.
const visit = visitForEach('/svaren');
beforeEach(async () => {
  ({ page } = visit);
  await page.goto('/');
});

const code = () => page.getByLabel('Koden i din inbjudan');
const stored = () => visit.intranet.responses().length;
const described = async () => {
  const ids = ((await code().getAttribute('aria-describedby')) ?? '').split(' ');
  return (await Promise.all(ids.map((id) => page.locator(`#${id}`).innerText()))).join(' ');
};
const openLink = async (given: string) => {
  await page.goto('/svaren');
  await page.goto(`/#kod=${given}`);
};

it('by its link: no field to fill in, and the link in the address is gone once it is spent', async () => {
  await openLink(await newInvitation(visit.intranet.address));
  await page.getByRole('button', { name: 'Börja' }).waitFor();
  expect(await code().isVisible()).toBe(false);
  await page.reload();
  await answer(page, person);
  await send(page, person);
  await ownResult(page).waitFor();
  expect(stored()).toBe(1);
  // The driver is told of the address after the page.
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  expect(visit.trouble).toEqual([]);
});

it('never comes to the server in an address', async () => {
  const given = await newInvitation(visit.intranet.address);
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await openLink(given);
  await answer(page, person);
  await send(page, person);
  await ownResult(page).waitFor();
  expect(urls.length).toBeGreaterThan(5);
  for (const url of urls) expect(new URL(url).pathname + new URL(url).search).not.toContain(given);
});

it('typed: it is stored with the unsent answers, and removed with them', async () => {
  const given = await newInvitation(visit.intranet.address);
  await code().fill(given.toLowerCase());
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByLabel('Var arbetar du?').selectOption('Produkt');
  await page.getByRole('button', { name: 'Börja' }).click();
  await answerByDigits(page, '34425');
  await page.reload();
  expect(await code().inputValue()).toBe(given.toLowerCase());
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await answerByDigits(page, '3442534134');
  await sendButton(page).click();
  await ownResult(page).waitFor();
  expect(stored()).toBe(1);
  const left = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(left.toLowerCase()).not.toContain(given.toLowerCase());
  expect(visit.trouble).toEqual([]);
});

it('missing: it is asked for at the field, and nothing is sent', async () => {
  let sent = 0;
  page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));
  await page.getByLabel('Var arbetar du?').selectOption('Produkt');
  await page.getByRole('button', { name: 'Börja' }).click();
  await answerByDigits(page, '3442534134');
  await sendButton(page).click();
  await page.getByText('Skriv koden i din inbjudan, och skicka sedan in svaren igen.').waitFor();
  expect((await focused(page)).name).toContain('Koden i din inbjudan');
  expect(await code().getAttribute('aria-invalid')).toBe('true');
  expect(await described()).toContain('Skriv koden i din inbjudan');
  expect(sent).toBe(0);
  await code().fill(await newInvitation(visit.intranet.address));
  expect(await code().getAttribute('aria-invalid')).toBeNull();
  await sendButton(page).click();
  await ownResult(page).waitFor();
  expect(visit.trouble).toEqual([]);
});

it.each([
  [
    'spent',
    async () => {
      const { address } = visit.intranet;
      const given = await newInvitation(address);
      await post(address, '/api/responses', response(people[1]!, 'other'), given);
      return given;
    },
  ],
  ['unknown', async () => 'ABCD-EFGH-JKMN-PQRS'],
  ['no code at all', async () => 'åäö 💥'],
])('%s: the person is told, keeps the answers, and another code is taken', async (_what, given) => {
  await code().fill(await given());
  const before = stored();
  await page.getByLabel('Var arbetar du?').selectOption(person.role);
  await page.getByRole('button', { name: 'Börja' }).click();
  await answerByDigits(page, person.answers.join(''));
  await sendButton(page).click();
  await page.getByRole('alert').getByText('Koden gäller inte.').waitFor();
  expect(await markedAnswers(page)).toEqual(person.answers);
  expect(stored()).toBe(before);
  expect(await code().getAttribute('aria-invalid')).toBe('true');
  expect(await described()).toContain('Kontrollera koden');
  for (const seen of [page.getByRole('alert').getByText('Koden gäller inte.'), code()]) {
    await expect
      .poll(() => seen.evaluate((found) => found.getBoundingClientRect().bottom <= innerHeight))
      .toBe(true);
  }
  await code().fill(await newInvitation(visit.intranet.address));
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await ownResult(page).waitFor();
  expect(stored()).toBe(before + 1);
});

it('of a round that was closed meanwhile: the person is told, and keeps the answers', async () => {
  const { address } = visit.intranet;
  await openLink(await newInvitation(address));
  await answer(page, person);
  for (const index of [0, 1, 2, 3, 4]) {
    await post(address, '/api/responses', response(people[index]!, `p-${index}`));
  }
  await post(address, '/api/rounds/1/close');
  await send(page, person);
  await page.getByRole('alert').getByText('Koden gäller inte.').waitFor();
  expect(await markedAnswers(page)).toEqual(person.answers);
  expect(await code().isVisible()).toBe(true);
});

it('is the next person’s own at a shared computer', async () => {
  await openLink(await newInvitation(visit.intranet.address));
  await answer(page, person);
  await send(page, person);
  await ownResult(page).waitFor();
  await page.getByRole('button', { name: 'Låt nästa person svara' }).click();
  await page.getByRole('button', { name: 'Börja' }).waitFor();
  expect(await code().isVisible()).toBe(true);
  expect(await code().inputValue()).toBe('');
});

it('by a link that is opened where another is open already: the new one counts', async () => {
  await openLink('ABCD-EFGH-JKMN-PQRS');
  const given = await newInvitation(visit.intranet.address);
  await page.evaluate((next) => (location.hash = `kod=${next}`), given);
  await expect.poll(() => code().inputValue()).toBe(given);
  await answer(page, person);
  await send(page, person);
  await ownResult(page).waitFor();
});
