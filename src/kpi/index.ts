// `kund-diagnos/kpi`: customer figures as pure functions, plain data, no DOM.
export type { AnswersInput } from './answer-counts.js';
export { acquisitionCost, ltvToCac, type AcquisitionCostInput, type LtvToCacInput } from './acquisition.js';
export { ces, type Ces } from './ces.js';
export { annualChurn, churn, type AnnualChurnInput, type ChurnInput } from './churn.js';
export { completionRate, type CompletionInput } from './completion-rate.js';
export { csat } from './csat.js';
export {
  customerSatisfactionIndex,
  type SatisfactionIndexInput,
  type SatisfactionIndexOptions,
  type SatisfactionQuestions,
} from './customer-satisfaction-index.js';
export type { KpiDefinition, KpiUnit } from './definitions.js';
export type { Comparison, NotTestedReason } from './more-than-chance.js';
export {
  earlyWarning,
  type EarlyWarning,
  type WatchedFigure,
  type Warning,
  type WarningKind,
} from './early-warning.js';
export { handlingTime, type HandlingTime, type HandlingTimeOptions } from './handling-time.js';
export type { Kpi, NullReason } from './kpi.js';
export {
  customerLifetimeValue,
  discountedLifetimeValue,
  type DiscountedLifetimeValueInput,
  type DiscountedLifetimeValueOptions,
  type LifetimeValueInput,
} from './lifetime-value.js';
export { perSegment, type CustomersById } from './per-segment.js';
export { pool } from './pool.js';
export { retention, type RetentionInput } from './retention.js';
export type { CustomerRevenue, RevenueRetentionInput } from './revenue-movements.js';
export {
  grossRevenueRetention,
  netRevenueRetention,
  type GrossRevenueRetentionInput,
  type NetRevenueRetentionInput,
} from './revenue-retention.js';
export { revenueShareOfExisting, type RevenueShareInput } from './revenue-share-of-existing.js';
export { timeToValue, type TimeToValueInput } from './time-to-value.js';
export type { TimeUnit } from './time-unit.js';
export { valueSegments, type ValuesByCustomer, type ValueSegments } from './value-segments.js';
export type { NpsInput } from '../scoring/nps.js';
export type { WatchedPeriod } from './watched-period.js';
