// 0, no denominator and not yet known are three different results.
import { describe as suite, expect, test } from 'vitest';
import {
  acquisitionCost,
  annualChurn,
  ces,
  churn,
  completionRate,
  csat,
  customerLifetimeValue,
  discountedLifetimeValue,
  grossRevenueRetention,
  handlingTime,
  ltvToCac,
  netRevenueRetention,
  retention,
  revenueShareOfExisting,
  timeToValue,
  type Kpi,
} from '../../src/kpi/index.js';

const account = { revenuePerAccount: 500, grossMargin: 0.8 };

test.each<[what: string, figure: () => Kpi]>([
  ['nobody is satisfied', () => csat([3, 1, 0, 0, 0])],
  ['nobody is left', () => retention({ start: 5, end: 2, new: 2 })],
  ['nobody has left', () => churn({ start: 5, lost: 0 })],
  ['no revenue is left', () => grossRevenueRetention({ start: 5, contraction: 0, churned: 5 })],
  ['no revenue is from existing customers', () => revenueShareOfExisting({ existing: 0, total: 5 })],
  ['nobody has completed it', () => completionRate({ started: 5, completed: 0 })],
  ['nothing was spent', () => acquisitionCost({ spend: 0, newCustomers: 2 })],
  ['a customer is worth nothing', () => ltvToCac({ ltv: 0, cac: 5 })],
  ['all were there at once', () => timeToValue({ days: [0, 0], notReached: 0 })],
])('0 when %s', (_, make) => {
  const figure = make();
  expect(figure.value).toBe(0);
  expect(figure).not.toHaveProperty('nullReason');
});

test.each<[what: string, figure: () => Kpi]>([
  ['nobody answered', () => csat([0, 0, 0, 0, 0])],
  ['nobody answered about effort', () => ces([0, 0, 0, 0, 0, 0, 0]).mean],
  ['there was nobody at the start', () => retention({ start: 0, end: 4, new: 4 })],
  ['nobody could leave', () => churn({ start: 0, lost: 0 })],
  ['nothing was paid', () => netRevenueRetention({ start: 0, expansion: 0, contraction: 0, churned: 0 })],
  ['everybody is new', () => netRevenueRetention({ customers: [{ start: 0, end: 5 }] })],
  ['there are no customers', () => grossRevenueRetention({ customers: [] })],
  ['nobody leaves', () => customerLifetimeValue({ ...account, churn: 0 })],
  ['everybody stays, undiscounted', () => discountedLifetimeValue({ margin: 5, retention: 1, discount: 0 })],
  ['nobody came', () => acquisitionCost({ spend: 5, newCustomers: 0 })],
  ['a customer costs nothing', () => ltvToCac({ ltv: 5, cac: 0 })],
  ['there is no revenue', () => revenueShareOfExisting({ existing: 0, total: 0 })],
  ['nobody started', () => completionRate({ started: 0, completed: 0 })],
  ['nobody is on the way', () => timeToValue({ days: [], notReached: 0 })],
  ['there are no cases', () => handlingTime([]).p90],
  ['a month has no churn', () => annualChurn({ monthly: churn({ start: 0, lost: 0 }) })],
  [
    'a part has no denominator',
    () => ltvToCac({ ltv: customerLifetimeValue({ ...account, churn: 0 }), cac: 5 }),
  ],
  [
    'the other part has none',
    () => ltvToCac({ ltv: 5, cac: acquisitionCost({ spend: 5, newCustomers: 0 }) }),
  ],
])('no denominator when %s', (_, make) => {
  const figure = make();
  expect([figure.value, figure.nullReason]).toEqual([null, 'no-denominator']);
});

const running = () => churn({ start: 7, complete: false });
test.each<[what: string, figure: () => Kpi, denominator: number | null]>([
  ['the cohort is not old enough', () => retention({ start: 7, complete: false }), 7],
  ['the month is not over', running, 7],
  ['the year is not over', () => netRevenueRetention({ start: 7, complete: false }), 7],
  ['the year is not over, gross', () => grossRevenueRetention({ start: 7, complete: false }), 7],
  [
    'the year is not over, by customer',
    () => netRevenueRetention({ customers: [{ start: 7, end: 7 }], complete: false }),
    null,
  ],
  ['those who started have not had their time', () => completionRate({ started: 7, complete: false }), 7],
  ['the quarter is not over', () => revenueShareOfExisting({ total: 7, complete: false }), 7],
  ['the median is not reached', () => timeToValue({ days: [1, 2], notReached: 3 }), 5],
  ['exactly half are there', () => timeToValue({ days: [1, 2], notReached: 2 }), 4],
  ['the slowest cases are open', () => handlingTime([1, 2, 3], { notClosed: 1 }).p90, 4],
  ['its month is not over', () => annualChurn({ monthly: running() }), null],
  [
    'its month was stored without a reason',
    () =>
      annualChurn({
        monthly: { value: null, numerator: null, denominator: 7, unit: 'percent', definition: 'churn' },
      }),
    null,
  ],
  ['its churn is not known', () => customerLifetimeValue({ ...account, churn: running() }), null],
  [
    'its retention is not known',
    () =>
      discountedLifetimeValue({
        margin: 5,
        retention: retention({ start: 7, complete: false }),
        discount: 0.1,
      }),
    null,
  ],
])('not yet known when %s', (_, make, denominator) => {
  expect(make()).toMatchObject({ value: null, numerator: null, denominator, nullReason: 'not-yet-known' });
});

test('a period that is over is complete, whether that is said or not', () => {
  const period = { start: 5, lost: 1 };
  for (const complete of [true, null, undefined]) {
    expect(churn({ ...period, complete })).toEqual(churn(period));
  }
});

test('−0 becomes 0', () => {
  const running = grossRevenueRetention({ start: -0, complete: false });
  expect(Object.is(running.denominator, 0)).toBe(true);
});

suite('a figure in place of a number is taken exactly', () => {
  const churnOf = (lost: number) => churn({ start: 3, lost });

  test('in lifetime value', () => {
    // 400/(1/3), where 400/0.3333333333333333 would be 1200.0000000000002.
    expect(customerLifetimeValue({ ...account, churn: churnOf(1) })).toMatchObject({
      value: 1200,
      numerator: 400,
      denominator: 1 / 3,
    });
  });

  test('unless only its value was stored', () => {
    const stored = {
      value: 50,
      numerator: null,
      denominator: 3,
      unit: 'percent',
      definition: 'churn',
    } as const;
    expect(customerLifetimeValue({ ...account, churn: stored }).value).toBe(800);
    expect(customerLifetimeValue({ ...account, churn: { ...stored, denominator: null } }).value).toBe(800);
  });

  test('in a year’s churn', () => {
    // 1 − (2/3)¹² = 1 − 4096/531441.
    expect(annualChurn({ monthly: churnOf(1) }).value).toBe((100 * (531441 - 4096)) / 531441);
  });

  test('in a lifetime value over a year', () => {
    const yearly = annualChurn({ monthly: 50 });
    expect(customerLifetimeValue({ ...account, churn: yearly }).value).toBe(400 / (4095 / 4096));
  });

  test('in a discounted lifetime value', () => {
    const kept = retention({ start: 3, end: 2, new: 0 });
    // 100·(2/3)/(1 + 0.1 − 2/3) = 2000/13.
    expect(discountedLifetimeValue({ margin: 100, retention: kept, discount: 0.1 }).value).toBe(2000 / 13);
  });

  test('in LTV/CAC', () => {
    const ltv = customerLifetimeValue({ ...account, churn: churnOf(1) });
    expect(ltvToCac({ ltv, cac: acquisitionCost({ spend: 1000, newCustomers: 3 }) })).toMatchObject({
      value: 3.6,
      numerator: 1200,
      denominator: 1000 / 3,
    });
  });
});
