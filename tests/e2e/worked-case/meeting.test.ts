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
    // It opens where the group left off.
    await host.page.keyboard.press('Home');
  });

  const dialog = () => host.page.getByRole('dialog', { name: words.title });

  it.each(round.order.map(({ area }, index) => [index + 1, area] as const))(
    'area %i is %s, with all that is known of it',
    async (place, area) => {
      const { rounded, light, median, lowest, highest, counts, spread, sdShown } = round.areas[area];
      const { name, statement, advice } = texts.questions[area];
      const heading = dialog().getByRole('heading', { level: 2 });
      expect(await textOf(heading)).toBe(`${words.meeting.place(place)} ${name}`);

      await dialog().locator('summary').click();
      const all = (await told(dialog())).map((one) => one.name.replaceAll('\u2060', ''));
      for (const expected of [
        statement,
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
      const change = writtenChange(language, figures.changes.areas[area]);
      const since = number === 1 ? '' : ` · ${words.since(change, figures.rounds[0].n)}`;
      expect(text).toContain(`${words.outOf} ${words.lights[light]}${since} ${words.meeting.median}`);
      expect(text).toContain(words.spreads[spread!]);
      expect(await textOf(dialog().locator('.stage'))).toContain(words.gave(counts));

      await dialog().getByRole('button', { name: words.meeting.next, exact: true }).click();
    },
  );

  it('ends with the next steps, the most needed first', async () => {
    expect(await textOf(dialog().getByRole('heading', { level: 2 }))).toBe(words.meeting.outcome);
    const steps = (await told(dialog().locator('ol').last())).filter(({ role }) => role === 'listitem');
    expect(steps.map((one) => one.name)).toEqual(stepTexts(language, round));
  });
});
