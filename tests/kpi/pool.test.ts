import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acquisitionCost,
  ces,
  churn,
  completionRate,
  csat,
  customerSatisfactionIndex,
  grossRevenueRetention,
  netRevenueRetention,
  pool,
  retention,
  revenueShareOfExisting,
  type CustomerRevenue,
} from '../../src/kpi/index.js';

const counts = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: length, maxLength: length });
const add = (...lists: number[][]): number[] =>
  lists[0]!.map((_, index) => lists.reduce((sum, list) => sum + list[index]!, 0));
/** Amounts in hundredths, as in money. */
const money = fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => hundredths / 100);
const customers = fc.array(fc.record<CustomerRevenue>({ start: money, end: money }));
const people = fc.integer({ min: 0, max: 1_000_000 });
const part = fc.tuple(people, people).map(([a, b]): [number, number] => [a + b, a]);

test('pooling groups is the same as counting them together', () => {
  fc.assert(
    fc.property(counts(5), counts(5), counts(5), (a, b, c) => {
      expect(pool([csat(a), csat(b), csat(c)])).toEqual(csat(add(a, b, c)));
    }),
  );
  fc.assert(
    fc.property(counts(7), counts(7), (a, b) => {
      const [first, second, both] = [ces(a), ces(b), ces(add(a, b))];
      expect(pool([first.mean, second.mean])).toEqual(both.mean);
      expect(pool([first.share, second.share])).toEqual(both.share);
    }),
  );
  fc.assert(
    fc.property(customers, customers, (a, b) => {
      for (const figure of [netRevenueRetention, grossRevenueRetention]) {
        const pooled = pool([figure({ customers: a }), figure({ customers: b })]);
        expect(pooled).toEqual(figure({ customers: [...a, ...b] }));
      }
    }),
  );
  fc.assert(
    fc.property(part, part, ([n, x], [m, y]) => {
      expect(pool([churn({ start: n, lost: x }), churn({ start: m, lost: y })])).toEqual(
        churn({ start: n + m, lost: x + y }),
      );
      expect(
        pool([retention({ start: n, end: x, new: 0 }), retention({ start: m, end: y + 3, new: 3 })]),
      ).toEqual(retention({ start: n + m, end: x + y + 3, new: 3 }));
      expect(
        pool([completionRate({ started: n, completed: x }), completionRate({ started: m, completed: y })]),
      ).toEqual(completionRate({ started: n + m, completed: x + y }));
      expect(
        pool([
          revenueShareOfExisting({ existing: x / 8, total: n / 8 }),
          revenueShareOfExisting({ existing: y / 8, total: m / 8 }),
        ]),
      ).toEqual(revenueShareOfExisting({ existing: (x + y) / 8, total: (n + m) / 8 }));
      expect(
        pool([
          acquisitionCost({ spend: n / 8, newCustomers: x }),
          acquisitionCost({ spend: m / 8, newCustomers: y }),
        ]),
      ).toEqual(acquisitionCost({ spend: (n + m) / 8, newCustomers: x + y }));
    }),
  );
});

test('pooling indexes is the same as asking everybody together', () => {
  const ten = Array.from({ length: 10 }, (_, k) => k);
  const a = { overall: ten, expectations: ten, ideal: ten.toReversed() };
  const b = { overall: ten.toReversed(), expectations: ten, ideal: ten };
  const both = {
    overall: add(a.overall, b.overall),
    expectations: add(a.expectations, b.expectations),
    ideal: add(a.ideal, b.ideal),
  };
  expect(pool([customerSatisfactionIndex(a), customerSatisfactionIndex(b)])).toEqual(
    customerSatisfactionIndex(both),
  );
});

test('a large group weighs more than a small one', () => {
  // 10 % of 100 and 2 % of 300: the mean of the percentages would be 6.
  expect(pool([churn({ start: 100, lost: 10 }), churn({ start: 300, lost: 6 })])).toEqual({
    value: 4,
    numerator: 16,
    denominator: 400,
    unit: 'percent',
    definition: 'churn',
  });
});

test('an empty group changes nothing', () => {
  const some = csat([1, 0, 0, 3, 0]);
  const nobody = csat([0, 0, 0, 0, 0]);
  expect(pool([nobody, some, nobody])).toEqual(some);
  expect(pool([nobody])).toEqual(nobody);
});

test('spending counts also in a segment without new customers', () => {
  const costs = [
    { spend: 500, newCustomers: 0 },
    { spend: 500, newCustomers: 4 },
  ].map(acquisitionCost);
  expect(pool(costs).value).toBe(250);
});

test('an unknown figure is neither counted as 0 nor left out', () => {
  const over = churn({ start: 100, lost: 10 });
  const running = churn({ start: 50, complete: false });
  expect(pool([over, running])).toEqual({
    value: null,
    numerator: null,
    denominator: 150,
    unit: 'percent',
    definition: 'churn',
    nullReason: 'not-yet-known',
  });
});

test('a mean without answers changes nothing, and an unknown one is not below its scale', () => {
  const some = ces([0, 0, 0, 1, 0, 0, 1]).mean;
  const nobody = ces([0, 0, 0, 0, 0, 0, 0]).mean;
  expect(pool([some, nobody])).toEqual(some);
  const unknown = { ...some, value: null, numerator: null, nullReason: 'not-yet-known' } as const;
  expect(pool([some, unknown]).nullReason).toBe('not-yet-known');
});

test('the order of the parts never matters', () => {
  const shares = fc.array(fc.record({ start: money, lost: fc.constant(0) }), { minLength: 1 });
  fc.assert(
    fc.property(shares, (rows) => {
      const figures = rows.map(({ start }) =>
        grossRevenueRetention({ start, contraction: 0, churned: start / 2 }),
      );
      expect(pool(figures)).toEqual(pool(figures.toReversed()));
    }),
  );
});

test('uses only the counts, and recomputes a value that disagrees', () => {
  expect(pool([{ ...churn({ start: 4, lost: 1 }), value: 99 }]).value).toBe(25);
});
