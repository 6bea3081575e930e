import type { Scale } from '../scoring/instrument.js';
import type { Summary } from '../scoring/summarize.js';
import { csv, type Cell } from './csv.js';
import { wordsEn, wordsSv, type ExportWords } from './words.js';

export interface SummaryCsvOptions {
  /** Language of headings and decimal sign: `sv` unless said. Headings are in Swedish or English. */
  readonly locale?: string;
  /** The instrument's texts: the areas' names. Left out: their ids. */
  readonly texts?: { readonly questions: Readonly<Record<string, { readonly name: string }>> };
  /** Headings of your own, or in a third language. */
  readonly words?: ExportWords;
}

/**
 * A group's result as a table for a spreadsheet: one row an area, and a last one for the whole.
 *
 * @param summary - From `summarize`. Small groups are left out where the figures are made, not here.
 * @param scale - The instrument's scale: what the columns of counts are called.
 * @returns the text of a CSV file
 *
 * @example
 * summaryToCsv(summary, kundorientering.scale, { texts: kundorienteringSv });
 */
export function summaryToCsv(summary: Summary, scale: Scale, options: SummaryCsvOptions = {}): string {
  const { locale = 'sv', texts } = options;
  const words = options.words ?? (locale.split('-')[0] === 'sv' ? wordsSv : wordsEn);
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  const headings = [
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
  const areas = summary.questions.map((question): Cell[] => [
    texts?.questions[question.id]?.name ?? question.id,
    question.n,
    question.mean,
    question.light && words.lights[question.light],
    question.sd,
    question.spread && words.spreads[question.spread],
    question.median,
    question.min,
    question.max,
    ...question.counts,
  ]);
  const whole: Cell[] = [
    words.whole,
    summary.n,
    summary.mean,
    summary.light && words.lights[summary.light],
    summary.sd,
  ];
  return csv([headings, ...areas, whole], locale);
}
