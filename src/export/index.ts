// What `kund-diagnos/export` exports: figures as files to take along.
export { csv, type Cell } from './csv.js';
export { summaryToCsv, type SummaryCsvOptions } from './summary-to-csv.js';
export { wordsEn, wordsSv, type ExportWords } from './words.js';
