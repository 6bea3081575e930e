import { parseArgument } from '../scoring/validation/argument.js';
import { strictObject } from '../scoring/validation/strict-object.js';
import { object } from '../scoring/validation/validate.js';
import { toDecimal, UNIT } from './decimal.js';
import { kpiOf, kpiOfValue, type Kpi } from './kpi.js';
import { amount, fraction, isRatio, numberOrKpi } from './parse-figure.js';

export interface LifetimeValueInput {
  /** The average revenue from an account in a period. */
  readonly revenuePerAccount: number;
  /** The share of that revenue left after the costs of serving the account: 0.8 is 80 %. */
  readonly grossMargin: number;
  /** The share of customers who leave in a period of the same length: 0.05 is 5 %. Or a figure from `churn`, which is used exactly. */
  readonly churn: number | Kpi;
}

const parseValue = object({
  revenuePerAccount: amount,
  grossMargin: fraction,
  churn: numberOrKpi(fraction, 1, ['churn', 'annual-churn']),
});

/**
 * CLV, customer lifetime value: the margin that a customer gives before they leave, on average. Also called LTV.
 *
 * ARPA·margin/churn. Revenue and churn are of periods of the same length. It takes the margin and the risk of leaving to be the same all along,
 * and does not discount: do not use it for a churn of a few per cent a year, when it counts on decades (see `discountedLifetimeValue`), or as
 * an average over segments that differ much.
 *
 * Source: Skok, "SaaS Metrics 2.0" (For Entrepreneurs); Farris, Bendle, Pfeifer & Reibstein, _Marketing Metrics_ (2015).
 *
 * @param customer `revenuePerAccount`: an amount from 0 to 10¹⁵. `grossMargin` and `churn`: parts of 1, or for churn a figure.
 * @returns An amount; the numerator is the margin of a period, the denominator the churn as a part of 1. `null` when churn is 0.
 * @throws {KundDiagnosError} `invalid-argument` for anything else, such as a churn of 5 for 5 %; `incompatible` for another figure than churn.
 *
 * @example
 * customerLifetimeValue({ revenuePerAccount: 500, grossMargin: 0.8, churn: 0.05 }).value; // 8000
 * customerLifetimeValue({ revenuePerAccount: 500, grossMargin: 0.8, churn: 0 }).value; // null
 */
export function customerLifetimeValue(customer: LifetimeValueInput): Kpi {
  const parsed = parseArgument('customerLifetimeValue', 'customer', customer, parseValue);
  const { revenuePerAccount, grossMargin, churn } = parsed;
  if (!isRatio(churn)) return kpiOfValue('customer-lifetime-value', null, null, churn);
  const margin = toDecimal(revenuePerAccount) * toDecimal(grossMargin);
  const [lost, start] = churn;
  // Numerator and denominator in the same units: the margin is in UNIT², and so is start·UNIT.
  return kpiOf('customer-lifetime-value', [margin * start, lost * UNIT * UNIT], start * UNIT * UNIT);
}

export interface DiscountedLifetimeValueInput {
  /** The margin from a customer in a period, after the costs of serving them. */
  readonly margin: number;
  /** The share of customers who stay from one period to the next: 0.8 is 80 %. Or a figure from `retention`, which is used exactly. */
  readonly retention: number | Kpi;
  /** The return that the company requires on its money in such a period: 0.1 is 10 %. */
  readonly discount: number;
}

export interface DiscountedLifetimeValueOptions {
  /** True to count the first period's margin, which a new customer has given already. Default: false. */
  readonly initial?: boolean | null | undefined;
}

const parseDiscounted = object({
  margin: amount,
  retention: numberOrKpi(fraction, 1, ['retention']),
  discount: fraction,
});

/**
 * The discounted customer lifetime value: as `customerLifetimeValue`, but money that comes later is worth less.
 *
 * m·r/(1 + i − r), or with `initial` m·(1 + i)/(1 + i − r), which also counts the margin of the period at hand. The two differ by one margin:
 * their definitions have different ids. Margin, retention and discount are of periods of the same length, and take them to be the same all along:
 * do not use it where a customer's margin grows for years.
 *
 * Source: Gupta & Lehmann, "Customers as Assets", _Journal of Interactive Marketing_ 17 (2003).
 *
 * @param customer `margin`: an amount from 0 to 10¹⁵. `retention` and `discount`: parts of 1, or for retention a figure.
 * @param options `initial`, true to count the first margin. Default: false.
 * @returns An amount. `null` when everybody stays and nothing is discounted.
 * @throws {KundDiagnosError} `invalid-argument` for anything else; `incompatible` for another figure than retention.
 *
 * @example
 * discountedLifetimeValue({ margin: 100, retention: 0.8, discount: 0.1 }).value; // 266.6666666666667
 * discountedLifetimeValue({ margin: 100, retention: 0.8, discount: 0.1 }, { initial: true }).value; // 366.6666666666667
 */
export function discountedLifetimeValue(
  customer: DiscountedLifetimeValueInput,
  options?: DiscountedLifetimeValueOptions | null,
): Kpi {
  const parsed = parseArgument('discountedLifetimeValue', 'customer', customer, parseDiscounted);
  const { initial } = parseArgument(
    'discountedLifetimeValue',
    'options',
    options ?? {},
    strictObject({ initial: Boolean }),
  );
  const definition = initial ? 'discounted-lifetime-value-initial' : 'discounted-lifetime-value';
  const { margin, retention, discount } = parsed;
  if (!isRatio(retention)) return kpiOfValue(definition, null, null, retention);
  const [kept, start] = retention;
  // As parts of start·UNIT.
  const growth = start * (UNIT + toDecimal(discount));
  const stays = kept * UNIT;
  const factor = initial ? growth : stays;
  return kpiOf(definition, [toDecimal(margin) * factor, (growth - stays) * UNIT], start * UNIT * UNIT);
}
