import { expect, test } from 'vitest';
import { capitalize, formatChange, formatDate, formatList, formatMean } from '../../src/locales/format.js';

test('a mean has one decimal, and the decimal sign of its language', () => {
  expect(formatMean('sv', 3)).toBe('3,0');
  expect(formatMean('en', 3.5)).toBe('3.5');
  // Formats of two languages do not get mixed up.
  expect(formatMean('sv', 3.5)).toBe('3,5');
});

test('a change has a sign that is as wide as a plus, and none where there is no change', () => {
  expect(formatChange('sv', 0.6)).toBe('+0,6');
  expect(formatChange('en', -0.3)).toBe('−0.3');
  expect(formatChange('sv', 0)).toBe('0,0');
  expect(formatChange('sv', -0)).toBe('0,0');
});

test('a list ends as its language ends one', () => {
  expect(formatList('sv', ['A', 'B', 'C'])).toBe('A, B och C');
  expect(formatList('en', ['A', 'B'])).toBe('A and B');
  expect(formatList('sv', ['A'])).toBe('A');
  expect(formatList('sv', [])).toBe('');
});

test('a date is written out', () => {
  expect(formatDate('sv', new Date(2026, 10, 23))).toBe('23 november 2026');
});

test('a sentence begins with a capital letter', () => {
  expect(capitalize('åtta har svarat')).toBe('Åtta har svarat');
  expect(capitalize('')).toBe('');
});
