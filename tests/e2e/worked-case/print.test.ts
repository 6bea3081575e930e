// The same figures on paper: the browser prints the page to a PDF, which is read.
import { extractText } from 'unpdf';
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
  writtenChange,
} from './expected.ts';
import { workedCase } from './host.ts';

const host = workedCase();

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

  it('takes two pages, or three with a round before, of which none has but a line or two', () => {
    const filled = pages.map((page) => letters(page).length > 400);
    expect(filled).toEqual(number === 1 ? [true, true] : [true, true, true]);
  });

  it('the first page says where the group stands and what to talk about first, with every reason', () => {
    const [first = ''] = pages.map(letters);
    expect(first).toContain(letters(`${figure(round.rounded)} ${words.outOf}`));
    expect(first).toContain(letters(words.lights[round.light] + texts.actions[round.light]));
    expect(first).toContain(letters(words.answered(round.n, round.invited)));
    for (const [index, { area }] of round.order.slice(0, 3).entries()) {
      const light = words.lights[round.areas[area].light];
      expect(first).toContain(
        letters(`${index + 1} ${name(area)} ${light} ${texts.questions[area].statement}`),
      );
      expect(first).toContain(letters(reasons(language, round, area).join('')));
    }
  });

  it.each(areas)('%s: mean, light, range, spread word and standard deviation', (area) => {
    const { rounded, light, lowest, highest, spread, sdShown } = round.areas[area];
    const differ = spread === 'low' && round.order.find((item) => item.area === area)!.roles.length > 0;
    expectOnPaper(
      ...[name(area), figure(rounded), words.lights[light], `${lowest}–${highest}`],
      `${words.spreads[spread!]}${differ ? words.butGroups : ''} ${words.sd} ${figure(sdShown)}`,
    );
  });

  it('every role', () => {
    for (const area of areas) {
      const means = roles.map((role) =>
        round.roles[role] ? figure(round.roles[role].areas[area].rounded) : words.hidden,
      );
      expectOnPaper(name(area), figure(round.areas[area].rounded), ...means);
    }
  });

  it(number === 1 ? 'no round beside the first' : 'both rounds', () => {
    if (number === 1) {
      expect(paper).not.toContain(letters(words.roundTable));
      return;
    }
    const [before, after] = figures.rounds;
    for (const area of areas) {
      expectOnPaper(
        ...[name(area), figure(before.areas[area].rounded), figure(after.areas[area].rounded)],
        writtenChange(language, figures.changes.areas[area]),
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
  // Black, or black let through a little where it is quiet.
  for (const colour of colours) expect(colour).toMatch(/^(rgb\(0, 0, 0\)|color\(srgb 0 0 0 \/ 0\.\d+\))$/);
});
