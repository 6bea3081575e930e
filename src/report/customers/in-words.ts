import type { InstrumentTexts } from '../../instruments/texts.js';
import type { CommonStrings } from '../../locales/common-strings.js';
import { CUSTOMER_COLUMNS, type CustomerStrings } from '../../locales/customer-strings.js';
import { formatMean } from '../../locales/format.js';
import type { Summary } from '../../scoring/summarize.js';
import type { CsvCell } from '../formats/csv.js';
import type { CustomersReport } from './types.js';
import {
  contradictionInWords,
  figureInWords,
  oppositeInWords,
  unitOf,
  type OppositeInWords,
} from './figure-in-words.js';
import { customersHeadline } from './headline.js';
import { pairsOf } from './pairs.js';

/** The customers' figures in words, for the sentences, the text and the table of a report. */
export interface CustomersInWords {
  /** Sentences of one paragraph against a green area; empty where no figure contradicts it. */
  contradiction: (question: string) => string[];
  /** In place of a sentence that says that such an area works. */
  ownMean: (mean: string) => string;
  /** The reason to begin with such an area. */
  firstReason: string;
  /** In the sentences that a result begins with. */
  headline: (nameOf: (question: string) => string) => string[];
  /** Two figures that went opposite ways, and a question on them; `null` where none did. */
  opposite: OppositeInWords | null;
  /** A section of the text to paste: its heading and its lines. */
  text: (
    summary: Summary,
    texts: InstrumentTexts,
    common: CommonStrings,
  ) => [heading: string, lines: string[]];
  /** Columns of a table: their headings; the name in the column of groups; and a row for each figure and area. */
  table: (nameOf: (question: string) => string) => CustomerTable;
}

interface CustomerTable {
  headings: string[];
  group: string;
  rows: { area: string; cells: CsvCell[] }[];
}

export function customersInWords(
  customers: CustomersReport,
  strings: CustomerStrings,
  locale: string,
): CustomersInWords {
  const wording = { strings, locale };
  const { figures, contradicted } = customers;
  return {
    contradiction: (question) => {
      const area = contradicted.find((each) => each.question === question);
      if (!area) return [];
      const sentences = area.figures.map((index) => contradictionInWords(figures[index]!, wording));
      return [[`${strings.differ}.`, ...sentences, strings.notSaid].join(' ')];
    },
    ownMean: strings.ownMean,
    firstReason: strings.firstReason,
    headline: (nameOf) => customersHeadline(customers, wording, nameOf),
    opposite: oppositeInWords(figures, wording),
    text: (summary, texts, common) => [
      strings.title,
      textLines(customers, summary, (id) => texts.questions[id]?.name ?? id, common, wording),
    ],
    table: (nameOf) => ({
      headings: CUSTOMER_COLUMNS.map((column) => strings.table[column]),
      group: strings.table.customers,
      rows: figures.flatMap((figure) => {
        const { name, changes } = figureInWords(figure, wording);
        const { value, n, areas, isHidden } = figure;
        const [low, high] = figure.interval ?? [null, null];
        const says = isHidden ? strings.hidden : changes.join(' ');
        const cells = [name, value, unitOf(figure, wording), low, high, n, says || null];
        const places = areas.length > 0 ? areas.map(nameOf) : [strings.noArea];
        return places.map((area) => ({ area, cells }));
      }),
    }),
  };
}

/** The two pictures: for the areas that the same figures speak to, the group's own and, below it, the customers'. */
function textLines(
  customers: CustomersReport,
  { questions }: Summary,
  nameOf: (question: string) => string,
  { lightLabels }: CommonStrings,
  wording: Parameters<typeof figureInWords>[1],
): string[] {
  const ids = questions.map(({ id }) => id);
  const opposite = oppositeInWords(customers.figures, wording);
  const pairs = pairsOf(customers, ids).flatMap((pair) => {
    const own = questions
      .filter(({ id }) => pair.questions.includes(id))
      .map(
        ({ id, rounded, light }) =>
          `${nameOf(id)} ${formatMean(wording.locale, rounded!)} (${lightLabels[light!]})`,
      );
    const figures = pair.figures.map((figure) => {
      const { name, value, about, beside, changes } = figureInWords(figure, wording);
      const head = value === null ? name : `${name} ${value}`;
      const parts = [head, about, beside].filter((part) => part !== '').join(' · ');
      return `   ${[`${parts}.`, ...changes].join(' ')}`;
    });
    return [`– ${own.join(', ') || wording.strings.noArea}`, ...figures];
  });
  return opposite === null ? pairs : [...pairs, opposite.question];
}
