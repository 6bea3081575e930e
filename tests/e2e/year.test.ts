// A year with a plan: it is made in a meeting, followed up, and met again in the next round. Servers die, tabs are closed, and two people write
// at once; nothing is lost.
import { expect, it, onTestFinished } from 'vitest';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Plan } from 'kund-diagnos/report';
import { answer, send } from '../../examples/intranet/tests/support/answering.ts';
import { focused, lead, newContext, openIn, tabTo } from '../../examples/intranet/tests/support/browser.ts';
import { facilitatorCode, newInvitation } from '../../examples/intranet/tests/support/codes.ts';
import { people } from '../../examples/intranet/tests/support/eight-people.ts';
import { everybodyAnswers, peopleAnswer, post } from '../../examples/intranet/tests/support/intranet.ts';
import { IntranetProcess } from '../../examples/intranet/tests/support/intranet-process.ts';
import { textOf } from './support/read.ts';

it('goes from a meeting to three actions, four follow-ups and the next round, and loses nothing on the way', async () => {
  const intranet = new IntranetProcess();
  onTestFinished(() => intranet.remove());
  await intranet.start();
  const { address } = intranet;

  // Winter: everybody answers, and the group meets.
  await everybodyAnswers(address);
  const anna = await browserOf(address, '2026-02-02');
  let page = await meetingPlan(anna);
  for (const [area, text, owner] of [
    ['Closed-loop', 'Ring tillbaka inom två dagar', 'Anna'],
    ['Onboarding & adoption', 'Mät tiden till första ordern', 'Omar'],
  ] as const) {
    await field(page, area, 'Vad ska göras?').fill(text);
    await field(page, area, 'Vem ansvarar?').fill(owner);
  }
  await leave(page);
  await expect.poll(() => storedAction(address, 1)).toMatchObject({ owner: 'Omar' });
  // 30 days after the decision for a red area, 90 for a yellow: February has 28 days.
  expect((await storedPlan(address))!.actions.map(({ due }) => due)).toEqual([
    '2026-03-04',
    '2026-03-04',
    '2026-05-03',
  ]);

  // The server is killed while it saves, and the tab is closed.
  const before = await storedPlan(address);
  intranet.signal('SIGSTOP');
  await field(page, 'Sälj–marknad–kundteam (SLA)', 'Vad ska göras?').fill('Kom överens om svarstider 🎈');
  await leave(page);
  await page.getByText('Sparar …').waitFor();
  await intranet.kill();
  await page.getByText('Vi vet inte om ändringen har sparats.').waitFor();
  await page.getByText('Det ni har skrivit ligger kvar i den här webbläsaren.').waitFor();
  // Written after the server is gone.
  await field(page, 'Sälj–marknad–kundteam (SLA)', 'Vem ansvarar?').fill('Sara');
  await page.close();
  await intranet.start();
  expect(await storedPlan(address)).toEqual(before);
  page = await meetingPlan(anna);
  await page.getByText('Det som inte hann sparas förra gången är tillbaka.').waitFor();
  expect(await field(page, 'Sälj–marknad–kundteam (SLA)', 'Vad ska göras?').inputValue()).toBe(
    'Kom överens om svarstider 🎈',
  );
  await page.getByRole('dialog').getByRole('button', { name: 'Spara', exact: true }).click();
  await expect
    .poll(() => storedAction(address, 2))
    .toMatchObject({ text: 'Kom överens om svarstider 🎈', owner: 'Sara' });

  // Two people write at once, from two browsers that have the same plan.
  const omar = await browserOf(address, '2026-02-02');
  const other = await meetingPlan(omar);
  await field(page, 'Closed-loop', 'Vem ansvarar?').fill('Anna Berg');
  await leave(page);
  await expect.poll(() => storedAction(address, 0)).toMatchObject({ owner: 'Anna Berg' });
  // In different fields: both are joined, and nobody is asked.
  await field(other, 'Onboarding & adoption', 'Klart senast').fill('2026-03-06');
  await leave(other);
  await expect.poll(() => storedAction(address, 1)).toMatchObject({ due: '2026-03-06' });
  expect(await storedAction(address, 0)).toMatchObject({ owner: 'Anna Berg' });
  expect(await field(other, 'Closed-loop', 'Vem ansvarar?').inputValue()).toBe('Anna Berg');
  await expectSaved(other);
  // In the same field: both texts are shown, and the one who came later chooses.
  await field(page, 'Closed-loop', 'Vad ska göras?').fill('Ring tillbaka samma dag');
  await leave(page);
  await expect.poll(() => storedAction(address, 0)).toMatchObject({ text: 'Ring tillbaka samma dag' });
  await field(other, 'Closed-loop', 'Vad ska göras?').fill('Skriv till dem som klagar');
  await leave(other);
  await other.getByText('Den andra skrev: Ring tillbaka samma dag').waitFor();
  expect(await field(other, 'Closed-loop', 'Vad ska göras?').inputValue()).toBe('Skriv till dem som klagar');
  expect(await storedAction(address, 0)).toMatchObject({ text: 'Ring tillbaka samma dag' });
  await other.getByRole('button', { name: 'Ta den andras' }).click();
  expect(await field(other, 'Closed-loop', 'Vad ska göras?').inputValue()).toBe('Ring tillbaka samma dag');
  // The first browser has not seen the other's day, and keeps it all the same.
  expect((await storedPlan(address))!.actions).toMatchObject([
    { text: 'Ring tillbaka samma dag', owner: 'Anna Berg', due: '2026-03-04' },
    { text: 'Mät tiden till första ordern', owner: 'Omar', due: '2026-03-06' },
    { text: 'Kom överens om svarstider 🎈', owner: 'Sara', due: '2026-05-03' },
  ]);

  // The first follow-up, a week later.
  await page.close();
  page = await startPage(anna, '2026-02-09');
  expect(await summaryOf(page)).toBe('Två åtgärder ska följas upp.');
  await unlock(page);
  await note(page, 'Anna Berg').fill('Nio av elva har fått ett samtal.');
  await leave(page);
  await expect
    .poll(() => storedAction(address, 0))
    .toMatchObject({
      checkIns: [{ date: '2026-02-09', note: 'Nio av elva har fått ett samtal.' }],
    });

  // The second, by keyboard alone.
  page = await startPage(anna, '2026-02-16');
  await followUpByKeyboard(page, 'Omar', 'Siffran finns i två system.');
  await expect
    .poll(() => storedAction(address, 1))
    .toMatchObject({
      status: 'under-way',
      checkIns: [{ date: '2026-02-16', note: 'Siffran finns i två system.' }],
    });

  // The third.
  page = await startPage(anna, '2026-02-23');
  await unlock(page);
  await person(page, 'Omar').getByLabel('Status').selectOption('Klar');
  await expect.poll(() => storedAction(address, 1)).toMatchObject({ status: 'done' });

  // The fourth: one is late.
  page = await startPage(anna, '2026-03-05');
  expect(await summaryOf(page)).toBe('En åtgärd är försenad.');
  expect(await textOf(person(page, 'Anna Berg'))).toContain('Försenad: skulle vara klar 4 mars 2026');
  expect(await textOf(person(page, 'Omar'))).toContain('Klar');
  await unlock(page);
  await person(page, 'Sara').getByLabel('Status').selectOption('Stoppad');
  await person(page, 'Sara').getByLabel('Varför stoppas den?').fill('Säljarna hinner inte.');
  await leave(page);
  await expect
    .poll(() => storedAction(address, 2))
    .toMatchObject({ status: 'stopped', reason: 'Säljarna hinner inte.' });

  // Spring: everybody answers again, and says whether it has helped. One of them in a browser.
  const spring = await browserOf(address, '2026-05-04');
  const { page: answering, trouble } = await openIn(spring, `/#kod=${await newInvitation(address)}`);
  await answer(answering, people[0]!);
  await send(answering, people[0]!);
  await answering.getByRole('link', { name: 'En fråga till: hjälpte det vi bestämde sist?' }).click();
  for (const [index, value] of [4, 5, 1].entries()) {
    await answering
      .locator('#hjalpte')
      .getByRole('group')
      .nth(index)
      .locator('label')
      .nth(value - 1)
      .click();
  }
  await answering.locator('#hjalpte').getByRole('button', { name: 'Skicka in svaren' }).click();
  await answering.getByText('Tack, svaren är sparade.').waitFor();
  expect(trouble).toEqual([]);
  await peopleAnswer(address, { round: 2, from: 1 });
  const plan = (await storedPlan(address))!;
  for (const [index, values] of [
    [4, 4, 1],
    [3, 5, 2],
    [4, 5, 1],
    [5, 5, 2],
  ].entries()) {
    const answers = Object.fromEntries(plan.actions.map(({ id }, action) => [id, values[action]]));
    const body = { id: `helped-${index}`, instrument: plan.id, version: 1, answers };
    expect((await post(address, '/api/helped', body, await newInvitation(address))).status).toBe(201);
  }
  expect((await post(address, '/api/rounds/2/close')).status).toBe(200);

  // The next meeting begins with what was promised. The five say 20, 24 and 7 in all: 4.0, 4.8 and 1.4.
  await setDay(anna, '2026-05-11');
  const { page: result } = await openIn(anna, '/resultat');
  await result.getByRole('heading', { name: 'Det här bestämde vi förra gången' }).waitFor();
  const promised = result.locator('kund-diagnos-group-result kund-diagnos-plan').first();
  await promised.getByText('Hjälpte det?').first().waitFor();
  const items = await promised.getByRole('listitem').all();
  expect(await Promise.all(items.map(textOf))).toEqual([
    'Closed-loop Ring tillbaka samma dag Försenad: skulle vara klar 4 mars 2026 · Anna Berg Då 1,9 Röd 8 svar Nu 1,9 Röd 8 svar Hjälpte det? 4,0 av 5 (5 svar)',
    'Onboarding & adoption Mät tiden till första ordern Klar · Omar Då 2,3 Röd 8 svar Nu 2,3 Röd 8 svar Hjälpte det? 4,8 av 5 (5 svar)',
    'Sälj–marknad–kundteam (SLA) Kom överens om svarstider 🎈 Stoppad. Säljarna hinner inte. · Sara Då 3,4 Gul 8 svar Nu 3,4 Gul 8 svar Hjälpte det? 1,4 av 5 (5 svar)',
  ]);
  await result.getByRole('button', { name: 'Starta mötet' }).click();
  await result
    .getByRole('dialog')
    .getByRole('heading', { name: 'Det här bestämde vi förra gången' })
    .first()
    .waitFor();
});

/** A person's own browser, on a day. */
async function browserOf(address: string, day: string): Promise<BrowserContext> {
  const context = await newContext({ baseURL: address, timezoneId: 'Europe/Stockholm' });
  await setDay(context, day);
  return context;
}

const setDay = (context: BrowserContext, day: string) => context.clock.setFixedTime(`${day}T09:30:00Z`);

/** Opens the meeting at its plan, as the facilitator, with three areas chosen. */
async function meetingPlan(context: BrowserContext): Promise<Page> {
  const { page } = await openIn(context, '/resultat');
  await lead(page);
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Det här har vi bestämt' }).click();
  for (const area of ['Closed-loop', 'Onboarding & adoption', 'Sälj–marknad–kundteam (SLA)']) {
    await dialog.getByRole('checkbox', { name: area }).check();
  }
  await dialog.getByRole('button', { name: 'Planen', exact: true }).click();
  await field(page, 'Closed-loop', 'Vad ska göras?').waitFor();
  return page;
}

/** A field of an area's action in the meeting. */
const field = (page: Page, area: string, label: string): Locator =>
  page.getByRole('dialog').getByRole('group', { name: area, exact: true }).getByLabel(label);

/** Leaves the field that has the focus, as a person does who has written in it. */
const leave = (page: Page) => page.keyboard.press('Tab');

const expectSaved = (page: Page) => page.getByText('Sparat', { exact: true }).last().waitFor();

async function startPage(context: BrowserContext, day: string): Promise<Page> {
  await setDay(context, day);
  const { page } = await openIn(context, '/#uppfoljning');
  await page.getByRole('heading', { name: /^Uppföljning/ }).waitFor();
  return page;
}

async function unlock(page: Page): Promise<void> {
  await page.getByText('Skriv hur det går').click();
  await page.getByLabel('Mötesledarens kod').fill(facilitatorCode);
  await page.getByRole('button', { name: 'Följ upp' }).click();
  await page.getByLabel('Hur går det?').first().waitFor();
}

const summaryOf = (page: Page) => textOf(page.locator('[part=summary]'));

const person = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

const note = (page: Page, name: string): Locator => person(page, name).getByLabel('Hur går det?');

/** Gives the code, says that a person's action is under way, and writes a note, without a mouse. */
async function followUpByKeyboard(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, 'summary', /Skriv hur det går/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'input', /Mötesledarens kod/);
  await page.keyboard.type(facilitatorCode);
  await page.keyboard.press('Enter');
  await page.getByLabel('Hur går det?').first().waitFor();
  const status = await person(page, name).getByLabel('Status').getAttribute('id');
  const backwards = async () => {
    await page.keyboard.press('Shift+Tab');
    return page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.id;
    });
  };
  await expect.poll(backwards).toBe(status);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Hur går det?');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

const storedPlan = async (address: string): Promise<Plan | null> => {
  const reply = await fetch(`${address}/api/rounds/1/plan`);
  return ((await reply.json()) as { plan: Plan | null }).plan;
};

const storedAction = async (address: string, index: number) => (await storedPlan(address))?.actions[index];
