import { array, assert, double, option, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPARKLINE, sparkline } from '../../src/charts/sparkline.js';

describe('a sparkline', () => {
  test('fills no more of its height than what is drawn is of the least range', () => {
    // The height of 30 stands for 10: 3 and 2 are 3 apart, in the middle.
    expect(sparkline([3, 2], null, 10)?.line).toBe('M5 18.5L155 21.5');
    expect(sparkline([3, 2], null, 1)?.line).toBe('M5 5L155 35');
    expect(sparkline([2, 2], null, 10)?.line).toBe('M5 20L155 20');
  });

  test('runs from the oldest to the latest, the highest at the top', () => {
    expect(sparkline([0, 10, 5], null)).toEqual({
      line: 'M5 35L80 5L155 20',
      last: { x: 155, y: 20 },
      target: null,
    });
  });

  test('is broken where a value is missing, and a value alone is a dot', () => {
    expect(sparkline([0, null, 10, null, 0, 10], null)?.line).toBe('M5 35h0M65 5h0M125 35L155 5');
  });

  test('marks the latest value that there is', () => {
    expect(sparkline([0, 10, null], null)?.last).toEqual({ x: 80, y: 5 });
  });

  test('has the target in its scale', () => {
    expect(sparkline([0, 10], 20)).toMatchObject({ line: 'M5 35L155 20', target: 'M0 5H160' });
  });

  test('lies in the middle where all values are alike', () => {
    expect(sparkline([3, 3], 3)).toEqual({
      line: 'M5 20L155 20',
      last: { x: 155, y: 20 },
      target: 'M0 20H160',
    });
  });

  test('takes two values', () => {
    expect(sparkline([], null)).toBe(null);
    expect(sparkline([null, 3, null], 4)).toBe(null);
  });

  test('stays within its box, whatever the values', () => {
    const value = double({ min: -1e15, max: 1e15, noNaN: true });
    assert(
      property(array(option(value), { maxLength: 24 }), option(value), (values, target) => {
        const shape = sparkline(values, target);
        const numbers = (shape?.line.match(/[\d.]+/g) ?? []).map(Number);
        for (const number of numbers) expect(number).toBeLessThanOrEqual(SPARKLINE.width);
        expect(shape === null).toBe(values.filter((each) => each !== null).length < 2);
        expect(shape?.line ?? '').not.toMatch(/NaN|Infinity|-|e/);
      }),
    );
  });
});
