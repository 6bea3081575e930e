// Customers' figures beside a group's own picture: the host's input, and the report of it that may be shown.
import type { AnswersInput } from '../../kpi/answer-counts.js';
import type { Comparison, NotTestedReason } from '../../kpi/more-than-chance.js';
import type { EarlyWarning, WatchedFigure, Warning } from '../../kpi/early-warning.js';
import type { NpsInput } from '../../scoring/nps.js';
import type { SurveyTally } from '../../surveys/survey.js';
import type { CustomerPeriod } from './period.js';

/** A figure that the host watches. Its latest period is shown. */
export interface CustomerFigureInput extends WatchedFigure {
  /** The name on screen. Default: the library's own name for it, or `figure`. */
  readonly name?: string | null | undefined;
  /**
   * A unit of `KpiUnit`, or the host's own word: `poäng`. Default: the figure's own; none for one of the host's own. Times from `handlingTime` keep the
   * unit that they were counted in.
   */
  readonly unit?: string | null | undefined;
  /** Of an amount of money: three letters, such as `SEK`. Default: the amount stands alone. */
  readonly currency?: string | null | undefined;
  /** The host's target, in the figure's unit. It is shown, and does not affect the areas. */
  readonly target?: number | null | undefined;
  /** A name for each period, such as `kvartal 3`. */
  readonly periodNames?: readonly string[] | null | undefined;
}

/** Counts of answers to NPS. A list could be counts or answers, and is rejected. */
type NpsCounts = Exclude<NpsInput, Iterable<number>>;

/** A survey that is hidden, with how many answered. */
interface HiddenSurvey {
  readonly n: number;
}

/** Customers' answers, as counts, and the customer figures that the host watches. */
export interface CustomersInput {
  /** 11 counts, 0 first, as a `SurveyTally` or `{ counts }`; or `{ promoters, passives, detractors }`. */
  readonly nps?: SurveyTally<'nps'> | NpsCounts | HiddenSurvey | null | undefined;
  /** 5 counts, 1 first. */
  readonly csat?: SurveyTally<'csat'> | AnswersInput | HiddenSurvey | null | undefined;
  /** 7 counts, 1 first. */
  readonly ces?: SurveyTally<'ces'> | AnswersInput | HiddenSurvey | null | undefined;
  /** At most 100. */
  readonly kpis?: readonly CustomerFigureInput[] | null | undefined;
}

/** The field of the input that a figure comes from. */
export type CustomerSource = keyof CustomersInput;

/** One figure of the customers', on its own scale. Plain JSON. */
export interface CustomerFigure {
  source: CustomerSource;
  /** `nps`, the `definition` of a figure of `kund-diagnos/kpi`, or a name of the host's own. */
  figure: string;
  name: string | null;
  segment: string | null;
  unit: string | null;
  currency: string | null;
  target: number | null;
  limit: number | null;
  lowerIsBetter: boolean;
  /** The areas that the host named; `null` where they are the figure's own. */
  givenAreas: string[] | null;
  /** Those of the instrument that it speaks to. */
  areas: string[];
  /** The oldest first. Of a period with fewer than the least group size only `n` is left. */
  periods: CustomerPeriod[];
  periodNames: string[] | null;
  /** The latest period's; `null` when it has none, or may not be shown. */
  value: number | null;
  /** How many answers, customers or cases the latest period is of; `null` where that is not known. */
  n: number | null;
  /** 95 %, for the latest period; `null` where chance is not known, or too few answered for it. */
  interval: [low: number, high: number] | null;
  /** True when the latest period has fewer than the least group size. */
  isHidden: boolean;
  status: EarlyWarning['status'];
  comparison: Comparison;
  /** Why the latest two periods are `not-tested`; `null` where the comparison is anything else. */
  notTestedReason: NotTestedReason | null;
  warnings: Warning[];
}

/** A figure as the host gave it, parsed. */
export type CustomerSeries = Pick<
  CustomerFigure,
  | 'source'
  | 'figure'
  | 'name'
  | 'segment'
  | 'unit'
  | 'currency'
  | 'target'
  | 'limit'
  | 'lowerIsBetter'
  | 'givenAreas'
  | 'areas'
  | 'periods'
  | 'periodNames'
>;

/** An area that the group sees as green, where figures of the customers' say otherwise. */
export interface ContradictedArea {
  question: string;
  /** Indexes in `figures`. */
  figures: number[];
}

/** The customers' figures beside a group's own, and where the two differ. Plain JSON. */
export interface CustomersReport {
  figures: CustomerFigure[];
  /** In the order to discuss them. */
  contradicted: ContradictedArea[];
}
