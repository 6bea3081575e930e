// Every state on small and zoomed screens, and with the text set wider: nothing cut, nothing on top of something else.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBarePage } from './bare-page.ts';
import { launch } from './browser.ts';
import { layouts, walk, walkAside } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What cannot be read as it stands: text outside the page, outside what holds it, or on top of other text. */
const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const lines: { text: string; box: DOMRect; inBar: boolean }[] = [];
    const visit = (node: Node, holder: Element | null, inBar: boolean) => {
      if (node instanceof Text && node.data.trim()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width > 1) lines.push({ text: node.data.trim(), box, inBar });
          if (holder && box.width > 1) {
            const around = holder.getBoundingClientRect();
            const out = Math.max(
              around.left - box.left,
              box.right - around.right,
              around.top - box.top,
              box.bottom - around.bottom,
            );
            if (out > 1) found.push(`"${node.data.trim()}" is ${out} outside its ${holder.localName}`);
          }
        }
      }
      if (node instanceof Element) {
        if (
          !node.checkVisibility({ contentVisibilityAuto: true }) &&
          getComputedStyle(node).display !== 'contents'
        )
          return;
        if (node.matches('style, script, .sr, progress')) return;
        if (node.matches('button, .point, summary')) holder = node;
        if (node.matches('.bar')) inBar = true;
      }
      const children =
        node instanceof HTMLSlotElement && node.assignedNodes().length > 0
          ? node.assignedNodes()
          : ((node as Element).shadowRoot ?? node).childNodes;
      for (const child of children) visit(child, holder, inBar);
    };
    visit(document.querySelector('main')!, null, false);
    const wide = document.documentElement.scrollWidth;
    if (wide > innerWidth) found.push(`the page is ${wide} wide`);
    for (const [index, { text, box, inBar }] of lines.entries()) {
      if (box.left < -1 || box.right > innerWidth + 1) found.push(`"${text}" leaves the page`);
      for (const other of lines.slice(index + 1)) {
        // The bar lies over what is scrolled past.
        if (other.inBar !== inBar) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Lines closer than their height touch by a hair without touching to the eye.
        if (across > 1 && down > box.height / 4) found.push(`"${text}" and "${other.text}" overlap`);
      }
    }
    if (lines.length < 3) found.push('hardly any text');
    return found;
  });

/** WCAG 1.4.12, set on everything, in shadow roots too, as people's own style sheets and extensions do. */
const spaceText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`);
    const spread = (root: Document | ShadowRoot) => {
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const each of root.querySelectorAll('*')) if (each.shadowRoot) spread(each.shadowRoot);
    };
    spread(document);
  });

/** What moves, in every shadow root too: the document's own list ends where an element begins. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element) => `${element.localName}.${element.className}`;
    const look = (root: Document | ShadowRoot) => {
      for (const { effect } of root.getAnimations()) {
        found.push(`${name((effect as KeyframeEffect).target!)} is animated`);
      }
      for (const each of root.querySelectorAll('*')) {
        const { transitionDuration, scrollBehavior } = getComputedStyle(each);
        if (/[1-9]/.test(transitionDuration)) found.push(`${name(each)} would change by and by`);
        if (scrollBehavior === 'smooth') found.push(`${name(each)} scrolls by and by`);
        if (each.shadowRoot) look(each.shadowRoot);
      }
    };
    look(document);
    return found;
  });

const largeLetters = 'html { font-size: 200% }';

const screens = {
  'a phone of 320 points': { viewport: { width: 320, height: 640 } },
  'a phone of 390 points': { viewport: { width: 390, height: 844 } },
  // 1280 × 1024 at 400 %.
  '400 % zoom': { viewport: { width: 320, height: 256 } },
  'letters twice the size': { viewport: { width: 640, height: 900 }, styles: largeLetters },
  'a phone of 390 points, letters twice the size': {
    viewport: { width: 390, height: 844 },
    styles: largeLetters,
  },
  'a phone of 320 points, letters twice the size': {
    viewport: { width: 320, height: 640 },
    styles: largeLetters,
  },
};

describe.each(Object.entries(screens))('on %s', (_screen, options) => {
  it.each(
    layouts.flatMap((layout) =>
      ['sv', 'en'].flatMap((lang) => [false, true].map((spaced) => ({ ...layout, lang, spaced }))),
    ),
  )('everything can be read, $layout, $lang, text spaced out: $spaced', async ({ lang, paged, spaced }) => {
    const found: Record<string, string[]> = {};
    await walk(browser, { ...options, lang, paged }, async (page, state) => {
      if (spaced) await spaceText(page);
      const trouble = await unreadable(page);
      if (trouble.length > 0) found[state] = trouble;
    });
    expect(found).toEqual({});
  });
});

it('finds text that is cut, that overlaps, and a page that is too wide', async () => {
  const styles = `kund-diagnos::part(start) { width: 3em; white-space: nowrap; overflow: hidden }
    [slot=privacy] { margin-top: -3em; width: 2000px }`;
  let found: string[] = [];
  await walk(browser, { styles }, async (page, state) => {
    if (state === 'introduction') found = await unreadable(page);
  });
  expect(found.join('\n')).toMatch(/outside its button/);
  expect(found.join('\n')).toMatch(/overlap/);
  expect(found.join('\n')).toMatch(/wide/);
});

describe('the person’s own settings', () => {
  it.each(layouts)('less motion: nothing moves, $layout', async ({ paged }) => {
    const found: Record<string, string[]> = {};
    for (const way of [walk, walkAside]) {
      await way(browser, { paged, reducedMotion: 'reduce' }, async (page, state) => {
        const trouble = await moving(page);
        if (trouble.length > 0) found[state] = trouble;
      });
    }
    expect(found).toEqual({});
  });

  it('what moves inside an element is found, and what would as soon as it changes', async () => {
    const { page } = await openBarePage(browser, {
      body: '<kund-diagnos-questionnaire></kund-diagnos-questionnaire>',
      reducedMotion: 'reduce',
    });
    await page.getByRole('radio').first().waitFor();
    const style = (css: string) =>
      page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.querySelector('kund-diagnos-questionnaire')!.shadowRoot!.adoptedStyleSheets.push(sheet);
      }, css);
    expect(await moving(page)).toEqual([]);
    await style('.question:first-child { animation: a 9s infinite }\n@keyframes a { to { opacity: 0 } }');
    expect(await moving(page)).toEqual(['li.question is animated']);
    await style('.question { animation: none !important }\n.bar { transition: opacity 0.2s }');
    expect(await moving(page)).toEqual(['div.bar would change by and by']);
    await page.context().close();
  });

  it('forced colours: what is chosen, what has the focus and each border can be told apart', async () => {
    await walk(browser, { forcedColors: 'active' }, async (page, state) => {
      if (state !== 'answered') return;
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
      const [chosen, free] = await Promise.all(
        [page.getByRole('radio', { checked: true }), page.getByRole('radio', { checked: false })].map(
          (radios) =>
            radios.first().evaluate((radio) => {
              const { backgroundColor, borderTopWidth, borderTopStyle } = getComputedStyle(radio);
              const { color } = getComputedStyle(radio.nextElementSibling!);
              return { backgroundColor, color, border: `${borderTopWidth} ${borderTopStyle}` };
            }),
        ),
      );
      expect(chosen!.backgroundColor).not.toBe(free!.backgroundColor);
      expect(chosen!.color).not.toBe(chosen!.backgroundColor);
      expect(free!.color).not.toBe(free!.backgroundColor);
      expect(free!.border).toBe('1px solid');
      const outline = await page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return getComputedStyle(active!).outlineStyle;
      });
      expect(outline).toBe('solid');
    });
  });
});
