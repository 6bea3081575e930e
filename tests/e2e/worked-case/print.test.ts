// The same figures on paper: the browser prints the page to a PDF, which is read.
import { extractText } from 'unpdf';
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

const host = workedCase();

/** The arrow before a change. */
const arrow = (change: number) => (change > 0 ? '↑' : change < 0 ? '↓' : '→');

/** Lines break at the edge of the paper: only letters count. */
const letters = (text: string) => text.replace(/[\s\u2060]+/g, '');

describe.each(views)('round %i on paper, %s', (number, language) => {
  const round = figures.rounds[number - 1]!;
  const { words, texts } = languages[language];
  const figure = (value: string) => written(language, value);
  const name = (area: string) => texts.questions[area as keyof typeof texts.questions].name;
  let paper: string;
  let pages: string[];

  beforeAll(async () => {
    await host.show(number, language);
    const pdf = await host.page.pdf({ format: 'A4' });
    ({ text: pages } = await extractText(new Uint8Array(pdf)));
    paper = letters(pages.join(' '));
  });

  /** Expects all of it on the same page: nothing is cut in two. */
  const expectOnPaper = (...parts: string[]) => {
    const whole = letters(parts.join(''));
    expect(
      pages.some((page) => letters(page).includes(whole)),
      `${whole} in ${paper}`,
    ).toBe(true);
  };

  it('takes two pages, with or without a round before, of which none has but a line or two', () => {
    expect(pages.map((page) => letters(page).length > 400)).toEqual([true, true]);
  });

  it('the first page says where the group stands and what to talk about first, with every reason', () => {
    const [first = ''] = pages.map(letters);
    expect(first).toContain(letters(sentences(language, round).join(' ')));
    expect(first).toContain(
      letters(`${words.mean} ${figure(round.rounded)} ${words.outOf} ${words.lights[round.light]}`),
    );
    expect(first).toContain(letters(words.answered(round.n, round.invited)));
    for (const [index, { area }] of round.order.slice(0, 3).entries()) {
      const light = words.lights[round.areas[area].light];
      expect(first).toContain(
        letters(`${index + 1} ${name(area)} ${light} ${texts.questions[area].statement}`),
      );
      expect(first).toContain(letters(reasons(language, round, area).join('')));
    }
  });

  it.each(areas)('%s: mean, light, and how alike it is seen', (area) => {
    const { rounded, light } = round.areas[area];
    expectOnPaper(name(area), figure(rounded), words.lights[light], words.agreement[agreement(round, area)]);
  });

  it('every role that is shown, and the names of those that are not', () => {
    const shown = roles.filter((role) => round.roles[role]);
    for (const area of areas) {
      const means = shown.map((role) => figure(round.roles[role]!.areas[area].rounded));
      expectOnPaper(name(area), figure(round.areas[area].rounded), ...means);
    }
    const hidden = roles.filter((role) => !round.roles[role]);
    if (hidden.length > 0) expectOnPaper(words.notShown(hidden));
  });

  it(number === 1 ? 'no round beside the first' : 'both rounds', () => {
    if (number === 1) {
      expect(paper).not.toContain(letters(words.roundTable));
      return;
    }
    const [before, after] = figures.rounds;
    for (const area of areas) {
      expectOnPaper(
        ...[name(area), arrow(figures.changes.areas[area])],
        writtenChange(language, figures.changes.areas[area]),
        ...[figure(before.areas[area].rounded), figure(after.areas[area].rounded)],
      );
    }
  });

  it('rules and next steps, in order', () => {
    for (const rule of round.rules) {
      const { title, about, text } = ruleText(language, rule);
      expectOnPaper(title, about, text);
    }
    const steps = stepTexts(language, round).map((step) => paper.indexOf(letters(step)));
    expect(steps[0]).toBeGreaterThan(0);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

it('the buttons are not on paper, and paper is white under a page that is dark', async () => {
  const { page } = host;
  await host.show(2, 'sv');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => {
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.color = '#eee';
  });
  expect(await page.locator('kund-diagnos-export').isVisible()).toBe(false);
  const colours = await page
    .locator('kund-diagnos-group-result :is(h2, h3, p, th, td):visible')
    .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).color))]);
  // Black, or black let through a little where it is quiet, or black mixed half with green or red for a rise or a fall.
  const black = /^(rgb\(0, 0, 0\)|color\(srgb 0 0 0 \/ 0\.\d+\))$/;
  const mixed = colours.filter((colour) => !black.test(colour));
  expect(mixed).toHaveLength(2);
  for (const colour of mixed) {
    // Opaque, and with a contrast of more than 7:1 on white.
    const [, ...channels] = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(colour)!;
    const linear = channels.map((each) => ((Number(each) + 0.055) / 1.055) ** 2.4);
    const luminance = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
    expect(1.05 / (luminance + 0.05), colour).toBeGreaterThan(7);
  }
});
