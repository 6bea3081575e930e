// What the charts show, and that every mark in them is painted: on the page, in the meeting and in exported pictures.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import { tally } from '../../../src/scoring/tally.js';
import { pulse } from '../../instruments/documents.js';
import '../support/console.js';
import { saved, textOf } from '../support/files.js';
import { mountGroup } from '../support/group-result.js';
import { mountTeam, openMeeting, stageOf } from '../support/meeting.js';
import { host, mount } from '../support/mount.js';
import { count, person, times } from '../support/people.js';
import { all } from '../support/see.js';
import { cells, table } from '../support/tables.js';

const people = (n: number, digits: string) => count(...times(n, digits));
const chartIn = (element: Element, name: string) =>
  table(element, name).rows[1]!.querySelector<SVGSVGElement>('svg.chart')!;

// One more mark of this colour is the mean's, or the line in the middle.
const DOTS = 'path.accent:not([fill-opacity])';
const BARS = 'path[fill-opacity]';

describe('answers', () => {
  it('are a dot each up to twelve, and shares above that', async () => {
    for (const [n, dots, bars] of [
      [12, 12, 0],
      [13, 0, 5],
    ] as const) {
      const element = await mountGroup({ tally: people(n, '3124543215') });
      const chart = chartIn(element, 'Område för område');
      expect(chart.querySelectorAll(DOTS)).to.have.length(dots);
      expect(chart.querySelectorAll(BARS)).to.have.length(bars);
      expect(cells(table(element, 'Område för område'))[1]![1]).to.equal(`Svar: ${n} gav 3.`);
    }
  });

  it('are the same in the meeting', async () => {
    for (const [each, dots, bars] of [
      [5, 10, 0],
      [7, 0, 5],
    ] as const) {
      const element = await mountTeam({}, each);
      await openMeeting(element);
      expect(stageOf(element).querySelectorAll(`.chart ${DOTS}`)).to.have.length(dots);
      expect(stageOf(element).querySelectorAll(`.chart ${BARS}`)).to.have.length(bars);
    }
  });

  it('are bars as wide as their shares, on either side of the middle', async () => {
    const figures = count(...times(10, '1444444444'), ...times(4, '3444444444'), ...times(6, '5444444444'));
    const chart = chartIn(await mountGroup({ tally: figures }), 'Område för område');
    // Where each begins, and how far it goes to the right.
    const bars = [...chart.querySelectorAll(BARS)].map((bar) =>
      /^M(\S+) \S+h(\S+)v/u.exec(bar.getAttribute('d')!)!.slice(1).map(Number),
    );
    // A hundred a side: 10 of 20 are half of it, and half of the middle's 4 lies to the left.
    const [lowest, , middle, , highest] = bars;
    expect(lowest).to.deep.equal([40, 50]);
    expect(middle).to.deep.equal([90, 20]);
    expect(highest).to.deep.equal([110, 30]);
  });

  describe('on a scale of seven', () => {
    const instrument = pulse();
    const figures = tally(
      instrument,
      [2, 3, 4, 5, 6, 7].map((pace, index) => ({
        id: String(index),
        instrument: instrument.id,
        version: instrument.version,
        answers: { focus: 7, pace },
      })),
    );
    const mountSeven = (page?: Element) => mountGroup({ instrument, tally: figures }, page);
    const values = (element: Element) => [...element.shadowRoot!.querySelectorAll('th .scale span')];

    it('stand over seven values, each under its own part of the axis', async () => {
      const element = await mountSeven();
      expect(values(element).map((value) => value.textContent)).to.deep.equal([...'1234567']);
      const axis = element.shadowRoot!.querySelector('td .chart')!.getBoundingClientRect();
      for (const [index, value] of values(element).entries()) {
        const { left, right } = value.getBoundingClientRect();
        expect((left + right) / 2).to.be.closeTo(axis.left + ((index + 0.5) / 7) * axis.width, 1.5);
      }
    });

    it('stand over their own values where words run from right to left', async () => {
      const element = await mountSeven(host('<div dir="rtl"></div>').firstElementChild!);
      // Everybody gave the first question seven: the last value of the scale, with all dots above it.
      const { left: from, right: to } = values(element).at(-1)!.getBoundingClientRect();
      const dots = [...element.shadowRoot!.querySelector('td .chart')!.querySelectorAll('.accent')];
      expect(dots).to.have.length(6);
      for (const dot of dots) {
        const { left, right } = dot.getBoundingClientRect();
        expect((left + right) / 2).to.be.within(from, to);
      }
    });
  });
});

describe('rounds', () => {
  it('are a line from the oldest at the top to the present one, on the scale', async () => {
    // The first area 1.0, then 2.4, now 3.5.
    const rounds = {
      Vår: people(6, '1333333333'),
      Höst: count(...times(3, '2333333333'), ...times(2, '3333333333')),
    };
    const now = count(...times(4, '4333333333'), ...times(4, '3333333333'));
    const chart = chartIn(await mountGroup({ tally: now, rounds }), 'Omgång för omgång');
    // 32 across for each value of the scale, the first at 16: 1.0 → 16, 2.4 → 60.8, 3.5 → 96. Twelve down a round.
    const [x, y] = [16 + 1.4 * 32, 16 + 2.5 * 32];
    expect(chart.querySelector('.trend')!.getAttribute('d')).to.match(
      new RegExp(String.raw`^M16 8L${x}\d* 20L${y} 32$`, 'u'),
    );
    expect(chart.querySelectorAll('circle')).to.have.length(2);
  });
});

type Mark = SVGPathElement | SVGCircleElement;

/** Whether it ends where it began: an area to be filled, and not a line. */
function isArea(mark: Mark): boolean {
  // Dots of a line that has no length.
  if (mark.matches('.dots')) return false;
  if (/z$/iu.test(mark.getAttribute('d') ?? '')) return true;
  const [start, end] = [mark.getPointAtLength(0), mark.getPointAtLength(mark.getTotalLength())];
  return Math.hypot(end.x - start.x, end.y - start.y) < 0.01;
}

const isVisible = (colour: string) => !/^(none|transparent|rgba\(.*, 0\)|.*\/ 0\))$/u.test(colour);

/** An area is filled and has no line around it; a line is stroked and encloses nothing. */
function expectPainted(mark: Mark): void {
  const { fill, fillOpacity, stroke, strokeWidth } = getComputedStyle(mark);
  const what = mark.outerHTML;
  if (isArea(mark)) {
    expect(isVisible(fill) && Number(fillOpacity) > 0, `filled: ${what}`).to.equal(true);
    expect(stroke, `no line around: ${what}`).to.equal('none');
  } else {
    expect(isVisible(stroke) && Number.parseFloat(strokeWidth) > 0, `stroked: ${what}`).to.equal(true);
    // Straight lines, and dots, enclose nothing.
    if (!mark.matches('.dots, .grid')) expect(fill, `not filled: ${what}`).to.equal('none');
  }
}

/** Every mark of every picture, in nested shadow roots too. */
const marks = (root: ParentNode): Mark[] => [
  ...root.querySelectorAll<Mark>('svg :is(path, circle)'),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? marks(shadowRoot) : [])),
];

describe('what is painted', () => {
  const spring = people(6, '1354321543');
  const earlier = Object.entries({ Vår: spring, Höst: people(6, '2444332433'), Vinter: spring });
  const groups = { Ledning: people(6, '3541235412'), Sälj: people(2, '3541235412') };
  const now = { tally: people(8, '3541235412'), groups };
  const many = { tally: people(20, '3541235412') };

  for (const n of [1, 2, 3]) {
    it(`is a line through the means where there are earlier rounds: ${n}`, async () => {
      const element = await mountGroup({ ...now, rounds: Object.fromEntries(earlier.slice(0, n)) });
      const charts = [...element.shadowRoot!.querySelectorAll('.rounds .chart')];
      expect(charts).to.have.length(11);
      for (const chart of charts) {
        const painted = [...chart.querySelectorAll<Mark>('path, circle')];
        painted.forEach(expectPainted);
        // The grid and the line through the means; a mark for each mean.
        expect(painted.filter((mark) => !isArea(mark))).to.have.length(2);
        expect(painted.filter(isArea)).to.have.length(n + 1);
      }
    });
  }

  for (const [what, properties] of Object.entries({ dots: now, bars: many })) {
    it(`is every mark of ${what}, in the table, the key and the meeting`, async () => {
      const element = await mountGroup(properties);
      const onPage = marks(element.shadowRoot!).length;
      expect(onPage).to.be.greaterThan(50);
      await openMeeting(element);
      const painted = marks(element.shadowRoot!);
      expect(painted.length - onPage, 'in the meeting').to.be.greaterThan(10);
      painted.forEach(expectPainted);
    });
  }

  it('is every mark of a person’s own result', async () => {
    const element = await mount('kund-diagnos-result', { response: person('1234512345') });
    const painted = marks(element.shadowRoot!);
    expect(painted.length).to.be.greaterThan(20);
    painted.forEach(expectPainted);
  });

  it('is every mark of an exported picture', async () => {
    for (const [properties, pictures] of [
      [{ ...now, rounds: Object.fromEntries(earlier) }, 3],
      [many, 1],
    ] as const) {
      const element = await mountGroup(properties);
      const buttons = all(element, 'button', /\(SVG\)$/u).map((button) => button.textContent);
      expect(buttons).to.have.length(pictures);
      for (const button of buttons) {
        const file = await saved(element, button);
        const picture = new DOMParser().parseFromString(await textOf(file), 'image/svg+xml');
        const page = element.parentElement!;
        page.append(document.importNode(picture.documentElement, true));
        const painted = [...page.querySelectorAll<Mark>(':scope > svg :is(path, circle)')];
        expect(painted.length, button).to.be.greaterThan(20);
        painted.forEach(expectPainted);
        page.lastElementChild!.remove();
      }
    }
  });
});
