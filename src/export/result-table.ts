import type { Scale } from '../scoring/instrument.js';
import type { QuestionSummary, Summary } from '../scoring/summarize.js';
import type { Cell } from './csv.js';
import { figures, type ExportWords } from './words.js';

/** What areas are called. */
export interface AreaNames {
  readonly questions: Readonly<Record<string, { readonly name: string }>>;
}

/** Somebody's result by the name of the group or the round; no summary when it is hidden. */
export type Named = readonly (readonly [name: string, summary: Summary | null])[];

/**
 * A result as one table that a spreadsheet can filter: the whole, its groups and its earlier rounds below each other, each with
 * a row for every area and one for all of them. A column for groups or rounds only where there are any; a hidden one is a
 * row that says so. Every row has as many cells as the first, as RFC 4180 asks.
 */
export function resultTable(
  whole: Summary | null,
  groups: Named,
  rounds: Named,
  { min, max }: Scale,
  words: ExportWords,
  areas?: AreaNames,
): Cell[][] {
  const points = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const names = (round: string, group: string, area: string): Cell[] => [
    ...(rounds.length > 0 ? [round] : []),
    ...(groups.length > 0 ? [group] : []),
    area,
  ];
  // As many cells as there are columns: the whole has the first four figures alone, and what is hidden has none.
  const row = (round: string, group: string, area: string, of: Partial<QuestionSummary>): Cell[] => [
    ...names(round, group, area),
    ...figures.map((figure) => {
      const value = of[figure] ?? null;
      return typeof value === 'string' ? words.values[value] : value;
    }),
    ...points.map((_, index) => of.counts?.[index] ?? null),
  ];
  const part = (round: string, group: string, summary: Summary | null): Cell[][] =>
    summary
      ? [
          ...summary.questions.map((question) =>
            row(round, group, areas?.questions[question.id]?.name ?? question.id, question),
          ),
          row(round, group, words.whole, summary),
        ]
      : [row(round, group, words.hidden, {})];
  return [
    [
      ...names(words.round, words.group, words.area),
      ...figures.map((figure) => words[figure]),
      ...points.map((point) => words.gave(point)),
    ],
    ...part(words.now, words.everyone, whole),
    ...groups.flatMap(([name, summary]) => part(words.now, name, summary)),
    ...rounds.flatMap(([name, summary]) => part(name, words.everyone, summary)),
  ];
}
