import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/plan/local-date.js';
import { defaultDueDate, followUpDates, isLate, nextFollowUp } from '../../src/plan/schedule.js';
import { anAction, days } from './plans.js';

const decided = '2026-11-28';
const plan = { decided };

describe('an action is due', () => {
  // November has two days left after the 28th, December 31: 30 days are 28 December, 90 are 2 + 31 + 31 + 26.
  test.each([
    ['red', '2026-11-28', '2026-12-28'],
    ['yellow', '2026-11-28', '2027-02-26'],
    ['green', '2026-11-28', null],
    [null, '2026-11-28', null],
    ['red', '2028-01-30', '2028-02-29'],
    ['red', '2027-01-30', '2027-03-01'],
    ['yellow', '2027-12-01', '2028-02-29'],
    // After the last year there is no day.
    ['red', '2999-12-15', null],
  ] as const)('by the light that its area has: %s, decided on %s', (light, day, due) => {
    expect(defaultDueDate(light, day)).toBe(due);
  });
});

describe('an action about a red area is followed up', () => {
  test.each([
    ['every seventh day', '2026-12-28', ['2026-12-05', '2026-12-12', '2026-12-19', '2026-12-26']],
    ['before it is due, not that day', '2026-12-26', ['2026-12-05', '2026-12-12', '2026-12-19']],
    ['the day after a week', '2026-12-06', ['2026-12-05']],
    ['never within a week', '2026-12-05', []],
    ['never when it is due at once', '2026-11-28', []],
    ['never when it was due before', '2026-11-01', []],
  ])('%s', (_, due, expected) => {
    expect(followUpDates(plan, anAction({ due }))).toEqual(expected);
  });

  test('on a leap day, and after it', () => {
    expect(followUpDates({ decided: '2028-02-22' }, anAction({ due: '2028-03-10' }))).toEqual([
      '2028-02-29',
      '2028-03-07',
    ]);
  });

  test('for a year at most', () => {
    const last = addDays(decided, 52 * 7);
    expect(followUpDates(plan, anAction({ due: addDays(decided, 365) })).at(-1)).toBe(last);
    expect(followUpDates(plan, anAction({ due: '2999-01-01' }))).toHaveLength(52);
    expect(followUpDates(plan, anAction({ due: '2999-01-01' })).at(-1)).toBe(last);
  });

  test('whatever the days are: a week apart, after the decision, before it is due, and no week is left', () => {
    fc.assert(
      fc.property(days, days, (from, due) => {
        const dates = followUpDates({ decided: from }, anAction({ due }));
        expect(dates).toEqual(dates.map((_, index) => addDays(from, 7 * (index + 1))));
        for (const date of dates) expect(date < due).toBe(true);
        const last = dates.at(-1) ?? from;
        expect(dates.length === 52 || daysBetween(last, due) <= 7).toBe(true);
      }),
    );
  });
});

test.each(['yellow', 'green', null] as const)('an action about another area is not: %s', (light) => {
  expect(followUpDates(plan, anAction({ light }))).toEqual([]);
});

test('nor is one without a day', () => {
  expect(followUpDates(plan, anAction({ due: null }))).toEqual([]);
});

describe('the next follow-up', () => {
  const next = (today: string, checkedIn: string[] = [], changes = {}) =>
    nextFollowUp(
      plan,
      anAction({ checkIns: checkedIn.map((date) => ({ date, note: 'Ja' })), ...changes }),
      today,
    );

  test.each<[string, string, string[], string | null]>([
    ['is the first at first', '2026-11-28', [], '2026-12-05'],
    ['is today’s on its day', '2026-12-05', [], '2026-12-05'],
    ['is the one that was missed', '2026-12-07', [], '2026-12-05'],
    ['is the latest of two that were missed', '2026-12-13', [], '2026-12-12'],
    ['is the next when there has been one today', '2026-12-05', ['2026-12-05'], '2026-12-12'],
    ['is the next when the missed one came late', '2026-12-08', ['2026-12-07'], '2026-12-12'],
    ['is today’s whatever was said the day before', '2026-12-05', ['2026-12-04'], '2026-12-05'],
    ['is the last one until somebody has followed up', '2027-01-15', ['2026-12-19'], '2026-12-26'],
    ['is none after the last', '2027-01-15', ['2026-12-26'], null],
    ['is found whatever order they stand in', '2026-12-13', ['2026-12-12', '2026-12-05'], '2026-12-19'],
  ])('%s', (_, today, checkedIn, expected) => {
    expect(next(today, checkedIn)).toBe(expected);
  });

  test.each([{ status: 'done' }, { status: 'stopped', reason: 'Nej' }, { light: 'yellow' }, { due: null }])(
    'is none for %o',
    (changes) => {
      expect(next('2026-12-05', [], changes)).toBe(null);
    },
  );
});

test.each([
  ['the day before', '2026-12-27', {}, false],
  ['on the day', '2026-12-28', {}, false],
  ['the day after', '2026-12-29', {}, true],
  ['the year after', '2027-01-01', { status: 'planned' }, true],
  ['when done', '2026-12-29', { status: 'done' }, false],
  ['when stopped', '2026-12-29', { status: 'stopped', reason: 'Nej' }, false],
  ['without a day', '2026-12-29', { due: null }, false],
] as const)('late or not %s', (_, today, changes, expected) => {
  expect(isLate(anAction(changes), today)).toBe(expected);
});
