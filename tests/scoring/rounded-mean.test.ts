import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedMean } from '../../src/scoring/index.js';

test.each([
  [69, 20, 3.5],
  [49, 20, 2.5],
  [3449, 1000, 3.4],
  [38, 11, 3.5],
  [24, 7, 3.4],
])('%i of %i is shown as %f', (sum, n, rounded) => {
  expect(roundedMean(sum, n)).toBe(rounded);
});

test('there is no mean without answers', () => {
  expect(roundedMean(0, 0)).toBeNull();
});

test('a mean is rounded half up, exactly, as far as whole numbers reach', () => {
  const large = 4e14;
  fc.assert(
    fc.property(fc.integer({ min: -large, max: large }), fc.integer({ min: 1, max: large }), (sum, n) => {
      // tenths ≤ mean·10 + ½ < tenths + 1, without dividing.
      const tenths = BigInt(Math.round(roundedMean(sum, n)! * 10));
      fc.pre(tenths < 2n ** 50n && tenths > -(2n ** 50n));
      const twice = 20n * BigInt(sum) + BigInt(n);
      expect(2n * BigInt(n) * tenths <= twice && twice < 2n * BigInt(n) * (tenths + 1n)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
