// The page's styles do not change the elements, and the elements do not change the page.
import type { JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, ownResult, send } from '../../../examples/intranet/tests/support/answering.ts';
import { openPage } from '../../../examples/intranet/tests/support/browser.ts';
import { people } from '../../../examples/intranet/tests/support/eight-people.ts';
import { everybodyAnswers, Intranet } from '../../../examples/intranet/tests/support/intranet.ts';

const intranet = new Intranet();
beforeAll(async () => {
  await intranet.start();
  await everybodyAnswers(intranet.address);
});
afterAll(() => intranet.remove());

type Styles = Record<string, Record<string, string>>;

/**
 * The computed style of everything inside an element's shadow roots, by position and name: every property except the page's custom properties
 * and those of the position on the page. Half a million values, so they stay in the browser.
 */
const stylesInside = (page: Page, selector: string): Promise<JSHandle<Styles>> =>
  page.locator(selector).evaluateHandle((host) => {
    const ofPage = /^(--(?!_|kd-)|top$|right$|bottom$|left$|inset-)/;
    const found: Styles = {};
    const visit = (root: ShadowRoot, path: string) => {
      for (const [index, element] of [...root.querySelectorAll('*')].entries()) {
        const place = `${path} > ${index} ${element.localName}.${element.getAttribute('class') ?? ''}`;
        for (const pseudo of ['', '::before', '::after']) {
          const computed = getComputedStyle(element, pseudo);
          if (pseudo !== '' && computed.content === 'none') continue;
          const style: Record<string, string> = {};
          for (const property of computed) {
            if (!ofPage.test(property)) style[property] = computed.getPropertyValue(property);
          }
          found[place + pseudo] = style;
        }
        if (element.shadowRoot) visit(element.shadowRoot, place);
      }
    };
    visit(host.shadowRoot!, host.localName);
    return found;
  });

/** The properties that an element inherits from the page on purpose: text, and the theme. */
const meantToBeInherited = [
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'letter-spacing',
  '-webkit-text-size-adjust',
  '--kd-accent',
  '--kd-on-accent',
  '--kd-heading-font',
  '--kd-surface',
  '--kd-max-width',
];

/** Disables the page's style sheets, but keeps what is meant to be inherited, and the width. */
const disableStyles = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).evaluate((host: HTMLElement, properties) => {
    const computed = getComputedStyle(host);
    const kept = properties.map((property) => [property, computed.getPropertyValue(property)] as const);
    const { width } = computed;
    for (const sheet of document.styleSheets) sheet.disabled = true;
    const parent = host.parentElement!;
    for (const [property, value] of kept) parent.style.setProperty(property, value);
    host.style.width = width;
  }, meantToBeInherited);

/** The first differences between two sets of styles, in words. Runs in the browser too. */
function differences({ before, after }: { before: Styles; after: Styles }): string[] {
  const found: string[] = [];
  for (const place of new Set([...Object.keys(before), ...Object.keys(after)])) {
    for (const property of new Set(Object.keys({ ...before[place], ...after[place] }))) {
      const [old, now] = [before[place]?.[property], after[place]?.[property]];
      if (old !== now && found.length < 30) found.push(`${place}: ${property} ${old} → ${now}`);
    }
  }
  return found;
}

describe("the page's reset and styles", () => {
  const steps: [string, string, string, (page: Page) => Promise<void>][] = [
    [
      'the introduction',
      '/',
      'kund-diagnos',
      (page) => page.getByRole('button', { name: 'Börja' }).waitFor(),
    ],
    [
      'the questions',
      '/',
      'kund-diagnos',
      async (page) => {
        await answer(page, people[1]!);
        await page.locator('h1').click();
      },
    ],
    [
      'the own result',
      '/',
      'kund-diagnos',
      async (page) => {
        await answer(page, people[1]!);
        await send(page, people[1]!);
        await ownResult(page).waitFor();
        await page.locator('h1').click();
      },
    ],
    [
      "the group's result",
      '/resultat',
      'kund-diagnos-group-result',
      (page) => page.getByRole('button', { name: 'Kopiera sammanfattningen' }).waitFor(),
    ],
  ];

  it.each(steps)('do not reach into %s', async (_what, path, selector, prepare) => {
    const { page } = await openPage(intranet.address, path);
    await prepare(page);
    await page.mouse.move(0, 0);
    // Slotted content belongs to the page, which decides its height.
    await page.locator('[slot]').evaluateAll((slotted) => {
      for (const element of slotted) element.remove();
    });
    // The reset applies: it changes an element that is not protected.
    const reset = await page.evaluate(() => {
      const button = document.createElement('legend');
      document.body.append(button);
      const { textTransform } = getComputedStyle(button);
      button.remove();
      return textTransform;
    });
    expect(reset).toBe('uppercase');

    const before = await stylesInside(page, selector);
    expect(await before.evaluate((styles) => Object.keys(styles).length)).toBeGreaterThan(15);
    await disableStyles(page, selector);
    const after = await stylesInside(page, selector);
    expect(await page.evaluate(differences, { before, after })).toEqual([]);
  });

  it('leave the font and the colour of the text to be inherited', async () => {
    const { page } = await openPage(intranet.address);
    const question = page.locator('kund-diagnos h2').first();
    await question.waitFor();
    const [inside, outside] = await Promise.all(
      [page.locator('kund-diagnos .lead'), page.getByRole('region', { name: 'Diagnosen' })].map((locator) =>
        locator.evaluate((element) => {
          const { fontFamily, color } = getComputedStyle(element);
          return { fontFamily, color };
        }),
      ),
    );
    expect(inside).toEqual(outside);
  });
});

describe('the elements', () => {
  /** Every property that does not depend on the element's own height. */
  const stylesOfPage = (page: Page): Promise<Styles> =>
    page.evaluate(() => {
      const sizes = /^(height|block-size|perspective-origin|transform-origin)$/;
      const found: Styles = {};
      for (const [index, element] of [...document.querySelectorAll('*')].entries()) {
        if (element.localName.startsWith('kund-diagnos') || element.closest('[slot]')) continue;
        const computed = getComputedStyle(element);
        found[`${index} ${element.localName}`] = Object.fromEntries(
          [...computed]
            .filter((property) => !sizes.test(property))
            .map((property) => [property, computed.getPropertyValue(property)]),
        );
      }
      return found;
    });

  it.each([
    ['/', 'kund-diagnos', 'Hur kundorienterade är vi?'],
    ['/resultat', 'kund-diagnos-group-result', 'Resultatet gäller omgång 1'],
  ])('change nothing of the page %s', async (path, tag, text) => {
    const without = await openPage(intranet.address, '/svaren');
    await without.page.route('**/kund-diagnos.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await without.page.goto(path);
    await without.page.getByText(text).first().waitFor();
    const withIt = await openPage(intranet.address, path);
    await withIt.page.getByText(text).first().waitFor();
    await withIt.page.locator(`${tag} [part=title]`).first().waitFor();

    const [before, after] = [await stylesOfPage(without.page), await stylesOfPage(withIt.page)];
    expect(Object.keys(before).length).toBeGreaterThan(20);
    expect(differences({ before, after })).toEqual([]);
    const added = await withIt.page.evaluate(() => ({
      sheets: document.styleSheets.length,
      adopted: document.adoptedStyleSheets.length,
      styleElements: document.querySelectorAll('style').length,
    }));
    expect(added).toEqual({ sheets: 2, adopted: 0, styleElements: 0 });
  });
});
