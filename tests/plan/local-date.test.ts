import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  addDays,
  compareDates,
  dateOf,
  daysBetween,
  isLocalDate,
  localDateOf,
} from '../../src/plan/local-date.js';
import { dayInWords } from '../../src/report/plan/plan-wording.js';
import { days } from './plans.js';

describe('a day', () => {
  test.each(['2026-12-28', '1970-01-01', '2999-12-31', '2028-02-29', '2000-02-29', '2027-03-28'])(
    'exists: %s',
    (day) => {
      expect(isLocalDate(day)).toBe(true);
    },
  );

  test.each([
    ['a leap day in another year', '2027-02-29'],
    ['a leap day in a century', '2100-02-29'],
    ['a month too many', '2026-13-01'],
    ['a day too many', '2026-04-31'],
    ['no day', '2026-04-00'],
    ['before 1970', '1969-12-31'],
    ['after 2999', '3000-01-01'],
    ['a year of five digits', '+012026-01-01'],
    ['one digit', '2026-1-1'],
    ['a time', '2026-01-01T00:00'],
    ['a line more', '2026-01-01\n'],
    ['other digits', '２０２６-01-01'],
    ['nothing', ''],
    ['a date of the language', new Date(0)],
    ['null', null],
  ])('does not: %s', (_, value) => {
    expect(isLocalDate(value)).toBe(false);
  });
});

describe('days are added', () => {
  test.each([
    ['over a year’s end', '2026-12-28', 7, '2027-01-04'],
    ['to a leap day', '2028-02-22', 7, '2028-02-29'],
    ['over a leap day', '2028-02-23', 7, '2028-03-01'],
    ['over the end of February', '2027-02-22', 7, '2027-03-01'],
    // Clocks change in Sweden on 28 March and 31 October 2027.
    ['into summer time', '2027-03-27', 1, '2027-03-28'],
    ['over the short day', '2027-03-28', 1, '2027-03-29'],
    ['over the long day', '2027-10-31', 1, '2027-11-01'],
    ['a year', '2027-03-01', 365, '2028-02-29'],
    ['backwards', '2027-01-01', -1, '2026-12-31'],
    ['none', '2026-12-28', 0, '2026-12-28'],
  ])('%s', (_, from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  test('as they are counted', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -364, max: 364 }), (day, count) => {
        fc.pre(isLocalDate(addDays(day, count)));
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(Math.sign(compareDates(addDays(day, count), day))).toBe(Math.sign(count));
      }),
    );
  });
});

test('no day comes before every day', () => {
  expect([null, '2026-01-02', '2026-01-01', null].sort(compareDates)).toEqual([
    null,
    null,
    '2026-01-01',
    '2026-01-02',
  ]);
});

// Fourteen hours ahead of UTC and eleven behind; half an hour’s summer time; a summer time that begins at midnight, on a day without one.
const ZONES = [
  'UTC',
  'Europe/Stockholm',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
  'Africa/Cairo',
];

describe.each(ZONES)('where the clock is that of %s', (zone) => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  const inZone = <T>(calculate: () => T): T => {
    vi.stubEnv('TZ', zone);
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    return calculate();
  };

  test('every day of three years is followed by the next, and is the same in words', () => {
    inZone(() => {
      let day = '2026-01-01';
      for (let count = 0; count < 3 * 365; count++) {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        // As whoever reads it has it: noon is on the same day whatever the clocks do.
        const next = new Date(year, month - 1, date + 1, 12);
        expect(addDays(day, 1)).toBe(localDateOf(next));
        expect(dayInWords('sv', day)).toBe(
          new Date(year, month - 1, date, 12).toLocaleDateString('sv', { dateStyle: 'long' }),
        );
        day = addDays(day, 1);
      }
      expect(day).toBe('2028-12-31');
    });
  });

  test('a day begins and ends at midnight', () => {
    inZone(() => {
      expect(localDateOf(new Date(2026, 11, 28, 0, 0, 0))).toBe('2026-12-28');
      expect(localDateOf(new Date(2026, 11, 28, 23, 59, 59, 999))).toBe('2026-12-28');
      expect(localDateOf(new Date(2026, 11, 31, 24))).toBe('2027-01-01');
      expect(localDateOf(new Date(2027, 0, 9))).toBe('2027-01-09');
    });
  });

  test('a day is the same day for a formatter with the time zone UTC', () => {
    inZone(() => {
      expect(dateOf('2028-02-29').toISOString()).toBe('2028-02-29T00:00:00.000Z');
      expect(dayInWords('sv', '2028-02-29')).toBe('29 februari 2028');
      expect(dayInWords('en', '2026-12-31')).toBe('December 31, 2026');
    });
  });
});
