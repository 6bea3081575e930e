// Every way to fail: the code, and the path.
import { expect, test } from 'vitest';
import {
  acquisitionCost,
  annualChurn,
  ces,
  churn,
  completionRate,
  csat,
  customerLifetimeValue,
  customerSatisfactionIndex,
  discountedLifetimeValue,
  earlyWarning,
  grossRevenueRetention,
  handlingTime,
  ltvToCac,
  netRevenueRetention,
  perSegment,
  pool,
  retention,
  revenueShareOfExisting,
  timeToValue,
  valueSegments,
} from '../../src/kpi/index.js';
import type { ErrorCode } from '../../src/scoring/index.js';
import { errorFrom, failure } from '../support/errors.js';

/** Wrong on purpose; the types would otherwise forbid it. */
type Anything = never;

const period = { start: 100, expansion: 0, contraction: 10, churned: 10 };
const account = { revenuePerAccount: 500, grossMargin: 0.8, churn: 0.05 };
const ten = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
const index = { overall: ten, expectations: ten, ideal: ten };
const segments = { A: ['a'], B: ['b'], C: [], outside: [] };
const five = csat([1, 1, 1, 1, 1]);
const month = churn({ start: 10, lost: 1 });
const watch = (figure: string, ...periods: unknown[]) => earlyWarning({ figure, periods } as Anything);
/** Without one of its fields. */
const without = (value: object, key: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Anything;

test.each<[title: string, call: () => unknown, path: string, code?: ErrorCode]>([
  ['six counts of five', () => csat([1, 2, 3, 4, 5, 6]), 'answers'],
  ['a negative count', () => csat([1, 2, 3, 4, -1]), 'answers/4'],
  ['half a count', () => csat({ counts: [1, 2, 3, 4, 0.5] }), 'answers/counts/4'],
  ['an answer of 0', () => csat({ answers: [5, 0] }), 'answers/answers/1'],
  ['an answer of 6', () => csat({ answers: [6] }), 'answers/answers/0'],
  ['one answer, in no list', () => csat({ answers: 5 } as Anything), 'answers/answers'],
  ['neither counts nor answers', () => csat({} as Anything), 'answers'],
  ['nothing', () => csat(null as Anything), 'answers'],
  ['five counts of seven', () => ces([1, 2, 3, 4, 5]), 'answers'],
  ['an answer of 8', () => ces({ answers: [7, 8] }), 'answers/answers/1'],

  ['more new than there are', () => retention({ start: 5, end: 2, new: 3 }), 'period/new'],
  ['more old ones than there were', () => retention({ start: 5, end: 9, new: 3 }), 'period/end'],
  ['no end', () => retention({ start: 5, new: 0 } as Anything), 'period/end'],
  ['half a customer', () => retention({ start: 5.5, end: 2, new: 0 }), 'period/start'],
  ['completeness as a text', () => retention({ start: 5, complete: 'no' } as Anything), 'period/complete'],
  ['a running period without a start', () => churn({ complete: false } as Anything), 'period/start'],
  ['more lost than there were', () => churn({ start: 5, lost: 6 }), 'period/lost'],
  ['fewer lost than none', () => churn({ start: 5, lost: -1 }), 'period/lost'],
  ['no lost', () => churn({ start: 5 } as Anything), 'period/lost'],
  ['more than all', () => annualChurn({ monthly: 100.1 }), 'rate/monthly'],
  ['no month', () => annualChurn({} as Anything), 'rate/monthly'],
  [
    'a year of a year',
    () => annualChurn({ monthly: annualChurn({ monthly: 2 }) }),
    'rate/monthly/definition',
    'incompatible',
  ],
  ['a year of satisfaction', () => annualChurn({ monthly: five }), 'rate/monthly/definition', 'incompatible'],

  ['more gone than there was', () => netRevenueRetention({ ...period, churned: 90.01 }), 'period/churned'],
  ['a negative expansion', () => netRevenueRetention({ ...period, expansion: -1 }), 'period/expansion'],
  [
    'an expansion from nothing',
    () => netRevenueRetention({ start: 0, expansion: 1, contraction: 0, churned: 0 }),
    'period/expansion',
  ],
  ['no expansion', () => netRevenueRetention(without(period, 'expansion')), 'period/expansion'],
  ['no start', () => netRevenueRetention(without(period, 'start')), 'period/start'],
  ['no contraction', () => grossRevenueRetention(without(period, 'contraction')), 'period/contraction'],
  [
    'more gone than there was, gross',
    () => grossRevenueRetention({ ...period, contraction: 91 }),
    'period/churned',
  ],
  ['an amount out of range', () => grossRevenueRetention({ ...period, start: 1.1e15 }), 'period/start'],
  ['an amount too small to be one', () => grossRevenueRetention({ ...period, start: 1e-21 }), 'period/start'],
  ['NaN', () => grossRevenueRetention({ ...period, start: NaN }), 'period/start'],
  [
    'an amount as a text',
    () => grossRevenueRetention({ ...period, start: '100' } as Anything),
    'period/start',
  ],
  [
    'a customer who pays less than nothing',
    () =>
      netRevenueRetention({
        customers: [
          { start: 1, end: 1 },
          { start: 1, end: -1 },
        ],
      }),
    'period/customers/1/end',
  ],

  ['churn as a percentage', () => customerLifetimeValue({ ...account, churn: 5 }), 'customer/churn'],
  [
    'a margin as a percentage',
    () => customerLifetimeValue({ ...account, grossMargin: 80 }),
    'customer/grossMargin',
  ],
  [
    'a negative revenue',
    () => customerLifetimeValue({ ...account, revenuePerAccount: -1 }),
    'customer/revenuePerAccount',
  ],
  [
    'retention in place of churn',
    () => customerLifetimeValue({ ...account, churn: retention({ start: 2, end: 1, new: 0 }) }),
    'customer/churn/definition',
    'incompatible',
  ],
  [
    'churn in place of retention',
    () => discountedLifetimeValue({ margin: 1, retention: month, discount: 0.1 }),
    'customer/retention/definition',
    'incompatible',
  ],
  [
    'a discount as a percentage',
    () => discountedLifetimeValue({ margin: 1, retention: 0.9, discount: 8 }),
    'customer/discount',
  ],
  [
    'options as a text',
    () => discountedLifetimeValue({ margin: 1, retention: 0.9, discount: 0 }, 'initial' as Anything),
    'options',
  ],
  ['half a new customer', () => acquisitionCost({ spend: 1, newCustomers: 0.5 }), 'period/newCustomers'],
  ['negative spend', () => acquisitionCost({ spend: -1, newCustomers: 1 }), 'period/spend'],
  ['a negative value', () => ltvToCac({ ltv: -1, cac: 1 }), 'values/ltv'],
  ['no value', () => ltvToCac({ cac: 1 } as Anything), 'values/ltv'],
  ['no cost', () => ltvToCac({ ltv: 1, cac: null } as Anything), 'values/cac'],
  [
    'cost in place of value',
    () => ltvToCac({ ltv: acquisitionCost({ spend: 1, newCustomers: 1 }), cac: 1 }),
    'values/ltv/definition',
    'incompatible',
  ],

  ['negative days', () => timeToValue({ days: [3, -1], notReached: 0 }), 'cohort/days/1'],
  ['those not there yet left out', () => timeToValue({ days: [3] } as Anything), 'cohort/notReached'],
  [
    'a hole among the days',
    () => timeToValue({ days: new Array<number>(1), notReached: 0 }),
    'cohort/days/0',
  ],
  ['a negative time', () => handlingTime([1, -2]), 'times/1'],
  ['another unit', () => handlingTime([1], { unit: 'weeks' } as Anything), 'options/unit'],
  ['half an open case', () => handlingTime([1], { notClosed: 0.5 }), 'options/notClosed'],
  [
    'more from existing than in total',
    () => revenueShareOfExisting({ existing: 5.01, total: 5 }),
    'revenue/existing',
  ],
  ['more completed than started', () => completionRate({ started: 5, completed: 6 }), 'step/completed'],
  ['no completed', () => completionRate({ started: 5 } as Anything), 'step/completed'],

  ['a question less', () => customerSatisfactionIndex(without(index, 'ideal')), 'answers/ideal'],
  [
    'a question with fewer answers',
    () => customerSatisfactionIndex({ ...index, ideal: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }),
    'answers/ideal',
  ],
  ['nine counts', () => customerSatisfactionIndex({ ...index, overall: ten.slice(1) }), 'answers/overall'],
  [
    'weights of nothing',
    () => customerSatisfactionIndex(index, { weights: { overall: 0, expectations: 0, ideal: 0 } }),
    'options/weights',
  ],
  [
    'a negative weight',
    () => customerSatisfactionIndex(index, { weights: { overall: 2, expectations: -1, ideal: 0 } }),
    'options/weights/expectations',
  ],

  ['a value that is no number', () => valueSegments({ a: 1, b: null } as Anything), 'values/b'],
  ['an infinite value', () => valueSegments({ a: -Infinity }), 'values/a'],
  ['a value too small to be one', () => valueSegments({ a: -5e-324 }), 'values/a'],
  [
    'an id that comes twice',
    () =>
      valueSegments([
        ['a', 1],
        ['a', 2],
      ]),
    'values',
  ],
  ['a customer in no segment', () => perSegment(segments, { a: 1, c: 1 }, () => 1), 'customers/c'],
  ['a customer in two segments', () => perSegment({ ...segments, C: ['a'] }, {}, () => 1), 'segments/C'],
  ['a segment less', () => perSegment(without(segments, 'outside'), {}, () => 1), 'segments/outside'],
  [
    'an id that is a number',
    () => perSegment({ ...segments, B: [3] } as Anything, {}, () => 1),
    'segments/B/0',
  ],
  ['no function', () => perSegment(segments, {}, 'csat' as Anything), 'figure'],

  ['no figures', () => pool([]), 'figures'],
  ['one figure, in no list', () => pool(five as Anything), 'figures'],
  ['different figures', () => pool([month, month, five]), 'figures/2/definition', 'incompatible'],
  ['a median', () => pool([timeToValue({ days: [1], notReached: 0 })]), 'figures/0/definition'],
  ['a year from a month', () => pool([annualChurn({ monthly: 2 })]), 'figures/0/definition'],
  ['a ratio of two figures', () => pool([month, ltvToCac({ ltv: 1, cac: 1 })]), 'figures/1/definition'],
  [
    'an index with weights',
    () => pool([customerSatisfactionIndex(index, { weights: { overall: 1, expectations: 1, ideal: 1 } })]),
    'figures/0/definition',
  ],
  [
    'an unknown definition',
    () => pool([{ ...month, definition: 'toString' } as Anything]),
    'figures/0/definition',
  ],
  ['more than all', () => pool([{ ...month, numerator: 11 }]), 'figures/0/numerator'],
  [
    'more than nothing of nothing',
    () => pool([{ ...month, numerator: 1, denominator: 0 }]),
    'figures/0/numerator',
  ],
  [
    'a mean below the scale',
    () => pool([{ ...ces([1, 0, 0, 0, 0, 0, 0]).mean, numerator: 0 }]),
    'figures/0/numerator',
  ],
  ['a value that is none', () => pool([{ ...month, value: 101 }]), 'figures/0/value'],
  ['a negative numerator', () => pool([{ ...month, numerator: -1 }]), 'figures/0/numerator'],
  ['no denominator', () => pool([{ ...month, denominator: null }]), 'figures/0/denominator'],
  [
    'a reason of the host’s own',
    () => pool([{ ...month, nullReason: 'lost' } as Anything]),
    'figures/0/nullReason',
  ],

  ['no periods', () => watch('nps'), 'series/periods'],
  [
    'periods that are no list',
    () => earlyWarning({ figure: 'nps', periods: {} } as Anything),
    'series/periods',
  ],
  ['no figure', () => earlyWarning({ periods: [null] } as Anything), 'series/figure'],
  ['a figure without a name', () => watch('', null), 'series/figure'],
  [
    'a segment that is no text',
    () => earlyWarning({ figure: 'nps', periods: [null], segment: 3 } as Anything),
    'series/segment',
  ],
  [
    'a limit as a text',
    () => earlyWarning({ figure: 'nps', periods: [null], limit: '30' } as Anything),
    'series/limit',
  ],
  [
    'areas that are no list',
    () => earlyWarning({ figure: 'nps', periods: [null], areas: 'voc' } as Anything),
    'series/areas',
  ],
  [
    'a period of another figure',
    () => watch('csat', null, month),
    'series/periods/1/definition',
    'incompatible',
  ],
  ['a period that is a number', () => watch('csat', 75), 'series/periods/0'],
  ['ten counts of NPS', () => watch('nps', { counts: ten }), 'series/periods/0/counts'],
  ['no passives', () => watch('nps', { promoters: 1, detractors: 1 }), 'series/periods/0/passives'],
  ['an answer of 11', () => watch('nps', [10, 11]), 'series/periods/0/1'],
  ['a score of 101', () => watch('nps', { value: 101 }), 'series/periods/0/value'],
  ['a score of −101', () => watch('nps', { value: -101 }), 'series/periods/0/value'],
  ['a percentage of 101', () => watch('csat', { value: 101 }), 'series/periods/0/value'],
  ['a negative percentage', () => watch('csat', { value: -1 }), 'series/periods/0/value'],
  ['an effort of 0', () => watch('ces-mean', { value: 0 }), 'series/periods/0/value'],
  ['NaN for a figure of the host’s own', () => watch('own', { value: NaN }), 'series/periods/0/value'],
  ['a value too large', () => watch('own', { value: 1.1e15 }), 'series/periods/0/value'],
  ['a value as a text', () => watch('own', { value: '75' }), 'series/periods/0/value'],
  ['a value of nobody', () => watch('csat', { value: 75, n: 0 }), 'series/periods/0/n'],
  [
    'a negative standard error',
    () => watch('csat', { value: 75, standardError: -1 }),
    'series/periods/0/standardError',
  ],
  ['more than all', () => watch('csat', { numerator: 5, denominator: 4 }), 'series/periods/0/numerator'],
  ['half a success', () => watch('csat', { numerator: 0.5, denominator: 4 }), 'series/periods/0/numerator'],
  ['counts of a figure that has none', () => watch('churn', { counts: [1, 2] }), 'series/periods/0/counts'],
  ['four counts of CSAT', () => watch('csat', { counts: [1, 2, 3, 4] }), 'series/periods/0/counts'],
])('%s', (_, call, path, code = 'invalid-argument') => {
  expect(failure(call)).toEqual({ code, path });
});

test.each<[call: () => unknown, message: string]>([
  [() => retention({ start: 5, end: 2, new: 3 }), 'retention: period.new: expected at most end, 2, got 3'],
  [
    () => retention({ start: 5, end: 9, new: 3 }),
    'retention: period.end: expected at most start and new together, 8, got 9',
  ],
  [() => churn({ start: 5, lost: 6 }), 'churn: period.lost: expected at most start, 5, got 6'],
  [
    () => customerLifetimeValue({ ...account, churn: 5 }),
    'customerLifetimeValue: customer.churn: expected 0, or a number from 1e-20 to 1, got 5',
  ],
  [
    () => netRevenueRetention({ ...period, churned: 95 }),
    'netRevenueRetention: period.churned: expected contraction and churned that together are at most start, 100, got 95',
  ],
  [
    () => netRevenueRetention({} as Anything),
    'netRevenueRetention: period.start: expected an amount, or customers, got null',
  ],
  [
    () => netRevenueRetention({ start: 0, expansion: 1, contraction: 0, churned: 0 }),
    'netRevenueRetention: period.expansion: expected 0, since nobody paid anything at the start, got 1',
  ],
  [
    () => valueSegments({ a: -2e15 }),
    'valueSegments: values.a: expected 0, or a number from 1e-20 to 1000000000000000 on either side of it, got -2000000000000000',
  ],
  [
    () => completionRate({ started: 5, complete: 1 } as Anything),
    'completionRate: step.complete: expected true or false, got 1',
  ],
  [
    () => revenueShareOfExisting({ existing: 5.01, total: 5 }),
    'revenueShareOfExisting: revenue.existing: expected at most total, 5, got 5.01',
  ],
  [
    () => ltvToCac({ ltv: 1, cac: null } as Anything),
    'ltvToCac: values.cac: expected 0, or a number from 1e-20 to 1000000000000000, got null',
  ],
  [
    () => ltvToCac({ ltv: five, cac: 1 }),
    'ltvToCac: values.ltv.definition: expected customer-lifetime-value or discounted-lifetime-value or discounted-lifetime-value-initial, got "csat"',
  ],
  [
    () => pool([timeToValue({ days: [1], notReached: 0 })]),
    'pool: figures[0].definition: expected a figure that can be pooled, got "time-to-value"',
  ],
  [
    () => pool([{ ...month, numerator: 11 }]),
    'pool: figures[0].numerator: expected what gives a value from 0 to 100, got 11',
  ],
  [() => pool([{ ...month, value: 101 }]), 'pool: figures[0].value: expected a value from 0 to 100, got 101'],
  [
    () => pool([{ ...month, definition: 'x' } as Anything]),
    'pool: figures[0].definition: expected the definition of a figure, got "x"',
  ],
  [
    () => pool([{ ...month, nullReason: 'x' } as Anything]),
    'pool: figures[0].nullReason: expected "no-denominator" or "not-yet-known", got "x"',
  ],
  [
    () => pool([{ ...month, denominator: null }]),
    'pool: figures[0].denominator: expected a number, got null',
  ],
  [() => pool([]), 'pool: figures: expected at least one figure, got a list of 0'],
  [() => csat({} as Anything), 'csat: answers: expected counts or answers, got an object'],
  [
    () => customerSatisfactionIndex({ ...index, ideal: { answers: [] } }),
    'customerSatisfactionIndex: answers.ideal: expected 1 answers, as many as to the first question, got 0',
  ],
  [
    () => customerSatisfactionIndex(index, { weights: { overall: 0, expectations: 0, ideal: 0 } }),
    'customerSatisfactionIndex: options.weights: expected a weight above 0, got 0',
  ],
  [
    () => handlingTime([], { unit: 'weeks' } as Anything),
    'handlingTime: options.unit: expected "minutes", "hours" or "days", got "weeks"',
  ],
  [
    () => perSegment(segments, { c: 1 }, () => 1),
    'perSegment: customers.c: expected a customer who is in a segment, got "c"',
  ],
  [
    () => perSegment({ ...segments, C: ['a'] }, {}, () => 1),
    'perSegment: segments.C: expected ids that are in no other segment, got "a"',
  ],
  [() => perSegment(segments, {}, 3 as Anything), 'perSegment: figure: expected a function, got 3'],
  [() => watch('nps'), 'earlyWarning: series.periods: expected at least one period, got a list of 0'],
  [
    () => watch('own', { value: '1' }),
    'earlyWarning: series.periods[0].value: expected a number from -1000000000000000 to 1000000000000000, got "1"',
  ],
  [
    () => watch('churn', { counts: [1] }),
    'earlyWarning: series.periods[0].counts: expected no counts, since the figure is not made of answers, got a list of 1',
  ],
  [
    () => watch('csat', { numerator: 5, denominator: 4 }),
    'earlyWarning: series.periods[0].numerator: expected at most denominator, 4, got 5',
  ],
])('says what was expected and what came: %#', (call, message) => {
  expect(errorFrom(call).message).toBe(message);
});

const nothing = null as Anything;

test.each<[name: string, ...calls: (() => unknown)[]]>([
  ['acquisitionCost', () => acquisitionCost(nothing)],
  ['annualChurn', () => annualChurn(nothing)],
  ['ces', () => ces(nothing)],
  ['churn', () => churn(nothing)],
  ['completionRate', () => completionRate(nothing)],
  ['csat', () => csat(nothing)],
  ['customerLifetimeValue', () => customerLifetimeValue(nothing)],
  [
    'customerSatisfactionIndex',
    () => customerSatisfactionIndex(nothing),
    () => customerSatisfactionIndex(index, 3 as Anything),
  ],
  [
    'discountedLifetimeValue',
    () => discountedLifetimeValue(nothing),
    () => discountedLifetimeValue({ margin: 1, retention: 0.9, discount: 0 }, 3 as Anything),
  ],
  ['earlyWarning', () => earlyWarning(nothing)],
  ['grossRevenueRetention', () => grossRevenueRetention(nothing)],
  ['handlingTime', () => handlingTime(nothing), () => handlingTime([], 3 as Anything)],
  ['ltvToCac', () => ltvToCac(nothing)],
  ['netRevenueRetention', () => netRevenueRetention(nothing)],
  [
    'perSegment',
    () => perSegment(nothing, {}, () => 1),
    () => perSegment(segments, nothing, () => 1),
    () => perSegment(segments, {}, nothing),
  ],
  ['pool', () => pool(nothing)],
  ['retention', () => retention(nothing)],
  ['revenueShareOfExisting', () => revenueShareOfExisting(nothing)],
  ['timeToValue', () => timeToValue(nothing)],
  ['valueSegments', () => valueSegments(nothing)],
])('%s names itself in its errors', (name, ...calls) => {
  for (const call of calls) expect(errorFrom(call).message).toMatch(new RegExp(`^${name}: \\w+: expected `));
});
