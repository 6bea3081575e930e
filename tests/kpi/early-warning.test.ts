import { readFileSync } from 'node:fs';
import { describe as suite, expect, test } from 'vitest';
import {
  acquisitionCost,
  ces,
  churn,
  completionRate,
  csat,
  earlyWarning,
  grossRevenueRetention,
  handlingTime,
  netRevenueRetention,
  retention,
  timeToValue,
  type WatchedPeriod,
} from '../../src/kpi/index.js';
import { nps } from '../../src/scoring/index.js';
import { failure } from '../support/errors.js';

const watch = (figure: string, ...periods: WatchedPeriod[]) => earlyWarning({ figure, periods });
const kinds = (figure: string, ...periods: WatchedPeriod[]): string[] =>
  watch(figure, ...periods).warnings.map(({ kind }) => kind);

// From 50-digit decimals: expected/figures.py finds the last count that chance explains, and the first that it does not.
const { warnings } = JSON.parse(readFileSync(new URL('expected/figures.json', import.meta.url), 'utf8')) as {
  warnings: { figure: string; periods: WatchedPeriod[]; status: string }[];
};

test.each(
  warnings.map(({ figure, periods, status }) => [figure, JSON.stringify(periods), status, periods] as const),
)('%s %s: %s', (figure, _, status, periods) => {
  expect(watch(figure, ...periods).status).toBe(status);
});

test('a warning says from what, to what, and of how many', () => {
  expect(
    earlyWarning({
      figure: 'csat',
      segment: 'A',
      limit: 60,
      periods: [{ value: 90, n: 200 }, csat([0, 0, 20, 60, 20]), { numerator: 55, denominator: 100 }],
    }),
  ).toEqual({
    figure: 'csat',
    segment: 'A',
    areas: ['voc', 'closed-loop'],
    lowerIsBetter: false,
    limit: 60,
    status: 'fallen',
    comparison: 'tested',
    notTestedReason: null,
    warnings: [
      { kind: 'fallen', from: 80, to: 55, n: [100, 100] },
      { kind: 'below', from: 60, to: 55, n: [100] },
      { kind: 'falling', from: 90, to: 55, n: [200, 100, 100] },
    ],
  });
});

test('a difference of exactly 1.96 standard errors is explained by chance', () => {
  // √(3² + 4²) = 5, and 1.96·5 = 9.8.
  const before = { value: 20, n: 100, standardError: 3 };
  expect(watch('csat', before, { value: 10.2, n: 100, standardError: 4 }).status).toBe('steady');
  expect(watch('csat', before, { value: 10.1, n: 100, standardError: 4 }).status).toBe('fallen');
});

test('where lower is better it is the same upside down', () => {
  const months = [
    { numerator: 2, denominator: 200 },
    { numerator: 5, denominator: 100 },
    { numerator: 20, denominator: 100 },
  ];
  expect(earlyWarning({ figure: 'churn', limit: 12, periods: months })).toMatchObject({
    lowerIsBetter: true,
    status: 'risen',
    warnings: [
      { kind: 'risen', from: 5, to: 20 },
      { kind: 'above', from: 12, to: 20 },
      { kind: 'rising', from: 1, to: 20 },
    ],
  });
  expect(watch('churn', ...months.toReversed())).toMatchObject({ status: 'steady', warnings: [] });
});

test('a figure that has become better, or is as it was, is steady', () => {
  const better = [
    { value: 20, n: 400 },
    { value: 60, n: 400 },
    { value: 95, n: 400 },
  ];
  expect(watch('csat', ...better).status).toBe('steady');
  expect(watch('csat', better[0], better[0], better[0]).status).toBe('steady');
});

suite('falling', () => {
  const at = (...values: number[]) => values.map((value) => ({ value }));

  test('is lower twice in a row, however little', () => {
    expect(kinds('net-revenue-retention', ...at(110, 109.9, 109.8))).toEqual(['falling']);
    expect(kinds('net-revenue-retention', ...at(90, 110, 109.9, 109.8))).toEqual(['falling']);
  });

  test('is not lower once, nor lower and then the same', () => {
    expect(kinds('net-revenue-retention', ...at(110, 109))).toEqual([]);
    expect(kinds('net-revenue-retention', ...at(110, 109, 109))).toEqual([]);
    expect(kinds('net-revenue-retention', ...at(110, 110, 109))).toEqual([]);
    expect(kinds('net-revenue-retention', ...at(110, 108, 109))).toEqual([]);
    expect(kinds('churn', ...at(1, 1, 2))).toEqual([]);
    expect(kinds('churn', ...at(1, 2, 2))).toEqual([]);
  });

  test('needs 30 answers in each of the three', () => {
    const of = (...sizes: number[]) => sizes.map((n, index) => ({ value: 70 - index, n }));
    expect(kinds('csat', ...of(30, 30, 30))).toEqual(['falling']);
    expect(kinds('csat', ...of(29, 30, 30))).toEqual([]);
    expect(kinds('csat', ...of(30, 29, 30))).toEqual([]);
    expect(kinds('csat', ...of(30, 30, 29))).toEqual([]);
  });

  test('does not take a missing value for 0', () => {
    const own = (...values: (number | null)[]) => kinds('own', ...values.map((value) => ({ value })));
    expect(own(2, 1, -1)).toEqual(['falling']);
    expect(own(null, -1, -2)).toEqual([]);
    expect(own(2, null, -1)).toEqual([]);
    expect(own(2, 1, null)).toEqual([]);
  });

  test('does not skip a period without a value', () => {
    expect(kinds('csat', { value: 9 }, { value: 8 }, null, { value: 7 })).toEqual([]);
    expect(kinds('csat', { value: 9 }, null, { value: 8 }, { value: 7 })).toEqual([]);
    expect(kinds('csat', null, { value: 9 }, { value: 8 }, { value: 7 })).toEqual(['falling']);
  });
});

suite('the limit', () => {
  const at = (value: number, limit: number | null) =>
    earlyWarning({ figure: 'csat', periods: [{ value }], limit }).status;

  test('equal to the limit is good enough', () => {
    expect(at(60, 60)).not.toBe('below');
    expect(at(59.9, 60)).toBe('below');
    expect(at(59.9, null)).not.toBe('below');
  });

  test('is good enough itself where lower is better', () => {
    const most = (limit: number) =>
      earlyWarning({ figure: 'churn', periods: [{ value: 5 }], limit }).warnings.length;
    expect([most(4.9), most(5), most(5.1)]).toEqual([1, 0, 0]);
  });

  test('is not passed by a period without a value', () => {
    expect(earlyWarning({ figure: 'csat', periods: [null], limit: 60 }).warnings).toEqual([]);
  });

  test('may be 0 or negative', () => {
    const score = nps({ promoters: 10, passives: 30, detractors: 11 });
    expect(earlyWarning({ figure: 'nps', periods: [score], limit: 0 }).status).toBe('below');
    expect(earlyWarning({ figure: 'nps', periods: [score], limit: -5 }).status).not.toBe('below');
  });

  test('holds for few answers, too, which are then said to be few', () => {
    expect(earlyWarning({ figure: 'csat', periods: [{ value: 20, n: 5 }], limit: 60 })).toMatchObject({
      status: 'below',
      comparison: 'too-few',
    });
  });
});

suite('without a warning it says whether that is good news', () => {
  test.each<[comparison: string, ...WatchedPeriod[]]>([
    ['too-few', { value: 70, n: 29 }],
    ['too-few', { value: 70, n: 29 }, { value: 70, n: 100 }],
    ['too-few', { value: 70, n: 100 }, { value: 10, n: 29 }],
    ['too-few', null, csat([0, 0, 0, 5, 5])],
    ['steady', { value: 70, n: 30 }, { value: 70, n: 30 }],
    ['nothing-before', { value: 70, n: 30 }],
    ['nothing-before', null, { value: 70, n: 30 }],
    ['nothing-before', csat([0, 0, 0, 0, 0]), { value: 70 }],
    ['not-tested', { value: 70 }, { value: 20 }],
    ['not-tested', { value: 70, n: 100 }, { value: 20 }],
    ['not-tested', { value: 70 }, { value: 20, n: 100 }],
    ['no-value', { value: 70, n: 30 }, null],
    ['no-value', { value: 70, n: 30 }, undefined],
    ['no-value', { value: 70, n: 30 }, { value: null, n: 0 }],
  ])('%s', (status, ...periods) => {
    expect(watch('csat', ...periods).status).toBe(status);
  });

  test.each<[reason: string | null, figure: string, ...WatchedPeriod[]]>([
    ['amounts', 'net-revenue-retention', { value: 104 }, { value: 101 }],
    ['amounts', 'customer-lifetime-value', { value: 8000, n: 40 }, { value: 7000, n: 40 }],
    ['count-unknown', 'csat', { value: 70, n: 100 }, { value: 20 }],
    [
      'count-unknown',
      'net-revenue-retention',
      { value: 104, standardError: 1 },
      { value: 9, standardError: 1 },
    ],
    ['spread-unknown', 'time-to-value', { value: 20, n: 40 }, { value: 21, n: 40 }],
    [null, 'own', { numerator: 30, denominator: 100 }, { numerator: 31, denominator: 100 }],
    [null, 'time-to-value', { value: 20, n: 4 }, { value: 21, n: 40 }],
    [null, 'csat', { value: 70 }],
  ])('and why it is not tested: %s of %s', (reason, figure, ...periods) => {
    expect(watch(figure, ...periods).notTestedReason).toBe(reason);
  });

  test('a cohort that has not run its time has no value, and nobody has none', () => {
    const over = churn({ start: 100, lost: 1 });
    expect(watch('churn', over, churn({ start: 100, complete: false })).status).toBe('no-value');
    expect(watch('churn', over, churn({ start: 0, lost: 0 })).status).toBe('no-value');
    expect(watch('nps', nps([]), { promoters: 9, passives: 9, detractors: 90 }).status).toBe(
      'nothing-before',
    );
  });
});

suite('a period', () => {
  test('of NPS is what nps takes, or what it gave', () => {
    const fallen = [0, 0, 0, 0, 0, 0, 30, 10, 10, 10, 10];
    const answers = fallen.flatMap((count, answer) => Array<number>(count).fill(answer));
    const before = { promoters: 50, passives: 15, detractors: 5 };
    const results = [
      answers,
      { counts: fallen },
      nps(answers),
      { promoters: 20, passives: 20, detractors: 30 },
    ].map((now) => watch('nps', before, now));
    expect(results[0]).toMatchObject({ status: 'fallen', warnings: [{ n: [70, 70] }] });
    for (const result of results) expect(result).toEqual(results[0]);
  });

  test('of NPS may be a score with the standard error of nps', () => {
    const at = (value: number) => ({ value, n: 100, standardError: 7 });
    expect(watch('nps', at(40), at(20)).status).toBe('fallen');
    expect(watch('nps', at(40), at(21)).status).toBe('steady');
    expect(watch('nps', at(40), { value: -100, n: 100 }).status).toBe('not-tested');
  });

  test('of CSAT and CES is counts, or what csat and ces gave', () => {
    const [five, seven] = [
      [10, 10, 30, 40, 10],
      [5, 5, 10, 20, 30, 20, 10],
    ];
    const before = { value: 90, n: 100 };
    const expected = { status: 'fallen', warnings: [{ kind: 'fallen', n: [100, 100] }] };
    expect(watch('csat', before, { counts: five })).toMatchObject(expected);
    expect(watch('csat', before, { counts: five })).toEqual(watch('csat', before, csat(five)));
    expect(watch('ces-share', before, { counts: seven })).toMatchObject(expected);
    expect(watch('ces-share', before, { counts: seven })).toEqual(
      watch('ces-share', before, ces(seven).share),
    );
  });

  test('of the mean of CES has the standard error of its answers', () => {
    // Means 4.5 and 4, sample variance 0.2525…: the standard error of the difference is √(0.5050…/100) = 0.0711, and 0.5 is 7 of them.
    const half = { counts: [0, 0, 0, 50, 50, 0, 0] };
    const lower = { counts: [0, 0, 50, 0, 50, 0, 0] };
    expect(watch('ces-mean', half, lower)).toMatchObject({
      status: 'fallen',
      warnings: [{ from: 4.5, to: 4, n: [100, 100] }],
    });
    // 0.25/99 each: 0.1 is 1.41 standard errors, 0.2 is 2.82.
    expect(watch('ces-mean', half, { counts: [0, 0, 0, 60, 40, 0, 0] }).status).toBe('steady');
    expect(watch('ces-mean', half, { counts: [0, 0, 0, 70, 30, 0, 0] }).status).toBe('fallen');
    expect(watch('ces-mean', { counts: [0, 0, 0, 0, 0, 0, 1] }, half).status).toBe('too-few');
    expect(watch('ces-mean', { counts: [0, 0, 0, 0, 0, 0, 0] }, half).status).toBe('nothing-before');
    expect(watch('ces-mean', half, { counts: [0, 0, 0, 0, 0, 0, 1] }).status).toBe('too-few');
  });

  test('that is a share with its n is compared as its counts are', () => {
    const n = 80;
    for (let lost = 0; lost <= n; lost++) {
      const value = (100 * lost) / n;
      expect(watch('churn', { value: 10, n }, { value, n }).status).toBe(
        watch('churn', churn({ start: n, lost: 8 }), churn({ start: n, lost })).status,
      );
    }
  });

  test('that lacks one of its counts is its value', () => {
    expect(watch('csat', { value: 70, numerator: 7, denominator: null } as never).comparison).toBe(
      'nothing-before',
    );
    expect(watch('csat', { value: 70, numerator: null, denominator: 10 } as never).comparison).toBe(
      'too-few',
    );
  });

  test('may have a standard error of the host’s own, of a weighted survey, say', () => {
    const at = (value: number, standardError: number | null) => ({ value, n: 100, standardError });
    expect(watch('csat', at(70, 5), at(55, 5)).status).toBe('fallen');
    expect(watch('csat', at(70, 9), at(55, 9)).status).toBe('steady');
    expect(watch('csat', at(70, null), at(55, 9)).status).toBe('not-tested');
    expect(watch('csat', at(70, 9), at(55, null)).status).toBe('not-tested');
    expect(watch('csat', at(70, 5), { value: 55, standardError: 5 }).status).toBe('not-tested');
    expect(watch('csat', { value: 70, standardError: 5 }, at(55, 5)).status).toBe('not-tested');
  });

  test('never has −0', () => {
    const fallen = watch('csat', { value: 50, n: 90 }, { value: -0, n: 90 });
    expect(Object.is(fallen.warnings[0]?.to, 0)).toBe(true);
    expect(Object.is(earlyWarning({ figure: 'nps', periods: [null], limit: -0 }).limit, 0)).toBe(true);
    const zero = { value: -0, n: 90, standardError: 1 };
    expect(Object.is(watch('churn', zero, { ...zero, value: 9 }).warnings[0]?.from, 0)).toBe(true);
  });

  test('of a figure of the host’s own is a share, or a value', () => {
    const share = (numerator: number) => ({ numerator, denominator: 100 });
    expect(watch('on time', share(90), share(70))).toMatchObject({ status: 'fallen', areas: [] });
    expect(
      earlyWarning({ figure: 'late', lowerIsBetter: true, areas: ['sla'], periods: [share(10), share(30)] }),
    ).toMatchObject({ status: 'risen', areas: ['sla'] });
    expect(
      watch('index', { value: 900, n: 50, standardError: 2 }, { value: -5, n: 50, standardError: 2 }).status,
    ).toBe('fallen');
    // A number whose meaning is not known is no share.
    expect(watch('index', { value: 70, n: 100 }, { value: 30, n: 100 }).status).toBe('not-tested');
    expect(watch('constructor', { value: 70 }).areas).toEqual([]);
  });

  test('of money says nothing of chance', () => {
    const year = (churned: number) => grossRevenueRetention({ start: 100, contraction: 0, churned });
    expect(watch('gross-revenue-retention', year(2), year(60)).status).toBe('not-tested');
    expect(watch('gross-revenue-retention', year(2), year(30), year(60)).status).toBe('falling');
    const grown = netRevenueRetention({ start: 100, expansion: 50, contraction: 0, churned: 0 });
    expect(watch('net-revenue-retention', grown).warnings).toEqual([]);
  });

  test('of a median has the number of customers that it is of', () => {
    const time = (days: number, customers: number) =>
      timeToValue({ days: Array<number>(customers).fill(days), notReached: 0 });
    expect(watch('time-to-value', time(3, 30), time(4, 30), time(5, 30)).status).toBe('rising');
    expect(watch('time-to-value', time(3, 29), time(4, 30), time(5, 30)).warnings).toEqual([]);
    expect(watch('time-to-value', time(3, 30), time(4, 29)).status).toBe('too-few');
    const cases = (hours: number) => handlingTime(Array<number>(29).fill(hours)).p90;
    expect(watch('handling-time-p90', cases(3), cases(4)).status).toBe('too-few');
    expect(watch('ces-mean', ces([0, 0, 0, 0, 0, 0, 5]).mean).status).toBe('too-few');
  });
});

test.each([
  ['nps', ['voc', 'closed-loop'], false],
  ['csat', ['voc', 'closed-loop'], false],
  ['ces-mean', ['voc', 'closed-loop'], false],
  ['ces-share', ['voc', 'closed-loop'], false],
  ['customer-satisfaction-index', ['voc', 'closed-loop'], false],
  ['weighted-customer-satisfaction-index', ['voc', 'closed-loop'], false],
  ['time-to-value', ['onboarding'], true],
  ['completion-rate', ['onboarding'], false],
  ['churn', ['retention'], true],
  ['annual-churn', ['retention'], true],
  ['retention', ['retention'], false],
  ['net-revenue-retention', ['retention'], false],
  ['gross-revenue-retention', ['retention'], false],
  ['handling-time-median', ['sla'], true],
  ['handling-time-p90', ['sla'], true],
  ['revenue-share-of-existing', ['governance'], false],
  ['customer-lifetime-value', ['governance'], false],
  ['discounted-lifetime-value', ['governance'], false],
  ['discounted-lifetime-value-initial', ['governance'], false],
  ['ltv-to-cac', ['governance'], false],
  ['acquisition-cost', ['governance'], true],
])('%s belongs to %s', (figure, areas, lowerIsBetter) => {
  expect(watch(figure, null)).toMatchObject({ areas, lowerIsBetter });
  expect(
    earlyWarning({ figure, periods: [null], areas: ['pricing'], lowerIsBetter: !lowerIsBetter }),
  ).toMatchObject({
    areas: ['pricing'],
    lowerIsBetter: !lowerIsBetter,
  });
});

test('what is given back is the caller’s to change', () => {
  watch('nps', null).areas.push('pricing');
  watch('churn', null).areas.push('pricing');
  expect(watch('nps', null).areas).toEqual(['voc', 'closed-loop']);
  expect(watch('churn', null).areas).toEqual(['retention']);
});

test('every figure that can be made can be watched', () => {
  expect(
    watch('retention', retention({ start: 50, end: 50, new: 0 }), retention({ start: 50, end: 9, new: 0 }))
      .status,
  ).toBe('fallen');
  const step = (completed: number) => completionRate({ started: 50, completed });
  expect(watch('completion-rate', step(50), step(20)).status).toBe('fallen');
  const cost = (spend: number) => acquisitionCost({ spend, newCustomers: 40 });
  expect(watch('acquisition-cost', cost(1), cost(2), cost(3)).status).toBe('rising');
});

test('minutes are not compared with hours', () => {
  const cases = (time: number, unit: 'minutes' | 'hours') => handlingTime([time], { unit }).median;
  expect(watch('handling-time-median', cases(90, 'minutes'), cases(60, 'minutes')).status).toBe('too-few');
  expect(
    failure(() => watch('handling-time-median', null, cases(2, 'hours'), null, cases(90, 'minutes'))),
  ).toMatchObject({ code: 'incompatible', path: 'series/periods/3/unit' });
});
