// Properties that hold for every input.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acquisitionCost,
  annualChurn,
  ces,
  churn,
  csat,
  customerLifetimeValue,
  customerSatisfactionIndex,
  discountedLifetimeValue,
  grossRevenueRetention,
  handlingTime,
  ltvToCac,
  netRevenueRetention,
  retention,
  revenueShareOfExisting,
  timeToValue,
  valueSegments,
  type CustomerRevenue,
} from '../../src/kpi/index.js';

const counts = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 1e10 }), { minLength: length, maxLength: length });
/** In whole hundredths: what a sum in kronor is in öre. */
const cents = fc.integer({ min: 0, max: 1e9 });
const anyAmount = fc.double({ min: 1e-15, max: 1e12, noNaN: true });
const hundredths = fc.integer({ min: 0, max: 100 }).map((part) => part / 100);
const fraction = fc.double({ min: 1e-15, max: 1, noNaN: true });
const rows = fc.array(fc.record<CustomerRevenue>({ start: cents, end: cents }), { maxLength: 30 });
const customersIn = (list: readonly CustomerRevenue[], unit: number): CustomerRevenue[] =>
  list.map(({ start, end }) => ({ start: start / unit, end: end / unit }));
const isWithin = (value: number | null, min: number, max: number): void => {
  if (value === null) return;
  expect(value).toBeGreaterThanOrEqual(min);
  expect(value).toBeLessThanOrEqual(max);
  expect(Object.is(value, -0)).toBe(false);
};

test('percentages stay within 0 and 100, means within their scale', () => {
  fc.assert(
    fc.property(counts(5), counts(7), (five, seven) => {
      isWithin(csat(five).value, 0, 100);
      isWithin(ces(seven).mean.value, 1, 7);
      isWithin(ces(seven).share.value, 0, 100);
    }),
  );
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (kept, lost, arrived) => {
      const { value } = retention({ start: kept + lost, end: kept + arrived, new: arrived });
      const left = churn({ start: kept + lost, lost }).value;
      isWithin(value, 0, 100);
      isWithin(left, 0, 100);
      if (value !== null) expect(value + left!).toBeCloseTo(100, 10);
    }),
  );
});

test('GRR is never above NRR nor 100', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const customers = customersIn(list, 100);
      const gross = grossRevenueRetention({ customers }).value;
      isWithin(gross, 0, 100);
      if (gross !== null) expect(gross).toBeLessThanOrEqual(netRevenueRetention({ customers }).value!);
    }),
  );
  fc.assert(
    fc.property(cents, anyAmount, hundredths, hundredths, (start, expansion, a, b) => {
      const period = { start, contraction: (start * a) / 2, churned: (start * b) / 2 };
      const gross = grossRevenueRetention(period).value;
      isWithin(gross, 0, 100);
      fc.pre(start > 0);
      expect(gross).toBeLessThanOrEqual(netRevenueRetention({ ...period, expansion }).value!);
    }),
  );
});

test('the same sums in öre and in kronor give the same figures, to the last digit', () => {
  fc.assert(
    fc.property(rows, cents, cents, (list, small, more) => {
      for (const figure of [netRevenueRetention, grossRevenueRetention]) {
        const inCents = figure({ customers: list }).value;
        expect(figure({ customers: customersIn(list, 100) }).value).toBe(inCents);
      }
      const share = (unit: number) =>
        revenueShareOfExisting({ existing: small / unit, total: (small + more) / unit }).value;
      expect(share(100)).toBe(share(1));
      const ratio = (unit: number) => ltvToCac({ ltv: small / unit, cac: more / unit }).value;
      expect(ratio(100)).toBe(ratio(1));
    }),
  );
});

test('twice the revenue is twice the value and the same percentage', () => {
  fc.assert(
    fc.property(anyAmount, fraction, fraction, (revenuePerAccount, grossMargin, left) => {
      const value = (times: number) =>
        customerLifetimeValue({ revenuePerAccount: times * revenuePerAccount, grossMargin, churn: left })
          .value!;
      expect(value(2) / value(1)).toBeCloseTo(2, 12);
      const discounted = (times: number) =>
        discountedLifetimeValue({ margin: times * revenuePerAccount, retention: 1 - left, discount: 0.1 })
          .value!;
      fc.pre(discounted(1) > 0);
      expect(discounted(2) / discounted(1)).toBeCloseTo(2, 12);
    }),
  );
});

test('the order of customers and cases never matters', () => {
  const shuffled = <T>(list: T[]) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    );
  const doubles = fc.array(fc.record<CustomerRevenue>({ start: anyAmount, end: anyAmount }), {
    minLength: 2,
  });
  fc.assert(
    fc.property(doubles.chain(shuffled), ([before, after]) => {
      expect(netRevenueRetention({ customers: after })).toEqual(netRevenueRetention({ customers: before }));
      expect(grossRevenueRetention({ customers: after })).toEqual(
        grossRevenueRetention({ customers: before }),
      );
      const [times, others] = [before, after].map((list) => list.map(({ start }) => start));
      expect(handlingTime(others!)).toEqual(handlingTime(times!));
      expect(timeToValue({ days: others!, notReached: 3 })).toEqual(
        timeToValue({ days: times!, notReached: 3 }),
      );
    }),
  );
  const values = fc.dictionary(
    fc.string(),
    fc.oneof(
      anyAmount,
      anyAmount.map((value) => -value),
    ),
  );
  fc.assert(
    fc.property(
      values.chain((record) => shuffled(Object.entries(record))),
      ([before, after]) => {
        expect(valueSegments(after)).toEqual(valueSegments(before));
      },
    ),
  );
});

test('every customer is in exactly one segment, the more valuable in the better one', () => {
  const values = fc.dictionary(fc.string(), fc.integer({ min: -100, max: 100_000 }));
  fc.assert(
    fc.property(values, (byId) => {
      const { A, B, C, outside } = valueSegments(byId);
      expect([...A, ...B, ...C, ...outside].sort()).toEqual(Object.keys(byId).sort());
      const inOrder = [...A, ...B, ...C, ...outside].map((id) => byId[id]!);
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
      const sum = (ids: string[]) => ids.reduce((total, id) => total + byId[id]!, 0);
      const total = sum([...A, ...B, ...C]);
      // All but the last in A, and in A and B, are short of the limit; with the last it is reached.
      expect(5 * sum(A.slice(0, -1))).toBeLessThanOrEqual(4 * total);
      expect(5 * sum(A)).toBeGreaterThanOrEqual(4 * total);
      expect(20 * sum([...A, ...B])).toBeGreaterThanOrEqual(19 * total);
      expect(outside.every((id) => byId[id]! <= 0)).toBe(true);
      expect([...A, ...B, ...C].every((id) => byId[id]! > 0)).toBe(true);
    }),
  );
});

test('a year’s churn is more than a month’s, and at most twelve times as much', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 100, noNaN: true }), (monthly) => {
      const { value } = annualChurn({ monthly });
      isWithin(value, monthly, Math.min(100, 12 * monthly * (1 + 1e-15)));
    }),
  );
});

test('the satisfaction index stays within 0 and 100, and rises with every answer', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(answers, (given) => {
      const index = (more: number) => {
        const each = { answers: given.map((answer) => answer + more) };
        return customerSatisfactionIndex({ overall: each, expectations: { answers: given }, ideal: each })
          .value;
      };
      isWithin(index(0), 0, 100);
      expect(index(1)).toBeGreaterThan(index(0)!);
    }),
  );
});

test('the median is never above the 90th percentile, and more that are open never shorten it', () => {
  const times = fc.array(anyAmount, { minLength: 1 });
  fc.assert(
    fc.property(times, fc.nat(20), (closed, notClosed) => {
      const { median, p90 } = handlingTime(closed, { notClosed });
      if (p90.value !== null) expect(median.value).toBeLessThanOrEqual(p90.value);
      if (median.value !== null)
        expect(median.value).toBeGreaterThanOrEqual(handlingTime(closed).median.value!);
    }),
  );
});

test('lifetime value and acquisition cost stay finite at the ends of what is taken', () => {
  const [least, most] = [1e-20, 1e15];
  const ltv = customerLifetimeValue({ revenuePerAccount: most, grossMargin: 1, churn: least });
  expect(ltv.value).toBe(1e35);
  expect(ltvToCac({ ltv: most, cac: least }).value).toBe(1e35);
  expect(ltvToCac({ ltv: least, cac: most }).value).toBe(1e-35);
  expect(acquisitionCost({ spend: least, newCustomers: 1e10 }).value).toBe(1e-30);
  const none = { contraction: 0, churned: 0 };
  expect(netRevenueRetention({ start: least, expansion: most, ...none }).value).toBe(1e37);
});
