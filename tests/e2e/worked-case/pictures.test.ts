// The same figures in the pictures that can be saved, from the real page under its strict policy.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrafficLight } from 'kund-diagnos/scoring';
import { areas, figures, headline, languages, roles, views, written, writtenChange } from './expected.ts';
import { workedCase } from './host.ts';
import { byRow, likeness, partsOf, type Part } from './picture.ts';
import { pictureWords } from './picture-words.ts';

const host = workedCase();

type PictureOf = 'areas' | 'groups' | 'rounds';
/** A light's own form and colour. */
const marks: Record<TrafficLight, Pick<Part, 'form' | 'ink'>> = {
  green: { form: 'circle', ink: '#1b7f4b' },
  yellow: { form: 'triangle', ink: '#f0ad1e' },
  red: { form: 'square', ink: '#b3261e' },
};
/** The largest difference between two pictures of the same drawing, of 255: the browser draws letters differently in the two. */
const MAX_APART = 10;

const lightOf = ({ form, ink }: Part) =>
  (Object.keys(marks) as TrafficLight[]).find(
    (light) => marks[light].form === form && marks[light].ink === ink,
  );

describe.each(views)('round %i as pictures, %s', (number, language) => {
  const round = figures.rounds[number - 1]!;
  const { texts, words } = languages[language];
  const said = pictureWords[language];
  const names = areas.map((area) => texts.questions[area].name);
  const figure = (value: string) => written(language, value);
  let blank: Page;
  const svgs = new Map<PictureOf, string>();

  beforeAll(async () => {
    await host.show(number, language);
    // A page without a policy, as an image viewer has none.
    blank = await host.page.context().newPage();
    await host.page.bringToFront();
  });
  afterAll(() => blank.close());

  async function saved(what: PictureOf, kind: 'SVG' | 'PNG'): Promise<Buffer> {
    const { page } = host;
    const button = page.getByRole('button', { name: `${said[what]} (${kind})`, exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return readFileSync(await download.path());
  }

  async function rowsOf(what: PictureOf) {
    svgs.set(what, (await saved(what, 'SVG')).toString('utf8'));
    return byRow(await partsOf(blank, svgs.get(what)!), names);
  }

  const about = `${texts.title} · ${headline(language, round)}`;
  const title = (part: string) => `Omgång ${number}: ${part}`;
  const scale = ['1', '2', '3', '4', '5'];
  const before = number === 2 ? figures.rounds[0] : null;
  const changes = figures.changes.areas;
  const wordsIn = (row: readonly Part[]) => row.flatMap(({ text }) => text || []);
  const formsIn = (row: readonly Part[]) => row.filter(({ form, faint }) => form && !faint);
  /** Which value stands where in a picture. A mean stands where it is written: rounded. */
  const scaleOf = (parts: readonly Part[]) => {
    const points = scale.map((value) => parts.find(({ text }) => text === value)!.x);
    const column = points[1]! - points[0]!;
    return { points, column, valueAt: (x: number) => 1 + (x - points[0]!) / column };
  };

  it('areas: a dot for each answer, the mean and that of the round before below the line, and the light in form, colour and word', async () => {
    const { rows, around } = await rowsOf('areas');
    expect(around).toEqual([
      ...[title(words.areaTable), about, ...scale],
      before ? said.dotsAndBefore : said.dots,
    ]);
    const { points, column, valueAt } = scaleOf(await partsOf(blank, svgs.get('areas')!));

    for (const [index, area] of areas.entries()) {
      const { counts, rounded, light } = round.areas[area];
      const forms = formsIn(rows[index]!);
      const dots = forms.filter(({ form, ink }) => form === 'circle' && ink === said.dot);
      const drawn = points.map((point) => dots.filter(({ x }) => Math.abs(x - point) < column / 2).length);
      expect(drawn, area).toEqual(counts);
      // At the mean, and beside the word.
      const lit = forms.filter(lightOf);
      expect(lit.map(lightOf), area).toEqual([light, light]);
      expect(valueAt(lit[0]!.x), area).toBeCloseTo(Number(rounded), 2);
      const small = forms.filter(({ form, ink }) => form === 'circle' && ink === said.line);
      // Where nothing has changed, the line between the two means has no length, and lies below the point.
      expect(small, area).toHaveLength(before ? (changes[area] === 0 ? 2 : 1) : 0);
      for (const { x } of small) expect(valueAt(x), area).toBeCloseTo(Number(before!.areas[area].rounded), 2);
      expect(wordsIn(rows[index]!), area).toEqual([
        ...[figure(rounded), words.lights[light]],
        ...(before ? [writtenChange(language, changes[area])] : []),
      ]);
    }
  });

  it('groups: each mean with the form and the colour of its light, and nothing of the roles that are hidden', async () => {
    const shown = roles.filter((role) => round.roles[role]);
    const columns = [
      { name: words.everyone, of: round },
      ...shown.map((name) => ({ name, of: round.roles[name]! })),
    ];
    const { rows, around } = await rowsOf('groups');
    expect(around).toEqual([
      ...[title(words.groupTable), about, ...Object.values(words.lights)],
      ...columns.flatMap(({ name, of }) => [name, words.answers(of.n)]),
      said.hidden,
    ]);
    const parts = await partsOf(blank, svgs.get('groups')!);
    const lefts = columns.map(({ name }) => parts.find(({ text }) => text === name)!.left - 1);
    for (const [index, area] of areas.entries()) {
      for (const [place, { name, of }] of columns.entries()) {
        const cell = rows[index]!.filter(
          ({ left }) => left >= lefts[place]! && !(left >= (lefts[place + 1] ?? Infinity)),
        );
        const { rounded, light } = of.areas[area];
        expect(wordsIn(cell), `${area}, ${name}`).toEqual([figure(rounded)]);
        expect(formsIn(cell).map(lightOf), `${area}, ${name}`).toEqual([light]);
      }
    }
  });

  it.each<PictureOf>(before ? ['rounds'] : [])(
    '%s: each area’s mean before and now, the largest change first',
    async (what) => {
      const { rows, around } = await rowsOf(what);
      expect(around).toEqual([title(words.roundTable), about, ...scale, said.moved]);
      const parts = await partsOf(blank, svgs.get(what)!);
      const { valueAt } = scaleOf(parts);
      const heights = new Map(parts.map(({ text, y }) => [text, y]));
      const sorted = [...areas].sort((a, b) => Math.abs(changes[b]) - Math.abs(changes[a]));
      const downwards = sorted.map((area) => heights.get(texts.questions[area].name)!);
      expect(downwards).toEqual([...downwards].sort((a, b) => a - b));
      for (const [index, area] of sorted.entries()) {
        const old = before!.areas[area];
        const { rounded, light } = round.areas[area];
        const row = rows[areas.indexOf(area)]!;
        const [small] = row.filter(
          ({ form, ink, faint }) => form === 'circle' && ink === said.line && !faint,
        );
        const lit = formsIn(row).filter(lightOf);
        expect(lit.map(lightOf), area).toEqual([light]);
        expect(valueAt(small!.x), area).toBeCloseTo(Number(old.rounded), 2);
        expect(valueAt(lit[0]!.x), area).toBeCloseTo(Number(rounded), 2);
        expect(wordsIn(row), `${area}, ${index}`).toEqual([
          `${figure(old.rounded)} → ${figure(rounded)}`,
          writtenChange(language, changes[area]),
        ]);
      }
    },
  );

  it.each<PictureOf>(['areas', 'groups', ...(before ? (['rounds'] as const) : [])])(
    '%s: the PNG file is the same drawing as the SVG file, twice as dense',
    async (what) => {
      const svg = (await saved(what, 'SVG')).toString('utf8');
      const png = await saved(what, 'PNG');
      const { width, height, inked, apart } = await likeness(blank, png, svg);
      expect([width, height]).toEqual([2560, 1440]);
      expect(inked).toBeGreaterThan(0.05);
      expect(apart).toBeLessThan(MAX_APART);
      if (number !== 2 || language !== 'sv') return;
      // The test can fail: another figure in one place is noticed.
      const at = svg.lastIndexOf(`${figure(round.areas.governance.rounded)}<`);
      const other = `${svg.slice(0, at)}${figure('1.7')}${svg.slice(at + 3)}`;
      expect((await likeness(blank, png, other)).apart).toBeGreaterThan(3 * MAX_APART);
    },
  );
});
