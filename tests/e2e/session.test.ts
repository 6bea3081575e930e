// Eight people in three roles answer, and the group looks at its result.
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, ownResult, send } from '../../examples/intranet/tests/support/answering.ts';
import {
  lead,
  newContextForFile,
  openIn,
  openPage,
  type Watched,
} from '../../examples/intranet/tests/support/browser.ts';
import {
  areas,
  discussionOrder,
  leadership,
  names,
  people,
  questions,
  response,
  whole,
} from '../../examples/intranet/tests/support/eight-people.ts';
import { everybodyAnswers, Intranet } from '../../examples/intranet/tests/support/intranet.ts';
import { rowsOf, textOf } from './support/read.ts';

const intranet = new Intranet();
beforeAll(() => intranet.start());
afterAll(() => intranet.remove());

const lights = { green: 'Grön', yellow: 'Gul', red: 'Röd' };

it.each(people.map((person, index) => ({ ...person, number: index + 1 })))(
  'person $number, $role, answers by $by, is told that it is saved, and sees their own result',
  async (person) => {
    const { page, trouble } = await openPage(intranet.address);
    await answer(page, person);
    await send(page, person);
    await ownResult(page).waitFor();

    const total = person.answers.reduce((sum, value) => sum + value, 0);
    const mean = await page.locator('kund-diagnos-result:visible [part=mean]').innerText();
    expect(mean).toContain(`${Math.floor(total / 10)},${total % 10}`);
    expect(intranet.responses()).toHaveLength(person.number);
    expect(intranet.responses()).toContainEqual({
      id: expect.any(String) as string,
      role: person.role,
      answers: response(person, '').answers,
    });
    expect(trouble).toEqual([]);
  },
);

describe("the group's page", () => {
  let context: BrowserContext;
  let watched: Watched;
  let page: Page;
  beforeAll(async () => {
    context = await newContextForFile({ baseURL: intranet.address });
    watched = await openIn(context, '/resultat');
    ({ page } = watched);
  });
  afterAll(() => context.close());

  const result = () => page.locator('kund-diagnos-group-result');
  const areaTable = () => page.getByRole('table', { name: 'Område för område' });
  const groupTable = () => page.getByRole('table', { name: 'Grupp för grupp' });

  it('shows the facilitator, and only them, how many have answered while the round is open', async () => {
    await page.getByText('Omgång 1 pågår.').waitFor();
    await lead(page);
    await page.getByText('I omgång 1, som pågår, har 8 av 8 svarat.').waitFor();
    expect(await result().isVisible()).toBe(false);
  });

  it('shows the result once the facilitator closes the round', async () => {
    await page.getByRole('button', { name: 'Avsluta omgången' }).click();
    await page.getByRole('button', { name: 'Avsluta och visa resultatet' }).click();
    await page.getByText('Resultatet gäller omgång 1, med 8 svar av 8 möjliga.').waitFor();
    await areaTable().waitFor();
  });

  it('shows the mean of exactly 3.45 as 3,5, green, and no spread between fewer than ten people', async () => {
    expect(await textOf(result().locator('[part=mean]'))).toContain(whole.mean);
    const verdict = await textOf(result().locator('.verdict'));
    expect(verdict).toContain(lights[whole.light]);
    expect(verdict).toContain('8 av 8 har svarat');
    expect(verdict).not.toContain('Personerna');
  });

  it('shows the answers, mean, light and one verdict of every area', async () => {
    const rows = await cells(areaTable());
    for (const area of areas) {
      const expected = questions[area];
      const [answers, mean, light, verdict] = rows.get(names[area])!;
      const given = expected.counts.flatMap((count, index) => (count > 0 ? [index + 1] : []));
      expect(answers!.match(/\d gav \d/g)).toEqual(
        given.map((value) => `${expected.counts[value - 1]} gav ${value}`),
      );
      expect(mean, area).toBe(expected.mean);
      expect(light, area).toBe(lights[expected.light]);
      const words = {
        low: 'Ni ser ungefär likadant',
        moderate: 'Ni ser lite olika',
        high: 'Ni ser mycket olika',
      };
      // That the group is split says more than its spread. At least two of eight, a quarter, are at each end in these two.
      const isSplit = area === 'sla' || area === 'journeys';
      expect(verdict, area).toBe(isSplit ? 'Delade i två läger' : words[expected.spread]);
    }
  });

  it('shows how many gave each answer, range and standard deviation of every area among the figures', async () => {
    const figures = result().getByRole('checkbox', { name: 'Visa siffror' });
    await figures.check();
    const rows = await cells(areaTable());
    for (const area of areas) {
      const expected = questions[area];
      const row = rows.get(names[area])!;
      expect(row.slice(0, 5), area).toEqual(expected.counts.map(String));
      const given = expected.counts.flatMap((count, index) => (count > 0 ? [index + 1] : []));
      const range = given.length === 1 ? `alla ${given[0]}` : `${given[0]}–${given.at(-1)}`;
      expect(row.slice(-2), area).toEqual([range, expected.sd]);
    }
    await figures.uncheck();
  });

  it('shows what to talk about first, and that the group is split', async () => {
    const first = result().locator('[part=first]');
    const headings = await first.getByRole('heading').allInnerTexts();
    expect(headings).toHaveLength(3);
    for (const [index, heading] of headings.entries()) {
      expect(heading).toContain(names[discussionOrder[index]!]);
    }
    await first.nth(2).getByText('tre svarar 1–\u20602, fem svarar 4–\u20605').waitFor();
  });

  const hidden = (names: string, minimum: string) =>
    result().getByText(
      `Visas inte: ${names}. En grupp döljs när den har färre än ${minimum} svar, eller för att en sådan grupp annars skulle kunna räknas ut.`,
      { exact: true },
    );
  const everyRole = 'Ledning, Sälj & marknad, Produkt och Kundteam';

  it('hides every role at the limit 5: two are too small, and could be worked out from the third', async () => {
    await hidden(everyRole, 'fem').waitFor();
    expect(await groupTable().count()).toBe(0);
  });

  it('shows no more when the limit is lowered afterwards', async () => {
    await intranet.stop();
    await intranet.start({ minimum: 2 });
    await page.reload();
    await hidden(everyRole, 'fem').waitFor();
    expect(await groupTable().count()).toBe(0);
  });

  it('shows the leadership, and only that, when the team has agreed on the limit 2', async () => {
    await everybodyAnswers(intranet.address, 2);
    await page.reload();
    await page.getByText('Resultatet gäller omgång 2, med 8 svar av 8 möjliga.').waitFor();
    await groupTable().waitFor();
    expect(await heads(groupTable())).toEqual(['Område', 'Alla 8 svar', 'Ledning 5 svar']);
    await hidden('Sälj & marknad, Produkt och Kundteam', 'två').waitFor();
    const rows = await cells(groupTable());
    for (const area of areas) {
      const [all, leaders, ...others] = rows.get(names[area])!;
      expect(all).toContain(questions[area].mean);
      expect(leaders).toContain(leadership.means[area]);
      expect(others).toEqual([]);
    }
    expect(rows.get('Medelvärde')![1]).toContain(leadership.mean);
  });

  it('has caused no trouble', () => {
    expect(watched.trouble).toEqual([]);
  });
});

/** The cells of each row, by the row's heading. */
async function cells(table: Locator): Promise<Map<string, string[]>> {
  return new Map((await rowsOf(table)).map(([heading, ...others]) => [heading!, others]));
}

async function heads(table: Locator): Promise<string[]> {
  const texts = await table.getByRole('columnheader').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' '));
}
