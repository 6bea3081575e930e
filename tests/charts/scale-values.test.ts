import { expect, test } from 'vitest';
import { scaleValues } from '../../src/charts/scale-values.js';

test.each([
  [{ min: 1, max: 5 }, [1, 2, 3, 4, 5]],
  [{ min: 0, max: 1 }, [0, 1]],
  [{ min: -2, max: 2 }, [-2, -1, 0, 1, 2]],
])('the values of %j', (scale, values) => {
  expect(scaleValues(scale)).toEqual(values);
});
