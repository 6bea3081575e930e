import { array, assert, constantFrom, double, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { churn, handlingTime, netRevenueRetention, timeToValue } from '../../../src/kpi/index.js';
import { figuresReport, type FigureInput } from '../../../src/report/index.js';
import { nps } from '../../../src/scoring/index.js';
import { failure } from '../../support/errors.js';
import { fallenNps, reportOf } from './figures.js';

describe('a figure', () => {
  test('has its latest value, its periods by name, and what the library knows of it', () => {
    expect(
      reportOf({ ...fallenNps, periodNames: ['Q2', 'Q3'], segment: 'A', limit: 10, target: 40 }),
    ).toEqual({
      index: 0,
      figure: 'nps',
      name: null,
      segment: 'A',
      definition: 'nps',
      description: null,
      unit: 'points',
      currency: null,
      latest: { name: 'Q3', value: 15, n: 100, nullReason: null },
      periods: [
        { name: 'Q2', value: 45, n: 100, nullReason: null },
        { name: 'Q3', value: 15, n: 100, nullReason: null },
      ],
      target: 40,
      isTargetMet: false,
      limit: 10,
      lowerIsBetter: false,
      areas: ['voc', 'closed-loop'],
      status: 'fallen',
      comparison: 'tested',
      notTestedReason: null,
      warnings: [{ kind: 'fallen', from: 45, to: 15, n: [100, 100] }],
    });
  });

  test('takes what a function of kpi gave, with its unit', () => {
    const cases = handlingTime([60, 90], { unit: 'minutes' }).median;
    expect(reportOf({ figure: 'handling-time-median', periods: [cases] })).toMatchObject({
      unit: 'minutes',
      latest: { value: 75, n: 2 },
      lowerIsBetter: true,
      areas: ['sla'],
    });
    expect(reportOf({ figure: 'handling-time-median', periods: [null, cases] }).unit).toBe('minutes');
    const stayed = netRevenueRetention({ start: 1000, expansion: 250, contraction: 50, churned: 80 });
    // Its denominator is money, and no number of customers.
    expect(reportOf({ figure: 'net-revenue-retention', periods: [stayed] })).toMatchObject({
      unit: 'percent',
      latest: { value: 112, n: null },
    });
  });

  test('of the host’s own is in percent where it is a share, and else in what the host says', () => {
    const unitOf = (input: Omit<FigureInput, 'figure'>) => reportOf({ figure: 'own', ...input }).unit;
    expect(unitOf({ periods: [{ numerator: 3, denominator: 40 }] })).toBe('percent');
    expect(unitOf({ periods: [{ numerator: 3, denominator: 40 }, null] })).toBe('percent');
    expect(unitOf({ periods: [{ value: 3 }] })).toBe(null);
    expect(unitOf({ periods: [{ value: 3 }], unit: 'cases' })).toBe('cases');
    expect(reportOf({ figure: 'own', periods: [{ value: 3 }] }).definition).toBe(null);
  });

  test('has a currency only where it is money', () => {
    const figure = { currency: 'SEK', periods: [{ value: 3 }] };
    expect(reportOf({ figure: 'customer-lifetime-value', ...figure }).currency).toBe('SEK');
    expect(reportOf({ figure: 'own', unit: 'money', ...figure }).currency).toBe('SEK');
    expect(reportOf({ figure: 'ltv-to-cac', ...figure }).currency).toBe(null);
  });

  test.each([
    ['csat', 80, 80, true],
    ['csat', 79.99, 80, false],
    ['churn', 3, 3, true],
    ['churn', 3.01, 3, false],
    ['churn', null, 3, null],
    ['churn', 3, null, null],
  ])('%s of %s meets a target of %s: %s', (figure, value, target, isMet) => {
    expect(reportOf({ figure, target, periods: [{ value, n: 100 }] }).isTargetMet).toBe(isMet);
  });
});

describe('nothing', () => {
  test.each([
    ['0 is a value', 'churn', churn({ start: 40, lost: 0 }), 0, null],
    ['nobody to divide by', 'churn', churn({ start: 0, lost: 0 }), null, 'no-denominator'],
    ['a share of nobody', 'csat', { numerator: 0, denominator: 0 }, null, 'no-denominator'],
    ['a score of no answers', 'nps', nps([]), null, 'no-denominator'],
    ['no answers', 'nps', [], null, 'no-denominator'],
    ['counts of none', 'ces-mean', { counts: [0, 0, 0, 0, 0, 0, 0] }, null, 'no-denominator'],
    ['a cohort that goes on', 'churn', churn({ start: 40, complete: false }), null, 'not-yet-known'],
    [
      'a median not reached',
      'time-to-value',
      timeToValue({ days: [3], notReached: 3 }),
      null,
      'not-yet-known',
    ],
    [
      'the host says why',
      'own',
      { value: null, nullReason: 'not-yet-known' as const },
      null,
      'not-yet-known',
    ],
    ['nobody says why', 'csat', null, null, null],
  ])('%s', (_, figure, period, value, nullReason) => {
    const { latest, status } = reportOf({ figure, periods: [period] });
    expect([latest.value, latest.nullReason]).toEqual([value, nullReason]);
    expect(status).toBe(value === null ? 'no-value' : status);
  });

  test('is kept as a gap between periods', () => {
    const { periods, status } = reportOf({ figure: 'csat', periods: [{ value: 80 }, null, { value: 70 }] });
    expect(periods.map(({ value }) => value)).toEqual([80, null, 70]);
    expect(status).toBe('nothing-before');
  });
});

test('those with a warning come first, the most serious before others, else in the order given', () => {
  const csat = (name: string, ...values: number[]): FigureInput => ({
    figure: 'csat',
    name,
    periods: values.map((value) => ({ value, n: 100 })),
  });
  const { figures } = figuresReport([
    csat('steady', 80, 81),
    { ...csat('few'), periods: [{ value: 9, n: 3 }] },
    csat('falling', 82, 81, 80),
    { ...csat('below', 80, 80), limit: 90 },
    { figure: 'churn', name: 'risen', periods: [1, 20].map((value) => ({ value, n: 300 })) },
    csat('fallen', 90, 50),
    csat('steady too', 80, 80),
  ]);
  expect(figures.map(({ name }) => name)).toEqual([
    'risen',
    'fallen',
    'below',
    'falling',
    'steady',
    'few',
    'steady too',
  ]);
  expect(figures.map(({ index }) => index)).toEqual([4, 5, 3, 2, 0, 1, 6]);
});

describe('a figure that is wrong', () => {
  test('is left out with its error, and the others stay', () => {
    const { figures, rejected } = figuresReport([
      fallenNps,
      { figure: 'csat', periods: [{ value: 120, n: 40 }] },
      fallenNps,
    ]);
    expect(figures.map(({ index }) => index)).toEqual([0, 2]);
    expect(rejected.map(({ index }) => index)).toEqual([1]);
    expect(rejected[0]!.error.message).toBe(
      'figuresReport: figures[1].periods[0].value: expected a number from 0 to 100, got 120',
    );
  });

  const period = [{ value: 3, n: 40 }];

  test('is none whose texts are as long as they may be', () => {
    const longest = { name: 'n'.repeat(200), unit: 'u'.repeat(40), description: 'd'.repeat(1000) };
    expect(reportOf({ figure: 'own', periods: period, ...longest })).toMatchObject(longest);
    expect(reportOf({ figure: 'time-to-value', periods: period, unit: 'hours' }).unit).toBe('hours');
  });

  test('in another unit says which it may have', () => {
    const { rejected } = figuresReport([{ figure: 'time-to-value', periods: period, unit: 'money' }]);
    expect(rejected[0]!.error.message).toBe(
      'figuresReport: figures[0].unit: expected days or minutes or hours, got "money"',
    );
  });

  test.each<[string, unknown, string, string?]>([
    ['nothing', null, ''],
    ['no periods', { figure: 'csat', periods: [] }, 'periods'],
    ['a name without end', { figure: 'csat', periods: period, name: 'x'.repeat(201) }, 'name'],
    ['an empty name', { figure: 'csat', periods: period, name: '' }, 'name'],
    ['names of other periods', { figure: 'csat', periods: period, periodNames: ['Q1', 'Q2'] }, 'periodNames'],
    ['a name in a list', { figure: 'csat', periods: period, name: ['CSAT'] }, 'name'],
    ['a name that is a number', { figure: 'csat', periods: period, periodNames: [1] }, 'periodNames/0'],
    ['a currency in words', { figure: 'own', periods: period, currency: 'kronor' }, 'currency'],
    ['a currency in small letters', { figure: 'own', periods: period, currency: 'sek' }, 'currency'],
    ['a currency of four letters', { figure: 'own', periods: period, currency: 'SEKR' }, 'currency'],
    ['a currency with a sign before it', { figure: 'own', periods: period, currency: '$USD' }, 'currency'],
    ['a currency in a list', { figure: 'own', periods: period, currency: ['SEK'] }, 'currency'],
    ['a unit without end', { figure: 'own', periods: period, unit: 'x'.repeat(41) }, 'unit'],
    [
      'a description without end',
      { figure: 'own', periods: period, description: 'x'.repeat(1001) },
      'description',
    ],
    ['a description that is none', { figure: 'own', periods: period, description: 3 }, 'description'],
    ['a target in words', { figure: 'csat', periods: period, target: '80' }, 'target'],
    ['NPS in percent', { figure: 'nps', periods: period, unit: 'percent' }, 'unit'],
    ['time in money', { figure: 'time-to-value', periods: period, unit: 'money' }, 'unit'],
    [
      'hours that were counted in minutes',
      { figure: 'handling-time-p90', periods: [handlingTime([3], { unit: 'minutes' }).p90], unit: 'hours' },
      'unit',
    ],
    ['another figure', { figure: 'csat', periods: [churn({ start: 9, lost: 1 })] }, 'periods/0/definition'],
  ])('%s', (_, input, path) => {
    const { figures, rejected } = figuresReport([input as FigureInput]);
    expect(figures).toEqual([]);
    expect(rejected[0]!.error.path.join('/')).toBe(['figures/0', path].filter(Boolean).join('/'));
  });

  test('what is not a list of figures is rejected whole', () => {
    expect(failure(() => figuresReport(null as never))).toEqual({
      code: 'invalid-argument',
      path: 'figures',
    });
    expect(failure(() => figuresReport({ length: 1 } as never)).path).toBe('figures');
    expect(failure(() => figuresReport(Array(1001).fill(fallenNps) as never)).path).toBe('figures');
  });

  test('anything at all is either shown or rejected, each once', () => {
    const anyPeriod = option(record({ value: double(), n: integer(), standardError: double() }));
    const anyFigure = record({
      figure: constantFrom('nps', 'csat', 'churn', 'ces-mean', 'ltv-to-cac', 'own', ''),
      periods: array(anyPeriod, { maxLength: 4 }),
      target: option(double()),
    });
    assert(
      property(array(anyFigure, { maxLength: 5 }), (input) => {
        const { figures, rejected } = figuresReport(input);
        const indexes = [...figures, ...rejected].map(({ index }) => index).sort();
        expect(indexes).toEqual([...input.keys()]);
      }),
    );
  });
});

test('a report is plain data', () => {
  const { figures } = figuresReport([fallenNps]);
  expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
});
