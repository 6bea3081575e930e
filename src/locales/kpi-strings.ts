import type { KpiUnit } from '../kpi/definitions.js';
import type { Comparison, NotTestedReason } from '../kpi/more-than-chance.js';
import type { EarlyWarning, WarningKind } from '../kpi/early-warning.js';
import type { NullReason } from '../kpi/kpi.js';
import type { FigureNames, KnownFigure } from './figure-names.js';

/** Strings about customer figures. */
export interface KpiStrings {
  names: FigureNames;
  /** One sentence or two for each figure: what is counted, and what is left out. */
  definitions: Record<KnownFigure, string>;
  title: string;
  /** With no figure to show. */
  empty: string;
  /** How many figures are in each state, and their names in a list. Of those that are steady, whether they are all there are. */
  summary: Record<WarningKind | Exclude<Comparison, 'tested'>, (count: number, names: string) => string> & {
    steady: (count: number, isAll: boolean) => string;
  };
  /** With no warning, and not every figure steady. */
  calm: string;
  /** How many could not be shown. */
  rejected: (count: number) => string;
  /** A word or two beside the mark of each state. */
  statuses: Record<Exclude<EarlyWarning['status'], 'not-tested'>, string>;
  /** Why chance is not known: beside the mark, and in a sentence. */
  notTested: Record<NotTestedReason, { status: string; sentence: string }>;
  /** What has gone the wrong way: the value before, or the limit; and the latest. Each comes with how many it is of. */
  warnings: Record<WarningKind, (from: string, to: string) => string>;
  /** After a warning that is a word of caution. */
  caution: string;
  steady: string;
  /** Why the latest could not be compared. Of too few: a list of how many. */
  reasons: {
    'too-few': (counts: string) => string;
    'nothing-before': string;
  };
  /** Why there is no value: in its place, and as a sentence. `unknown` where nobody has said. */
  nothing: Record<NullReason | 'unknown', { short: string; sentence: string }>;
  /** A formatted number with its unit. Money has a currency instead. */
  units: Record<Exclude<KpiUnit, 'points' | 'money'>, (formatted: string, value: number) => string>;
  /** A unit alone, at the head of a column. Money without a currency. */
  unitNames: Record<KpiUnit, string>;
  /** The ends of a scale of points. */
  scale: (min: string, max: string) => string;
  /** How many a value is of: by itself, and after the value. */
  count: (n: string) => string;
  withCount: (value: string, n: string) => string;
  /** After a figure's name: A, B or C by customers' value. */
  valueSegment: (segment: string) => string;
  target: (target: string, lowerIsBetter: boolean) => string;
  isMet: (isMet: boolean) => string;
  limit: (limit: string, lowerIsBetter: boolean) => string;
  lowerIsBetter: string;
  /** Before the names of areas of the diagnosis. */
  areas: string;
  /** A period that the host has not named, and the latest of those. */
  period: (number: number) => string;
  now: string;
  /** A line of periods in a sentence: how many of them have no value, the first and the latest with their names, the lowest and the highest. */
  line: (
    periods: number,
    withoutValue: number,
    from: string,
    to: string,
    low: string,
    high: string,
  ) => string;
  /** On what opens a figure's definition and its periods. */
  more: string;
  /** The headings of columns, in a figure's table and in a file. */
  columns: Record<
    | 'figure'
    | 'segment'
    | 'period'
    | 'value'
    | 'unit'
    | 'n'
    | 'target'
    | 'limit'
    | 'status'
    | 'areas'
    | 'definition',
    string
  >;
  export: {
    title: string;
    copy: string;
    print: string;
    csv: string;
    json: string;
    copied: string;
    notCopied: string;
    /** The name of the files. */
    file: string;
  };
}
