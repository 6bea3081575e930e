// The printed page: the own result on one sheet without the article around it, or the article alone.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer, ownResult, send } from '../support/answering.ts';
import { people, type Person } from '../support/eight-people.ts';
import { onPaper, pagesIn } from '../support/paper.ts';
import { visitForEach } from '../support/visit.ts';

const visit = visitForEach();
let page: Page;
beforeEach(() => {
  ({ page } = visit);
});
afterEach(() => {
  expect(visit.trouble).toEqual([]);
});

// The most that can be on it: red and yellow, with every rule and six weakest areas.
const person: Person = { ...people[0]!, by: 'digits', answers: [2, 1, 4, 3, 2, 1, 1, 1, 1, 1] };

const pages = async () => pagesIn(await page.pdf({ format: 'A4', preferCSSPageSize: true }));

it('is the own result on one sheet, at once and after a reload', async () => {
  await page.clock.setFixedTime('2026-03-09T12:00:00');
  await answer(page, person);
  await send(page, person);
  await ownResult(page).waitFor();
  const heads = [];
  for (const each of ['at once', 'after a reload']) {
    if (each === 'after a reload') {
      await page.emulateMedia({ media: null });
      await page.reload();
      await page.getByRole('heading', { name: 'Du har svarat' }).waitFor();
    }
    expect(await pages(), each).toBe(1);
    const paper = await onPaper(page);
    heads.push(paper.slice(0, 2));
    expect(paper, each).toContain('Svagaste länken');
    // Next steps are left to the group.
    expect(paper, each).not.toContain('Nästa steg');
    expect(paper.join(), each).not.toMatch(
      /presentation|Du har svarat|ligger kvar|Låt nästa|Tack!|Torget|Maja|Ring/,
    );
  }
  const head = ['Diagnos – Kundorientering (Light), 9 mars 2026', 'Så ser du på oss'];
  expect(heads).toEqual([head, head]);
});

it('is the article, with no button, for somebody who has not answered', async () => {
  const paper = await onPaper(page);
  expect(paper.join()).toMatch(/Vi börjar inte med en presentation.*Siffrorna är inte slutsatsen/);
  expect(paper).not.toContain('Börja');
});

it('is the article again when the next person is to answer', async () => {
  await answer(page, person);
  await send(page, person);
  await ownResult(page).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Låt nästa person svara' }).click();
  expect((await onPaper(page)).join()).toContain('Vi börjar inte med en presentation');
});
