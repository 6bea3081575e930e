import { scaleValues } from '../../charts/scale-values.js';
import { FIGURE_COLUMNS, type TableStrings } from '../../locales/export-strings.js';
import type { Spread } from '../../scoring/describe.js';
import { LIGHTS_WORST_FIRST } from '../../scoring/evaluate.js';
import type { TrafficLight } from '../../scoring/instrument.js';
import { parseScale } from '../../scoring/parse-instrument.js';
import { arrayOf, integer, object, optional, refine, string } from '../../scoring/validate.js';
import type { CsvCell } from './csv.js';
import type { CustomersInWords } from '../customers/in-words.js';
import type { Decisions } from '../decisions.js';

/** The names of the areas. */
export interface AreaNames {
  readonly questions: Readonly<Record<string, { readonly name: string }>>;
}

const figure = optional(refine('a number', (value: number) => Number.isFinite(value)));
const light = optional(
  refine('"red", "yellow" or "green"', (value: TrafficLight) => LIGHTS_WORST_FIRST.includes(value)),
);
const spread = optional(
  refine('"low", "moderate" or "high"', (value: Spread) => ['low', 'moderate', 'high'].includes(value)),
);
/** Parses the fields of a summary that a table needs. */
export const parseSummary = optional(
  object({
    n: integer(),
    mean: figure,
    light,
    sd: figure,
    questions: arrayOf(
      object({
        id: string,
        n: integer(),
        counts: arrayOf(integer()),
        mean: figure,
        light,
        sd: figure,
        spread,
        median: figure,
        min: figure,
        max: figure,
      }),
    ),
  }),
);
const part = { name: string, summary: parseSummary };

/** Parses the fields of a report that a table needs, from untrusted input. */
export const parseTableInput = object({
  scale: parseScale,
  round: optional(string),
  summary: parseSummary,
  groups: optional(arrayOf(object(part))),
  rounds: optional(arrayOf(object({ ...part, hiddenReason: optional(string) }))),
});

/** The input of a table; with `decisions` the areas that were chosen have a column. */
export type TableInput = ReturnType<typeof parseTableInput> & {
  decisions?: Required<Decisions> | null;
  customers?: CustomersInWords | null;
};
type TableSummary = NonNullable<TableInput['summary']>;
type Figures = Partial<TableSummary['questions'][number]>;

/**
 * A report as one table that a spreadsheet can filter: the whole, its groups and its earlier rounds below each other, each with a row
 * for every area and one for all of them. There is a column for groups or rounds only where there are any; a hidden one is a row that
 * says so. A round of another instrument or version is left out: nothing here may be compared with it. Every row has as many cells as
 * the first, as RFC 4180 asks.
 *
 * The customers' figures are rows of their own, one for each area that they speak to, in columns of their own: a column that held both scales
 * would be added up.
 */
export function reportTable(input: TableInput, strings: TableStrings, areas?: AreaNames | null): CsvCell[][] {
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
  return [
    headings,
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
}
