// Every state on small and zoomed screens, with larger and spaced-out text, and with the person's own settings.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answer,
  answerByDigits,
  ownResult,
  send,
  sendButton,
} from '../../examples/intranet/tests/support/answering.ts';
import { openPage } from '../../examples/intranet/tests/support/browser.ts';
import { people } from '../../examples/intranet/tests/support/eight-people.ts';
import { everybodyAnswers, Intranet } from '../../examples/intranet/tests/support/intranet.ts';
import { pointerTargets } from '../elements/support/targets.ts';
import * as plans from '../../stories/support/plans.ts';
import { openBarePage, type BarePage } from './support/bare-page.ts';
import { layouts, walk, walkAside } from './support/walk.ts';

/** Set on everything, in shadow roots too, as people's own style sheets and extensions do: WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/**
 * Text that cannot be read in the window as it is: outside the page, outside its button, or on top of other text. With letters of each
 * size, with and without extra text spacing.
 */
const unreadable = (page: Page, letters: string[]): Promise<string[]> =>
  page.evaluate(
    ([sizes, spaced]) => {
      interface Line {
        text: string;
        box: DOMRect;
        inBar: boolean;
      }
      const look = (): string[] => {
        const found: string[] = [];
        const lines: Line[] = [];
        const visit = (node: Node, holder: Element | null, inBar: boolean) => {
          if (node instanceof Text && node.data.trim()) {
            const text = node.data.trim();
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) {
              if (box.width <= 1) continue;
              lines.push({ text, box, inBar });
              if (!holder) continue;
              const around = holder.getBoundingClientRect();
              const out = Math.max(
                around.left - box.left,
                box.right - around.right,
                around.top - box.top,
                box.bottom - around.bottom,
              );
              if (out > 1) found.push(`"${text}" is ${out} outside its ${holder.localName}`);
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
            // The sticky bar covers content on purpose.
            if (other.inBar !== inBar) continue;
            const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
            // Lines closer than their height touch by a hair without touching to the eye.
            if (across > 1 && down > box.height / 4) found.push(`"${text}" and "${other.text}" overlap`);
          }
        }
        if (lines.length < 3) found.push('hardly any text');
        return found;
      };

      const sheet = new CSSStyleSheet();
      const roots: (Document | ShadowRoot)[] = [];
      const adopt = (root: Document | ShadowRoot) => {
        root.adoptedStyleSheets.push(sheet);
        roots.push(root);
        for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) adopt(shadowRoot);
      };
      adopt(document);
      const { style } = document.documentElement;
      const all: string[] = [];
      for (const size of sizes) {
        style.fontSize = size;
        for (const spacing of ['', spaced]) {
          sheet.replaceSync(spacing);
          const setting = `${innerWidth} × ${innerHeight}, letters ${size}${spacing && ', spaced'}`;
          all.push(...look().map((trouble) => `${setting}: ${trouble}`));
        }
      }
      style.fontSize = '';
      for (const root of roots) root.adoptedStyleSheets.pop();
      return all;
    },
    [letters, SPACED] as const,
  );

const windows = [
  { width: 320, height: 640, letters: ['100%', '200%'] },
  { width: 390, height: 844, letters: ['100%', '200%'] },
  // 1280 × 1024 at 400 %.
  { width: 320, height: 256, letters: ['100%'] },
  { width: 640, height: 900, letters: ['200%'] },
];

/** A host's page that resets everything and shrinks the letters. */
const RESET = '* { all: unset; margin: 0; padding: 0 } html { font-size: 62.5% }';

/** Everything that can be pressed, on a plain page and on one with a reset. */
const targets = async (page: Page) => {
  const plain = await page.evaluate(pointerTargets);
  const style = await page.addStyleTag({ content: RESET });
  const reset = await page.evaluate(pointerTargets);
  await style.evaluate((element: Element) => {
    element.remove();
  });
  return { all: plain.all, small: [...plain.small, ...reset.small] };
};

/** Running animations, also in shadow roots, which the document's own list leaves out. */
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
        if (/[1-9]/.test(transitionDuration)) found.push(`${name(each)} has a transition`);
        if (scrollBehavior === 'smooth') found.push(`${name(each)} scrolls smoothly`);
        if (each.shadowRoot) look(each.shadowRoot);
      }
    };
    look(document);
    return found;
  });

const states = [
  'introduction',
  'questions',
  'answered',
  'unanswered',
  'saving',
  'failed',
  'result',
  'advice',
];
const statesAside = ['interrupted, about to clear', 'cleared, offline', 'unhandled', 'disabled'];

describe.each(layouts)('in every state, $layout', ({ paged }) => {
  it.each(['sv', 'en'])('no text is cut, covered or off the page, in any window: %s', async (lang) => {
    const found: Record<string, string[]> = {};
    await walk({ lang, paged }, async (page, state) => {
      found[state] = [];
      for (const { letters, ...size } of windows) {
        await page.setViewportSize(size);
        found[state].push(...(await unreadable(page, letters)));
      }
    });
    expect(found).toEqual(Object.fromEntries(states.map((state) => [state, []])));
  });

  it('a thumb has 44 points each way, and with reduced motion nothing moves', async () => {
    const all: Record<string, string[]> = {};
    const small: Record<string, string[]> = {};
    const motion: Record<string, string[]> = {};
    for (const way of [walk, walkAside]) {
      const options = { paged, viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' } as const;
      await way(options, async (page, state) => {
        ({ all: all[state], small: small[state] } = await targets(page));
        motion[state] = await moving(page);
      });
    }
    const none = Object.fromEntries([...states, ...statesAside].map((state) => [state, []]));
    expect(small).toEqual(none);
    expect(motion).toEqual(none);
    // Each state's own were measured.
    expect(all['unanswered']).toContain('a "Closed-loop"');
    expect(all['unanswered']).toContain('summary "Rensa svaren"');
    expect(all['failed']).toContain('button "Spara som fil"');
    expect(all['interrupted, about to clear']).toContain('button "Ja, rensa svaren"');
    expect(all['result']!.filter((each) => each.startsWith('summary'))).toHaveLength(10);
    for (const each of Object.values(all)) expect(each).not.toEqual([]);
  });
});

describe('in every state of a plan', () => {
  const planStates: Record<string, object> = {
    'an empty plan': { plan: plans.empty },
    'three open': { plan: plans.three },
    'one of each': { plan: plans.mixed },
    'long texts': { plan: plans.longTexts },
    'to be read': { plan: plans.longTexts, readonly: true },
    'a follow-up': { plan: plans.mixed, view: 'follow-up' },
    'a follow-up with long texts': { plan: plans.longTexts, view: 'follow-up' },
    'what was promised': { plan: plans.previous, view: 'promised' },
    'not saved': { plan: plans.three },
    'two people': { plan: plans.three },
  };
  const none = Object.fromEntries(Object.keys(planStates).map((state) => [state, []]));

  /** Opens each state in turn. */
  async function eachState(
    options: Omit<BarePage, 'body'>,
    look: (page: Page, state: string) => Promise<void>,
  ): Promise<void> {
    const body = `<div class="page"><kund-diagnos-plan today="${plans.TODAY}"></kund-diagnos-plan></div>`;
    for (const [state, properties] of Object.entries(planStates)) {
      const { page } = await openBarePage({ body, ...options });
      const set = (values: object) =>
        page.locator('kund-diagnos-plan').evaluate((element, given) => {
          Object.assign(element, given);
        }, values);
      await set(properties);
      await page.getByRole('heading', { level: 2 }).waitFor();
      if (['not saved', 'two people'].includes(state)) {
        await page.evaluate(() => {
          document.body.addEventListener('kd-plan-change', (event) => {
            event.waitUntil(
              Promise.reject(new Error('Servern svarar inte just nu. Försök igen om en stund.')),
            );
          });
        });
        await page.getByRole('textbox').first().fill('Svara varje kund inom tre dagar.');
        await page.keyboard.press('Tab');
        await page.getByRole('alert').getByText('Servern svarar inte').waitFor();
      }
      if (state === 'two people') {
        await set({ plan: plans.changedByAnother });
        await page
          .getByRole('button', { name: /^(Behåll min|Keep mine)$/ })
          .first()
          .waitFor();
      }
      await look(page, state);
      await page.close();
    }
  }

  it.each(['sv', 'en'])('no text is cut, covered or off the page, in any window: %s', async (lang) => {
    const found: Record<string, string[]> = {};
    await eachState({ lang }, async (page, state) => {
      found[state] = [];
      // The sticky bar at the foot of the window covers content on purpose.
      await page.locator('.status').evaluateAll((all) => {
        for (const status of all) status.classList.add('bar');
      });
      for (const { letters, ...size } of windows) {
        await page.setViewportSize(size);
        found[state].push(...(await unreadable(page, letters)));
      }
    });
    expect(found).toEqual(none);
  });

  it('a thumb has 44 points each way, and with reduced motion nothing moves', async () => {
    const all: Record<string, string[]> = {};
    const small: Record<string, string[]> = {};
    const motion: Record<string, string[]> = {};
    const options = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' } as const;
    await eachState(options, async (page, state) => {
      ({ all: all[state], small: small[state] } = await targets(page));
      motion[state] = await moving(page);
    });
    expect(small).toEqual(none);
    expect(motion).toEqual(none);
    expect(all['three open']).toContain('button "Ta bort"');
    expect(all['two people']).toContain('button "Ta den andras"');
  });
});

describe('these checks find', () => {
  it('text that is cut, text that overlaps, and a page that is too wide', async () => {
    const { page } = await openBarePage({
      body: '<kund-diagnos><p slot="privacy">Inget namn sparas.</p></kund-diagnos>',
      styles: `kund-diagnos::part(start) { width: 3em; white-space: nowrap; overflow: hidden }
        [slot=privacy] { margin-top: -3em; width: 2000px }`,
    });
    await page.getByRole('button', { name: 'Börja' }).waitFor();
    const found = (await unreadable(page, ['100%'])).join('\n');
    expect(found).toMatch(/outside its button/);
    expect(found).toMatch(/overlap/);
    expect(found).toMatch(/wide/);
  });

  it('what moves inside an element, and what would as soon as it changes', async () => {
    const { page } = await openBarePage({
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
    expect(await moving(page)).toEqual(['div.bar surface has a transition']);
  });

  it('what is too small to press, in either direction', async () => {
    const { page } = await openBarePage({
      body: '<kund-diagnos></kund-diagnos>',
      styles: 'kund-diagnos::part(start) { min-height: 0; height: 43px }',
    });
    await page.getByRole('button', { name: 'Börja' }).waitFor();
    expect((await page.evaluate(pointerTargets)).small).toEqual([
      expect.stringMatching(/^button "Börja": .* × 43$/),
    ]);
    await page.addStyleTag({
      content: 'kund-diagnos::part(start) { height: 44px; width: 43px; padding: 0 }',
    });
    expect((await page.evaluate(pointerTargets)).small).toEqual(['button "Börja": 43 × 44']);
  });
});

it('in forced colours, what is chosen, what has the focus and each border can be told apart', async () => {
  const { page } = await openBarePage({
    body: '<kund-diagnos-questionnaire></kund-diagnos-questionnaire>',
    forcedColors: 'active',
  });
  await answerByDigits(page, '344');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const [chosen, free] = await Promise.all(
    [page.getByRole('radio', { checked: true }), page.getByRole('radio', { checked: false })].map((radios) =>
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

describe('the bar at the foot of a phone’s window', () => {
  const body = `<kund-diagnos-questionnaire draft-key="a">
    <p slot="privacy">Svaren visas bara som gruppens resultat.</p></kund-diagnos-questionnaire>`;

  const heightOf = (page: Page) =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('kund-diagnos-questionnaire')!;
      return shadowRoot!.querySelector('[part=bar]')!.getBoundingClientRect().height;
    });

  it.each(
    [
      { width: 390, height: 844, limit: 80 },
      { width: 320, height: 568, limit: 0.25 * 568 },
    ].flatMap((screen) => layouts.map((layout) => ({ ...screen, ...layout }))),
  )('is small and does not cover the alert: $width × $height, $layout', async (screen) => {
    const { width, height, limit, paged } = screen;
    const { page } = await openBarePage({
      body: paged ? body.replace(' draft', ' paged draft') : body,
      viewport: { width, height },
    });
    await page.evaluate(() => {
      document.body.addEventListener('kd-submit', (event) => {
        const failing = new Promise((_resolve, reject) => {
          Object.assign(window, {
            fail: () => {
              reject(new Error('Stängt.'));
            },
          });
        });
        event.waitUntil(failing);
      });
    });
    const first = page.getByRole('radio').first();
    await first.waitFor();
    const heights: Record<string, number> = { untouched: await heightOf(page) };
    await first.locator('..').click();
    await page.getByText('1 av 10 besvarade').waitFor();
    heights['answered'] = await heightOf(page);
    // It would move under the finger.
    expect(heights['answered']).toBe(heights['untouched']);
    await answerByDigits(page, '4352432325');
    await page.context().setOffline(true);
    await page.getByText('Du är offline.').waitFor();
    heights['offline'] = await heightOf(page);
    await page.context().setOffline(false);
    await page.getByText('Du är offline.').waitFor({ state: 'detached' });
    heights['all answered'] = await heightOf(page);
    await page.getByRole('button', { name: 'Skicka in svaren' }).click();
    await page.getByText('Sparar dina svar').waitFor();
    heights['saving'] = await heightOf(page);
    await page.evaluate('fail()');
    const retry = page.getByRole('button', { name: 'Försök igen' });
    await retry.waitFor();
    heights['failed'] = await heightOf(page);
    expect(Object.entries(heights).filter(([, pixels]) => pixels > limit)).toEqual([]);
    const alert = (await page.getByRole('alert').boundingBox())!;
    const button = (await retry.boundingBox())!;
    expect(alert.y).toBeGreaterThanOrEqual(0);
    expect(alert.y + alert.height).toBeLessThanOrEqual(button.y);
    expect(button.y + button.height).toBeLessThanOrEqual(height);
    const file = (await page.getByRole('button', { name: 'Spara som fil' }).boundingBox())!;
    expect(file.y + file.height + 8).toBeLessThanOrEqual(height - heights['failed']);
  });
});

describe('the intranet on a phone', () => {
  const intranet = new Intranet();
  beforeAll(async () => {
    await intranet.start({ minimum: 1 });
    await everybodyAnswers(intranet.address);
  });
  afterAll(() => intranet.remove());

  it('fits 320 and 390 points, from the introduction to the result', async () => {
    const { page } = await openPage(intranet.address, '/svaren');
    const expectFit = async () => {
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 700 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    };
    await expectFit();
    await page.goto('/');
    await page.getByRole('button', { name: 'Börja' }).waitFor();
    await expectFit();
    await answer(page, people[1]!);
    await expectFit();
    await send(page, people[1]!);
    await ownResult(page).waitFor();
    await expectFit();
    await page.goto('/resultat');
    await page.getByRole('button', { name: 'Kopiera sammanfattningen' }).waitFor();
    await expectFit();
    // With everything that a phone folds, an area's details, and the figures.
    await page.getByRole('button', { name: 'Visa', exact: true }).first().click();
    await page.getByRole('table', { name: 'Grupp för grupp' }).waitFor();
    await page.getByText('Fler format').click();
    await page.getByRole('button', { name: 'Closed-loop', exact: true }).click();
    await page.getByRole('button', { name: 'Visa i mötet' }).first().waitFor();
    await expectFit();
    await page.getByLabel('Visa siffror').check();
    await expectFit();
  });

  it('has targets as large as a thumb where answers are missing', async () => {
    const { page } = await openPage(intranet.address, '/', { viewport: { width: 320, height: 700 } });
    await page.getByRole('button', { name: 'Börja' }).click();
    await sendButton(page).click();
    await page.getByRole('link', { name: 'ICP & segment' }).waitFor();
    const { all, small } = await page.evaluate(pointerTargets);
    expect(all.length).toBeGreaterThan(60);
    expect(small).toEqual([]);
  });
});
