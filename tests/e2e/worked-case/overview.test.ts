// Every figure on the result page, in both rounds and both languages, against figures that were worked out without the library.
import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  areas,
  figures,
  languages,
  reasons,
  roles,
  ruleText,
  stepTexts,
  views,
  written,
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

  it('the whole: mean, light, what to do, and how many of how many', async () => {
    expect(await textOf(view.locator('[part=mean]'))).toBe(
      `${words.mean} ${figure(round.rounded)} ${words.outOf}`,
    );
    const verdict = await textOf(view.locator('.verdict'));
    expect(verdict).toContain(` ${words.lights[round.light]} ${texts.actions[round.light]} `);
    expect(verdict).toContain(` ${words.answered(round.n, round.invited)}`);
    // A published tally has no squared totals, which it would take.
    expect(verdict).not.toContain(words.betweenPeople('').split('  ')[0]);
  });

  /** The cells beside an area's chart. */
  const beside = (area: (typeof areas)[number]) => {
    const { rounded, light, lowest, highest, spread, sdShown } = round.areas[area];
    const differ = spread === 'low' && round.order.find((item) => item.area === area)!.roles.length > 0;
    return [
      figure(rounded),
      words.lights[light],
      `${lowest}–${highest}`,
      `${words.spreads[spread!]}${differ ? words.butGroups : ''} ${words.sd} ${figure(sdShown)}`,
    ];
  };

  it('every area: its answers, mean, light, range, spread word and standard deviation', async () => {
    expect(await rowsOf(table(words.areaTable))).toEqual([
      words.areaHeads,
      ...areas.map((area) => [name(area), words.gave(round.areas[area].counts), ...beside(area)]),
    ]);
  });

  it('the same with the answers in figures', async () => {
    const choice = view.getByRole('checkbox', { name: words.figures });
    await choice.check();
    expect(await rowsOf(table(words.areaTable))).toEqual([
      words.figureHeads,
      ...areas.map((area) => [name(area), ...round.areas[area].counts.map(String), ...beside(area)]),
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

  it('every role: its figures, or that too few answered', async () => {
    const groups = roles.map((role) => round.roles[role]);
    const cells = (
      pick: (group: (typeof round.roles)[string]) => { rounded: string; light: 'green' | 'yellow' | 'red' },
    ) =>
      [round, ...groups].map((group) => {
        if (!group) return words.hidden;
        const { rounded, light } = pick(group);
        return `${figure(rounded)} ${words.lights[light]}`;
      });
    expect(await rowsOf(table(words.groupTable))).toEqual([
      [
        words.area,
        `${words.everyone} ${words.answers(round.n)}`,
        ...roles.map(
          (role) => `${role} ${round.roles[role] ? words.answers(round.roles[role].n) : words.hidden}`,
        ),
      ],
      ...areas.map((area) => [name(area), ...cells((group) => group.areas[area])]),
      [words.mean, ...cells((group) => group)],
    ]);
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
