// One figure of the customers: its periods, its interval, its unit, and when it is shown once.
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../../src/instruments/index.js';
import { churn, handlingTime, netRevenueRetention } from '../../../src/kpi/index.js';
import { customers as strings } from '../../../src/locales/sv/customers.js';
import { groupReportToJson, parseGroupReport, type CustomersInput } from '../../../src/report/index.js';
import { figureInWords, unitOf } from '../../../src/report/customers/figure-in-words.js';
import { pairsOf } from '../../../src/report/customers/pairs.js';
import { errorFrom } from '../../support/errors.js';
import { figuresOf, ids, NEGATIVE, reportOf } from './eight.js';

const wording = { locale: 'sv', strings };

describe('a figure', () => {
  // By hand: 3 of 5 promoters and 1 detractor; 77 of 100 answered 4–5; Σ = 1·2 + 4·5 + 7·3 = 43 of 10.
  test.each([
    ['nps', [10, 9, 9, 8, 3], { promoters: 3, passives: 1, detractors: 1 }, 40],
    ['nps', { counts: [0, 0, 0, 1, 0, 0, 0, 0, 1, 2, 1] }, { promoters: 3, passives: 1, detractors: 1 }, 40],
    ['csat', { counts: [3, 6, 14, 40, 37] }, { counts: [3, 6, 14, 40, 37] }, 77],
    ['ces-mean', { counts: [2, 0, 0, 5, 0, 0, 3] }, { counts: [2, 0, 0, 5, 0, 0, 3] }, 4.3],
    ['churn', churn({ start: 400, lost: 8 }), { numerator: 8, denominator: 400 }, 2],
    ['time-to-value', { value: 12, n: 40, note: 'x' }, { value: 12, n: 40, standardError: null }, 12],
    ['time-to-value', { value: 12, n: 40, standardError: 2 }, { value: 12, n: 40, standardError: 2 }, 12],
    // 1000 + 250 − 50 − 80 of 1000, which are amounts and no customers.
    [
      'net-revenue-retention',
      netRevenueRetention({ start: 1000, expansion: 250, contraction: 50, churned: 80 }),
      { value: 112, n: null, standardError: null },
      112,
    ],
    ['egen', null, { value: null, n: null, standardError: null }, null],
    // Without a value it may still be known how many there are.
    ['egen', { value: null, n: 12, standardError: 2 }, { value: null, n: 12, standardError: null }, null],
  ])(
    'of %s may have periods as %j, of which only what makes the figure is kept',
    (figure, period, kept, value) => {
      const [own] = figuresOf({ kpis: [{ figure, periods: [period as never] }] });
      expect(own!.periods).toEqual([kept]);
      expect(own!.value).toBe(value);
    },
  );

  // 95 ± 1.96·5 = 85.2 and 104.8, and a score ends at 100. So does a percentage, and a mean of CES ends at 1.
  test.each([
    ['nps', { value: 95, n: 40, standardError: 5 }, [85.2, 100]],
    ['nps', { value: -95, n: 40, standardError: 5 }, [-100, -85.2]],
    ['gross-revenue-retention', { value: 95, n: 40, standardError: 5 }, [85.2, 100]],
    ['ces-mean', { value: 2, n: 40, standardError: 1 }, [1, 3.96]],
    ['egen', { value: 1, n: 40, standardError: 1 }, [-0.96, 2.96]],
  ])('of %s, %o, has an interval within its scale', (figure, period, [low, high]) => {
    const [own] = figuresOf({ kpis: [{ figure, periods: [period] }] });
    expect(own!.interval![0]).toBeCloseTo(low!, 9);
    expect(own!.interval![1]).toBeCloseTo(high!, 9);
  });

  test('of as many as the least group size is shown', () => {
    const figures = figuresOf({ kpis: [4, 5].map((n) => ({ figure: 'egen', periods: [{ value: 7, n }] })) });
    expect(figures.map(({ value, isHidden }) => [value, isHidden])).toEqual([
      [null, true],
      [7, false],
    ]);
  });

  // 30 is the least whose mean and spread say something.
  test('has an interval from 30 on', () => {
    const intervals = figuresOf({
      kpis: [29, 30].map((n) => ({ figure: 'egen', periods: [{ value: 7, n, standardError: 1 }] })),
    }).map(({ interval }) => interval !== null);
    expect(intervals).toEqual([false, true]);
  });

  test.each<[settings: object, words: string, column: string | null]>([
    [{ unit: 'poäng' }, '12,5\u00a0poäng', 'poäng'],
    [{ unit: 'poäng', currency: 'SEK' }, '12,5\u00a0poäng', 'poäng'],
    [{ unit: 'percent' }, '12,5\u00a0%', '%'],
    [{ unit: 'minutes' }, '12,5\u00a0minuter', 'minuter'],
    [{ unit: 'hours' }, '12,5\u00a0timmar', 'timmar'],
    [{ unit: 'money', currency: 'EUR' }, '12,50\u00a0€', 'EUR'],
    [{ currency: 'EUR' }, '12,50\u00a0€', 'EUR'],
    [{ unit: 'money' }, '12,50', null],
    [{ unit: 'points' }, '12,5', null],
    [{ unit: 'ratio' }, '12,5', null],
    [{}, '12,5', null],
  ])('of the host’s own with %j is %s, and in a column %s', (settings, words, column) => {
    const [own] = figuresOf({ kpis: [{ figure: 'egen', ...settings, periods: [{ value: 12.5, n: 40 }] }] });
    expect(figureInWords(own!, wording).value).toBe(words);
    expect(unitOf(own!, wording)).toBe(column);
  });

  // The middle one of five.
  test('is in the unit that it was counted in', () => {
    const periods = [handlingTime([60, 70, 75, 90, 90], { unit: 'minutes' }).median];
    const [minutes] = figuresOf({ kpis: [{ figure: 'handling-time-median', periods }] });
    expect(figureInWords(minutes!, wording).value).toBe('75\u00a0minuter');
    const [told] = figuresOf({ kpis: [{ figure: 'handling-time-median', unit: 'hours', periods }] });
    expect(told!.unit).toBe('minutes');
    const later = { figure: 'handling-time-median', periods: [null, ...periods] };
    expect(figuresOf({ kpis: [later] })[0]!.unit).toBe('minutes');
    const hours = { figure: 'handling-time-median', periods: [handlingTime([1, 2, 3, 4, 5]).median] };
    expect(figureInWords(figuresOf({ kpis: [hours] })[0]!, wording).value).toBe('3\u00a0timmar');
    const report = reportOf({ kpis: [{ figure: 'handling-time-median', periods }] });
    expect(parseGroupReport(kundorientering, groupReportToJson(report))).toEqual(report);
  });
});

describe('a survey', () => {
  const sourcesBeside = (kpi: NonNullable<CustomersInput['kpis']>[number]) =>
    figuresOf({ nps: NEGATIVE, kpis: [kpi] }).map(({ source }) => source);
  test.each([
    ['of a segment', { figure: 'nps', segment: 'Malmö', periods: [NEGATIVE] }],
    ['with a name of its own', { figure: 'nps', name: 'NPS efter köp', periods: [NEGATIVE] }],
    ['of more customers', { figure: 'nps', periods: [{ promoters: 60, passives: 100, detractors: 104 }] }],
    ['with another score', { figure: 'nps', periods: [{ promoters: 70, passives: 42, detractors: 20 }] }],
    ['of something else', { figure: 'egen', periods: [{ value: (-100 * 22) / 132, n: 132 }] }],
  ])('is shown beside a series %s', (_, kpi) => {
    expect(sourcesBeside({ ...kpi, areas: [] })).toEqual(['nps', 'kpis']);
  });
});

describe('two pictures', () => {
  test('differ only where a figure of the pair says otherwise than a green area', () => {
    const calm = { periods: [{ value: 1, n: 50 }] };
    const report = reportOf({
      nps: NEGATIVE,
      kpis: [
        { figure: 'lugn', areas: ['voc'], ...calm },
        { figure: 'orolig', areas: ['voc', 'onboarding'], limit: 2, ...calm },
      ],
    });
    const pairs = pairsOf(report.customers!, ids);
    expect(pairs.map(({ questions, differing }) => [questions, differing])).toEqual([
      [
        ['voc', 'closed-loop'],
        ['voc', 'closed-loop'],
      ],
      [['voc', 'onboarding'], ['voc']],
      [['voc'], []],
    ]);
  });

  test('where one of two figures has gone the wrong way come before those where none has', () => {
    const calm = { figure: 'lugn', periods: [{ value: 1, n: 50 }] };
    const report = reportOf({
      kpis: [
        { ...calm, areas: ['voc'] },
        { ...calm, areas: ['onboarding'] },
        { ...calm, areas: ['onboarding'], limit: 2 },
      ],
    });
    expect(pairsOf(report.customers!, ids).map(({ questions }) => questions)).toEqual([
      ['onboarding'],
      ['voc'],
    ]);
  });
});

describe('what is wrong', () => {
  test.each<[CustomersInput, string]>([
    [
      { nps: [9, 10, 3] as never },
      'customers.nps: expected { counts }, since a list could be counts or answers, got a list of 3',
    ],
    [
      { kpis: [{ figure: 'x', periods: [] }] },
      'customers.kpis[0].periods: expected at least one period, got a list of 0',
    ],
    [
      { kpis: [{ figure: 'x', periods: [null], periodNames: ['Q1', 'Q2'] }] },
      'customers.kpis[0].periodNames: expected a name for each of 1 periods, got a list of 2',
    ],
    [
      { kpis: [{ figure: 'x', periods: [null], currency: 'kronor' }] },
      'customers.kpis[0].currency: expected three letters, such as SEK, got "kronor"',
    ],
  ])('%j is told in words', (customers, words) => {
    expect(errorFrom(() => reportOf(customers)).message).toBe(`groupReport: ${words}`);
  });
});
