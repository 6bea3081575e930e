import { scaleValues } from '../../charts/scale-values.js';
import { FIGURE_COLUMNS, type TableStrings } from '../../locales/export-strings.js';
import type { AreaNames } from '../area-names.js';
import type { CustomersInWords } from '../customers/in-words.js';
import type { Decisions } from './decisions.js';
import { csvOf, type CsvCell } from '../formats/csv.js';
import type { parseTableInput } from './file-input.js';

/** The input of a table; with `decisions` the areas that were chosen have a column. */
export type TableInput = ReturnType<typeof parseTableInput> & {
  decisions?: Required<Decisions> | null;
  customers?: CustomersInWords | null;
};
type TableSummary = NonNullable<TableInput['summary']>;
type Figures = Partial<TableSummary['questions'][number]>;

/**
 * A report as the text of a CSV file, one table that a spreadsheet can filter: the whole, its groups and its earlier rounds below each other, each with a row
 * for every area and one for all of them. There is a column for groups or rounds only where there are any; a hidden one is a row that
 * says so. A round of another instrument or version is left out: nothing here may be compared with it. Every row has as many cells as
 * the first, as RFC 4180 asks.
 *
 * The customers' figures are rows of their own, one for each area that they speak to, in columns of their own: a column that held both scales
 * would be added up.
 */
export function reportCsv(
  input: TableInput,
  strings: TableStrings,
  locale: string,
  areas: AreaNames | null,
): string {
  const { scale, round, summary, decisions } = input;
  const hasDecisions = Boolean(decisions && decisions.chosen.length > 0);
  const groups = input.groups ?? [];
  const rounds = (input.rounds ?? []).filter(({ hiddenReason }) => hiddenReason !== 'incompatible');
  const values = scaleValues(scale);
  const now = round ?? strings.now;

  const labels = (roundName: string, groupName: string, area: string): CsvCell[] => [
    ...(rounds.length > 0 ? [roundName] : []),
    ...(groups.length > 0 ? [groupName] : []),
    area,
  ];
  // One cell for each column: the whole has only the first four figures, and a hidden group has none.
  const cells = (figures: Figures): CsvCell[] => [
    ...FIGURE_COLUMNS.map((column) => {
      const value = figures[column] ?? null;
      return typeof value === 'string' ? strings.values[value] : value;
    }),
    ...values.map((_, index) => figures.counts?.[index] ?? null),
  ];
  /** Only the present whole has decisions; the other rows have an empty cell, as RFC 4180 asks. */
  const decidedCell = (question: string | null): CsvCell[] => {
    if (!hasDecisions) return [];
    if (question === null || !decisions!.chosen.includes(question)) return [null];
    const actions = decisions!.actions.filter((action) => action.question === question);
    return [actions.map(({ text }) => text).join(' ') || strings.chosen];
  };
  const nameOf = (id: string) => areas?.questions[id]?.name ?? id;
  const customers = input.customers?.table(nameOf) ?? { headings: [], group: '', rows: [] };
  /** Only the customers' rows have their columns; the other rows have empty cells. */
  const noCustomerCells = customers.headings.map((): CsvCell => null);
  const rowsOf = (roundName: string, groupName: string, part: TableSummary | null): CsvCell[][] => {
    if (!part)
      return [
        [
          ...labels(roundName, groupName, strings.hidden),
          ...cells({}),
          ...decidedCell(null),
          ...noCustomerCells,
        ],
      ];
    const { questions, n, mean, light: wholeLight, sd } = part;
    return [
      ...questions.map((question) => {
        const decided = decidedCell(part === summary ? question.id : null);
        return [
          ...labels(roundName, groupName, nameOf(question.id)),
          ...cells(question),
          ...decided,
          ...noCustomerCells,
        ];
      }),
      [
        ...labels(roundName, groupName, strings.allAreas),
        ...cells({ n, mean, light: wholeLight, sd }),
        ...decidedCell(null),
        ...noCustomerCells,
      ],
    ];
  };
  const headings = [
    ...labels(strings.round, strings.group, strings.area),
    ...FIGURE_COLUMNS.map((column) => strings[column]),
    ...values.map((value) => strings.answered(value)),
    ...(hasDecisions ? [strings.decided] : []),
    ...customers.headings,
  ];
  const rows = [
    ...rowsOf(now, strings.everyone, summary),
    ...groups.flatMap((group) => rowsOf(now, group.name, group.summary)),
    ...rounds.flatMap((earlier) => rowsOf(earlier.name, strings.everyone, earlier.summary)),
    ...customers.rows.map(({ area, cells: own }) => [
      ...labels(now, customers.group, area),
      ...cells({}),
      ...decidedCell(null),
      ...own,
    ]),
  ];
  return csvOf([headings, ...rows], locale);
}
