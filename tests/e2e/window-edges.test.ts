// The edges of a window: a phone's own bar, a frame taller than the window, and windows that a page opens.
import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newContext, openIn } from '../../examples/intranet/tests/support/browser.ts';
import { answerByDigits } from '../../examples/intranet/tests/support/answering.ts';
import { openBarePage } from './support/bare-page.ts';
import { team } from './support/counted-team.ts';

const dist = new URL('../../dist/', import.meta.url);

const setTally = (within: Page | FrameLocator) =>
  within.locator('kund-diagnos-group-result').evaluate((element, tally) => {
    Object.assign(element, { tally });
  }, team);

describe('with `viewport-fit=cover`, on a phone with a bar of its own at the foot', () => {
  const INSETS = { top: 47, bottom: 34, left: 0, right: 0 };

  async function openPhone(body: string, width: number, height: number, insets = INSETS) {
    const { page, trouble } = await openBarePage({ body, viewport: { width, height } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setSafeAreaInsetsOverride' as never, { insets } as never);
    await page.evaluate(() => {
      document.querySelector<HTMLMetaElement>('meta[name=viewport]')!.content += ', viewport-fit=cover';
    });
    return { page, trouble };
  }

  const edges = async (locator: Locator) => {
    const { x, y, width, height } = (await locator.boundingBox())!;
    return { left: x, top: y, right: x + width, bottom: y + height };
  };

  it('the button to send and its bar stand clear of it', async () => {
    const { page, trouble } = await openPhone('<kund-diagnos></kund-diagnos>', 390, 844);
    await page.getByRole('button').click();
    await answerByDigits(page, '344');
    const { bottom } = await edges(page.getByRole('button', { name: 'Skicka in svaren' }));
    expect(bottom).toBeLessThanOrEqual(844 - 34);
    // The bar itself goes down to the edge, so that no statement shows below it.
    expect((await edges(page.locator('.bar'))).bottom).toBeGreaterThanOrEqual(844);
    expect(trouble).toEqual([]);
  });

  for (const [how, width, height, insets, isFooterSticky] of [
    ['upright', 390, 844, INSETS, true],
    ['on its side', 844, 390, { top: 0, bottom: 21, left: 47, right: 47 }, false],
    ['on a tablet', 1024, 1366, { top: 24, bottom: 20, left: 60, right: 60 }, true],
  ] as const) {
    it(`the meeting’s buttons and heading stand clear of every edge: ${how}`, async () => {
      const body = '<kund-diagnos-group-result></kund-diagnos-group-result>';
      const { page, trouble } = await openPhone(body, width, height, insets);
      await setTally(page);
      await page.getByRole('button', { name: 'Starta mötet' }).click();
      const dialog = page.getByRole('dialog');
      const heading = dialog.getByRole('heading', { level: 2 });
      const close = dialog.getByRole('button', { name: 'Stäng' });
      const first = dialog.getByRole('button', { name: 'Överblick' });
      const next = dialog.getByRole('button', { name: 'Nästa' });
      const stage = page.locator('[part~=meeting]');
      const scrollTo = (y: number) =>
        stage.evaluate((element, top) => {
          element.scrollTo(0, top);
        }, y);
      await heading.waitFor();
      // Checks the first parts at the top of the meeting, and the last ones at its end.
      for (const [parts, y] of [
        [[first, close, heading], 0],
        [[next], 1e6],
      ] as const) {
        await scrollTo(y);
        for (const part of parts) {
          const { left, top, right, bottom } = await edges(part);
          expect(left).toBeGreaterThanOrEqual(insets.left);
          expect(top).toBeGreaterThanOrEqual(insets.top);
          expect(right).toBeLessThanOrEqual(width - insets.right);
          expect(bottom).toBeLessThanOrEqual(height - insets.bottom);
        }
      }
      // Content that scrolls under the footer shows neither beside it nor below it.
      for (const y of [0, 100, 1e6]) {
        await scrollTo(y);
        const footer = await page.locator('dialog footer').evaluate((element) => {
          const { top } = element.getBoundingClientRect();
          const root = element.getRootNode() as ShadowRoot;
          const covers = (x: number, y: number) => element.contains(root.elementFromPoint(x, y));
          const [right, foot] = [innerWidth - 1, innerHeight - 2];
          return {
            isSticky: getComputedStyle(element).position === 'sticky',
            covers: [covers(0, top + 20), covers(right, top + 20), covers(0, foot), covers(right / 2, foot)],
          };
        });
        expect(footer.isSticky).toBe(isFooterSticky);
        if (isFooterSticky) expect(footer.covers, `scrolled to ${y}`).toEqual([true, true, true, true]);
      }
      expect(trouble).toEqual([]);
    });
  }
});

describe('in a frame of another origin that is taller than the window', () => {
  /** The frame is 3,000 px tall, with something above it. */
  async function openTall(above: number): Promise<{ page: Page; frame: FrameLocator }> {
    const context = await newContext({ viewport: { width: 1000, height: 800 } });
    const contentType = 'text/html; charset=utf-8';
    await context.route('http://host.test/**', (route) =>
      route.fulfill({
        contentType,
        body: `<!doctype html><title>Host</title><body style="margin: 0"><div style="height: ${above}px">Intranätet</div>
          <iframe src="http://frame.test/" title="Resultat" style="display: block; width: 900px; height: 3000px; border: 0"></iframe>
          <div style="height: 2000px"></div></body>`,
      }),
    );
    await context.route('http://frame.test/**', (route) =>
      route.fulfill({
        contentType,
        body: `<!doctype html><html lang="sv"><title>Frame</title>
          <script type="module" src="http://library.test/kund-diagnos.js"></script>
          <body style="margin: 0"><kund-diagnos-group-result></kund-diagnos-group-result></body></html>`,
      }),
    );
    await context.route('http://library.test/**', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
        body: readFileSync(new URL(`.${new URL(route.request().url()).pathname}`, dist), 'utf8'),
      }),
    );
    const { page } = await openIn(context, 'http://host.test/');
    const frame = page.frameLocator('iframe');
    await setTally(frame);
    return { page, frame };
  }

  /** Distance from the upper edge of the window. */
  const top = async (part: Locator) => (await part.boundingBox())!.y;

  it.each([0, 200, 1500])(
    'the meeting’s heading and buttons are in sight together: %i px above it',
    async (above) => {
      const { page, frame } = await openTall(above);
      const start = frame.getByRole('button', { name: 'Starta mötet' });
      // A browser draws nothing of a frame that is out of sight.
      await page.evaluate((y) => {
        scrollTo(0, y);
      }, above);
      await start.click();
      const dialog = frame.getByRole('dialog');
      const parts = [
        dialog.getByRole('heading', { level: 2 }),
        dialog.getByRole('button', { name: 'Nästa' }),
        dialog.getByRole('button', { name: 'Stäng' }),
      ];
      const areInSight = async () => {
        const tops = await Promise.all(parts.map(top));
        return tops.every((y) => y >= 0 && y <= 800 - 40);
      };
      /** The meeting fills what is in sight, to some pixels. */
      const fillsWindow = async () => {
        const { y, height } = (await frame.locator('[part~=meeting]').boundingBox())!;
        return y >= -10 && y + height <= 810 && height > 780;
      };
      await expect.poll(areInSight).toBe(true);
      // Also when the window is scrolled, while the same share of the frame is in sight, by little or by much.
      for (const by of [37, 700, 411, -900, 55]) {
        await page.evaluate((y) => {
          scrollBy(0, y);
        }, by);
        // The frame fills the window all the while.
        const scrolled = await page.evaluate((y) => scrollY - y, above);
        expect(scrolled).toBeGreaterThanOrEqual(0);
        expect(scrolled).toBeLessThanOrEqual(2200);
        // After a short way the parts are still in sight where they were.
        await expect.poll(fillsWindow, { message: `scrolled by ${by}` }).toBe(true);
        expect(await areInSight(), `scrolled by ${by}`).toBe(true);
      }
      await parts[1]!.click();
      expect(await parts[0]!.innerText()).toMatch(/^Område 1 av 3/u);
    },
  );
});

const POPPING = `<!doctype html><html lang="sv"><title>Host</title><link rel="icon" href="data:," />
  <script type="module" src="/kund-diagnos.js"></script>
  <body><button id="pop">Öppna</button><kund-diagnos></kund-diagnos>
  <kund-diagnos-group-result></kund-diagnos-group-result></body></html>`;

describe('in a window that the page opens', () => {
  it.each([
    ['a pop-out', false],
    ['Document Picture-in-Picture', true],
  ])('the elements have styles, its language, and a meeting: %s', async (_, isPictureInPicture) => {
    // Document Picture-in-Picture is for secure pages.
    const context = await newContext();
    await context.route('https://host.test/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      const isScript = pathname.endsWith('.js');
      await route.fulfill({
        contentType: isScript ? 'text/javascript' : 'text/html; charset=utf-8',
        body: isScript ? readFileSync(new URL(`.${pathname}`, dist), 'utf8') : POPPING,
      });
    });
    const { page, trouble } = await openIn(context, 'https://host.test/');
    await setTally(page);
    await page.getByRole('button', { name: 'Starta mötet' }).waitFor();
    await page.evaluate((inPicture) => {
      interface PictureInPicture {
        documentPictureInPicture: { requestWindow: (size: object) => Promise<Window> };
      }
      const { documentPictureInPicture } = globalThis as unknown as PictureInPicture;
      const open = async () =>
        inPicture
          ? documentPictureInPicture.requestWindow({ width: 900, height: 700 })
          : window.open('', '', 'width=900,height=700')!;
      document.querySelector('#pop')!.addEventListener('click', () => {
        void open().then((popped) => {
          popped.document.documentElement.lang = 'en';
          popped.document.body.append(
            ...document.querySelectorAll('kund-diagnos, kund-diagnos-group-result'),
          );
          Object.assign(globalThis, { popped, heard: [] });
          for (const type of ['kd-start', 'kd-answer', 'kd-decisions-change']) {
            popped.document.addEventListener(type, () => {
              (globalThis as unknown as { heard: string[] }).heard.push(type);
            });
          }
        });
      });
    }, isPictureInPicture);
    await page.locator('#pop').click();

    /** Runs in the opener, whose script the elements are of. */
    const seen = () =>
      page.evaluate(async () => {
        const { popped, heard } = globalThis as unknown as {
          popped: Window & typeof globalThis;
          heard: string[];
        };
        const until = async <T>(find: () => T | null | undefined | false): Promise<T> => {
          for (let tries = 0; tries < 500; tries++) {
            const found = find();
            if (found) return found;
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
          throw new Error(`Nothing came of: ${find.toString()}`);
        };
        const inside = (host: Element | null | undefined, selector: string) =>
          host?.shadowRoot?.querySelector<HTMLElement>(selector);
        const body = (
          await until(() => (popped as Window | undefined)?.document.querySelector('kund-diagnos'))
        ).parentElement!;
        const [diagnosis, group] = [...body.querySelectorAll('kund-diagnos, kund-diagnos-group-result')];
        const start = await until(() => {
          const button = inside(diagnosis, '[part=start]');
          return button?.textContent.trim() === 'Start' && button;
        });
        const { minHeight } = popped.getComputedStyle(start);
        start.click();
        const questions = await until(() => inside(diagnosis, 'kund-diagnos-questionnaire'));
        const point = await until(() => inside(questions, '.point'));
        const points = popped.getComputedStyle(point.parentElement!).display;
        inside(questions, 'input')!.click();
        const meetingButton = await until(() => inside(group, '[part=start-meeting]'));
        meetingButton.click();
        const meeting = await until(() => inside(group, 'kund-diagnos-meeting'));
        const heading = await until(() => inside(meeting, 'dialog[open] h2'));
        const stage = inside(meeting, '.stage')!;
        const isFilled = stage.getBoundingClientRect().width === popped.innerWidth;
        const textOf = (element: Element) => element.textContent.replace(/\s+/gu, ' ').trim();
        const texts = [textOf(heading)];
        for (const page of ['talk', 'figures']) {
          inside(meeting, 'footer button:last-of-type')!.click();
          texts.push(textOf(await until(() => inside(meeting, `.page.${page} h2`))));
        }
        // "We have talked about this".
        inside(meeting, 'footer input')!.click();
        return { minHeight: parseFloat(minHeight), points, texts, isFilled, heard };
      });
    expect(await seen()).toEqual({
      minHeight: expect.closeTo(44, 0) as number,
      points: 'flex',
      texts: [
        '2 red, 2 yellow, 6 green. Start with Closed loop: red, with the lowest mean.',
        'Area 1 of 3 Closed loop',
        'Area 1 of 3 Closed loop',
      ],
      isFilled: true,
      heard: ['kd-start', 'kd-answer', 'kd-decisions-change'],
    });
    expect(trouble).toEqual([]);
  });
});
