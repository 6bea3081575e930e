import { describe, expect, test } from 'vitest';
import { answerMarks, centreOf, MAX_DOTS } from '../../src/charts/answer-marks.js';
import { boxOf } from './drawn.js';

const layout = { x: 10, baseline: 100, column: 40, dot: 10, height: 60 };
const scaleOf = (counts: number[], min = 1) => ({ min, max: min + counts.length - 1 });

/** The centres of the dots. */
function dots(counts: number[], min = 1) {
  const [, ...marks] = answerMarks(scaleOf(counts, min), counts, layout);
  return marks.map(({ d, ink }) => {
    const [, left, top] = /^M(\S+) (\S+?)a/.exec(d)!;
    expect(ink).toBe('accent');
    return { x: Number(left) + 4.2, y: Number(top) };
  });
}

describe('where a value is', () => {
  test.each([
    [1, 1, 30],
    [5, 1, 190],
    [2.5, 1, 90],
    [-2.5, -3, 50],
  ])('%d on a scale from %d', (value, min, x) => {
    expect(centreOf(value, { min, max: min + 4 }, layout)).toBe(x);
  });
});

describe('the answers of a small group', () => {
  test('are a dot each, centred above its value', () => {
    const drawn = dots([0, 1, 0, 3, 0]);
    expect(drawn).toHaveLength(4);
    // Columns of 40 from 10: the second is at 70, the fourth at 150.
    expect(drawn[0]!.x).toBeCloseTo(70, 9);
    expect(drawn.slice(1).map(({ x }) => Math.round(x))).toEqual([140, 150, 160]);
  });

  test('are stacked where they do not fit beside each other, the last row centred too', () => {
    // Three fit in a row of 40 with dots of 10 apart.
    const drawn = dots([5, 0]);
    expect(drawn.map(({ x }) => Math.round(x))).toEqual([20, 30, 40, 25, 35]);
    const [first, , , fourth] = drawn.map(({ y }) => y);
    expect(first! - fourth!).toBeCloseTo(10, 9);
    expect(first).toBeLessThan(layout.baseline);
  });

  test('stand on a line as wide as the scale', () => {
    const [line] = answerMarks(scaleOf([1, 0, 0, 0, 1]), [1, 0, 0, 0, 1], layout);
    expect(boxOf(line!)).toEqual({ x: 10, y: 100, width: 200, height: 1 });
    expect(line!.ink).toBe('line');
  });

  test('are none where nobody answered', () => {
    expect(dots([0, 0])).toEqual([]);
  });
});

describe('the answers of a larger group', () => {
  const columns = (counts: number[]) => answerMarks(scaleOf(counts), counts, layout).slice(1).map(boxOf);

  test('are a column for each value, as high as its share of the highest', () => {
    const drawn = columns([5, 10, 0, 20, 5]);
    expect(drawn.map(({ height }) => height)).toEqual([15, 30, 60, 15]);
    expect(drawn.every(({ y, height }) => y + height === layout.baseline)).toBe(true);
    expect(drawn.map(({ x, width }) => x + width / 2)).toEqual([30, 70, 150, 190]);
  });

  test('begin at one more than are drawn as dots', () => {
    expect(answerMarks(scaleOf([0, 0]), [MAX_DOTS, 0], layout)).toHaveLength(1 + MAX_DOTS);
    expect(columns([MAX_DOTS + 1, 0])).toHaveLength(1);
  });

  test('are the same picture however many have answered', () => {
    const times = (many: number) => columns([1, 2, 3, 4, 5].map((count) => count * many));
    expect(times(1_000_000)).toEqual(times(1));
  });
});
