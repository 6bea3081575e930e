// The content of charts, and that every mark in them is painted: on the page, in the meeting and in exported pictures.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { mergeTallies } from '../../../src/scoring/index.js';
import { tally } from '../../../src/scoring/tally.js';
import { pulse } from '../../instruments/documents.js';
import '../support/console.js';
import { saved, textOf } from '../support/files.js';
import { mountGroup } from '../support/group-result.js';
import { press } from '../support/keyboard.js';
import { mountTeam, openMeeting, stageOf } from '../support/meeting.js';
import { host, mount, settled } from '../support/mount.js';
import { count, onFirst, person, times } from '../support/people.js';
import { all, one, text } from '../support/see.js';
import { cells, table } from '../support/tables.js';

const people = (n: number, digits: string) => count(...times(n, digits));
const chartIn = (element: Element, name: string) =>
  table(element, name).rows[1]!.querySelector<SVGSVGElement>('svg.chart')!;

// Dots are drawn with half circles, and columns with straight lines.
const marksIn = (chart: Element, shape: 'dot' | 'column') =>
  [...chart.querySelectorAll<SVGPathElement>('path.accent')].filter(
    (mark) => mark.getAttribute('d')!.includes('a') === (shape === 'dot'),
  );
const dotsIn = (chart: Element) => marksIn(chart, 'dot');
const columnsIn = (chart: Element) => marksIn(chart, 'column');

/** Where each value of the scale is, in a chart 500 wide. */
const centre = (value: number) => (value - 0.5) * 100;
const boxOf = (mark: SVGGraphicsElement) => {
  const { x, y, width, height } = mark.getBBox();
  return { x: x + width / 2, y, width, height };
};
/** The position of a mean's mark, whose shape is drawn around a translated centre. */
const placeOf = (mark: SVGGraphicsElement) => {
  const [x] = /\((\S+) /u.exec(mark.getAttribute('transform')!)!.slice(1).map(Number);
  return x! + 8;
};
const hairlines = (chart: Element) =>
  [
    ...chart
      .querySelector('.grid')!
      .getAttribute('d')!
      .matchAll(/M(\S+) /gu),
  ].map(([, x]) => Number(x));

describe('answers', () => {
  it('are a dot each up to twelve, and columns above that', async () => {
    for (const [n, dots, columns] of [
      [12, 12, 0],
      [13, 0, 1],
    ] as const) {
      const element = await mountGroup({ tally: people(n, '3124543215') });
      const chart = chartIn(element, 'Område för område');
      expect(dotsIn(chart)).to.have.length(dots);
      expect(columnsIn(chart)).to.have.length(columns);
      expect(cells(table(element, 'Område för område'))[1]![1]).to.equal(`Svar: ${n} gav 3.`);
    }
  });

  it('are the same in the meeting, where a larger group is a histogram with its shares', async () => {
    for (const [each, dots, columns] of [
      [5, 10, 0],
      [7, 0, 2],
    ] as const) {
      const element = await mountTeam({}, each);
      await openMeeting(element);
      // The overview, an area to talk about, and its figures.
      const [row] = stageOf(element).querySelectorAll('.chart');
      expect(dotsIn(row!)).to.have.length(dots);
      expect(columnsIn(row!)).to.have.length(columns);
      for (let page = 0; page < 2; page++) {
        await press('PageDown');
        const charts = [...stageOf(element).querySelectorAll('.chart')];
        expect(charts.flatMap(dotsIn)).to.have.length(dots);
        const heights = [...stageOf(element).querySelectorAll('.histogram rect')].map(
          (column) => column.getBoundingClientRect().height,
        );
        expect(heights.filter((height) => height > 0)).to.have.length(columns);
        const shares = [...stageOf(element).querySelectorAll('.histogram > li')].map(
          (each) => /(\d+)\s%/u.exec(text(each))![1],
        );
        expect(shares).to.deep.equal(columns > 0 ? ['50', '0', '0', '0', '50'] : []);
      }
    }
  });

  it('are a dot each above its own value, between hairlines, and none above another’s', async () => {
    const chart = chartIn(
      await mountGroup({ tally: count(...onFirst('112344555555')) }),
      'Område för område',
    );
    expect(hairlines(chart)).to.deep.equal([1, 2, 3, 4, 5].map(centre));
    const dots = dotsIn(chart).map((dot) => boxOf(dot));
    const near = (value: number) => dots.filter(({ x }) => Math.abs(x - centre(value)) < 50);
    expect([1, 2, 3, 4, 5].map((value) => near(value).length)).to.deep.equal([2, 1, 1, 2, 6]);
    for (const value of [1, 2, 3, 4, 5]) {
      const mean = near(value).reduce((sum, { x }) => sum + x, 0) / near(value).length;
      expect(mean).to.be.closeTo(centre(value), 0.1);
    }
    // No dot lies on another, or outside the picture.
    const { width, height } = chart.viewBox.baseVal;
    for (const [index, dot] of dots.entries()) {
      expect(dot.y).to.be.at.least(0);
      expect(dot.y + dot.height).to.be.at.most(height);
      expect(dot.x).to.be.within(0, width);
      for (const other of dots.slice(index + 1)) {
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).to.be.at.least(dot.width - 0.01);
      }
    }
  });

  it('are columns as high as their shares, each above its value', async () => {
    const figures = count(...times(10, '1444444444'), ...times(4, '3444444444'), ...times(6, '5444444444'));
    const chart = chartIn(await mountGroup({ tally: figures }), 'Område för område');
    const columns = columnsIn(chart).map((column) => boxOf(column));
    expect(columns.map(({ x }) => x)).to.deep.equal([1, 3, 5].map(centre));
    const [ten, four, six] = columns.map(({ height }) => height) as [number, number, number];
    expect(four / ten).to.be.closeTo(0.4, 0.01);
    expect(six / ten).to.be.closeTo(0.6, 0.01);
    // On one baseline.
    const feet = columns.map(({ y, height }) => y + height);
    expect(Math.max(...feet) - Math.min(...feet)).to.be.below(0.01);
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

describe('means', () => {
  // The first area 1.0, then 2.4, now 3.5; all others 3.0.
  const rounds = {
    Vår: people(6, '1333333333'),
    Höst: count(...times(3, '2333333333'), ...times(2, '3333333333')),
  };
  const now = count(...times(4, '4333333333'), ...times(4, '3333333333'));
  const light = 'path:is(.green, .yellow, .red)';
  /** The marks of one chart: the mean now, and the small point of the round before. */
  const meansIn = (chart: Element) => ({
    now: chart.querySelector<SVGPathElement>(light)!,
    before: [...chart.querySelectorAll<SVGPathElement>('path.line')].find((mark) =>
      mark.getAttribute('d')!.includes('a'),
    ),
  });

  it('are the shape of their light below the answers, at their place on the same scale', async () => {
    for (const [digits, mean, shape] of [
      ['55555555', 5, 'green'],
      ['33333333', 3, 'yellow'],
      ['11111112', 1.1, 'red'],
    ] as const) {
      const element = await mountGroup({ tally: count(...onFirst(digits)) });
      const chart = chartIn(element, 'Område för område');
      const { now: mark, before } = meansIn(chart);
      expect(mark.classList.contains(shape)).to.equal(true);
      expect(placeOf(mark)).to.be.closeTo(centre(mean), 0.01);
      expect(before).to.equal(undefined);
      const lowest = Math.max(...dotsIn(chart).map((dot) => dot.getBoundingClientRect().bottom));
      expect(mark.getBoundingClientRect().top).to.be.at.least(lowest);
    }
  });

  for (const name of ['Område för område', 'Omgång för omgång']) {
    it(`have the round before as a small point, and only that one: ${name}`, async () => {
      const { now: mark, before } = meansIn(chartIn(await mountGroup({ tally: now, rounds }), name));
      expect(placeOf(mark)).to.be.closeTo(centre(3.5), 0.01);
      expect(boxOf(before!).x).to.be.closeTo(centre(2.4), 0.01);
      const [small, large] = [before!, mark].map((each) => each.getBoundingClientRect().width);
      expect(small).to.be.below(large! * 0.7);
      const points = [...before!.parentElement!.querySelectorAll('path.line')].filter((each) =>
        each.getAttribute('d')!.includes('a'),
      );
      expect(points).to.have.length(1);
    });
  }
});

describe('groups on the axis', () => {
  const groups = {
    'Sälj & marknad': people(6, '5444444444'),
    Kundteam: people(5, '1444444444'),
    Produkt: people(6, '1444444444'),
  };
  const tally = count(...times(6, '5444444444'), ...times(5, '1444444444'), ...times(6, '1444444444'));
  const { name: icp } = kundorienteringSv.questions.icp;

  for (const width of [320, 600, 1200]) {
    it(`are marks with a name and a mean, at their place, and no name lies on another: ${width} pixels`, async () => {
      const column = host('');
      column.style.inlineSize = `${width}px`;
      const element = await mountGroup({ tally, groups }, column);
      one(element, 'button', icp).click();
      await settled(element);
      const axis = element.shadowRoot!.querySelector('.details .groups-axis')!;
      const { left, width: whole } = axis.getBoundingClientRect();
      const ticks = [...axis.querySelectorAll('line')].map(
        (line) => (line.getBoundingClientRect().left - left) / whole,
      );
      for (const [index, mean] of [1, 1, 5].entries()) {
        expect(ticks[index]).to.be.closeTo(centre(mean) / 500, 0.01);
      }
      const names = [...axis.querySelectorAll('text')];
      expect(names.map((each) => each.textContent)).to.deep.equal([
        'Kundteam 1,0',
        'Produkt 1,0',
        'Sälj & marknad 5,0',
      ]);
      const boxes = names.map((each) => each.getBoundingClientRect());
      for (const [index, box] of boxes.entries()) {
        expect(box.left).to.be.at.least(left - 1);
        expect(box.right).to.be.at.most(left + whole + 1);
        for (const other of boxes.slice(index + 1)) {
          const apart =
            box.right <= other.left ||
            other.right <= box.left ||
            box.bottom <= other.top + 1 ||
            other.bottom <= box.top + 1;
          expect(apart, `${index}`).to.equal(true);
        }
      }
    });
  }

  for (const width of [320, 820, 1366]) {
    it(`are never crossed by a line to another name, however close they are: ${width} pixels`, async () => {
      const column = host('');
      column.style.inlineSize = `${width}px`;
      const close = {
        'Produkt & utveckling': people(6, '1444444444'),
        Kundteam: people(5, '2444444444'),
        Ekonomi: people(5, '2444444444'),
        'Sälj & marknad': people(6, '3444444444'),
        HR: people(5, '4444444444'),
      };
      const element = await mountGroup(
        {
          tally: mergeTallies(...Object.values(close)),
          groups: close,
        },
        column,
      );
      one(element, 'button', icp).click();
      await settled(element);
      const axes = [...element.shadowRoot!.querySelectorAll('.groups-axis')];
      expect(axes.length).to.be.greaterThan(1);
      for (const axis of axes) {
        const names = [...axis.querySelectorAll('text')].map((name) => name.getBoundingClientRect());
        const lines = [...axis.querySelectorAll('line')].map((line) => line.getBoundingClientRect());
        expect([names.length, lines.length]).to.deep.equal([5, 5]);
        for (const line of lines) {
          for (const name of names) {
            const isThrough =
              name.left < line.left &&
              line.left < name.right &&
              line.top < name.bottom - 3 &&
              name.top + 3 < line.bottom;
            expect(isThrough, `${line.left} through ${name.left}–${name.right}`).to.equal(false);
          }
        }
      }
    });
  }

  it('are only those that may be shown', async () => {
    const some = { ...groups, Ledning: people(1, '4444444444'), Ekonomi: people(4, '3444444444') };
    const element = await mountGroup({
      tally: count(
        ...times(6, '5444444444'),
        ...times(11, '1444444444'),
        ...times(1, '4444444444'),
        ...times(4, '3444444444'),
      ),
      groups: some,
    });
    one(element, 'button', icp).click();
    await settled(element);
    const names = [...element.shadowRoot!.querySelectorAll('.groups-axis text')].map(text);
    expect(names.join()).to.include('Sälj & marknad');
    expect(names.join()).not.to.match(/Ledning|Ekonomi/u);
  });
});

type Mark = SVGGeometryElement;

/** True for a closed path, which is to be filled. */
function isArea(mark: Mark): boolean {
  // Dots are lines without length.
  if (mark.matches('.dots')) return false;
  if (/z$/iu.test(mark.getAttribute('d') ?? '')) return true;
  const [start, end] = [mark.getPointAtLength(0), mark.getPointAtLength(mark.getTotalLength())];
  return Math.hypot(end.x - start.x, end.y - start.y) < 0.01;
}

/** A line between two means that are the same. */
const isEmpty = (mark: Mark) => mark.getBBox().width === 0 || mark.getBBox().height === 0;

/** Yellow in a file, which has no classes. */
const YELLOW_IN_FILES = 'rgb(240, 173, 30)';

const isVisible = (colour: string) => !/^(none|transparent|rgba\(.*, 0\)|.*\/ 0\))$/u.test(colour);

/**
 * A closed path is filled and has no outline, except in yellow, which is too light without one. A line is stroked and not filled.
 */
function expectPainted(mark: Mark): void {
  const { fill, fillOpacity, stroke, strokeWidth } = getComputedStyle(mark);
  const what = mark.outerHTML;
  const hasLine = isVisible(stroke) && Number.parseFloat(strokeWidth) > 0;
  if (isArea(mark)) {
    expect(isVisible(fill) && Number(fillOpacity) > 0, `filled: ${what}`).to.equal(true);
    const isYellow = mark.matches('.yellow') || fill === YELLOW_IN_FILES;
    expect(hasLine, `a line around yellow alone: ${what}`).to.equal(isYellow);
  } else {
    expect(hasLine, `stroked: ${what}`).to.equal(true);
    // Straight lines and dots enclose no area.
    if (!mark.matches('.dots, .grid')) expect(fill, `not filled: ${what}`).to.equal('none');
  }
}

/** Every mark of every picture, in nested shadow roots too. */
const marks = (root: ParentNode): Mark[] => [
  ...root.querySelectorAll<Mark>('svg :is(path, rect)'),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? marks(shadowRoot) : [])),
];

describe('what is painted', () => {
  const spring = people(6, '1354321543');
  const earlier = Object.entries({ Vår: spring, Höst: people(6, '2444332433'), Vinter: spring });
  const groups = { Ledning: people(6, '3541235412'), Sälj: people(6, '3541235412') };
  const now = { tally: people(12, '3541235412'), groups };
  const many = { tally: people(20, '3541235412') };

  for (const n of [1, 2, 3]) {
    it(`is the mean now, the one before and the line between, however many rounds there were: ${n}`, async () => {
      const element = await mountGroup({ ...now, rounds: Object.fromEntries(earlier.slice(0, n)) });
      const charts = [...element.shadowRoot!.querySelectorAll('.rounds .chart')];
      expect(charts).to.have.length(11);
      for (const chart of charts) {
        const painted = [...chart.querySelectorAll<Mark>('path')];
        painted.filter((mark) => !isEmpty(mark)).forEach(expectPainted);
        // The hairlines; a line from the mean before to the one now, and a mark for each.
        expect(painted).to.have.length(4);
        expect(painted.filter((mark) => !isArea(mark))).to.have.length(1);
      }
    });
  }

  for (const [what, properties] of Object.entries({ dots: now, bars: many })) {
    it(`is every mark of ${what}, in the table, the key and the meeting`, async () => {
      const element = await mountGroup(properties);
      const onPage = marks(element.shadowRoot!).length;
      expect(onPage).to.be.greaterThan(50);
      await openMeeting(element);
      let painted = marks(element.shadowRoot!);
      expect(painted.length - onPage, 'in the meeting').to.be.greaterThan(30);
      // The overview, an area to talk about, and its figures.
      for (let page = 0; page < 3; page++) {
        painted.filter((mark) => !isEmpty(mark)).forEach(expectPainted);
        await press('PageDown');
        painted = marks(stageOf(element));
        expect(painted.length, 'on the page').to.be.greaterThan(0);
      }
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
      const { shadowRoot } = element.shadowRoot!.querySelector('kund-diagnos-export')!;
      shadowRoot!.querySelector('details')!.open = true;
      const buttons = all(element, 'button', /\(SVG\)$/u).map((button) => button.textContent);
      expect(buttons).to.have.length(pictures);
      for (const button of buttons) {
        const file = await saved(element, button);
        const picture = new DOMParser().parseFromString(await textOf(file), 'image/svg+xml');
        const page = element.parentElement!;
        page.append(document.importNode(picture.documentElement, true));
        const painted = [...page.querySelectorAll<Mark>(':scope > svg path')];
        expect(painted.length, button).to.be.greaterThan(20);
        painted.filter((mark) => !isEmpty(mark)).forEach(expectPainted);
        page.lastElementChild!.remove();
      }
    }
  });
});
