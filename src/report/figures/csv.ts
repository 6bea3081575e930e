import { csvOf, type CsvCell } from '../formats/csv.js';
import type { FigureReport } from './figure.js';
import {
  areasInWords,
  definitionInWords,
  nameOf,
  periodName,
  segmentOf,
  statusInWords,
  type FigureWording,
} from './figure-words.js';

/** Figures as the text of a CSV file: a row for each period of each. What is said of the latest stands on its row. */
export function figuresCsv(figures: readonly FigureReport[], wording: FigureWording): string {
  const { columns } = wording.strings;
  const headings = [
    columns.figure,
    columns.segment,
    columns.period,
    columns.value,
    columns.unit,
    columns.n,
    columns.target,
    columns.limit,
    columns.status,
    columns.areas,
    columns.definition,
  ];
  const rows = figures.flatMap((figure) => rowsOf(figure, wording));
  return csvOf([headings, ...rows], wording.locale);
}

function rowsOf(figure: FigureReport, wording: FigureWording): CsvCell[][] {
  const { strings } = wording;
  const { unit, currency, target, limit, latest } = figure;
  const unitName =
    currency ??
    (unit !== null && Object.hasOwn(strings.unitNames, unit) ? strings.unitNames[unit as never] : unit);
  return figure.periods.map((period) => [
    nameOf(figure, wording),
    segmentOf(figure, wording),
    periodName(figure, period, wording),
    period.value ?? strings.nothing[period.nullReason ?? 'unknown'].short,
    unitName,
    period.n,
    target,
    limit,
    period === latest ? statusInWords(figure, wording) : null,
    areasInWords(figure, wording),
    definitionInWords(figure, wording),
  ]);
}
