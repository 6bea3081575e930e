// What the page of kund-diagnos.html holds of people: nobody's answers between two of them, and what it keeps, gives away or refuses.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerByDigits, ownResult } from '../../examples/intranet/tests/support/answering.ts';
import { newContext } from '../../examples/intranet/tests/support/browser.ts';
import { people, response } from '../../examples/intranet/tests/support/eight-people.ts';
import {
  answer,
  built,
  carriedBy,
  carriedIn,
  choose,
  collected,
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

/** Drops a file with a response at a place on the page. */
const drop = (page: Page, place: string, name: string, input: object) =>
  page.evaluate(
    ([at, file, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text!], file!));
      const zone = document.querySelector(at!)!;
      zone.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }));
    },
    [place, name, JSON.stringify(input)],
  );

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
    await page.getByRole('status').getByText('Ett svar mottaget. 5 filer avvisades.').waitFor();
    await drop(page, '.drop', 'släppt.kd.json', response(people[5]!, 'person-5'));
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

  it('to a blank page begin a round', async () => {
    const { page, trouble } = await openPage(await openContext());
    await page.getByRole('button', { name: 'Starta en omgång' }).waitFor();
    await drop(page, 'body', 'först.kd.json', response(people[0]!, 'person-0'));
    await page.getByRole('status').getByText('Ett svar mottaget.').waitFor();
    expect(await textOf(page.locator('.figure'))).toBe('1 har svarat');
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
