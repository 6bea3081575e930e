import { afterEach, expect, test, vi } from 'vitest';
import { dateFormat, listFormat, numberFormat } from '../../src/locales/intl-cache.js';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a formatter is created once for a language and its options', () => {
  const created = vi.spyOn(Intl, 'NumberFormat');
  const percent = () => numberFormat('de', { style: 'percent' });
  expect(percent()).toBe(percent());
  expect(numberFormat('de')).toBe(numberFormat('de'));
  expect(created).toHaveBeenCalledTimes(2);
});

test('languages and options do not get mixed up', () => {
  expect(numberFormat('sv').format(0.5)).toBe('0,5');
  expect(numberFormat('en').format(0.5)).toBe('0.5');
  expect(numberFormat('en', { style: 'percent' }).format(0.5)).toBe('50%');
  expect(listFormat('sv').format(['A', 'B'])).toBe('A och B');
  expect(listFormat('en').format(['A', 'B'])).toBe('A and B');
  const dayOf = (timeZone: string) =>
    dateFormat('sv', { dateStyle: 'long', timeZone }).format(new Date('2026-11-28T23:30Z'));
  expect(dayOf('UTC')).toBe('28 november 2026');
  expect(dayOf('Europe/Stockholm')).toBe('29 november 2026');
});

test('a language tag that is none is rejected each time', () => {
  for (let time = 0; time < 2; time++) expect(() => numberFormat('no language')).toThrow(RangeError);
});
