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
 * @returns `null` where nothing is shown, now or of an earlier round.
 */
export function changeOf(
  report: Pick<GroupReport, 'rounds' | 'summary'>,
  pick: (summary: Summary) => { readonly rounded: number | null },
): Change | null {
  const round = lastShownRound(report);
  if (!round?.summary || !report.summary) return null;
  // Everything has a mean in a summary that is shown.
  const before = pick(round.summary).rounded!;
  const now = pick(report.summary).rounded!;
  return { before, now, difference: roundedDifference(now, before), round };
}
