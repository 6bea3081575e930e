import { expect, test } from 'vitest';
import { distanceClass } from '../../src/charts/distance-class.js';

test.each([
  [3, 3, ''],
  [3.4, 3, ''],
  // Exact in tenths: 3.5 − 3.0 and 2.9 − 2.4 are both a half.
  [3.5, 3, 'above'],
  [2.9, 2.4, 'above'],
  [3.9, 3, 'above'],
  [4, 3, 'far-above'],
  [2.5, 3, 'below'],
  [2, 3, 'far-below'],
  [1, null, ''],
])('%d beside %s is tinted "%s"', (rounded, everyone, tint) => {
  expect(distanceClass(rounded, everyone)).toBe(tint);
});
