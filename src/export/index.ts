// What `kund-diagnos/export` exports: figures as files to take along.
export { csv, type Cell } from './csv.js';
export { groupResultToCsv } from './group-result-to-csv.js';
export { groupResultToJson, parseGroupResult, type GroupResultDocument } from './group-result-json.js';
export type { GroupResult, GroupResultInput } from './group-result.js';
export { summaryToCsv, type CsvOptions } from './summary-to-csv.js';
export { wordsEn, wordsSv, type ExportWords } from './words.js';
