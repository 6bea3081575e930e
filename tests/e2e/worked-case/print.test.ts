// The same figures on paper: the page is printed to PDF by the browser, and the PDF is read.
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  areas,
  figures,
  languages,
  reasons,
  roles,
  written,
  writtenChange,
  type Language,
} from './expected.ts';
import { openResult } from './host.ts';

const round = figures.rounds[1];

/** Lines are broken where the paper ends: only what is written counts. */
const letters = (text: string) => text.replace(/\s+/g, '');

describe.each<Language>(['sv', 'en'])('round 2 on paper, %s', (language) => {
  const { words, texts } = languages[language];
  const figure = (value: string) => written(language, value);
  const name = (area: string) => texts.questions[area as keyof typeof texts.questions].name;
  let paper: string;
  let pages: string[];

  beforeAll(async () => {
    const page = await openResult(2, language);
    const pdf = await page.pdf({ format: 'A4' });
    await page.context().close();
    ({ text: pages } = await extractText(new Uint8Array(pdf)));
    paper = letters(pages.join(' '));
  });

  const expectOnPaper = (...parts: string[]) => {
    expect(paper).toContain(letters(parts.join('')));
  };

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

  it('both rounds', () => {
    const [before, after] = figures.rounds;
    for (const area of areas) {
      expectOnPaper(
        ...[name(area), figure(before.areas[area].rounded), figure(after.areas[area].rounded)],
        writtenChange(language, figures.changes.areas[area]),
      );
    }
  });

  it('rules and next steps, in order', () => {
    for (const { rule, areas: about } of round.rules) {
      const { title, text } = texts.rules[rule as keyof typeof texts.rules];
      expectOnPaper(title, ...about.map(name), text);
    }
    const steps = round.nextSteps.map((step) =>
      paper.indexOf(letters(texts.nextSteps[step as keyof typeof texts.nextSteps])),
    );
    expect(steps[0]).toBeGreaterThan(0);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
