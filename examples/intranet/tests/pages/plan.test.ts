// The plan on the pages: who may write in it, and what becomes of it when a code, a reply or a round is in the way.
import { beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Plan } from 'kund-diagnos/report';
import { focused, lead, openIn, openPage } from '../support/browser.ts';
import { bearer, facilitatorCode, newInvitation } from '../support/codes.ts';
import { everybodyAnswers, peopleAnswer, post, resultOf, type Intranet } from '../support/intranet.ts';
import { answer, send } from '../support/answering.ts';
import { people } from '../support/eight-people.ts';
import { planOf } from '../support/plan.ts';
import { visitForEach } from '../support/visit.ts';

let intranet: Intranet;
let page: Page;

const visit = visitForEach('/resultat', async (fresh) => {
  await fresh.start();
  await everybodyAnswers(fresh.address);
});
beforeEach(() => {
  ({ intranet, page } = visit);
});

const store = (plan: Plan, round = 1) =>
  fetch(`${intranet.address}/api/rounds/${round}/plan`, {
    method: 'PUT',
    headers: { ...bearer(facilitatorCode), 'content-type': 'application/json' },
    body: JSON.stringify(plan),
  });
const stored = async () => (await resultOf(intranet.address))['plan'] as Plan | null;
const followUp = (on = page) => on.locator('#uppfoljning');
const dialog = () => page.getByRole('dialog', { name: 'Gruppens resultat' });
const openPlan = async () => {
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await dialog().getByRole('button', { name: 'Planen', exact: true }).click();
};
const closeMeeting = async () => {
  await dialog().getByRole('button', { name: 'Stäng' }).click();
  // The focus goes back to what opened the meeting once full screen has ended.
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
  await expect.poll(async () => (await focused(page)).name).toBe('Starta mötet');
};
const actionOf = (area: string) => dialog().getByRole('group', { name: area, exact: true });

it('the start page shows nothing to follow up while there is no plan', async () => {
  await page.goto('/');
  await page.evaluate(() => fetch('/api/result'));
  expect(await followUp().isVisible()).toBe(false);
});

it('the start page shows the follow-up to everybody, and lets only the facilitator write', async () => {
  await store(planOf(1));
  await page.goto('/');
  await followUp().getByText('Gör ring').waitFor();
  expect(await followUp().getByLabel('Hur går det?').count()).toBe(0);
  await followUp().getByText('Skriv hur det går').click();
  await followUp().getByLabel('Mötesledarens kod').fill('AAAA-AAAA-AAAA-AAAA');
  await followUp().getByRole('button', { name: 'Följ upp' }).click();
  await followUp().getByText('Koden gäller inte.').waitFor();
  expect(await followUp().getByLabel('Status').count()).toBe(0);
  await followUp().getByLabel('Mötesledarens kod').fill(facilitatorCode);
  await page.keyboard.press('Enter');
  await followUp().getByLabel('Status').first().selectOption('Klar');
  await expect.poll(stored).toMatchObject({ revision: 2, actions: [{ status: 'done' }, {}] });
  expect(await followUp().getByText('Skriv hur det går').isVisible()).toBe(false);
});

it('the plan of the round before is followed up until there is a new one', async () => {
  await store(planOf(1));
  await everybodyAnswers(intranet.address, 2);
  await page.goto('/');
  await followUp().getByText('Gör ring').waitFor();
  await store(
    planOf(1, { id: 'plan-2', round: 'Omgång 2', actions: [{ ...planOf(1).actions[0]!, text: 'Det nya' }] }),
    2,
  );
  await page.reload();
  await followUp().getByText('Det nya').waitFor();
});

it('what is written before there is a code is stored once it is given, on the page', async () => {
  await store(planOf(1));
  await page.reload();
  await openPlan();
  await actionOf('Closed-loop').getByLabel('Vem ansvarar?').fill('Omar');
  await page.keyboard.press('Tab');
  await dialog().getByText('Den sparas när du har skrivit mötesledarens kod.').waitFor();
  await closeMeeting();
  await lead(page);
  await expect.poll(stored).toMatchObject({ revision: 2, actions: [{ owner: 'Omar' }, {}] });
});

it('the meeting asks for the code above the decisions and the plan, and stores both once it is given', async () => {
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  // It is slotted, and so not below the dialog for whoever looks for it.
  const asked = page.locator('#moteskod');
  const code = asked.getByLabel('Mötesledarens kod');
  await dialog().getByRole('heading', { level: 2 }).first().waitFor();
  expect(await code.isVisible()).toBe(false);
  await dialog().getByRole('button', { name: 'Det här har vi bestämt' }).click();
  await asked.getByText('Utan den sparas ingenting av det ni väljer och planerar.').waitFor();
  await dialog().getByRole('checkbox', { name: 'Closed-loop' }).click();
  await dialog().getByRole('button', { name: 'Planen', exact: true }).click();
  await actionOf('Closed-loop').getByLabel('Vem ansvarar?').fill('Omar');
  await page.keyboard.press('Tab');
  await dialog().getByText('Den sparas när du har skrivit mötesledarens kod.').waitFor();
  // Without a code the group does not leave believing that it is.
  await dialog().getByRole('button', { name: 'Klart' }).click();
  await dialog().getByText('Den sparas när du har skrivit mötesledarens kod.').waitFor();
  await code.fill(facilitatorCode);
  await page.keyboard.press('Enter');
  await code.waitFor({ state: 'hidden' });
  await expect.poll(stored).toMatchObject({ revision: 1, actions: [{ owner: 'Omar' }] });
  await expect
    .poll(async () => (await resultOf(intranet.address))['decisions'])
    .toMatchObject({ chosen: ['closed-loop'] });
  await dialog().getByText('Sparat', { exact: true }).first().waitFor();
  await dialog().getByRole('button', { name: 'Klart' }).click();
  await expect.poll(async () => (await focused(page)).name).toMatch(/^Handlingsplan/);
  expect(visit.trouble).toEqual([]);
});

it('says so when the server refuses a change for good, and keeps what was written', async () => {
  await store(planOf(1));
  const answers = { id: 'a', instrument: 'plan-1', version: 1, answers: { ring: 4, fraga: 2 } };
  await post(intranet.address, '/api/helped', answers, await newInvitation(intranet.address));
  await page.reload();
  await lead(page);
  await openPlan();
  await actionOf('Closed-loop').getByLabel('Vad ska göras?').fill('Något annat');
  await page.keyboard.press('Tab');
  await dialog().getByText('Gruppen har börjat svara på om åtgärderna hjälpte.').waitFor();
  expect(await actionOf('Closed-loop').getByLabel('Vad ska göras?').inputValue()).toBe('Något annat');
  expect(await stored()).toEqual(planOf(1));
});

it('takes up what others have stored when the page is looked at again', async () => {
  await store(planOf(1));
  await page.goto('/');
  await followUp().getByText('Gör ring').waitFor();
  await store(planOf(2, { actions: [{ ...planOf(1).actions[0]!, text: 'Det nya' }] }));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await followUp().getByText('Det nya').waitFor();
});

it('begins anew when a round is closed on the page: the old plan is what was promised', async () => {
  await store(planOf(1));
  await page.reload();
  await lead(page);
  await openPlan();
  await actionOf('Closed-loop').waitFor();
  await closeMeeting();
  await peopleAnswer(intranet.address, { round: 2 });
  await page.reload();
  await openPlan();
  await actionOf('Closed-loop').waitFor();
  await closeMeeting();
  await page.getByRole('button', { name: 'Avsluta omgången …' }).click();
  await page.getByRole('button', { name: 'Avsluta och visa resultatet' }).click();
  await page.getByRole('heading', { name: 'Det här bestämde vi förra gången' }).waitFor();
  await openPlan();
  await dialog().getByRole('heading', { name: 'Vem gör vad, och när?' }).waitFor();
  await dialog().getByLabel('En åtgärd, för området').waitFor();
  expect(await actionOf('Closed-loop').isVisible()).toBe(false);
  await dialog().getByRole('button', { name: 'Lägg till' }).click();
  await dialog().getByLabel('Vad ska göras?').fill('Det första i omgång 2');
  await page.keyboard.press('Tab');
  await expect
    .poll(stored)
    .toMatchObject({ revision: 2, round: 'Omgång 2', actions: [{ text: 'Det första i omgång 2' }] });
});

it('asks whoever has answered whether it has helped, until they have said, and nobody else at the computer', async () => {
  await store(planOf(1));
  const { page: answering, trouble } = await openPage(intranet.address);
  const question = () => answering.locator('#hjalpte');
  await answer(answering, people[0]!);
  expect(await question().isVisible()).toBe(false);
  await send(answering, people[0]!);
  await question().getByText('Det här har hjälpt: Gör ring').waitFor();
  // Another time, in the same tab: the code is still there.
  await answering.reload();
  await question().getByText('Det här har hjälpt: Gör ring').waitFor();
  for (const index of [0, 1]) await question().getByRole('group').nth(index).locator('label').nth(3).click();
  await question().getByRole('button', { name: 'Skicka in svaren' }).click();
  await question().getByText('Tack, svaren är sparade.').waitFor();
  expect(await answering.evaluate(() => sessionStorage.getItem('diagnos-hjalpte'))).toBeNull();
  await answering.reload();
  await answering.getByText('Du har svarat').waitFor();
  expect(await question().isVisible()).toBe(false);
  expect(trouble).toEqual([]);

  // The next person at the same computer has not answered the diagnosis yet, and another tab has no code.
  const { page: tab } = await openIn(answering.context(), '/');
  await tab.getByText('Du har svarat').waitFor();
  expect(await tab.locator('#hjalpte').isVisible()).toBe(false);
});

it('forgets the code when the next person is to answer', async () => {
  await store(planOf(1));
  const { page: answering } = await openPage(intranet.address);
  await answer(answering, people[0]!);
  await send(answering, people[0]!);
  await answering.locator('#hjalpte').waitFor();
  await answering.getByRole('button', { name: 'Låt nästa person svara' }).click();
  await answering.getByRole('button', { name: 'Börja' }).waitFor();
  expect(await answering.locator('#hjalpte').isVisible()).toBe(false);
  expect(await answering.evaluate(() => JSON.stringify(sessionStorage))).toBe('{}');
});
