// kund-diagnos.html as a team without IT uses it: opened from a disk, with nothing else. Eight people and a facilitator, in both browsers that the
// machine has.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerByDigits, ownResult } from '../../examples/intranet/tests/support/answering.ts';
import { newContext } from '../../examples/intranet/tests/support/browser.ts';
import { people, response } from '../../examples/intranet/tests/support/eight-people.ts';
import { openFirefox } from './support/firefox-page.ts';
import {
  answer,
  built,
  carriedBy,
  carriedIn,
  choose,
  collected,
  digitsOf,
  downloadBy,
  fileOf,
  filesOf,
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

describe('between two people', () => {
  it('whoever leaves without answering leaves nothing', async () => {
    const { page } = await collected(1);
    await press(page, 'Lämna över skärmen');
    await press(page, 'Det är min tur');
    await press(page, /^Börja$/);
    await answerByDigits(page, '123');
    await press(page, 'Avbryt utan att lämna svar');
    await press(page, 'Ja, ta bort mina svar');
    await page.getByRole('status').getByText('Inga svar lämnades.').waitFor();
    expect(await leftIn(page)).toEqual([]);
    await press(page, 'Det är min tur');
    await press(page, /^Börja$/);
    await page.getByText('0 av 10 besvarade').waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('a page that the browser brings back shows nobody’s answers, and one that it loads again has none', async () => {
    const { page } = await collected(1);
    page.on('dialog', (dialog) => void dialog.accept());
    await press(page, 'Lämna över skärmen');
    await press(page, 'Det är min tur');
    await answer(page, 1);
    await ownResult(page).waitFor();
    // Playwright turns the cache for back and forward off.
    await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await page.getByRole('heading', { name: 'Lämna över till nästa person' }).waitFor();
    expect(await leftIn(page)).toEqual([]);
    await press(page, 'Det är min tur');
    await press(page, /^Börja$/);
    await answerByDigits(page, '123');
    await page.reload();
    await page.getByRole('button', { name: 'Starta en omgång' }).waitFor();
    expect(await leftIn(page)).toEqual([]);
  });
});

it('is accessible to axe in each of its places, in both languages', async () => {
  const { page } = await openPage(await openContext());
  await page.evaluate(axe.source);
  const check = async (place: string) => {
    const violations = await page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
    });
    expect(violations, place).toEqual([]);
  };
  await check('start');
  await press(page, 'In English');
  await press(page, 'Start a round');
  await choose(page, [...filesOf(8), fileOf('cut.kd.json', '{')]);
  await page.getByText('8 responses received. One file was refused.').waitFor();
  await check('collect');
  await press(page, 'Delete all answers');
  await page.getByRole('dialog', { name: 'Delete the answers of 8 people?' }).waitFor();
  await check('question');
  await press(page, 'Cancel');
  await press(page, 'Hand over the screen');
  await check('hand over');
  await press(page, 'It’s my turn');
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  await check('answer');
  await press(page, 'Leave without answering');
  await press(page, 'Result');
  await check('result to come');
  await press(page, /^Show the result/);
  await press(page, 'Yes, show the result');
  await page.getByRole('button', { name: 'Start the meeting' }).waitFor();
  await check('result');
});

describe('files that come', () => {
  it('are judged one by one, in words, also when they are dropped', async () => {
    const { page, trouble } = await collected(2);
    const [first] = filesOf(1);
    const valid = response(people[4]!, 'person-4');
    await choose(page, [
      fileOf('klippt.kd.json', '{"id":'),
      fileOf('<img src=x onerror=alert(1)>.kd.json', { hej: 1 }),
      first!,
      fileOf('annan.kd.json', { ...valid, instrument: 'puls' }),
      fileOf('gammal.kd.json', { ...valid, version: 0 }),
      fileOf('rätt.kd.json', valid),
    ]);
    await page.getByRole('status').getByText('1 svar mottagna. 5 filer avvisades.').waitFor();
    await page.evaluate(
      (text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'släppt.kd.json'));
        const zone = document.querySelector('.drop')!;
        zone.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }));
      },
      JSON.stringify(response(people[5]!, 'person-5')),
    );
    await page.getByText('släppt.kd.json').waitFor();
    const outcomes = page.getByRole('list', { name: 'Filer som har kommit' }).getByRole('listitem');
    expect((await outcomes.allInnerTexts()).slice(0, 7).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'släppt.kd.json Mottagen.',
      'klippt.kd.json Filen går inte att läsa. Be om den på nytt.',
      '<img src=x onerror=alert(1)>.kd.json Det här är ingen svarsfil.',
      '0.kd.json Svaren finns redan här, och räknas en gång.',
      'annan.kd.json Svaren gäller ett annat formulär.',
      'gammal.kd.json Svaren gäller en annan version av formuläret. Skicka ut en ny kopia av den här sidan.',
      'rätt.kd.json Mottagen.',
    ]);
    expect(await textOf(page.locator('.figure'))).toBe('4 har svarat');
    expect(trouble).toEqual([]);
  });

  it('after the result was shown wait until they are as many as the least group size', async () => {
    const { page } = await collected(5);
    await showResult(page);
    await press(page, /^Samla/);
    await choose(page, filesOf(8));
    await press(page, /^Resultat/);
    await page.getByText('3 svar har kommit sedan resultatet visades. 2 till behövs').waitFor();
    await page.getByText('5 svar', { exact: true }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Räkna in dem' }).count()).toBe(0);
  });
});

describe('what is kept', () => {
  it('can be reduced to the sums, and deleted', async () => {
    const folder = newFolder();
    const { page } = await collected(6);
    await press(page, 'Radera alla svar');
    await press(page, 'Ja, radera');
    await page.getByRole('status').getByText('Svaren är raderade från sidan.').waitFor();
    expect(await textOf(page.locator('.figure'))).toBe('0 har svarat');

    await choose(page, filesOf(6));
    await showResult(page);
    await press(page, /^Samla/);
    await press(page, 'Behåll bara summorna');
    await press(page, 'Ja, ta bort de enskilda svaren');
    await page.getByText('Inga enskilda svar finns i den.').waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    const copy = await downloadBy(page, 'Spara för gruppen', folder);
    expect(carriedBy(copy)).toMatchObject({ responses: [], sums: { responses: 6 } });
  });

  it('is said to be on the page alone, and held before the page is left', async () => {
    const { page } = await collected(1);
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;
    await page.locator('.state').getByText('Finns bara på sidan').waitFor();
  });

  it('goes into the file that was chosen, change by change, where a browser can write to it', async () => {
    const context = await newContext();
    await context.addInitScript(() => {
      const written: string[] = [];
      const file = {
        name: 'vald.html',
        createWritable: () =>
          Promise.resolve({
            write: (text: string) => Promise.resolve(written.push(text)),
            close: () => Promise.resolve(),
          }),
      };
      Object.assign(globalThis, { written, showSaveFilePicker: () => Promise.resolve(file) });
    });
    const { page } = await collected(1, context);
    await press(page, 'Spara med allt');
    await page.getByRole('status').getByText('Sparad som vald.html.').waitFor();
    await choose(page, filesOf(3));
    await page.locator('.state').getByText('Sparat').waitFor();
    const texts = await page.evaluate(() => (globalThis as unknown as { written: string[] }).written);
    expect(texts.map((text) => carriedIn(text).responses.length)).toEqual([1, 3]);
  });

  it('is not touched where a copy is damaged', async () => {
    const folder = newFolder();
    const path = join(folder, 'skadad.html');
    writeFileSync(path, readFileSync(built, 'utf8').replace(/(id="kd-round">)null/, '$1{"kind":"x"}'));
    const { page } = await openPage(await openContext(), path);
    await page.getByRole('heading', { name: 'Kopian är skadad' }).waitFor();
  });
});

it('runs nothing that was added to it, and reaches nothing outside', async () => {
  const path = join(newFolder(), 'ändrad.html');
  const added = '<script>document.title = "ändrad"</script><img src="https://example.com/x.png">';
  writeFileSync(path, readFileSync(built, 'utf8').replace(/(?=<\/body>\s*<\/html>\s*$)/, added));
  const { page, trouble } = await openPage(await openContext(), path);
  await page.getByRole('button', { name: 'Starta en omgång' }).waitFor();
  expect(await page.title()).toBe('Kundorientering');
  const refused = trouble.filter((each) => each.startsWith('violation')).join();
  expect(refused).toContain('script-src-elem inline');
  expect(refused).toContain('img-src https://example.com/x.png');
});

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
