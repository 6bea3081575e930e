import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedMean, trafficLight } from '../../src/scoring/index.js';

test.each([
  [69, 20, 'green'],
  [49, 20, 'yellow'],
  [3449, 1000, 'yellow'],
  [38, 11, 'green'],
  [24, 7, 'yellow'],
] as const)('%i of %i is %s, rounded or not', (sum, n, light) => {
  expect(trafficLight(roundedMean(sum, n))).toBe(light);
  expect(trafficLight(sum / n)).toBe(light);
});

test('the ends of the scale have lights', () => {
  expect([trafficLight(1), trafficLight(5)]).toEqual(['red', 'green']);
});

test.each([null, undefined])('there is no light without a mean: %s', (mean) => {
  expect(trafficLight(mean)).toBeNull();
});

test('a threshold of two decimals is reached by the rounded means above it', () => {
  const thresholds = { green: 3.45, yellow: 2.45 };
  const lights = [3.5, 3.45, 3.449, 2.45, 2.449].map((mean) => trafficLight(mean, thresholds));
  expect(lights).toEqual(['green', 'green', 'yellow', 'yellow', 'red']);
});

test('thresholds of your own come with a scale of your own', () => {
  expect(trafficLight(7.96, { green: 8, yellow: 6 })).toBe('green');
  expect(trafficLight(-2, { green: 0, yellow: -2 })).toBe('yellow');
});

test('a light never disagrees with the rounded mean beside it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 1, max: 5, noNaN: true }), (n, near) => {
      const sum = Math.min(5 * n, Math.max(n, Math.round(near * n)));
      const rounded = roundedMean(sum, n)!;
      const light = rounded >= 3.5 ? 'green' : rounded >= 2.5 ? 'yellow' : 'red';
      expect(trafficLight(rounded)).toBe(light);
      expect(trafficLight(sum / n)).toBe(light);
    }),
    { numRuns: 5000 },
  );
});

test.each(Array.from({ length: 40 }, (_, i) => 1 + i / 10))(
  '%f and half a tenth below it share a light',
  (rounded) => {
    expect(trafficLight(Math.max(1, (Math.round(rounded * 20) - 1) / 20))).toBe(trafficLight(rounded));
  },
);
