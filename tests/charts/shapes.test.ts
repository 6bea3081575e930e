import { expect, test } from 'vitest';
import { box } from '../../src/charts/shapes.js';

test('a box is drawn from its corner, and closed', () => {
  expect(box(1, 2, 30, 40)).toBe('M1 2h30v40h-30z');
});
