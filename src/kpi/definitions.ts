/** The unit of a figure. `money` is in the host's currency. */
export type KpiUnit = 'percent' | 'points' | 'money' | 'ratio' | 'minutes' | 'hours' | 'days';

/** The id of a figure's definition. `kund-diagnos/locales/*` has a sentence for each: what is counted, and what is left out. */
export type KpiDefinition =
  | 'csat'
  | 'ces-mean'
  | 'ces-share'
  | 'customer-satisfaction-index'
  | 'weighted-customer-satisfaction-index'
  | 'retention'
  | 'churn'
  | 'annual-churn'
  | 'net-revenue-retention'
  | 'gross-revenue-retention'
  | 'customer-lifetime-value'
  | 'discounted-lifetime-value'
  | 'discounted-lifetime-value-initial'
  | 'acquisition-cost'
  | 'ltv-to-cac'
  | 'time-to-value'
  | 'revenue-share-of-existing'
  | 'handling-time-median'
  | 'handling-time-p90'
  | 'completion-rate';

/** A figure's properties besides its value. */
interface Definition {
  readonly unit: KpiUnit;
  /** The value is this many times numerator/denominator: 100 for a percentage. */
  readonly times: 1 | 100;
  readonly min: number;
  readonly max: number;
  /** True when numerators and denominators of periods or groups may be added. */
  readonly isPoolable: boolean;
  /** True when the denominator is a number of people, answers or cases. */
  readonly isOfPeople: boolean;
  /** True for a share of people or cases, each of whom counts as one: its chance variation is binomial. */
  readonly isShare: boolean;
  /** True when amounts of money are summed: a few large customers decide it, and the sums do not say how far chance moves it. */
  readonly isOfMoney: boolean;
  readonly isLowerBetter: boolean;
  /** The areas of the diagnosis that it is about. */
  readonly areas: readonly string[];
}

const FIGURE: Definition = {
  unit: 'ratio',
  times: 1,
  min: 0,
  max: Infinity,
  isPoolable: false,
  isOfPeople: false,
  isShare: false,
  isOfMoney: false,
  isLowerBetter: false,
  areas: ['governance'],
};
const PERCENTAGE: Definition = { ...FIGURE, unit: 'percent', times: 100, max: 100, isPoolable: true };
const SHARE: Definition = { ...PERCENTAGE, isOfPeople: true, isShare: true };
const REVENUE: Definition = { ...PERCENTAGE, isOfMoney: true };
const MONEY: Definition = { ...FIGURE, unit: 'money', isOfMoney: true };

const CUSTOMER_VOICE = ['voc', 'closed-loop'];
const ONBOARDING = ['onboarding'];
const RETENTION = ['retention'];

const HANDLING_TIME: Definition = {
  ...FIGURE,
  unit: 'hours',
  isOfPeople: true,
  isLowerBetter: true,
  areas: ['sla'],
};
const SATISFACTION_INDEX: Definition = { ...PERCENTAGE, unit: 'points', areas: CUSTOMER_VOICE };

/** Every figure by its id. */
export const DEFINITIONS: Readonly<Record<KpiDefinition, Definition>> = {
  csat: { ...SHARE, areas: CUSTOMER_VOICE },
  'ces-mean': {
    ...FIGURE,
    unit: 'points',
    min: 1,
    max: 7,
    isPoolable: true,
    isOfPeople: true,
    areas: CUSTOMER_VOICE,
  },
  'ces-share': { ...SHARE, areas: CUSTOMER_VOICE },
  'customer-satisfaction-index': SATISFACTION_INDEX,
  'weighted-customer-satisfaction-index': { ...SATISFACTION_INDEX, isPoolable: false },
  retention: { ...SHARE, areas: RETENTION },
  churn: { ...SHARE, isLowerBetter: true, areas: RETENTION },
  'annual-churn': { ...PERCENTAGE, isPoolable: false, isLowerBetter: true, areas: RETENTION },
  'net-revenue-retention': { ...REVENUE, max: Infinity, areas: RETENTION },
  'gross-revenue-retention': { ...REVENUE, areas: RETENTION },
  'customer-lifetime-value': MONEY,
  'discounted-lifetime-value': MONEY,
  'discounted-lifetime-value-initial': MONEY,
  'acquisition-cost': { ...MONEY, isPoolable: true, isOfPeople: true, isLowerBetter: true },
  'ltv-to-cac': { ...FIGURE, isOfMoney: true },
  'time-to-value': { ...FIGURE, unit: 'days', isOfPeople: true, isLowerBetter: true, areas: ONBOARDING },
  'revenue-share-of-existing': REVENUE,
  'handling-time-median': HANDLING_TIME,
  'handling-time-p90': HANDLING_TIME,
  'completion-rate': { ...SHARE, areas: ONBOARDING },
};

/** A figure's definition; `null` for one of the host's own. */
export const definitionOf = (id: string): Definition | null =>
  Object.hasOwn(DEFINITIONS, id) ? DEFINITIONS[id as KpiDefinition] : null;
