// Every figure on the result page, in both rounds and both languages, against figures that were worked out without the library.
import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  agreement,
  areas,
  figures,
  languages,
  reasons,
  roles,
  ruleText,
  sentences,
  stepTexts,
  views,
  written,
  writtenChange,
} from './expected.ts';
import { workedCase } from './host.ts';
import { rowsOf, textOf, told } from '../support/read.ts';

const host = workedCase();

describe.each(views)('round %i, %s', (number, language) => {
  const round = figures.rounds[number - 1]!;
  const { words, texts } = languages[language];
  const figure = (value: string) => written(language, value);
  const name = (area: string) => texts.questions[area as keyof typeof texts.questions].name;
  let view: Locator;

  beforeAll(async () => {
    await host.show(number, language);
    view = host.page.locator('kund-diagnos-group-result');
  });

  const table = (called: string) => view.getByRole('table', { name: called });
  /** The list below a heading. */
  const listBelow = (heading: string) =>
    view
      .getByRole('heading', { name: heading, exact: true })
      .locator('xpath=following-sibling::*[self::ul or self::ol]');

  it('the headline: how many areas have each light, what to begin with and why, where views differ most, and what has changed most', async () => {
    expect(await textOf(view.locator('[part=headline]'))).toBe(sentences(language, round).join(' '));
  });

  it('the whole in one quiet line: mean, light, change, and how many of how many', async () => {
    const change = words.since(writtenChange(language, figures.changes.whole), figures.rounds[0].n);
    expect(await textOf(view.locator('.whole'))).toBe(
      [
        `${words.mean} ${figure(round.rounded)} ${words.outOf}`,
        words.lights[round.light],
        ...(number === 2 ? [change] : []),
        words.answered(round.n, round.invited),
      ].join(' '),
    );
  });

  it('every area: its answers, mean, light, and one verdict on how alike it is seen', async () => {
    expect(await rowsOf(table(words.areaTable))).toEqual([
      words.areaHeads,
      ...areas.map((area) => {
        const { counts, rounded, light } = round.areas[area];
        const verdict = words.agreement[agreement(round, area)];
        return [name(area), words.gave(counts), figure(rounded), words.lights[light], verdict];
      }),
    ]);
  });

  it('the same in figures: how many gave each answer, mean, light, median, range and standard deviation', async () => {
    const choice = view.getByRole('checkbox', { name: words.figures });
    await choice.check();
    expect(await rowsOf(table(words.areaTable))).toEqual([
      words.figureHeads,
      ...areas.map((area) => {
        const { counts, rounded, light, median, lowest, highest, sdShown } = round.areas[area];
        return [
          ...[name(area), ...counts.map(String), figure(rounded), words.lights[light]],
          ...[figure(median.toFixed(1)), `${lowest}–${highest}`, figure(sdShown)],
        ];
      }),
    ]);
    await choice.uncheck();
  });

  it('what to talk about first, in order, with every reason', async () => {
    const items = view.locator('[part=first]');
    const first = round.order.slice(0, 3);
    expect(await items.count()).toBe(3);
    for (const [index, { area }] of first.entries()) {
      const item = (await told(items.nth(index))).filter(({ role }) =>
        ['heading', 'paragraph'].includes(role),
      );
      expect(item.map((one) => one.name.replaceAll('\u2060', ''))).toEqual([
        `${name(area)} ${words.lights[round.areas[area].light]}`,
        texts.questions[area].statement,
        ...reasons(language, round, area),
      ]);
    }
  });

  it('every role that is shown: its figures; those that are hidden are named below, and have no place in the map', async () => {
    const shown = roles.filter((role) => round.roles[role]);
    const groups = shown.map((role) => round.roles[role]!);
    const cells = (
      pick: (group: (typeof round.roles)[string]) => { rounded: string; light: 'green' | 'yellow' | 'red' },
    ) =>
      [round, ...groups].map((group) => {
        const { rounded, light } = pick(group);
        return `${figure(rounded)} ${words.lights[light]}`;
      });
    expect(await rowsOf(table(words.groupTable))).toEqual([
      [
        words.area,
        `${words.everyone} ${words.answers(round.n)}`,
        ...shown.map((role) => `${role} ${words.answers(round.roles[role]!.n)}`),
      ],
      ...areas.map((area) => [name(area), ...cells((group) => group.areas[area])]),
      [words.mean, ...cells((group) => group)],
    ]);
    const hidden = roles.filter((role) => !round.roles[role]);
    expect(hidden).toHaveLength(number === 2 ? 2 : 0);
    const below = view.getByText(words.notShown(hidden), { exact: true });
    expect(await below.count()).toBe(hidden.length > 0 ? 1 : 0);
  });

  it('the rules that apply, with the areas concerned, ties all named', async () => {
    const expected = round.rules.flatMap((rule) => {
      const { title, about, text } = ruleText(language, rule);
      return [title, about, text];
    });
    const given = await told(listBelow(words.keepInMind));
    expect(
      given.filter(({ role }) => ['heading', 'paragraph'].includes(role)).map((one) => one.name),
    ).toEqual(expected);
  });

  it('the next steps, the most needed first', async () => {
    const given = await told(listBelow(words.nextSteps));
    expect(given.filter(({ role }) => role === 'listitem').map((one) => one.name)).toEqual(
      stepTexts(language, round),
    );
  });
});
