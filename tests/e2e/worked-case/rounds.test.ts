// The changes since the round before, for each area and for the whole.
import { beforeAll, describe, expect, it } from 'vitest';
import { areas, figures, languages, written, writtenChange, type Language } from './expected.ts';
import { workedCase } from './host.ts';
import { rowsOf, textOf } from '../support/read.ts';

const [before, after] = figures.rounds;
const host = workedCase();

describe.each<Language>(['sv', 'en'])('the two rounds, %s', (language) => {
  const { words, texts } = languages[language];
  const figure = (value: string) => written(language, value);

  beforeAll(() => host.show(2, language));

  it('are beside each other, each with how many answered, the largest change first', async () => {
    const row = (
      name: string,
      pick: (round: typeof before) => { rounded: string; light: typeof before.light },
      by: number,
    ) => {
      const [old, now] = [pick(before), pick(after)];
      return [
        name,
        words.fromTo(figure(old.rounded), figure(now.rounded)),
        writtenChange(language, by),
        `${figure(old.rounded)} ${words.lights[old.light]}`,
        `${figure(now.rounded)} ${words.lights[now.light]}`,
      ];
    };
    const { areas: changes } = figures.changes;
    // Equal ones stay in the instrument's order.
    const sorted = [...areas].sort((a, b) => Math.abs(changes[b]) - Math.abs(changes[a]));
    expect(await rowsOf(host.page.getByRole('table', { name: words.roundTable }))).toEqual([
      words.roundHeads(`Omgång 1 ${words.answers(before.n)}`, `Omgång 2 ${words.answers(after.n)}`),
      ...sorted.map((area) => row(texts.questions[area].name, (round) => round.areas[area], changes[area])),
      row(words.mean, (round) => round, figures.changes.whole),
    ]);
  });

  it('are summed up beside the mean of the whole', async () => {
    const verdict = await textOf(host.page.locator('kund-diagnos-group-result .whole'));
    expect(verdict).toContain(words.since(writtenChange(language, figures.changes.whole), before.n));
  });

  it('the page says what the group chose to work on after the first', async () => {
    await host.page
      .getByText('Efter omgång 1 valde ni att arbeta med Closed-loop och Onboarding & adoption.')
      .waitFor();
  });
});
