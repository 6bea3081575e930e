// The same figures in the pictures that are taken along, saved from the real page under its strict policy; and its paper.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas, figures, languages, written, type Language } from './expected.ts';
import { openResult } from './host.ts';

const [, round] = figures.rounds;

const words = {
  sv: { areas: 'Områdesbild', groups: 'Gruppbild', rounds: 'Omgångsbild' },
  en: { areas: 'Picture of areas', groups: 'Picture of groups', rounds: 'Picture of rounds' },
};

describe.each<Language>(['sv', 'en'])('round 2 as a picture and on paper, %s', (language) => {
  const { texts, words: said } = languages[language];
  const name = (area: string) => texts.questions[area as keyof typeof texts.questions].name;
  let page: Page;

  beforeAll(async () => {
    page = await openResult(2, language);
  });
  afterAll(() => page.context().close());

  async function saved(what: keyof (typeof words)['sv'], kind: string): Promise<Buffer> {
    const waiting = page.waitForEvent('download');
    await page
      .getByRole('button', { name: `${words[language][what]} (${kind})` })
      .first()
      .click();
    return readFileSync(await (await waiting).path());
  }

  it('pictures have each area with its mean and its light in words', async () => {
    const file = await saved('areas', 'SVG');
    const labels = [...file.toString('utf8').matchAll(/<text[^>]*>([^<]*)</g)].map(([, label]) =>
      label!.replaceAll('&#38;', '&'),
    );
    const from = labels.indexOf(name(areas[0]!));
    const shown = areas.flatMap((area) => {
      const { rounded, light } = round.areas[area];
      return [name(area), written(language, rounded), said.lights[light]];
    });
    expect(labels.slice(from, from + shown.length)).toEqual(shown);
    for (const what of ['areas', 'groups', 'rounds'] as const) {
      const image = await saved(what, 'PNG');
      // The signature of a PNG, and its width and height.
      expect(image.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
      expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([2560, 1440]);
    }
  });

  it('the buttons are not on paper, and paper is white under a page that is dark', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'dark';
      document.body.style.color = '#eee';
    });
    expect(await page.locator('.take-along').isVisible()).toBe(false);
    const colours = await page
      .locator('kund-diagnos-group-result :is(h2, h3, p, th, td):visible')
      .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).color))]);
    // Black, or black let through a little where it is quiet.
    for (const colour of colours) expect(colour).toMatch(/^(rgb\(0, 0, 0\)|color\(srgb 0 0 0 \/ 0\.\d+\))$/);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });
});
