import { expect, test } from 'vitest';
import { isMoreThanChance } from '../../src/kpi/more-than-chance.js';
import type { Measure } from '../../src/kpi/watched-period.js';

/** Of many answers, with half a unit as its squared standard error: a difference of two has a standard error of 1. */
const measureOf = (value: number): Measure => ({
  value,
  n: 1000,
  variance: 0.5,
  successes: null,
  nullReason: null,
  unit: null,
});

// The standard normal quantile of 1 − 0.025/comparisons, by Python's `NormalDist`. The formula in the library is within 0.00045 of it.
test.each([
  [1, 1.96],
  [2, 2.2414],
  [3, 2.394],
  [6, 2.6383],
  [28, 3.1237],
  [1000, 4.0556],
])('of %d comparisons, chance explains a difference of %d standard errors', (comparisons, quantile) => {
  const differs = (difference: number) => isMoreThanChance(measureOf(0), measureOf(difference), comparisons);
  expect([differs(quantile + 0.0006), differs(-quantile - 0.0006)]).toEqual([true, true]);
  expect([differs(quantile - 0.0006), differs(0.0006 - quantile)]).toEqual([false, false]);
});
