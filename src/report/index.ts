// `kund-diagnos/report`: everything that may be shown of a group or of a person, and the files made from it.
export type { AreaNames } from './area-names.js';
export { csv, type CsvCell } from './formats/csv.js';
export type {
  ContradictedArea,
  CustomerFigure,
  CustomerFigureInput,
  CustomersInput,
  CustomersReport,
} from './customers/types.js';
export type { CustomerPeriod } from './customers/period.js';
export type { DecidedAction, Decisions } from './group-report/decisions.js';
export type { FigureInput, FigurePeriod, FigureReport } from './figures/figure.js';
export { figuresToCsv, figuresToJson, figuresToText, type FiguresFileOptions } from './figures/files.js';
export { figuresReport, type FiguresReport } from './figures/report.js';
export {
  groupReport,
  type GroupInput,
  type GroupReport,
  type GroupSummary,
  type RoundSummary,
} from './group-report/report.js';
export {
  groupReportToCsv,
  groupReportToJson,
  groupReportToText,
  summaryToCsv,
  type CsvOptions,
  type TextOptions,
} from './group-report/files.js';
export { parseGroupReport, type GroupReportDocument } from './group-report/json.js';
export { ownReport, type OwnReport } from './own-report.js';
export type { ReportedStep } from './group-report/next-steps.js';
export { followUp, type ActionState, type FollowUpItem } from '../plan/follow-up.js';
export type { LocalDate } from '../plan/local-date.js';
export { helpedInstrument } from './plan/helped-instrument.js';
export { makePlan } from './plan/make-plan.js';
export type { ActionStatus, CheckIn, Plan, PlanAction } from '../plan/plan.js';
export {
  planToCalendar,
  planToCsv,
  planToText,
  type PlanCalendarOptions,
  type PlanFileOptions,
} from './plan/files.js';
export type { Chance, NpsDifference } from './nps/difference.js';
export type { NpsFigures } from './nps/figures.js';
export { parseNpsReport, type NpsReportDocument, type StoredNps } from './nps/json.js';
export {
  npsReport,
  type NpsBreakdown,
  type NpsChange,
  type NpsCountsByName,
  type NpsGroup,
  type NpsReport,
  type NpsReportInput,
  type NpsRound,
} from './nps/report.js';
export {
  npsCommentsToCsv,
  npsReportToCsv,
  npsReportToJson,
  npsReportToText,
  type NpsFileOptions,
} from './nps/files.js';
