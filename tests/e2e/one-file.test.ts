// kund-diagnos.html as a team without IT uses it: opened from a disk, with nothing else. Eight people and a facilitator, in both browsers that the
// machine has.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answerByDigits, ownResult } from '../../examples/intranet/tests/support/answering.ts';
import { people } from '../../examples/intranet/tests/support/eight-people.ts';
import { openFirefox } from './support/firefox-page.ts';
import {
  answer,
  built,
  carriedBy,
  choose,
  digitsOf,
  downloadBy,
  leftIn,
  newFolder,
  openContext,
  openPage,
  press,
  showResult,
} from './support/one-file.ts';
import { textOf } from './support/read.ts';

/** Nine browsers' worth of pages, one after the other: only what never comes fails. */
const WHOLE_ROUND = { timeout: 300_000 };

it(
  'eight people and a facilitator: from an empty file to a plan in a copy that opens again',
  WHOLE_ROUND,
  async () => {
    const folder = newFolder();
    const context = await openContext();
    const { page, trouble } = await openPage(context);
    const pagesBehind = await page.evaluate(() => history.length);
    await press(page, 'Starta en omgång');
    await page.getByLabel('Namn').fill('Våren 2027');
    await page.getByLabel('Dag').fill('2027-03-05');
    await page.getByLabel('Hur många ska svara?').fill('8');
    const invitation = await downloadBy(page, 'Spara en kopia att skicka ut', folder);
    expect(invitation).toMatch(/Kundorientering-Våren-2027-2027-03-05-att-svara-i\.html$/);
    expect(carriedBy(invitation)).toMatchObject({ purpose: 'answer', responses: [], minimum: 5 });

    // Four in turn on this screen.
    await press(page, 'Lämna över skärmen');
    for (let index = 0; index < 4; index++) {
      await press(page, 'Det är min tur');
      expect(await page.getByRole('navigation').count()).toBe(0);
      await answer(page, index);
      await ownResult(page).waitFor();
      await press(page, 'Klar, lämna över');
      await page.getByRole('heading', { name: 'Lämna över till nästa person' }).waitFor();
      await page
        .getByRole('status')
        .getByText(`Svaren är mottagna. ${index + 1} har svarat.`)
        .waitFor();
      expect(await leftIn(page)).toEqual([]);
    }
    expect(await page.evaluate(() => history.length)).toBe(pagesBehind);
    await press(page, /^Resultat/);
    expect(await textOf(page.getByRole('main'))).toBe(
      'Gruppens resultat 4 av 8 har svarat. 1 till behövs: resultatet visas från 5 svar.',
    );

    // Four in copies of their own, each with a file that they send back.
    const files: string[] = [];
    for (let index = 4; index < 8; index++) {
      const own = await openPage(context, invitation);
      await own.page.getByText('Gruppens resultat visas först när minst 5 har svarat.').waitFor();
      await press(own.page, /^Börja$/);
      await answerByDigits(own.page, digitsOf(index));
      files.push(await downloadBy(own.page, 'Skicka in svaren', folder));
      expect(JSON.parse(readFileSync(files.at(-1)!, 'utf8'))).toMatchObject({ minimumGroupSize: 5 });
      await own.page.getByRole('heading', { name: 'Ett steg kvar: skicka filen' }).waitFor();
      await press(own.page, 'Ta bort svaren från sidan');
      await own.page.getByRole('status').getByText('Svaren är borta från sidan.').waitFor();
      expect(await leftIn(own.page)).toEqual([]);
      expect(own.trouble).toEqual([]);
      await own.page.close();
    }

    await press(page, /^Samla/);
    await choose(page, files);
    await page.getByText('Det räcker för ett resultat').waitFor();
    expect(
      await page.getByRole('list', { name: 'Filer som har kommit' }).getByText('Mottagen.').count(),
    ).toBe(4);
    expect(await page.locator('kund-diagnos-group-result').count()).toBe(0);
    await showResult(page);
    await page.getByText('Medelvärde 3,5 av 5').first().waitFor();
    await page.getByText('8 av 8 har svarat').first().waitFor();

    // The meeting, and its plan.
    await press(page, 'Starta mötet');
    await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('End');
    await press(page, 'Lägg till');
    await page.getByRole('textbox', { name: 'Vad ska göras?' }).fill('Ring tillbaka inom en vecka');
    await page.getByLabel('Vem ansvarar?').fill('Anna Berg');
    await page.keyboard.press('Tab');
    await page.getByRole('status').getByText('Sparat').waitFor();
    await press(page, /^Klart$/);
    await page.getByText('Ring tillbaka inom en vecka').filter({ visible: true }).first().waitFor();
    await page.locator('.state').getByText('Finns bara på sidan').waitFor();

    // A copy with everything, opened again.
    const copy = await downloadBy(page, 'Spara med allt', folder);
    expect(copy).toMatch(/Kundorientering-Våren-2027-2027-03-05-alla-svar\.html$/);
    expect(await page.locator('.state').count()).toBe(0);
    const round = carriedBy(copy);
    const rowsOf = (all: readonly { answers: Record<string, number> }[]) =>
      all.map(({ answers }) => Object.values(answers).join('')).sort();
    expect(rowsOf(round.responses)).toEqual(people.map((_, index) => digitsOf(index)).sort());
    expect(round.responses.map(({ id }) => id)).toEqual(round.responses.map(({ id }) => id).sort());
    const again = await openPage(context, copy);
    await again.page.getByText('Medelvärde 3,5 av 5').first().waitFor();
    await again.page.getByText('Ring tillbaka inom en vecka').first().waitFor();
    expect(await again.page.title()).toBe('Kundorientering – Våren 2027');

    // What the group takes along, opened again: the same figures, and nobody's own answers.
    const forGroup = await downloadBy(again.page, 'Spara för gruppen', folder);
    const text = readFileSync(forGroup, 'utf8');
    for (const { id } of round.responses) expect(text).not.toContain(id);
    expect(carriedBy(forGroup)).toMatchObject({ purpose: 'group', responses: [], sums: { responses: 8 } });
    expect(carriedBy(forGroup).sums).not.toHaveProperty('squaredTotals');
    const group = await openPage(context, forGroup);
    await group.page.getByText('Medelvärde 3,5 av 5').first().waitFor();
    await group.page.getByText('Ring tillbaka inom en vecka').first().waitFor();
    expect(await group.page.getByRole('navigation').count()).toBe(0);

    // On paper there is the result, and nothing of the page around it.
    await group.page.emulateMedia({ media: 'print' });
    expect(await group.page.getByRole('button', { name: 'Spara för gruppen' }).isVisible()).toBe(false);
    expect(await group.page.locator('kund-diagnos-group-result').isVisible()).toBe(true);
    expect([...trouble, ...again.trouble, ...group.trouble]).toEqual([]);
  },
);

const firefoxPath = process.env['FIREFOX_PATH'];

it.each(firefoxPath ? [firefoxPath] : [])('the same in Firefox: %s', WHOLE_ROUND, async (executablePath) => {
  const { open, downloaded, urlOf } = await openFirefox(executablePath);
  const lead = await open(built.href);
  await lead.press('Starta en omgång');
  await lead.press('Spara en kopia att skicka ut');
  const [invitation] = await downloaded(/att-svara-i\.html$/, 1);
  await lead.press('Lämna över skärmen');
  for (let index = 0; index < 4; index++) {
    await lead.press('Det är min tur');
    await lead.answer(index);
    await lead.press('Klar, lämna över');
    await lead.sees(`Svaren är mottagna. ${index + 1} har svarat.`);
    expect(await leftIn(lead.page as unknown as Page)).toEqual([]);
  }
  // The fifth leaves the page with half of the statements answered, and somebody else goes back to it.
  await lead.press('Det är min tur');
  await lead.answer(4, 5);
  lead.page.on('dialog', (dialog) => void dialog.accept());
  await lead.page.goto(new URL('check.html', built).href);
  await lead.page.evaluate(() => {
    history.back();
  });
  const shown = () => lead.page.evaluate(() => document.body.innerText).catch(() => '');
  await expect.poll(shown).toContain('Lämna över till nästa person');
  expect(await leftIn(lead.page as unknown as Page)).toEqual([]);
  expect(await shown()).toContain('4 har svarat');

  const own = await open(urlOf(invitation!));
  for (let index = 4; index < 8; index++) {
    await own.answer(index);
    await own.sees('Ett steg kvar: skicka filen');
    await downloaded(/\.kd\.json$/, index - 3);
    await own.press('Ta bort svaren från sidan');
    await own.sees('Svaren är borta från sidan.');
    expect(await leftIn(own.page as unknown as Page)).toEqual([]);
    await own.press('Börja svara');
  }
  await own.page.close({ runBeforeUnload: false });

  await lead.page.bringToFront();
  await lead.page.locator('nav button:nth-child(2)').click();
  const input = (await lead.page.$('input[type=file]'))!;
  await input.uploadFile(...(await downloaded(/\.kd\.json$/, 4)));
  await lead.sees('4 svar mottagna.');
  await lead.press('Till resultatet');
  await lead.press('Visa resultatet av 8 svar');
  await lead.press('Ja, visa resultatet');
  await lead.page.waitForSelector('>>> [part=start-meeting]');
  await lead.press('Spara med allt');
  await lead.press('Spara för gruppen');
  const [copy] = await downloaded(/alla-svar\.html$/, 1);
  const [forGroup] = await downloaded(/för-gruppen\.html$/, 1);
  expect(carriedBy(copy!).responses).toHaveLength(8);
  expect(carriedBy(forGroup!)).toMatchObject({ responses: [], sums: { responses: 8 } });
  for (const path of [copy!, forGroup!]) {
    const again = await open(urlOf(path));
    const headline = await again.page.waitForSelector('>>> [part=mean]');
    expect(await headline!.evaluate((element) => element.textContent)).toContain('3,5');
  }
});
