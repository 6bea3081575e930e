import { roundedDifference } from '../scoring/compare-groups.js';
import type { GroupReport, RoundSummary } from './group-report.js';
import type { Summary } from '../scoring/summarize.js';

/** The latest earlier round whose figures may be shown. */
export const lastShownRound = ({ rounds }: Pick<GroupReport, 'rounds'>): RoundSummary | null =>
  rounds.findLast(({ summary }) => summary !== null) ?? null;

/** How a mean has moved since the latest round that is shown. */
export interface Change {
  before: number;
  now: number;
  /** Now minus before, as the rounded figures say. */
  difference: number;
  round: RoundSummary;
}

/**
 * @param pick Finds the figures in each round: the whole's, or a question's.
 * @returns `null` where there is no earlier round.
 */
export function changeOf(
  report: Pick<GroupReport, 'rounds' | 'summary'>,
  pick: (summary: Summary) => { readonly rounded: number | null } | undefined,
): Change | null {
  const round = lastShownRound(report);
  const before = round?.summary ? pick(round.summary)?.rounded : null;
  const now = report.summary ? pick(report.summary)?.rounded : null;
  if (!round || typeof before !== 'number' || typeof now !== 'number') return null;
  return { before, now, difference: roundedDifference(now, before), round };
}
