import type { NotTestedReason } from '../kpi/more-than-chance.js';
import type { WarningKind } from '../kpi/early-warning.js';
import type { FigureNames } from './figure-names.js';

/** The columns of a table of customers' figures, in order. */
export const CUSTOMER_COLUMNS = ['figure', 'value', 'unit', 'low', 'high', 'n', 'says'] as const;

/** The kind of thing that `n` counts. */
export type CountedKind = 'answers' | 'customers' | 'cases' | 'unknown';

/** A change of a figure, formatted. The name is as it is written inside a sentence. */
export interface WrittenChange {
  name: string;
  from: string;
  to: string;
  isHigher: boolean;
}

/** Strings of the customers' figures beside a group's own picture. Figures and names are formatted already. */
export interface CustomerStrings {
  title: string;
  hint: string;
  /** Over the two sides. */
  own: string;
  customers: string;
  /** In place of areas for a figure that speaks to none. */
  noArea: string;
  names: FigureNames;
  interval: (low: string, high: string) => string;
  counted: Record<CountedKind, (count: number) => string>;
  /** After the number of answers, where there are fewer than thirty. */
  tooFew: string;
  /** After the value of the period before: why the change cannot be told from chance. */
  notTested: Record<NotTestedReason, string>;
  /** After the number of answers, where there are fewer than the least group size. */
  hidden: string;
  noValue: string;
  /** A unit after a number of it. */
  units: Record<'minutes' | 'hours' | 'days', (count: number) => string>;
  /** The value of the period before. `period` is its name, where it has one. */
  before: (value: string, period: string | null) => string;
  target: (value: string) => string;
  /** What a figure has done: what comes after its name in a sentence. `from` is the limit for *below* and *above*. */
  changes: Record<WarningKind, (from: string, to: string) => string>;
  /** What comes after the name of a score. `about` is how many answered, and its interval where that is said. */
  is: (value: string, about: string) => string;
  /** In the sentences that the result begins with: the score, and how it has changed. */
  ownNps: (said: string) => string;
  /** How a figure has gone the wrong way, from an earlier value or beyond a limit: what comes after its name there. */
  changed: Record<Exclude<WarningKind, 'falling' | 'rising'>, (from: string) => string>;
  /** The same of more figures than are named. */
  changedMany: (figures: number) => string;
  /** What a score below zero says, and whether its interval holds it for all customers. */
  moreDetractors: Record<'more-than-chance' | 'within-chance', string>;
  /** Beside an area that the group sees as green while the customers' figures say otherwise, and before those figures. */
  differ: string;
  /** After those figures: what they do not say. */
  notSaid: string;
  /** Which figures do not support the group's view of which areas. */
  differOn: (areas: string, figures: string) => string;
  /** In place of the names of more areas than are named there, and of more figures. */
  areas: (areas: number) => string;
  someFigures: string;
  /** A question on two figures that went opposite ways. `isWithinChance`: chance could explain the change for the better. */
  opposite: (worse: WrittenChange, better: WrittenChange, isWithinChance: boolean) => string;
  /** Such an area's mean, in place of a sentence that says that it works. */
  ownMean: (mean: string) => string;
  /** The reason to begin with such an area, after its name. */
  firstReason: string;
  /** In place of the hint over what to discuss first, where there are such areas. */
  discussFirstHint: string;
  /** The first advice on such an area. */
  advice: string;
  /** Headings of the columns of a table, and the name of the customers in its column of groups. */
  table: Record<'customers' | (typeof CUSTOMER_COLUMNS)[number], string>;
}
