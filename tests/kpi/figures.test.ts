// Every figure against two independent sources: exact fractions (expected/figures.py) and R's survival package (expected/survival.R).
import { readFileSync } from 'node:fs';
import { describe as suite, expect, test } from 'vitest';
import * as kpi from '../../src/kpi/index.js';

const read = (name: string): string => readFileSync(new URL(`expected/${name}`, import.meta.url), 'utf8');

interface Case {
  kpi: string;
  why: string;
  args: unknown[];
  expected: object;
}

const { cases } = JSON.parse(read('figures.json')) as { cases: Case[] };

const call = (name: string, args: unknown[]): unknown =>
  (kpi as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!(...args);

/** Removes names, which other tests check. */
function withoutNames(result: unknown): unknown {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return result;
  return Object.fromEntries(
    Object.entries(result).flatMap(([key, value]) =>
      key === 'unit' || key === 'definition' ? [] : [[key, withoutNames(value)]],
    ),
  );
}

// Exact: each value is the double nearest to the exact figure.
suite.each([...new Set(cases.map((each) => each.kpi))])('%s', (name) => {
  const rows = cases.filter((each) => each.kpi === name);
  test.each(rows.map(({ args, expected }) => [JSON.stringify(args).slice(0, 100), args, expected] as const))(
    '%s',
    (_, args, expected) => {
      expect(withoutNames(call(name, args))).toStrictEqual(expected);
    },
  );
});

const fromR = read('survival.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

test.each(fromR)('R agrees on %s and %s more', (times, more, median, caseMedian, caseP90) => {
  const days = times.split(' ').map(Number);
  const nearly = (value: string) => (value === '' ? null : (expect.closeTo(Number(value), 12) as number));
  expect(kpi.timeToValue({ days, notReached: Number(more) }).value).toEqual(nearly(median));
  const { median: half, p90 } = kpi.handlingTime(days);
  expect([half.value, p90.value]).toEqual([nearly(caseMedian), nearly(caseP90)]);
});

test('there are as many cases as it takes', () => {
  expect(cases.length + fromR.length).toBeGreaterThanOrEqual(120);
  const tried = new Set(cases.map((each) => each.kpi));
  const others = ['pool', 'perSegment', 'earlyWarning'];
  const untried = Object.keys(kpi).filter((name) => !tried.has(name) && !others.includes(name));
  expect(untried).toEqual([]);
});

// By hand: the figures that the documentation shows.
suite('what the documentation shows', () => {
  test.each([
    [() => kpi.retention({ start: 200, end: 210, new: 30 }).value, 90],
    [() => kpi.churn({ start: 200, lost: 20 }).value, 10],
    [() => kpi.annualChurn({ monthly: 2 }).value, Number('21.528327626519997')],
    [() => kpi.netRevenueRetention({ start: 1000, expansion: 250, contraction: 50, churned: 80 }).value, 112],
    [() => kpi.grossRevenueRetention({ start: 1000, contraction: 50, churned: 80 }).value, 87],
    [() => kpi.customerLifetimeValue({ revenuePerAccount: 500, grossMargin: 0.8, churn: 0.05 }).value, 8000],
    [() => kpi.ltvToCac({ ltv: 9000, cac: 3000 }).value, 3],
    [() => kpi.timeToValue({ days: [3, 10, 14], notReached: 2 }).value, 14],
    [() => kpi.handlingTime([1, 2, 2, 4, 40]).median.value, 2],
    [() => kpi.handlingTime([1, 2, 2, 4, 40]).p90.value, 25.6],
    [() => kpi.csat([2, 3, 5, 20, 10]).value, 75],
    [() => kpi.ces([1, 2, 3, 4, 10, 12, 8]).mean.value, 5.2],
    [() => kpi.ces([1, 2, 3, 4, 10, 12, 8]).share.value, 75],
  ])('%#', (make, expected) => {
    expect(make()).toBe(expected);
  });
});

suite('a figure says what it is', () => {
  const satisfied = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
  const questions = { overall: satisfied, expectations: satisfied, ideal: satisfied };
  test.each<[() => kpi.Kpi, kpi.KpiUnit, kpi.KpiDefinition]>([
    [() => kpi.csat([1, 1, 1, 1, 1]), 'percent', 'csat'],
    [() => kpi.ces([1, 1, 1, 1, 1, 1, 1]).mean, 'points', 'ces-mean'],
    [() => kpi.ces([1, 1, 1, 1, 1, 1, 1]).share, 'percent', 'ces-share'],
    [() => kpi.customerSatisfactionIndex(questions), 'points', 'customer-satisfaction-index'],
    [
      () => kpi.customerSatisfactionIndex(questions, { weights: { overall: 1, expectations: 1, ideal: 1 } }),
      'points',
      'weighted-customer-satisfaction-index',
    ],
    [() => kpi.retention({ start: 1, end: 1, new: 0 }), 'percent', 'retention'],
    [() => kpi.churn({ start: 1, lost: 0 }), 'percent', 'churn'],
    [() => kpi.annualChurn({ monthly: 1 }), 'percent', 'annual-churn'],
    [
      () => kpi.netRevenueRetention({ start: 1, expansion: 0, contraction: 0, churned: 0 }),
      'percent',
      'net-revenue-retention',
    ],
    [
      () => kpi.grossRevenueRetention({ start: 1, contraction: 0, churned: 0 }),
      'percent',
      'gross-revenue-retention',
    ],
    [
      () => kpi.customerLifetimeValue({ revenuePerAccount: 1, grossMargin: 1, churn: 1 }),
      'money',
      'customer-lifetime-value',
    ],
    [
      () => kpi.discountedLifetimeValue({ margin: 1, retention: 0, discount: 0 }),
      'money',
      'discounted-lifetime-value',
    ],
    [
      () => kpi.discountedLifetimeValue({ margin: 1, retention: 0, discount: 0 }, { initial: true }),
      'money',
      'discounted-lifetime-value-initial',
    ],
    [() => kpi.acquisitionCost({ spend: 1, newCustomers: 1 }), 'money', 'acquisition-cost'],
    [() => kpi.ltvToCac({ ltv: 1, cac: 1 }), 'ratio', 'ltv-to-cac'],
    [() => kpi.timeToValue({ days: [1], notReached: 0 }), 'days', 'time-to-value'],
    [() => kpi.revenueShareOfExisting({ existing: 1, total: 1 }), 'percent', 'revenue-share-of-existing'],
    [() => kpi.handlingTime([1]).median, 'hours', 'handling-time-median'],
    [() => kpi.handlingTime([1]).p90, 'hours', 'handling-time-p90'],
    [() => kpi.handlingTime([1], { unit: 'minutes' }).median, 'minutes', 'handling-time-median'],
    [() => kpi.handlingTime([1], { unit: 'hours' }).p90, 'hours', 'handling-time-p90'],
    [() => kpi.handlingTime([1], { unit: 'days' }).p90, 'days', 'handling-time-p90'],
    [() => kpi.completionRate({ started: 1, completed: 1 }), 'percent', 'completion-rate'],
  ])('%#', (make, unit, definition) => {
    const figure = make();
    expect([figure.unit, figure.definition]).toEqual([unit, definition]);
  });
});
