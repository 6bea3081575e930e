// Every state, in every theme, language and layout: nothing that axe objects to.
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { themes } from '../../stories/support/themes.ts';
import { launch } from './browser.ts';
import { layouts, walk, walkAside } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function objections(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run('main', { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

describe.each(Object.entries(themes))('axe, theme %s', (_theme, styles) => {
  it.each(['sv', 'en'].flatMap((lang) => layouts.map((layout) => ({ lang, ...layout }))))(
    'finds nothing in $lang, $layout',
    async ({ lang, paged }) => {
      const found: Record<string, string[]> = {};
      const both = [walk, walkAside].map((way) =>
        way(browser, { lang, paged, styles }, async (page, state) => {
          found[state] = await objections(page);
        }),
      );
      await Promise.all(both);
      expect(found).toEqual({
        introduction: [],
        questions: [],
        answered: [],
        missing: [],
        saving: [],
        failed: [],
        result: [],
        advice: [],
        'interrupted, about to clear': [],
        'cleared, offline': [],
        unhandled: [],
        disabled: [],
      });
    },
  );
});
