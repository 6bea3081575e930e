import type { Scale } from '../scoring/instrument.js';
import type { Summary } from '../scoring/summarize.js';
import type { Cell } from './csv.js';
import type { ExportWords } from './words.js';

/** What areas are called. */
export interface AreaNames {
  readonly questions: Readonly<Record<string, { readonly name: string }>>;
}

/** Some people's result, and what tells them from the others in the table; no summary when it is hidden. */
export type Part = readonly [labels: readonly string[], summary: Summary | null];

/**
 * Results as one table that a spreadsheet can filter: each part's areas below each other and a row for all of them, its labels in
 * the first columns. A hidden part is one row that says so.
 */
export function resultTable(
  labels: readonly string[],
  parts: readonly Part[],
  scale: Scale,
  words: ExportWords,
  names?: AreaNames,
): Cell[][] {
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  const headings = [
    ...labels,
    words.area,
    words.answers,
    words.mean,
    words.light,
    words.sd,
    words.spread,
    words.median,
    words.lowest,
    words.highest,
    ...points.map(words.gave),
  ];
  const figures = ({ n, mean, light, sd }: Pick<Summary, 'n' | 'mean' | 'light' | 'sd'>): Cell[] => [
    n,
    mean,
    light && words.lights[light],
    sd,
  ];
  const rows = ([own, summary]: Part): Cell[][] =>
    summary
      ? [
          ...summary.questions.map((question): Cell[] => [
            ...own,
            names?.questions[question.id]?.name ?? question.id,
            ...figures(question),
            question.spread && words.spreads[question.spread],
            question.median,
            question.min,
            question.max,
            ...question.counts,
          ]),
          [...own, words.whole, ...figures(summary)],
        ]
      : [[...own, words.hidden]];
  return [headings, ...parts.flatMap(rows)];
}

/** The whole, its groups and its earlier rounds as the parts of one table; a column only for what there is. */
export function resultParts(
  whole: Summary | null,
  groups: readonly (readonly [name: string, summary: Summary | null])[],
  rounds: readonly (readonly [name: string, summary: Summary | null])[],
  { round, now, group, everyone }: ExportWords,
): [labels: string[], parts: Part[]] {
  const labels = (time: string, people: string) => [
    ...(rounds.length > 0 ? [time] : []),
    ...(groups.length > 0 ? [people] : []),
  ];
  return [
    labels(round, group),
    [
      [labels(now, everyone), whole],
      ...groups.map(([name, summary]): Part => [labels(now, name), summary]),
      ...rounds.map(([name, summary]): Part => [labels(name, everyone), summary]),
    ],
  ];
}
