import { describe, expect, test } from 'vitest';
import { dotPlot } from '../../src/charts/dot-plot.js';
import { boxOf } from './drawn.js';

const layout = { x: 10, baseline: 100, column: 40, dot: 10 };

/** The centres of the dots, and the point of the pointer. */
function plot(counts: number[], mean: number, min = 1) {
  const scale = { min, max: min + counts.length - 1 };
  const [axis, ...rest] = dotPlot(scale, counts, mean, layout);
  const radius = 4.2;
  const dots = rest.slice(0, -1).map(({ d, ink }) => {
    const [, left, top] = /^M(\S+) (\S+?)a/.exec(d)!;
    expect(ink).toBe('accent');
    return { x: Number(left) + radius, y: Number(top) };
  });
  const [, x, y] = /^M(\S+) (\S+?)l/.exec(rest.at(-1)!.d)!;
  return { axis: axis!, dots, pointer: { x: Number(x), y: Number(y) } };
}

describe('a dot plot', () => {
  test('has a dot for every answer, centred above its value', () => {
    const { dots } = plot([0, 1, 0, 3, 0], 3.5);
    expect(dots).toHaveLength(4);
    // Columns of 40 from 10: the second is at 70, the fourth at 150.
    expect(dots[0]!.x).toBeCloseTo(70, 9);
    expect(dots.slice(1).map(({ x }) => Math.round(x))).toEqual([140, 150, 160]);
  });

  test('stacks what does not fit beside each other, the last row centred too', () => {
    // Three fit in a row of 40 with dots of 10 apart.
    const { dots } = plot([5, 0], 1);
    expect(dots.map(({ x }) => Math.round(x))).toEqual([20, 30, 40, 25, 35]);
    const [first, , , fourth] = dots.map(({ y }) => y);
    expect(first! - fourth!).toBeCloseTo(10, 9);
    expect(first).toBeLessThan(layout.baseline);
  });

  test('has a line below the scale, and a pointer at the mean', () => {
    const { axis, pointer } = plot([1, 0, 0, 0, 1], 3);
    expect(boxOf(axis)).toEqual({ x: 10, y: 100, width: 200, height: 1 });
    expect(axis.ink).toBe('line');
    expect(pointer).toEqual({ x: 110, y: 100 });
    expect(plot([1, 0, 0, 0, 1], 1).pointer.x).toBe(30);
    expect(plot([1, 1], -2.5, -3).pointer.x).toBe(50);
  });

  test('has no dots where nobody answered', () => {
    expect(plot([0, 0], 1).dots).toEqual([]);
  });
});
