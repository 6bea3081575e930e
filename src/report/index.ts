// `kund-diagnos/report`: everything that may be shown of a group or of a person, and the files made from it.
export { csv, type CsvCell } from './csv.js';
export type { DecidedAction, Decisions } from './decisions.js';
export {
  groupReport,
  type GroupInput,
  type GroupReport,
  type GroupSummary,
  type RoundSummary,
} from './group-report.js';
export { groupReportToJson, parseGroupReport, type GroupReportDocument } from './json.js';
export type { OwnReport } from './own-figures.js';
export { ownReport } from './own-report.js';
export type { AreaNames } from './report-table.js';
export { groupReportToCsv, summaryToCsv, type CsvOptions } from './to-csv.js';
export { groupReportToText, type TextOptions } from './to-text.js';
