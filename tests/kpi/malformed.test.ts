// Malformed input gives the library's own error or a correct figure. Every function gets at least 10,000 inputs: a valid one with one value,
// anywhere, replaced by an odd one.
import { describe as suite, test } from 'vitest';
import * as kpi from '../../src/kpi/index.js';
import type { Path } from '../../src/scoring/index.js';
import {
  expectEveryFunction,
  malformedChecks,
  subjectsOf,
  type MalformedArgument,
  type Subject,
} from '../support/malformed.js';

const isPlainObject = (value: unknown): value is object =>
  [null, Object.prototype].includes(Object.getPrototypeOf(value) as null);
const isEmpty = (value: unknown): boolean =>
  (isPlainObject(value) && Object.keys(value).length === 0) || (Array.isArray(value) && value.length === 0);

const isAmount = (value: unknown): boolean => value === 1.5;
const isFalse = (value: unknown): boolean => value === false;
const anyValue = (): boolean => true;

/** No answers, weights or options at all. */
const isEmptyIterable = (value: unknown): boolean =>
  (value instanceof Map && value.size === 0) || (Array.isArray(value) && value.length === 0);
function isRightOptions(path: Path, value: unknown): boolean {
  return path.length === 0 && isEmpty(value);
}
function isRightInSeries(path: Path, value: unknown): boolean {
  const last = path.at(-1);
  return last === 'lowerIsBetter' || isAmount(value) || isPeriodWithoutValue(path, value);
}
/** For NPS: a period without answers. */
const isEmptyAnswers = (value: unknown): boolean => Array.isArray(value) && isEmpty(value[0]);
/** An object without a period's fields is a period without a value, which never counts as good news. */
const isPeriodWithoutValue = (path: Path, value: unknown): boolean =>
  path.length === 2 && path[0] === 'periods' && isPlainObject(value);

const counts = (length: number) => Array.from({ length }, (_, index) => index + 1);
const ten = counts(10);
const customers = [
  { start: 100, end: 150 },
  { start: 100, end: 0 },
];
const churned = kpi.churn({ start: 40, lost: 10 });
const retained = kpi.retention({ start: 40, end: 30, new: 0 });
const value = kpi.customerLifetimeValue({ revenuePerAccount: 500, grossMargin: 0.5, churn: 0.05 });
const cost = kpi.acquisitionCost({ spend: 300, newCustomers: 10 });
const segments = kpi.valueSegments({ c1: 800, c2: 150, c3: 50 });
const periods = [
  { value: 80, n: 100, standardError: 4 },
  { value: 60, n: 100, standardError: 4 },
];

const isLast = (key: string, accepts: (value: unknown) => boolean) => (path: Path, given: unknown) =>
  path.at(-1) === key && accepts(given);
const either =
  (...tests: NonNullable<Subject['isRight']>[]) =>
  (path: Path, given: unknown): boolean =>
    tests.some((accepts) => accepts(path, given));
const anyAmount = (_: Path, given: unknown): boolean => isAmount(given);
/** The unit is ignored, and the value too when there are counts. Any counts are valid that give a possible value. */
const inFigure = either(isLast('unit', anyValue), (path, given) => {
  const isNumber = given === 1.5 || given === 2 ** 53;
  return isNumber && ['value', 'numerator', 'denominator'].includes(String(path.at(-1)));
});
const complete = isLast('complete', isFalse);

const rows: MalformedArgument[] = [
  ['csat answers', counts(5), (answers) => kpi.csat(answers)],
  ['csat answers, as counts', { counts: counts(5) }, (answers) => kpi.csat(answers)],
  [
    'csat answers, one by one',
    { answers: [1, 4, 5] },
    (answers) => kpi.csat(answers),
    (path, given) => path.length === 1 && isEmptyIterable(given),
  ],
  ['ces answers', counts(7), (answers) => kpi.ces(answers)],
  [
    'customerSatisfactionIndex answers',
    { overall: ten, expectations: ten, ideal: ten },
    (answers) => kpi.customerSatisfactionIndex(answers),
  ],
  [
    'customerSatisfactionIndex options',
    { weights: { overall: 2, expectations: 1, ideal: 1 } },
    (options) =>
      kpi.customerSatisfactionIndex({ overall: ten, expectations: ten, ideal: ten }, options).denominator! >
      0,
    either(anyAmount, isRightOptions),
  ],
  [
    'retention period',
    { start: 200, end: 210, new: 30, complete: true },
    (period) => kpi.retention(period),
    complete,
  ],
  ['churn period', { start: 200, lost: 20, complete: true }, (period) => kpi.churn(period), complete],
  ['annualChurn rate', { monthly: 2 }, (rate) => kpi.annualChurn(rate), anyAmount],
  [
    'annualChurn rate, as a figure',
    { monthly: churned },
    (rate) => kpi.annualChurn(rate),
    either(inFigure, anyAmount),
  ],
  [
    'netRevenueRetention period',
    { start: 1000, expansion: 250, contraction: 50, churned: 80, complete: true },
    (period) => kpi.netRevenueRetention(period),
    either(complete, anyAmount),
  ],
  [
    'netRevenueRetention period, by customer',
    { customers },
    (period) => kpi.netRevenueRetention(period),
    either(anyAmount, (path, given) => path.join() === 'customers' && isEmpty(given)),
  ],
  [
    'grossRevenueRetention period',
    { start: 1000, contraction: 50, churned: 80, complete: true },
    (period) => kpi.grossRevenueRetention(period),
    either(complete, anyAmount),
  ],
  [
    'customerLifetimeValue customer',
    { revenuePerAccount: 500, grossMargin: 0.8, churn: 0.05 },
    (customer) => kpi.customerLifetimeValue(customer),
    anyAmount,
  ],
  [
    'customerLifetimeValue customer, with a figure',
    { revenuePerAccount: 500, grossMargin: 0.8, churn: churned },
    (customer) => kpi.customerLifetimeValue(customer),
    either(inFigure, anyAmount),
  ],
  [
    'discountedLifetimeValue customer',
    { margin: 100, retention: retained, discount: 0.1 },
    (customer) => kpi.discountedLifetimeValue(customer),
    either(inFigure, anyAmount),
  ],
  [
    'discountedLifetimeValue options',
    { initial: false },
    (options) => kpi.discountedLifetimeValue({ margin: 100, retention: 0.8, discount: 0.1 }, options).unit,
    isLast('initial', anyValue),
  ],
  [
    'acquisitionCost period',
    { spend: 300, newCustomers: 10 },
    (period) => kpi.acquisitionCost(period),
    isLast('spend', isAmount),
  ],
  ['ltvToCac values', { ltv: 9000, cac: 3000 }, (values) => kpi.ltvToCac(values), anyAmount],
  [
    'ltvToCac values, as figures',
    { ltv: value, cac: cost },
    (values) => kpi.ltvToCac(values),
    either(inFigure, anyAmount),
  ],
  [
    'timeToValue cohort',
    { days: [3, 10, 14], notReached: 2 },
    (cohort) => kpi.timeToValue(cohort),
    (path, given) => path[0] === 'days' && (isAmount(given) || isEmpty(given)),
  ],
  ['handlingTime times', [1, 2, 2, 4, 40], (times) => kpi.handlingTime(times), anyAmount],
  [
    'handlingTime options',
    { unit: 'hours', notClosed: 0 },
    (options) => kpi.handlingTime([1, 2, 2, 4, 40], options),
  ],
  [
    'revenueShareOfExisting revenue',
    { existing: 640, total: 800, complete: true },
    (revenue) => kpi.revenueShareOfExisting(revenue),
    either(complete, isLast('existing', isAmount)),
  ],
  [
    'completionRate step',
    { started: 80, completed: 60, complete: true },
    (step) => kpi.completionRate(step),
    complete,
  ],
  [
    'valueSegments values',
    { c1: 500, c2: 300, c3: 100 },
    (values) => kpi.valueSegments(values),
    (path, given) =>
      path.length === 0 ? isPlainObject(given) || isEmpty(given) : isAmount(given) || given === -1e9,
  ],
  [
    'perSegment segments',
    segments,
    (given) => kpi.perSegment(given, { c1: 5, c2: 4, c3: 2 }, (answers) => kpi.csat({ answers })),
    // An id may be any text. The customer is then in no segment.
    (_, given) => given === '',
  ],
  [
    'perSegment customers',
    { c1: 5, c2: 4, c3: 2 },
    (given) => kpi.perSegment(segments, given, (answers: unknown[]) => answers.length > 9),
    (path, given) => (path.length === 0 ? isEmpty(given) : true),
  ],
  [
    'perSegment figure',
    () => 1,
    (figure) => kpi.perSegment(segments, {}, figure),
    (_, given) => typeof given === 'function',
  ],
  ['pool figures', [churned, churned], (figures) => kpi.pool(figures), inFigure],
  [
    'earlyWarning series',
    { figure: 'csat', segment: 'A', limit: 70, lowerIsBetter: false, areas: ['voc'], periods },
    (series) => kpi.earlyWarning(series).comparison,
    isRightInSeries,
  ],
  [
    'earlyWarning series, of counts',
    { figure: 'nps', periods: [{ promoters: 50, passives: 10, detractors: 9 }, [9, 3]] },
    (series) => kpi.earlyWarning(series).status,
    either(isPeriodWithoutValue, isLast('periods', isEmptyAnswers)),
  ],
  [
    'earlyWarning series, of figures',
    { figure: 'churn', periods: [churned, churned] },
    (series) => kpi.earlyWarning(series).status,
    either(inFigure, isLast('value', anyValue), isPeriodWithoutValue),
  ],
];

suite.each(subjectsOf(rows))('%s', (_, subject, runs) => {
  test.each(malformedChecks)('%s', (__, check) => {
    check(subject, runs);
  });
});

test('every exported function is covered', () => {
  expectEveryFunction(rows, kpi);
});
