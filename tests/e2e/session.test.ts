// Eight people in three roles answer, and the group looks at its result.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, ownResult, question, send } from './answering.ts';
import { launch, openPage, type Watched } from './browser.ts';
import {
  areas,
  discussionOrder,
  leadership,
  names,
  people,
  questions,
  response,
  whole,
} from './eight-people.ts';
import { everybodyAnswers, Intranet } from './intranet.ts';
import { rowsOf } from './read.ts';

const intranet = new Intranet();
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
  await intranet.start();
});

afterAll(async () => {
  await browser.close();
  await intranet.remove();
});

const lights = { green: 'Grön', yellow: 'Gul', red: 'Röd' };

describe.each(people.map((person, index) => ({ ...person, number: index + 1 })))(
  'person $number, $role, by $by',
  (person) => {
    it('answers, is told that it is stored, and sees their own result', async () => {
      const { page, trouble } = await openPage(browser, intranet.address);
      await answer(page, person);
      await send(page, person);
      await ownResult(page).waitFor();

      const total = person.answers.reduce((sum, value) => sum + value, 0);
      const mean = await page.locator('kund-diagnos-result [part=mean]').innerText();
      expect(mean).toContain(`${Math.floor(total / 10)},${total % 10}`);
      expect(intranet.responses()).toHaveLength(person.number);
      expect(intranet.responses()).toContainEqual({
        id: expect.any(String) as string,
        role: person.role,
        answers: response(person, '').answers,
      });
      expect(trouble).toEqual([]);
      await page.context().close();
    });
  },
);

it('shows each statement as the name of a group of radio buttons', async () => {
  const { page } = await openPage(browser, intranet.address);
  await page.getByRole('button', { name: 'Börja' }).click();
  expect(await page.getByRole('group', { name: /^Vi / }).count()).toBe(10);
  expect(
    await question(page, 0)
      .getByRole('radio', { name: /^[1-5] av 5/ })
      .count(),
  ).toBe(5);
  await page.context().close();
});

describe("the group's page", () => {
  let watched: Watched;
  let page: Page;

  beforeAll(async () => {
    watched = await openPage(browser, intranet.address, '/resultat');
    ({ page } = watched);
  });

  afterAll(() => page.context().close());

  const result = () => page.locator('kund-diagnos-group-result');
  const areaTable = () => page.getByRole('table', { name: 'Område för område' });
  const groupTable = () => page.getByRole('table', { name: 'Grupp för grupp' });

  it('says only how many have answered while the round is open', async () => {
    await page.getByText('I omgång 1, som pågår, har 8 svarat.').waitFor();
    expect(await result().isVisible()).toBe(false);
  });

  it('shows the result once somebody closes the round', async () => {
    await page.getByRole('button', { name: 'Avsluta omgången' }).click();
    await page.getByRole('button', { name: 'Avsluta och visa resultatet' }).click();
    await page.getByText('Resultatet gäller omgång 1, med 8 svar.').waitFor();
    expect(await result().getByText('8 svar').first().isVisible()).toBe(true);
  });

  it('gives the mean of exactly 3.45 as 3,5, green, and the spread between people', async () => {
    await areaTable().waitFor();
    const mean = await result().locator('[part=mean]').innerText();
    expect(mean).toContain(whole.mean);
    const light = result().locator('[part=light]').first();
    expect((await light.innerText()).trim()).toBe(lights[whole.light]);
    await result().getByText(`Personerna ligger typiskt ${whole.sd} från medelvärdet`).waitFor();
  });

  it.each(areas)('gives the mean, light, spread and sd of %s', async (area) => {
    const expected = questions[area];
    const cells = await cellsOf(areaTable(), names[area]);
    const [answers, mean, light, range, spread] = cells as [string, string, string, string, string];
    for (const [index, count] of expected.counts.entries()) {
      if (count > 0) expect(answers).toContain(`${count} gav ${index + 1}`);
      else expect(answers).not.toContain(`gav ${index + 1}`);
    }
    expect(mean).toContain(expected.mean);
    expect(light).toBe(lights[expected.light]);
    const given = expected.counts.flatMap((count, index) => (count > 0 ? [index + 1] : []));
    expect(range).toContain(given.length === 1 ? `alla ${given[0]}` : `${given[0]}–${given.at(-1)}`);
    expect(spread).toContain({ low: 'eniga', moderate: 'lite olika', high: 'mycket olika' }[expected.spread]);
    expect(spread).toMatch(new RegExp(`\\b${expected.sd}$`));
  });

  it('says what to talk about first, and that the group is split', async () => {
    const first = result().locator('[part=first]');
    const headings = await first.getByRole('heading').allInnerTexts();
    expect(headings).toHaveLength(3);
    for (const [index, heading] of headings.entries()) {
      expect(heading).toContain(names[discussionOrder[index]!]);
    }
    await first.nth(2).getByText('tre svarar 1–\u20602, fem svarar 4–\u20605').waitFor();
  });

  it('hides every role at the limit 5: two are too small, and the third would give them away', async () => {
    const header = await headerOf(groupTable());
    expect(header.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Område',
      'Alla 8 svar',
      'Ledning För få svar',
      'Sälj & marknad För få svar',
      'Produkt För få svar',
      'Kundteam För få svar',
    ]);
    for (const area of areas) {
      const [all, ...roles] = await cellsOf(groupTable(), names[area]);
      expect(all).toContain(questions[area].mean);
      expect(roles).toEqual(['För få svar', 'För få svar', 'För få svar', 'För få svar']);
    }
  });

  it('shows no more when the limit is lowered afterwards', async () => {
    await intranet.stop();
    await intranet.start({ MINIMUM_GROUP_SIZE: '3' });
    await page.reload();
    await groupTable().waitFor();
    expect((await cellsOf(groupTable(), names.icp)).slice(1)).toEqual(Array(4).fill('För få svar'));
  });

  it('shows the leadership, and only that, when the team has agreed on the limit 3', async () => {
    await everybodyAnswers(intranet, 2);
    await page.reload();
    await page.getByText('Resultatet gäller omgång 2, med 8 svar.').waitFor();
    await groupTable().waitFor();
    const header = await headerOf(groupTable());
    expect(header.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Område',
      'Alla 8 svar',
      'Ledning 5 svar',
      'Sälj & marknad För få svar',
      'Produkt För få svar',
      'Kundteam För få svar',
    ]);
    for (const area of areas) {
      const [all, leaders, ...others] = await cellsOf(groupTable(), names[area]);
      expect(all).toContain(questions[area].mean);
      expect(leaders).toContain(leadership.means[area]);
      expect(others).toEqual(['För få svar', 'För få svar', 'För få svar']);
    }
    expect((await cellsOf(groupTable(), 'Medelvärde'))[1]).toContain(leadership.mean);
  });

  it.each(['9', '0', 'x'])('says that there is no round %s, and shows none', async (round) => {
    const { page: wrong } = await openPage(browser, intranet.address, `/resultat?omgang=${round}`);
    await wrong.getByText('Det gick inte. Det finns ingen avslutad omgång med det numret.').waitFor();
    expect(await wrong.locator('kund-diagnos-group-result').isVisible()).toBe(false);
    await wrong.context().close();
  });

  it('has seen nothing go wrong', () => {
    expect(watched.trouble).toEqual([]);
  });
});

/** The row's cells as they are told, without the row's heading. */
async function cellsOf(table: Locator, name: string): Promise<string[]> {
  const row = (await rowsOf(table)).find(([heading]) => heading === name);
  return row!.slice(1);
}

const headerOf = (table: Locator): Promise<string[]> => table.getByRole('columnheader').allInnerTexts();
