import { describe, expect, test } from 'vitest';
import { lightShape } from '../../src/charts/light-shape.js';
import { meanMarks } from '../../src/charts/mean-marks.js';
import { boxOf } from './drawn.js';

const scale = { min: 1, max: 5 };
const axis = { x: 0, column: 100, y: 40 };
const now = { rounded: 3.5, light: 'green' as const };

describe('the marks of means', () => {
  test('are the shape of the light, centred at the mean', () => {
    const marks = meanMarks(scale, { now, before: null }, axis);
    // 3.5 is in the middle between the centres of the third and the fourth column; the shape's box is 16 wide.
    expect(marks).toEqual([{ ink: 'green', d: lightShape.green, x: 300 - 8, y: 40 - 8 }]);
  });

  test.each([
    [2, 150, 150],
    [4.5, 300, 100],
    [3.5, 300, 0],
  ])('are joined with the round before: %d', (before, x, width) => {
    const [line, point, mark] = meanMarks(scale, { now, before }, axis);
    expect(boxOf(line!)).toEqual({ x, y: 39.5, width, height: 1 });
    expect(point!.d).toMatch(new RegExp(`^M${(before - 0.5) * 100 - 4} 40a`));
    // On top of what it may cover.
    expect(mark).toMatchObject({ ink: 'green', x: 292 });
  });
});
