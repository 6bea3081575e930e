import { parseArgument } from '../scoring/validation/argument.js';
import type { Parser } from '../scoring/validation/validate.js';
import { kpiOf, kpiOfValue, type Kpi } from './kpi.js';
import { amount } from './parse-figure.js';
import { movementsParser, type RevenueRetentionInput } from './revenue-movements.js';

const revenueRetention = (
  definition: 'net-revenue-retention' | 'gross-revenue-retention',
  left: 'end' | 'kept',
  parseExpansion: Parser<number>,
): Parser<Kpi> => {
  const parseMovements = movementsParser(parseExpansion);
  return (value) => {
    const { start, movements } = parseMovements(value);
    return movements
      ? kpiOf(definition, [movements[left], movements.start])
      : kpiOfValue(definition, null, start);
  };
};

export type NetRevenueRetentionInput = RevenueRetentionInput<{
  /** The revenue gained from customers who now pay more. */
  readonly expansion: number;
}>;

export type GrossRevenueRetentionInput = RevenueRetentionInput<unknown>;

const parseNet = revenueRetention('net-revenue-retention', 'end', amount);
// Gross retention does not include expansion.
const parseGross = revenueRetention('gross-revenue-retention', 'kept', () => 0);

/**
 * NRR, net revenue retention: what the customers of a year ago, say, pay now, as a percentage of what they paid then. Above 100 they grow by more
 * than what is lost with those who leave.
 *
 * 100·(S + expansion − contraction − churned)/S. Customers who came, or came back, during the period are left out. Do not use it alone: a few
 * customers who grow can hide many who leave, which `grossRevenueRetention` shows. Do not use it for revenue that does not recur.
 *
 * Source: the definition that subscription companies report by; no standard has fixed it.
 *
 * @param period `start`, `expansion`, `contraction` and `churned`: amounts in one currency, from 0 to 10¹⁵. Or `customers`, each with `start` and
 *   `end`. `complete`: false while the period has not run its time. Default: true.
 * @returns A percentage from 0. `null` when nothing was paid at the start, or when the period is not complete: `nullReason` says which.
 * @throws {KundDiagnosError} `invalid-argument` for anything else, when contraction and churned together are more than start, and for an expansion from
 *   nothing.
 *
 * @example
 * netRevenueRetention({ start: 1000, expansion: 250, contraction: 50, churned: 80 }).value; // 112
 * const customers = [{ start: 100, end: 150 }, { start: 100, end: 0 }, { start: 0, end: 500 }];
 * netRevenueRetention({ customers }).value; // 75
 */
export function netRevenueRetention(period: NetRevenueRetentionInput): Kpi {
  return parseArgument('netRevenueRetention', 'period', period, parseNet);
}

/**
 * GRR, gross revenue retention: how much of what customers paid is left, when nobody counts for more than they paid before. Never above NRR.
 *
 * 100·(S − contraction − churned)/S. Customers who came, or came back, during the period are left out, and so is what customers pay more.
 * Do not use it for revenue that does not recur.
 *
 * Source: as for `netRevenueRetention`.
 *
 * @param period `start`, `contraction` and `churned`: amounts in one currency, from 0 to 10¹⁵. Or `customers`, each with `start` and `end`.
 *   `complete`: false while the period has not run its time. Default: true.
 * @returns A percentage, 0–100. `null` when nothing was paid at the start, or when the period is not complete: `nullReason` says which.
 * @throws {KundDiagnosError} `invalid-argument` for anything else, and when contraction and churned together are more than start.
 *
 * @example
 * grossRevenueRetention({ start: 1000, contraction: 50, churned: 80 }).value; // 87
 * const customers = [{ start: 100, end: 150 }, { start: 100, end: 0 }, { start: 0, end: 500 }];
 * grossRevenueRetention({ customers }).value; // 50
 */
export function grossRevenueRetention(period: GrossRevenueRetentionInput): Kpi {
  return parseArgument('grossRevenueRetention', 'period', period, parseGross);
}
