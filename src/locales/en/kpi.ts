import { capitalize } from '../format.js';
import { figureNames } from './figure-names.js';
import type { KpiStrings } from '../kpi-strings.js';
import { inWords } from './numbers.js';

/** "One figure", "Two figures". */
const figures = (count: number): string =>
  `${capitalize(inWords(count))} ${count === 1 ? 'figure' : 'figures'}`;

const has = (count: number): string => (count === 1 ? 'has' : 'have');

export const kpi: KpiStrings = {
  names: figureNames,
  definitions: {
    nps: 'The share who answered 9–10 minus the share who answered 0–6 when asked how likely they are to recommend us, 0–10. Customers who did not answer are left out.',
    csat: 'The share who answered 4 or 5 when asked how satisfied they are, 1–5. Customers who did not answer are left out.',
    'ces-mean':
      'The mean of how far customers agree that we made it easy for them, 1–7. Higher is easier. Customers who did not answer are left out.',
    'ces-share':
      'The share who answered 5–7 when asked whether we made it easy for them. Customers who did not answer are left out.',
    'customer-satisfaction-index':
      'The mean of three questions, converted to 0–100: satisfied on the whole, compared with expectations, and compared with the ideal. Only customers who answered all three are counted.',
    'weighted-customer-satisfaction-index':
      'Three questions, converted to 0–100 and combined with weights of our own: satisfied on the whole, compared with expectations, and compared with the ideal. Not to be compared with an index that has other weights.',
    retention:
      'The share of the customers at the start of the period who are still customers at its end. Customers who came during the period are left out.',
    churn:
      'The share of the customers at the start of the period who left during it. Customers who both came and left during the period are left out.',
    'annual-churn':
      'The share of the customers who would leave in a year if every month were like this one. Compounded, not twelve times the month.',
    'net-revenue-retention':
      'What the customers from the start of the period pay now, as a percentage of what they paid then. Customers who came, or came back, are left out.',
    'gross-revenue-retention':
      'How much is left of what customers paid at the start of the period. No customer counts for more than they paid then, and customers who came, or came back, are left out.',
    'customer-lifetime-value':
      'The margin from an average customer until they leave, if margin and churn stay as they are. The cost of winning the customer is not subtracted, and money that comes later is not discounted.',
    'discounted-lifetime-value':
      'The margin from an average customer until they leave, where money that comes later is worth less. The margin of the present period is left out.',
    'discounted-lifetime-value-initial':
      'The margin from an average customer until they leave, where money that comes later is worth less. The margin of the present period is counted.',
    'acquisition-cost':
      'What marketing and sales cost for each new customer. What is spent on existing customers is left out.',
    'ltv-to-cac': 'How many times over a customer gives back what it cost to win them.',
    'time-to-value':
      'The number of days until half of the customers have got the value that they came for. Customers who are not there yet count as longer than all others.',
    'revenue-share-of-existing':
      'The share of the period’s revenue that comes from those who were customers before it began.',
    'handling-time-median':
      'Half of the cases take at most this long, from opened to closed. Open cases that are reported count as longer than all others.',
    'handling-time-p90':
      'Nine cases in ten take at most this long, from opened to closed. Open cases that are reported count as longer than all others.',
    'completion-rate':
      'The share of those who started the step who completed it. Customers who never started it are left out.',
  },
  title: 'Customer figures',
  empty: 'No figure is watched yet.',
  summary: {
    fallen: (count, names) => `${figures(count)} ${has(count)} fallen: ${names}.`,
    risen: (count, names) => `${figures(count)} ${has(count)} risen, where lower is better: ${names}.`,
    below: (count, names) =>
      `${figures(count)} ${count === 1 ? 'is below its limit' : 'are below their limits'}: ${names}.`,
    above: (count, names) =>
      `${figures(count)} ${count === 1 ? 'is above its limit' : 'are above their limits'}: ${names}.`,
    falling: (count, names) => `${figures(count)} ${has(count)} dropped twice in a row: ${names}.`,
    rising: (count, names) =>
      `${figures(count)} ${has(count)} risen twice in a row, where lower is better: ${names}.`,
    'too-few': (count, names) =>
      `${figures(count)} ${count === 1 ? 'is' : 'are'} of too few to judge: ${names}.`,
    'not-tested': (count, names) =>
      `For ${figures(count).toLowerCase()} there is no telling a change from chance: ${names}.`,
    'nothing-before': (count, names) =>
      `${figures(count)} ${has(count)} nothing to be compared with yet: ${names}.`,
    'no-value': (count, names) => `${figures(count)} ${has(count)} no value: ${names}.`,
    steady: (count, isAll) => {
      if (count === 1) return isAll ? 'The figure is steady.' : 'The other one is steady.';
      return isAll ? `All ${inWords(count)} figures are steady.` : `The other ${inWords(count)} are steady.`;
    },
  },
  calm: 'No figure gives a warning.',
  rejected: (count) =>
    `${figures(count)} ${has(count)} a fault in the data behind ${count === 1 ? 'it' : 'them'}, and ${count === 1 ? 'is' : 'are'} not shown.`,
  statuses: {
    fallen: 'Has fallen',
    risen: 'Has risen',
    below: 'Below the limit',
    above: 'Above the limit',
    falling: 'Falling',
    rising: 'Rising',
    steady: 'Steady',
    'too-few': 'Too few to judge',
    'nothing-before': 'Nothing to compare with',
    'no-value': 'No value',
  },
  notTested: {
    amounts: {
      status: 'Not judged: counted in money',
      sentence:
        'It is counted in money, where a few large customers can decide. The sums do not show how much chance moves it, so a single change says nothing for certain.',
    },
    'count-unknown': {
      status: 'Not judged: number unknown',
      sentence:
        'How many are behind the figure is not known, and so not how much chance moves it. A single change says nothing for certain.',
    },
    'spread-unknown': {
      status: 'Not judged: spread unknown',
      sentence:
        'How far apart the values behind the figure are is not known, and so not how much chance moves it. A single change says nothing for certain.',
    },
  },
  warnings: {
    fallen: (from, to) => `The fall is larger than chance explains: from ${from} to ${to}.`,
    risen: (from, to) => `The rise is larger than chance explains: from ${from} to ${to}.`,
    below: (limit, now) => `Below the limit of ${limit}: now ${now}.`,
    above: (limit, now) => `Above the limit of ${limit}: now ${now}.`,
    falling: (from, to) => `Has dropped twice in a row: from ${from} to ${to}.`,
    rising: (from, to) => `Has risen twice in a row: from ${from} to ${to}.`,
  },
  caution: 'It may be chance. Keep an eye on it.',
  steady: 'No worse, beyond what chance explains.',
  reasons: {
    'too-few': (counts) =>
      `Too few to say whether it has changed (n\u00a0${counts}). It takes at least 30 in each period.`,
    'nothing-before': 'There is no value from the period before to compare with.',
  },
  nothing: {
    'no-denominator': { short: 'Nothing to count', sentence: 'There is nothing to count in the period.' },
    'not-yet-known': { short: 'Not known yet', sentence: 'The value is not known yet.' },
    unknown: { short: 'No value', sentence: 'The period has no value.' },
  },
  units: {
    percent: (number) => `${number}%`,
    ratio: (number) => `${number}\u00a0times`,
    minutes: (number, value) => `${number}\u00a0${value === 1 ? 'minute' : 'minutes'}`,
    hours: (number, value) => `${number}\u00a0${value === 1 ? 'hour' : 'hours'}`,
    days: (number, value) => `${number}\u00a0${value === 1 ? 'day' : 'days'}`,
  },
  unitNames: {
    percent: '%',
    points: 'points',
    money: 'amount',
    ratio: 'times',
    minutes: 'minutes',
    hours: 'hours',
    days: 'days',
  },
  scale: (min, max) => `on a scale from ${min} to ${max}`,
  count: (n) => `n\u00a0${n}`,
  withCount: (value, n) => `${value} (n\u00a0${n})`,
  valueSegment: (segment) => `segment ${segment}`,
  target: (target, lowerIsBetter) => `Target: at ${lowerIsBetter ? 'most' : 'least'} ${target}`,
  isMet: (isMet) => (isMet ? 'reached' : 'not reached'),
  limit: (limit, lowerIsBetter) => `Limit: at ${lowerIsBetter ? 'most' : 'least'} ${limit}`,
  lowerIsBetter: 'Lower is better',
  areas: 'Belongs to',
  period: (number) => `Period ${number}`,
  now: 'Now',
  line: (periods, withoutValue, from, to, low, high) =>
    `${capitalize(inWords(periods))} periods${withoutValue ? `, ${inWords(withoutValue)} without a value` : ''}: from ${from} to ${to}. Lowest ${low}, highest ${high}.`,
  more: 'What it counts, and period by period',
  columns: {
    figure: 'Figure',
    segment: 'Segment',
    period: 'Period',
    value: 'Value',
    unit: 'Unit',
    n: 'Number',
    target: 'Target',
    limit: 'Limit',
    status: 'Verdict',
    areas: 'Areas',
    definition: 'What it counts',
  },
  export: {
    title: 'Take the figures along',
    copy: 'Copy as text',
    print: 'Print',
    csv: 'Spreadsheet (CSV)',
    json: 'Data (JSON)',
    copied: 'The figures have been copied.',
    notCopied: 'They could not be copied. Select the text and copy it yourself.',
    file: 'customer-figures',
  },
};
