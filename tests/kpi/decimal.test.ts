import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotient, toDecimal, UNIT } from '../../src/kpi/decimal.js';

test('a number is read as the decimal that it is written as', () => {
  expect(toDecimal(0)).toBe(0n);
  expect(toDecimal(1)).toBe(UNIT);
  expect(10n * toDecimal(0.1)).toBe(UNIT);
  expect(toDecimal(0.3) - toDecimal(0.1) - toDecimal(0.2)).toBe(0n);
  expect(toDecimal(1234.56)).toBe((123456n * UNIT) / 100n);
  expect(toDecimal(1e-20) * 10n ** 20n).toBe(UNIT);
  expect(toDecimal(1e15)).toBe(10n ** 15n * UNIT);
});

test('and converts back unchanged', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-30, max: 1e20, noNaN: true }), (number) => {
      expect(quotient(toDecimal(number), UNIT)).toBe(number);
    }),
  );
});

test('a quotient is the nearest double, and of two that are as near the even one', () => {
  const tie = 2n ** 53n + 1n;
  expect(quotient(tie, 1n)).toBe(2 ** 53);
  expect(quotient(3n * tie, 3n)).toBe(2 ** 53);
  // A little more than a tie, by less than the bits that are worked with.
  expect(quotient((tie << 600n) + 1n, 1n << 600n)).toBe(2 ** 53 + 2);
  expect(quotient((tie << 600n) - 1n, 1n << 600n)).toBe(2 ** 53);
  expect(quotient(1n, 3n)).toBe(1 / 3);
  expect(Object.is(quotient(0n, 7n), 0)).toBe(true);
});
