import type { CustomerStrings } from '../customer-strings.js';
import { capitalize } from '../format.js';
import { figureNames } from './figure-names.js';
import { formatCount, inWords } from './numbers.js';

export const customers: CustomerStrings = {
  title: 'Your picture and your customers’',
  hint: 'Two pictures, each on a scale of its own. They are not added up.',
  own: 'How you see yourselves',
  customers: 'How customers see you',
  noArea: 'No single area',
  names: figureNames,
  interval: (low, high) => `between ${low} and ${high}`,
  counted: {
    answers: (count) => `${formatCount(count)} ${count === 1 ? 'response' : 'responses'}`,
    customers: (count) => `${formatCount(count)} ${count === 1 ? 'customer' : 'customers'}`,
    cases: (count) => `${formatCount(count)} ${count === 1 ? 'case' : 'cases'}`,
    unknown: (count) => `n\u00a0=\u00a0${formatCount(count)}`,
  },
  tooFew: 'too few to say for sure',
  notTested: {
    amounts: 'not judged: counted in money',
    'count-unknown': 'not judged: number unknown',
    'spread-unknown': 'not judged: spread unknown',
  },
  hidden: 'too few to be shown',
  noValue: 'No value yet',
  units: {
    minutes: (count) => (count === 1 ? 'minute' : 'minutes'),
    hours: (count) => (count === 1 ? 'hour' : 'hours'),
    days: (count) => (count === 1 ? 'day' : 'days'),
  },
  before: (value, period) => `${period ?? 'period before'}: ${value}`,
  target: (value) => `target ${value}`,
  changes: {
    fallen: (from, to) => `has fallen from ${from} to ${to}, more than chance explains`,
    risen: (from, to) => `has risen from ${from} to ${to}, more than chance explains`,
    below: (from, to) => `is below your limit: ${to} against ${from}`,
    above: (from, to) => `is above your limit: ${to} against ${from}`,
    falling: (from, to) => `has dropped twice in a row, from ${from} to ${to}`,
    rising: (from, to) => `has gone up twice in a row, from ${from} to ${to}`,
  },
  is: (value, about) => (about ? `is ${value} (${about})` : `is ${value}`),
  ownNps: (said) => `Your customers’ NPS ${said}.`,
  changed: {
    fallen: (from) => `has fallen from ${from}`,
    risen: (from) => `has risen from ${from}`,
    below: (limit) => `is below your limit, ${limit}`,
    above: (limit) => `is above your limit, ${limit}`,
  },
  changedMany: (figures) =>
    `${capitalize(inWords(figures))} of your customers’ figures have gone the wrong way.`,
  moreDetractors: 'More detractors than promoters.',
  differ: 'Customers paint a different picture',
  differOn: (areas) => `Customers paint a different picture of ${areas}.`,
  differOnMany: (areas) =>
    `Customers paint a different picture of ${inWords(areas)} areas that you see as green.`,
  ownMean: (mean) => `The mean is ${mean}: that is how you see it yourselves.`,
  firstReason: 'green, but customers paint a different picture',
  discussFirstHint:
    'Red first, then green where customers paint a different picture, then yellow and the rest of green. Within a colour, what you disagree on most.',
  advice:
    'Ask two or three customers who are dissatisfied, or have left, to tell you why, before you settle which picture holds.',
  table: {
    customers: 'Customers',
    figure: 'Customer figure',
    value: 'Value',
    unit: 'Unit',
    low: 'Interval from',
    high: 'Interval to',
    n: 'Number behind the figure',
    says: 'What it says',
  },
};
