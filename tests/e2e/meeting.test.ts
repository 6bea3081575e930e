// The meeting in a real window: full screen, a lost server, paper, a frame, and screens from a phone to a projector.
import { mergeTallies, type Tally } from 'kund-diagnos/scoring';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as plans from '../../stories/support/plans.ts';
import { openBarePage, type BarePage } from './support/bare-page.ts';
import { everything } from './support/both-rounds.ts';
import { team } from './support/counted-team.ts';

const body = '<kund-diagnos-group-result></kund-diagnos-group-result>';

type Locating = Pick<Page, 'locator' | 'getByRole'>;

const setTally = (page: Locating, tally: Tally = team) =>
  page
    .locator('kund-diagnos-group-result')
    .first()
    .evaluate((element, counts) => {
      Object.assign(element, { tally: counts });
    }, tally);

const startButton = (page: Locating) => page.getByRole('button', { name: 'Starta mötet' });
const heading = (page: Locating) => page.getByRole('dialog').getByRole('heading', { level: 2 });
const stage = (page: Locating) => page.locator('[part~=meeting]');
const pageOf = async (page: Page) =>
  (await stage(page).locator('.page').getAttribute('class'))!.replace('page ', '');
const isFullScreen = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);

async function open(tally: Tally = team, options: Partial<BarePage> = {}) {
  const watched = await openBarePage({ body, viewport: { width: 1280, height: 720 }, ...options });
  await setTally(watched.page, tally);
  return watched;
}

async function openMeeting(tally: Tally = team, options: Partial<BarePage> = {}) {
  const watched = await open(tally, options);
  await startButton(watched.page).click();
  await heading(watched.page).waitFor();
  await expect.poll(() => isFullScreen(watched.page)).toBe(true);
  return watched;
}

describe('in full screen', () => {
  it('it is walked through with a remote control, and closed with one Escape', async () => {
    const { page, trouble } = await openMeeting();
    expect(await pageOf(page)).toBe('overview');
    await page.keyboard.press('PageDown');
    expect(await heading(page).innerText()).toMatch(/^Område 1 av 3/);
    expect(await pageOf(page)).toBe('talk');
    await page.keyboard.press('PageDown');
    expect(await heading(page).innerText()).toMatch(/^Område 1 av 3/);
    expect(await pageOf(page)).toBe('figures');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => isFullScreen(page)).toBe(false);
    await expect
      .poll(() =>
        startButton(page).evaluate((button) => button === (button.getRootNode() as ShadowRoot).activeElement),
      )
      .toBe(true);
    expect(trouble).toEqual([]);
  });

  it('it closes when full screen ends, and full screen ends when it closes', async () => {
    const { page, trouble } = await openMeeting();
    await page.evaluate(() => document.exitFullscreen());
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await startButton(page).click();
    await expect.poll(() => isFullScreen(page)).toBe(true);
    await page.getByRole('dialog').getByRole('button', { name: 'Stäng' }).click();
    await expect.poll(() => isFullScreen(page)).toBe(false);
    expect(trouble).toEqual([]);
  });
});

it('fills a frame that does not allow full screen', async () => {
  const { page, trouble } = await openBarePage({
    body: '<iframe src="/frame" width="900" height="500" title="Resultat"></iframe>',
    frame: { body, headers: { 'permissions-policy': 'fullscreen=()' } },
  });
  const frame = page.frameLocator('iframe');
  await setTally(frame);
  await startButton(frame).click();
  await heading(frame).waitFor();
  const box = await stage(frame).boundingBox();
  expect([box?.width, box?.height]).toEqual([900, 500]);
  expect(await isFullScreen(page)).toBe(false);
  expect(trouble.filter((line) => !/fullscreen/i.test(line))).toEqual([]);
});

it('says so when it cannot be fetched, and is there after a reload', async () => {
  const { page } = await open();
  await page.route('**/parts/meeting-*.js', (route) => route.abort());
  await page.clock.install();
  await startButton(page).click();
  const message = page.getByText('Mötet kunde inte öppnas. Ladda om sidan.');
  // It is requested once more after a second.
  await expect
    .poll(async () => {
      await page.clock.runFor(1_000);
      return message.isVisible();
    })
    .toBe(true);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.unroute('**/parts/meeting-*.js');
  await page.reload();
  await setTally(page);
  await startButton(page).click();
  await heading(page).waitFor();
});

it('is not on paper: the whole result is', async () => {
  const { page, trouble } = await openMeeting();
  await page.emulateMedia({ media: 'print' });
  expect(await stage(page).isVisible()).toBe(false);
  expect(await page.locator('[part~=first]').first().isVisible()).toBe(true);
  expect(await page.locator('table').first().isVisible()).toBe(true);
  const names = await page
    .locator('kund-diagnos-group-result tbody th')
    .evaluateAll((heads) => heads.map((head) => head.firstElementChild?.checkVisibility() ?? true));
  expect(names.length).toBeGreaterThanOrEqual(10);
  expect(new Set(names)).toEqual(new Set([true]));
  expect(trouble).toEqual([]);
});

it('is no wider than any window, and can be read across a room', async () => {
  const { page } = await open();
  for (const [width, height] of [
    [320, 640],
    [390, 844],
    [1280, 720],
    [1920, 1080],
    [3840, 2160],
  ] as const) {
    await page.setViewportSize({ width, height });
    await startButton(page).click();
    await heading(page).waitFor();
    await expect.poll(() => isFullScreen(page)).toBe(true);
    for (let pages = 0; pages < 8; pages++) {
      const { over, font } = await stage(page).evaluate((element) => ({
        over: element.scrollWidth - element.clientWidth,
        font: parseFloat(getComputedStyle(element).fontSize),
      }));
      const where = `page ${pages} at ${width} × ${height}`;
      expect(over, where).toBeLessThanOrEqual(0);
      // A letter as tall as a fortieth of a screen 1.2 m high is read at three metres; nobody's is made smaller than 16 px.
      expect(font, where).toBeGreaterThanOrEqual(Math.max(16, Math.min(width * 0.015, height * 0.025)));
      await page.keyboard.press('PageDown');
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => isFullScreen(page)).toBe(false);
  }
});

/** Every text on the stage that a person sees, with its size. */
const sizesOf = (page: Page) =>
  stage(page).evaluate((root) => {
    const found: { text: string; size: number; isStatement: boolean }[] = [];
    const textsIn = function* (tree: Node): Generator<Node> {
      const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      while (walker.nextNode()) {
        const { currentNode } = walker;
        if (currentNode instanceof Text) yield currentNode;
        else if ((currentNode as Element).shadowRoot) yield* textsIn((currentNode as Element).shadowRoot!);
      }
    };
    for (const node of textsIn(root)) {
      const text = node.nodeValue!.trim();
      const parent = node.parentElement!;
      if (!text || parent.closest('.sr') || !parent.checkVisibility({ visibilityProperty: true })) continue;
      // Text in a picture grows with it.
      const svg = parent.closest('svg');
      const scale = svg ? (svg.getScreenCTM()?.a ?? 1) : 1;
      const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
      // In the second step it is smaller, as a reminder above the figures.
      found.push({ text, size, isStatement: parent.matches('.talk .statement') });
    }
    return found;
  });

it.each([
  ['a few, whose answers are dots', { tally: team }],
  [
    'a few, with a plan, and what became of the last one',
    { plan: plans.mixed, previousPlan: plans.previous },
  ],
  [
    'many, in groups whose names are close, with decisions and a round before',
    {
      tally: mergeTallies(team, team),
      groups: { Ledning: team, 'Sälj & marknad': team },
      rounds: { Våren: team },
      decisions: {
        chosen: ['sla'],
        discussed: ['sla'],
        actions: [{ question: 'sla', text: 'Ring kunden.' }],
      },
      previousDecisions: { chosen: ['sla', 'voc'], discussed: [] },
    },
  ],
  ['twelve, with all that a host can give', everything],
])(
  'has no type below 24 px on a screen of 1920 × 1080, and statements of at least 36: %s',
  async (_, properties) => {
    const { page } = await open(team, { viewport: { width: 1920, height: 1080 } });
    await page.locator('kund-diagnos-group-result').evaluate((element, given) => {
      Object.assign(element, given);
    }, properties);
    await startButton(page).click();
    await heading(page).waitFor();
    if ('plan' in properties) {
      await stage(page).locator('kund-diagnos-plan').first().getByText('Anna Berg').waitFor();
    }
    let statements = 0;
    for (let stop = 0; stop < 10; stop++) {
      const details = stage(page).locator('details');
      for (const one of await details.all())
        await one.evaluate((each) => {
          each.setAttribute('open', '');
        });
      const texts = await sizesOf(page);
      expect(texts.length).toBeGreaterThan(5);
      expect(texts.filter(({ size }) => size < 24)).toEqual([]);
      const said = texts.filter(({ isStatement }) => isStatement);
      for (const { size } of said) expect(size).toBeGreaterThanOrEqual(36);
      statements += said.length;
      await page.keyboard.press('PageDown');
    }
    expect(statements).toBe(3);
    await stage(page).getByRole('heading', { name: 'Vem gör vad, och när?' }).waitFor();
  },
);

describe.each([
  [1366, 768],
  [1920, 1080],
])('at %i × %i', (width, height) => {
  it('the meeting’s overview fits one screen', async () => {
    const { page } = await openMeeting(team, { viewport: { width, height } });
    const { over, rows } = await stage(page).evaluate((element) => ({
      over: element.scrollHeight - element.clientHeight,
      rows: [...element.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().bottom),
    }));
    expect(rows).toHaveLength(10);
    expect(over).toBeLessThanOrEqual(0);
  });

  it('the headline and the overview of the page fit one screen', async () => {
    const { page } = await open(team, { viewport: { width, height } });
    const table = page.getByRole('table', { name: 'Område för område' });
    await table.waitFor();
    const bottoms = await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom + scrollY));
    expect(bottoms).toHaveLength(10);
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(height);
  });
});

describe('on a phone', () => {
  const phone = { viewport: { width: 390, height: 844 } };

  it('the next area comes without moving the thumb, and nothing shows through beside the footer', async () => {
    const { page, trouble } = await openMeeting(team, phone);
    const ends = await page.locator('dialog footer').evaluate((footer) => {
      const { top } = footer.getBoundingClientRect();
      const root = footer.getRootNode() as ShadowRoot;
      return [0, innerWidth - 1].map((x) => footer.contains(root.elementFromPoint(x, top + 20)));
    });
    expect(ends).toEqual([true, true]);
    const next = page.getByRole('button', { name: 'Nästa' });
    const { x, y, width, height } = (await next.boundingBox())!;
    const walked: string[] = [];
    for (let stop = 0; stop < 7; stop++) {
      walked.push(await pageOf(page));
      await page.mouse.click(x + width / 2, y + height / 2);
    }
    const steps = ['talk', 'figures'];
    expect(walked).toEqual(['overview', ...steps, ...steps, ...steps]);
    expect(await heading(page).textContent()).toBe('Det här har vi bestämt');
    expect(trouble).toEqual([]);
  });

  it('the steps, and what is ticked and pressed at the foot, leave three quarters of the screen to the area', async () => {
    const { page } = await openMeeting(team, phone);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    const heightOf = async (part: string) => (await page.locator(`dialog ${part}`).boundingBox())!.height;
    expect(await stage(page).getByRole('checkbox').count()).toBe(3);
    expect((await heightOf('header')) + (await heightOf('footer'))).toBeLessThan(844 / 4);
    for (const label of await page.locator('dialog footer label').all()) {
      expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
  });

  it.each([
    { chart: 'dots', tally: team, ends: ['Stämmer inte alls', 'Stämmer helt'], values: 5 },
    {
      chart: 'bars',
      tally: mergeTallies(team, team),
      ends: ['Stämmer inte alls', 'Stämmer helt'],
      values: 5,
    },
  ])('both ends of the scale are at the ends of the $chart', async ({ tally, ends, values }) => {
    const { page } = await openMeeting(tally, phone);
    await page.keyboard.press('PageDown');
    const places = await page.locator('dialog').evaluate((dialog) => {
      const axis = dialog.querySelector('.histogram, .chart')!.getBoundingClientRect();
      // Text for screen readers takes no part in the layout.
      for (const hidden of dialog.querySelectorAll('.ends .sr')) hidden.remove();
      const lines = [...dialog.querySelectorAll('.ends > *')].map((end) => {
        const range = document.createRange();
        range.selectNodeContents(end);
        const { left, right } = range.getBoundingClientRect();
        return { text: end.textContent.trim(), left: left - axis.left, right: axis.right - right };
      });
      const points = [...dialog.querySelectorAll('.scale > *, .histogram .value')].map((point) => {
        const { left, right } = point.getBoundingClientRect();
        return (left + right) / 2 - axis.left - axis.width / 2;
      });
      return { lines, points, part: axis.width / 5 };
    });
    const [lowest, highest] = places.lines;
    expect(lowest!.left).toBeCloseTo(0, 0);
    expect(highest!.right).toBeCloseTo(0, 0);
    expect(places.lines.map(({ text }) => text)).toEqual(ends);
    // Dots stand over their own values.
    expect(places.points).toHaveLength(values);
    for (const [index, place] of places.points.entries()) {
      expect(Math.abs(place - (index - 2) * places.part)).toBeLessThan(1);
    }
  });
});
