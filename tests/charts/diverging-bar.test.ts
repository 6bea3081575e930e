import { describe, expect, test } from 'vitest';
import { divergingBar, shadeOf } from '../../src/charts/diverging-bar.js';
import { boxOf } from './drawn.js';

const layout = { x: 100, y: 10, half: 200, height: 20 };
const bar = (counts: number[], min = 1) => {
  const shapes = divergingBar({ min, max: min + counts.length - 1 }, counts, layout);
  return { parts: shapes.slice(0, -1).map(boxOf), middle: boxOf(shapes.at(-1)!), shapes };
};

describe('a diverging bar', () => {
  test('has a part for each answer, as wide as its share', () => {
    const { parts } = bar([1, 2, 4, 2, 1]);
    expect(parts.map(({ width }) => width)).toEqual([20, 40, 80, 40, 20]);
    // Below the middle to the left, above it to the right, and half of the middle on either side.
    expect(parts.map(({ x }) => x)).toEqual([200, 220, 260, 340, 380]);
    expect(parts.every(({ y, height }) => y === 10 && height === 20)).toBe(true);
  });

  test('is to the left of the middle where all are below it, and to the right where all are above', () => {
    const { parts } = bar([4, 0, 0, 0, 0]);
    expect([parts[0]!.x, parts[0]!.width]).toEqual([100, 200]);
    const above = bar([0, 0, 0, 0, 4]).parts[4]!;
    expect([above.x, above.width]).toEqual([300, 200]);
    const between = bar([0, 0, 4, 0, 0]).parts[2]!;
    expect([between.x, between.width]).toEqual([200, 200]);
  });

  test('may have a scale without a middle value', () => {
    expect(bar([1, 1, 1, 1]).parts.map(({ x }) => x)).toEqual([200, 250, 300, 350]);
    expect(bar([1, 1], 0).parts.map(({ x }) => x)).toEqual([200, 300]);
  });

  test('has a line at the middle', () => {
    const { middle, shapes } = bar([1, 2, 4, 2, 1]);
    expect(middle).toEqual({ x: 300, y: 8, width: 1, height: 24 });
    expect(shapes.at(-1)!.ink).toBe('line');
  });
});

describe('the shade of an answer', () => {
  test('tells below from above, and is stronger the further out', () => {
    const scale = { min: 1, max: 5 };
    expect([1, 2, 3, 4, 5].map((value) => shadeOf(value, scale))).toEqual([
      { ink: 'below', opacity: 1 },
      { ink: 'below', opacity: expect.closeTo(0.725, 9) as number },
      { ink: 'line', opacity: 0.4 },
      { ink: 'accent', opacity: expect.closeTo(0.725, 9) as number },
      { ink: 'accent', opacity: 1 },
    ]);
  });

  test('has no middle where the scale has none', () => {
    const inks = [0, 1, 2, 3].map((value) => shadeOf(value, { min: 0, max: 3 }).ink);
    expect(inks).toEqual(['below', 'below', 'accent', 'accent']);
  });
});
