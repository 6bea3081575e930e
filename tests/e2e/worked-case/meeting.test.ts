// The meeting, area by area in the order to talk about them, with every figure that it shows.
import { beforeAll, describe, expect, it } from 'vitest';
import { figures, languages, reasons, stepTexts, views, written, writtenChange } from './expected.ts';
import { workedCase } from './host.ts';
import { textOf, told } from '../support/read.ts';

const host = workedCase();

describe.each(views)('the meeting about round %i, %s', (number, language) => {
  const round = figures.rounds[number - 1]!;
  const { words, texts } = languages[language];
  const figure = (value: string) => written(language, value);

  beforeAll(async () => {
    await host.show(number, language);
    await host.page.getByRole('button', { name: words.meeting.start }).click();
    await dialog().getByRole('heading', { level: 2 }).waitFor();
    // It begins with the areas to discuss first; here it talks about all of them.
    await dialog().locator('summary').click();
    const others = dialog().locator('ul.agenda button');
    while ((await others.count()) > 0) await others.first().click();
    await dialog().getByRole('button', { name: words.meeting.next, exact: true }).click();
  });

  const dialog = () => host.page.getByRole('dialog', { name: words.title });

  it.each(round.order.map(({ area }, index) => [index + 1, area] as const))(
    'area %i is %s: first what to talk about, without its mean, and then all that is known of it',
    async (place, area) => {
      const { rounded, light, median, lowest, highest, counts, sdShown, split } = round.areas[area];
      const { name, statement, advice, discussion } = texts.questions[area];
      const heading = dialog().getByRole('heading', { level: 2 });
      const spoken = async () => (await told(dialog())).map((one) => one.name.replaceAll('\u2060', ''));
      const where = `${words.meeting.place(place)} ${name}`;

      expect(await textOf(heading)).toBe(where);
      const first = await spoken();
      expect(first).toContain(statement);
      expect(first).toContain(split ? discussion!.split : discussion!.question);
      const stage = dialog().locator('.stage');
      expect(await textOf(stage)).toContain(words.gave(counts));
      const lights = Object.values(words.lights).join('|');
      const tells = new RegExp(`${figure(rounded).replace('.', '\\.')}|\\b(${lights})\\b|${words.mean}`, 'u');
      for (const said of [...first, await textOf(stage), await stage.innerHTML()]) {
        expect(said.replace(/(d|transform|points)="[^"]*"/g, '')).not.toMatch(tells);
      }
      await dialog().getByRole('button', { name: words.meeting.reveal, exact: true }).click();

      expect(await textOf(heading)).toBe(where);
      await dialog().locator('summary').click();
      const all = await spoken();
      for (const expected of [
        `${words.mean} ${figure(rounded)} ${words.outOf}`,
        `${words.meeting.median} ${figure(median.toFixed(1))}`,
        `${words.meeting.range} ${lowest}–${highest}`,
        ...reasons(language, round, area),
        `${words.sd} ${figure(sdShown)}`,
        ...advice[light],
      ]) {
        expect(all).toContain(expected);
      }
      const text = await textOf(dialog());
      const change = figures.changes.areas[area];
      const moved = change === 0 ? null : writtenChange(language, change);
      const since = number === 1 ? '' : ` ${words.since(moved, figures.rounds[0].n)}`;
      expect(text).toContain(`${words.outOf} ${words.lights[light]}${since}`);
      expect(await textOf(stage)).toContain(words.gave(counts));

      await dialog().getByRole('button', { name: words.meeting.next, exact: true }).click();
    },
  );

  it('ends with the next steps, the most needed first', async () => {
    expect(await textOf(dialog().getByRole('heading', { level: 2 }))).toBe(words.meeting.outcome);
    const steps = (await told(dialog().locator('.outcome ol').last())).filter(
      ({ role }) => role === 'listitem',
    );
    expect(steps.map((one) => one.name)).toEqual(stepTexts(language, round));
  });
});
