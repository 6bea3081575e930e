import { NPS_KINDS } from '../../surveys/comments-by-kind.js';
import { SURVEYS } from '../../surveys/survey.js';
import { scaleValues } from '../../charts/scale-values.js';
import { csvOf, type CsvCell } from '../formats/csv.js';
import type { NpsFigures } from './figures.js';
import type { NpsReport } from './report.js';
import type { NpsWording } from './sentences.js';

const VALUES = scaleValues(SURVEYS.nps.scale);

/**
 * A report as the text of a CSV file, one table that a spreadsheet can filter: the whole, its groups and its earlier rounds below each other. A
 * hidden one is a row that says so. How many were asked is a column where it is known. A round of another survey or version is left out: nothing
 * here may be compared with it.
 */
export function npsCsv(report: NpsReport, { locale, strings }: NpsWording): string {
  const { tableStrings: words } = strings;
  const { whole, breakdowns, rounds, invited } = report;
  const now = report.round ?? words.now;
  /** The last column, so that the others stay where they are. Only the present whole has a figure there. */
  const invitedCell = (cell: CsvCell): CsvCell[] => (invited === null ? [] : [cell]);
  const row = (
    breakdown: string,
    group: string,
    round: string,
    figures: NpsFigures | null,
    asked: number | null = null,
  ): CsvCell[] => [
    breakdown,
    group,
    round,
    ...(figures
      ? [
          figures.n,
          figures.score,
          ...figures.interval,
          ...NPS_KINDS.map((kind) => figures[kind]),
          ...VALUES.map((value) => figures.counts?.[value] ?? null),
        ]
      : [words.hidden, ...Array.from({ length: 6 + VALUES.length }, () => null)]),
    ...invitedCell(asked),
  ];
  const headings = [
    words.breakdown,
    words.group,
    words.round,
    words.answers,
    words.nps,
    words.low,
    words.high,
    ...NPS_KINDS.map((kind) => `${strings.kinds[kind]} (${strings.kindScores[kind]})`),
    ...VALUES.map((value) => words.answered(value)),
    ...invitedCell(words.invited),
  ];
  const rows = [
    row(words.everyone, words.everyone, now, whole, invited),
    ...breakdowns.flatMap(({ name, groups }) =>
      groups.map((group) => row(name, group.name, now, group.figures)),
    ),
    ...rounds
      .filter(({ hiddenReason }) => hiddenReason !== 'incompatible')
      .map(({ name, figures }) => row(words.everyone, words.everyone, name, figures)),
  ];
  return csvOf([headings, ...rows], locale);
}

/** The comments that may be shown as the text of a CSV file, one a row. */
export function npsCommentsCsv({ comments }: NpsReport, { locale, strings }: NpsWording): string {
  const { tableStrings: words } = strings;
  const headings = [words.kind, words.score, words.comment];
  const rows = comments.flatMap(({ kind, comments: own }) =>
    (own ?? []).map(({ score, comment }): CsvCell[] => [strings.kinds[kind], score, comment]),
  );
  return csvOf([headings, ...rows], locale);
}
