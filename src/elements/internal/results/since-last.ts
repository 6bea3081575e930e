import { formatChange } from '../../../locales/format.js';
import { roundedDifference } from '../../../scoring/compare-groups.js';
import type { Summary } from '../../../scoring/summarize.js';
import type { ReportView } from './report-view.js';

/**
 * How a mean has moved since the latest round that is shown; empty when there is none.
 *
 * @param pick Finds the figures in each round: the whole's, or a question's.
 */
export function sinceLast(
  { report, summary, strings, locale }: ReportView,
  pick: (summary: Summary) => { rounded: number | null },
): string {
  const last = report.rounds.findLast((round) => round.summary);
  const now = pick(summary).rounded;
  const then = last?.summary && pick(last.summary).rounded;
  if (!last?.summary || typeof then !== 'number' || now === null) return '';
  const change = formatChange(locale, roundedDifference(now, then));
  return ` · ${strings.since(change, last.name)} (${strings.answered(last.summary.n)})`;
}
