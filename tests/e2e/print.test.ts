// On A4: the own result is one page, the group's tables keep their columns, and the answers can be printed too.
import { kundorientering, kundorienteringEn, kundorienteringSv } from 'kund-diagnos/instruments';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { answerByDigits, ownResult } from '../../examples/intranet/tests/support/answering.ts';
import { onPaper, pagesIn } from '../../examples/intranet/tests/support/paper.ts';
import type { Plan } from '../../src/elements/index.js';
import * as plans from '../../stories/support/plans.ts';
import { themes } from '../../stories/support/themes.ts';
import { openBarePage } from './support/bare-page.ts';
import { team } from './support/counted-team.ts';

const pdf = (page: Page, margin: string) =>
  page.pdf({ format: 'A4', margin: { top: margin, right: margin, bottom: margin, left: margin } });

/** How far down each page its last line of text is, as a part of the room between margins of 15 mm. */
async function filledOf(file: Buffer): Promise<number[]> {
  const MM = 72 / 25.4;
  const paper = await getDocumentProxy(new Uint8Array(file));
  return Promise.all(
    Array.from({ length: paper.numPages }, async (_, index) => {
      const { items } = await (await paper.getPage(index + 1)).getTextContent();
      const baselines = items.flatMap((item) =>
        'str' in item && item.str.trim() ? [item.transform[5] as number] : [],
      );
      return ((297 - 15) * MM - Math.min(...baselines)) / ((297 - 30) * MM);
    }),
  );
}

const answers = {
  'red all over, with the most advice': '1111111111',
  'red and yellow, with every rule': '2143211111',
  'yellow all over': '3333333333',
  'green all over': '5555555555',
  'some of each': '3442423435',
};

describe('a plan', () => {
  it.each(['sv', 'en'])(
    'of three actions with notes is one page, in each theme, without its fields: %s',
    async (lang) => {
      const { page, trouble } = await openBarePage({
        lang,
        body: `<div class="page"><kund-diagnos-plan today="${plans.TODAY}"></kund-diagnos-plan></div>`,
      });
      const show = async (plan: Plan) => {
        await page.locator('kund-diagnos-plan').evaluate((element, given) => {
          Object.assign(element, { plan: given });
        }, plan);
        await page.getByText(plan.actions[0]!.owner!).first().waitFor({ state: 'attached' });
      };
      for (const plan of [plans.three, plans.mixed]) {
        await show(plan);
        for (const [theme, css] of Object.entries(themes)) {
          await page.locator('style').evaluate((style, text) => (style.textContent = text), css);
          expect.soft(pagesIn(await pdf(page, '1.5cm')), `theme ${theme}`).toBe(1);
        }
      }
      await show(plans.longTexts);
      const { text } = await extractText(new Uint8Array(await pdf(page, '1.5cm')), { mergePages: true });
      expect(text).toContain(plans.longTexts.actions[0]!.owner!.slice(0, 30));
      expect(text).toContain(lang === 'sv' ? 'Ska vara klar 28 december 2026' : 'Due December 28, 2026');
      expect(text).not.toMatch(/Ta bort|Remove|ICS/);
      expect(trouble).toEqual([]);
    },
  );
});

describe('the own result', () => {
  it.each(['sv', 'en'])('is one page, whatever was answered and in each theme: %s', async (lang) => {
    const { page, trouble } = await openBarePage({
      lang,
      body: '<div class="page"><kund-diagnos-result></kund-diagnos-result></div>',
    });
    const { id, version, questions } = kundorientering;
    for (const [what, digits] of Object.entries(answers)) {
      const values = Object.fromEntries(
        questions.map((question, index) => [question.id, Number(digits[index])]),
      );
      await page
        .locator('kund-diagnos-result')
        .evaluate((element, response) => Object.assign(element, { response }), {
          id: what,
          instrument: id,
          version,
          answers: values,
        });
      await ownResultOrEnglish(page).waitFor();
      for (const [theme, css] of Object.entries(themes)) {
        await page.locator('style').evaluate((style, text) => (style.textContent = text), css);
        expect.soft(pagesIn(await pdf(page, '1.5cm')), `${what}, theme ${theme}`).toBe(1);
      }
    }
    expect(trouble).toEqual([]);
  });

  it.each([
    {
      lang: 'sv',
      head: ['Diagnos – Kundorientering (Light), 9 mars 2026', 'Så ser du på oss'],
      scale: '1 Stämmer inte alls – 5 Stämmer helt',
      of: 'av',
      texts: kundorienteringSv,
    },
    {
      lang: 'en',
      head: ['Diagnosis – Customer orientation (Light), March 9, 2026', 'How you see us'],
      scale: '1 Not true at all – 5 Completely true',
      of: 'of',
      texts: kundorienteringEn,
    },
  ])(
    'has its name, the date, every statement on its scale, and nothing from the screen: $lang',
    async (expected) => {
      const { lang, head, scale, of, texts } = expected;
      const { page, trouble } = await openBarePage({
        lang,
        body: '<div class="page"><kund-diagnos><p slot="thanks">Thank you.</p></kund-diagnos></div>',
      });
      await page.clock.setFixedTime('2026-03-09T12:00:00');
      await page.evaluate(() => {
        document.body.addEventListener('kd-submit', (event) => {
          event.waitUntil(Promise.resolve());
        });
      });
      await page.getByRole('button').click();
      await answerByDigits(page, answers['red and yellow, with every rule']);
      await page.keyboard.press('Enter');
      await ownResultOrEnglish(page).waitFor();
      for (const margin of ['1cm', '1.5cm']) expect(pagesIn(await pdf(page, margin)), margin).toBe(1);
      // Advice is not printed, not even when it is open.
      const areas = page.locator('kund-diagnos-result details');
      await areas.first().locator('summary').click();
      const advice = areas.first().locator('li').first();
      expect(await advice.isVisible()).toBe(true);
      const lines = await onPaper(page);
      expect(await advice.isVisible()).toBe(false);
      for (const area of await areas.all()) expect(await area.locator('.track').isVisible()).toBe(true);
      expect(await areas.count()).toBe(10);
      const values = [...answers['red and yellow, with every rule']].map(Number);
      const rows = kundorientering.questions.map(({ id }, index) => ({ id, value: values[index]! }));
      const lowestFirst = rows.sort((a, b) => a.value - b.value);
      const rowOf = ({ id, value }: (typeof rows)[number]) => [
        texts.questions[id].name,
        texts.questions[id].statement,
        `${value} ${of} 5`,
      ];
      expect(lines).toContain(scale);
      const first = lines.indexOf(scale) + 1;
      const printed = lines.slice(first, first + 4 * 10).filter((_line, index) => index % 4 < 3);
      expect(printed).toEqual(lowestFirst.flatMap(rowOf));
      expect(lines.slice(0, 2)).toEqual(head);
      expect(lines.join()).not.toMatch(/Tack|Thank|PDF/);
      expect(trouble).toEqual([]);
    },
  );

  const ownResultOrEnglish = (page: Page) =>
    ownResult(page).or(page.getByRole('heading', { name: 'How you see us' }));
});

it('unsent answers are on paper without messages and buttons', async () => {
  const { page, trouble } = await openBarePage({
    body: '<kund-diagnos-questionnaire draft-key="mine"></kund-diagnos-questionnaire>',
  });
  await page.getByRole('radio').first().press('4');
  await page.getByText('På en delad dator kan andra se dem.').waitFor();
  await page.getByText('Rensa svaren', { exact: true }).click();
  const lines = await onPaper(page);
  expect(lines).toEqual(expect.arrayContaining(['ICP & segment', 'Stämmer helt', '1 av 10 besvarade']));
  expect(lines.join()).not.toMatch(/Skicka|delad dator|Rensa/i);
  expect(trouble).toEqual([]);
});

describe('the group’s result', () => {
  /** The width of A4 (210 mm) between two margins, in CSS pixels. */
  const between = (margin: number) => Math.floor(((210 - 2 * margin) / 25.4) * 96);

  async function open(width: number) {
    const { page, trouble } = await openBarePage({
      body: '<kund-diagnos-group-result></kund-diagnos-group-result>',
      viewport: { width, height: 1000 },
    });
    await page.clock.setFixedTime('2026-03-09T12:00:00');
    await page.evaluate((tally) => {
      const rounds = [
        ['Våren 2026', tally],
        ['Hösten 2026', tally],
      ];
      Object.assign(document.querySelector('kund-diagnos-group-result')!, { tally, rounds });
    }, team);
    await page.getByRole('table', { name: 'Område för område' }).waitFor();
    return { page, trouble };
  }

  /** For every chart in a table: how far, in pixels, each value of the scale is from the middle of its part of the axis. */
  const distances = (page: Page, table: string) =>
    page.getByRole('table', { name: table }).evaluate((element) => {
      const shown = [...element.querySelectorAll('.scale')].filter((scale) => scale.checkVisibility());
      return [...element.querySelectorAll('svg.chart')].flatMap((chart) => {
        const axis = chart.getBoundingClientRect();
        // Its own, or that in the head of the column.
        const scale = shown.find((each) => each.parentElement === chart.parentElement) ?? shown[0]!;
        const values = [...scale.children];
        return values.map((value, index) => {
          const range = document.createRange();
          range.selectNodeContents(value);
          const { left, right } = range.getBoundingClientRect();
          const place = axis.left + ((index + 0.5) / values.length) * axis.width;
          return Math.abs((left + right) / 2 - place);
        });
      });
    });

  const tables = ['Område för område', 'Omgång för omgång'];

  async function expectScaleAboveItsAxes(page: Page): Promise<void> {
    for (const name of tables) {
      const off = await distances(page, name);
      expect(off.length).toBeGreaterThanOrEqual(50);
      expect(Math.max(...off), name).toBeLessThan(1.5);
    }
  }

  it('keeps its columns between margins of 10, 15 and 20 mm', async () => {
    const { page, trouble } = await open(between(10));
    await page.emulateMedia({ media: 'print' });
    for (const margin of [10, 15, 20]) {
      const width = between(margin);
      await page.setViewportSize({ width, height: 1000 });
      for (const name of tables) {
        const rows = await page.getByRole('table', { name }).getByRole('row').all();
        for (const row of rows.slice(1, 3)) {
          const tops = await row
            .locator('> *')
            .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
          expect(new Set(tops).size, `${name}, ${margin} mm: cells beside each other`).toBe(1);
        }
      }
      await expectScaleAboveItsAxes(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(trouble).toEqual([]);
  });

  it('has the date and what it is the result of, and its heads once, above its columns, in a PDF', async () => {
    const { page } = await open(1280);
    for (const margin of ['1cm', '1.5cm']) {
      const { text } = await extractText(new Uint8Array(await pdf(page, margin)), { mergePages: true });
      const words = text.replaceAll(/\s+/g, ' ');
      expect(words).toMatch(/^Gruppens resultat Diagnos – Kundorientering \(Light\), 9 mars 2026 /);
      expect(words).toContain('Område 1 2 3 4 5 Medel Läge Samsyn');
      expect(words).toContain('Område 1 2 3 4 5 Ändring Våren 2026 8 svar Hösten 2026 8 svar');
      // Where cells are below each other, each is labelled.
      expect(words.match(/Samsyn/g)).toHaveLength(1);
      expect(words.match(/Ändring/g)).toHaveLength(1);
    }
  });

  const decisions = {
    chosen: ['closed-loop', 'sla'],
    discussed: ['closed-loop'],
    actions: [{ question: 'sla', text: 'Ring kunden.' }],
  };
  it.each([
    ['the areas alone', { rounds: null }, null],
    ['figures', { rounds: null }, 'figures'],
    ['an area that is open', { rounds: null }, 'open'],
    ['an area that is open, and a round before', { rounds: [['Våren', team]] }, 'open'],
    ['an area that is open, groups, rounds', { groups: [['Ledning', team]] }, 'open'],
    ['decisions, groups, rounds', { groups: [['Ledning', team]], decisions }, null],
    ['a plan', { rounds: null, plan: plans.three }, null],
    ['what became of a plan, and rounds', { previousPlan: plans.previous, helped: plans.helped }, null],
  ] as const)('leaves no page two thirds empty: %s', async (_, properties, toDo) => {
    const { page } = await open(1280);
    await page.locator('kund-diagnos-group-result').evaluate((element, given) => {
      Object.assign(element, given);
    }, properties);
    if (toDo === 'figures') await page.getByLabel('Visa siffror').check();
    if (toDo === 'open') await page.getByRole('button', { name: 'Onboarding & adoption' }).click();
    if ('plan' in properties || 'previousPlan' in properties) {
      await page.getByText('Anna Berg').first().waitFor();
    }
    for (const part of await filledOf(await pdf(page, '1.5cm'))) expect(part).toBeGreaterThan(1 / 3);
  });

  it('has the figures in place of the pictures where the reader has asked for them', async () => {
    const { page } = await open(1280);
    await page.getByLabel('Visa siffror').check();
    const { text } = await extractText(new Uint8Array(await pdf(page, '1cm')), { mergePages: true });
    const words = text.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Område 1 2 3 4 5 Medel Läge Median Lägst–högst Standardavvikelse');
    expect(words.match(/Lägst–/g)).toHaveLength(1);
  });

  it('has the scale above its axes in a column as narrow as a phone, on screen and on paper', async () => {
    const { page } = await open(390);
    // On paper, also what the screen has folded.
    await page.emulateMedia({ media: 'print' });
    await expectScaleAboveItsAxes(page);
    await page.emulateMedia({ media: 'screen' });
    const rounds = page.getByRole('table', { name: 'Omgång för omgång' });
    expect(await rounds.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Visa', exact: true, description: 'Omgång för omgång' }).click();
    await expectScaleAboveItsAxes(page);
  });
});

it('the count of pages can be more than one', async () => {
  const { page } = await openBarePage({ body: '<p style="height: 3000px">Long</p>' });
  expect(pagesIn(await pdf(page, '0'))).toBe(3);
});

it('a print sheet of the page’s that hides an element is followed', async () => {
  const { page } = await openBarePage({
    body: '<kund-diagnos></kund-diagnos><kund-diagnos-group-result></kund-diagnos-group-result>',
    styles: '@media print { kund-diagnos, kund-diagnos-group-result { display: none } }',
  });
  await page.locator('kund-diagnos-group-result').evaluate((element, tally) => {
    Object.assign(element, { tally });
  }, team);
  const parts = [page.locator('[part=start]'), page.locator('[part=mean]')];
  for (const part of parts) await part.waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const part of parts) expect(await part.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  for (const part of parts) expect(await part.isVisible()).toBe(true);
});
