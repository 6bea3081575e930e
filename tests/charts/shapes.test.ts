import { expect, test } from 'vitest';
import { box, fitText } from '../../src/charts/shapes.js';

test('a box is drawn from its corner, and closed', () => {
  expect(box(1, 2, 30, 40)).toBe('M1 2h30v40h-30z');
});

test('a text that has room is left as it is', () => {
  const label = { text: 'Kundresor', x: 1, y: 2, size: 20, weight: 600 };
  expect(fitText(320, label)).toEqual(label);
});

test('a longer text is set smaller, and one that would be too small to read is cut', () => {
  // 40 letters of at most two thirds of their height in 320: 320/40·1.5 = 12.
  expect(fitText(320, { text: 'x'.repeat(40), size: 20 })).toEqual({ text: 'x'.repeat(40), size: 12 });
  expect(fitText(320, { text: 'x'.repeat(20), size: 40 })).toEqual({ text: 'x'.repeat(20), size: 24 });
  const cut = fitText(320, { text: 'x'.repeat(41), size: 20 });
  expect(cut).toEqual({ text: `${'x'.repeat(39)}…`, size: 12 });
});

test('a text is never wider than its room, nor smaller than 12', () => {
  for (let length = 1; length < 200; length++) {
    const { text, size } = fitText(320, { text: 'x'.repeat(length), size: 34 });
    expect((text.length * size) / 1.5).toBeLessThanOrEqual(320 + 1e-9);
    expect(size).toBeGreaterThanOrEqual(12);
  }
});
