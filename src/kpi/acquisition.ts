import { parseArgument } from '../scoring/validation/argument.js';
import { integer, object } from '../scoring/validation/validate.js';
import { kpiOf, kpiOfNumbers, kpiOfValue, type Kpi } from './kpi.js';
import { amount, isRatio, numberOrKpi } from './parse-figure.js';

export interface AcquisitionCostInput {
  /** Everything that was spent on winning customers: marketing and sales, with their salaries. */
  readonly spend: number;
  /** How many came of it. */
  readonly newCustomers: number;
}

const parseCost = object({ spend: amount, newCustomers: integer() });

/**
 * CAC, customer acquisition cost: what a new customer cost to win, on average. Lower is better.
 *
 * Spend/new customers. What is spent on those who are customers already is left out. Do not use it for a period that is shorter than the way from the
 * first contact to a signed contract: the spend is then of other customers than those who came.
 *
 * Source: Farris, Bendle, Pfeifer & Reibstein, _Marketing Metrics_ (2015).
 *
 * @param period `spend`: an amount from 0 to 10¹⁵. `newCustomers`: a whole number from 0 to 10¹⁰.
 * @returns An amount. `null` when nobody came.
 * @throws {KundDiagnosError} `invalid-argument` for anything else.
 *
 * @example
 * acquisitionCost({ spend: 30_000, newCustomers: 10 }).value; // 3000
 * acquisitionCost({ spend: 30_000, newCustomers: 0 }).value; // null
 */
export function acquisitionCost(period: AcquisitionCostInput): Kpi {
  const { spend, newCustomers } = parseArgument('acquisitionCost', 'period', period, parseCost);
  return kpiOfNumbers('acquisition-cost', spend, newCustomers);
}

export interface LtvToCacInput {
  /** An amount, or the figure that `customerLifetimeValue` or `discountedLifetimeValue` gave, which is taken exactly. */
  readonly ltv: number | Kpi;
  /** An amount, or the figure that `acquisitionCost` gave. */
  readonly cac: number | Kpi;
}

const parseParts = object({
  ltv: numberOrKpi(amount, 1, [
    'customer-lifetime-value',
    'discounted-lifetime-value',
    'discounted-lifetime-value-initial',
  ]),
  cac: numberOrKpi(amount, 1, ['acquisition-cost']),
});

/**
 * LTV/CAC: how many times over a customer gives back what it cost to win them. 3 is a common aim.
 *
 * CLV/CAC. Both are of the same customers: do not divide all customers' value by the cost of one channel. It says nothing of how long it
 * takes to get the money back.
 *
 * Source: Skok, "SaaS Metrics 2.0" (For Entrepreneurs).
 *
 * @param values `ltv` and `cac`: amounts from 0 to 10¹⁵ in one currency, or figures.
 * @returns A ratio. `null` when CAC is 0, or when one of the figures has no value.
 * @throws {KundDiagnosError} `invalid-argument` for anything else; `incompatible` for other figures.
 *
 * @example
 * ltvToCac({ ltv: 9000, cac: 3000 }).value; // 3
 * const ltv = customerLifetimeValue({ revenuePerAccount: 500, grossMargin: 0.8, churn: 0.05 });
 * ltvToCac({ ltv, cac: acquisitionCost({ spend: 30_000, newCustomers: 10 }) }).value; // 2.6666666666666665
 */
export function ltvToCac(values: LtvToCacInput): Kpi {
  const { ltv, cac } = parseArgument('ltvToCac', 'values', values, parseParts);
  if (!isRatio(ltv)) return kpiOfValue('ltv-to-cac', null, null, ltv);
  if (!isRatio(cac)) return kpiOfValue('ltv-to-cac', null, null, cac);
  const [value, perValue] = ltv;
  const [cost, perCost] = cac;
  return kpiOf('ltv-to-cac', [value * perCost, cost * perValue], perValue * perCost);
}
