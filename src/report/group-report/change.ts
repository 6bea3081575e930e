import { roundedDifference } from '../../scoring/compare-groups.js';
import type { GroupReport, RoundSummary } from './report.js';
import type { Summary } from '../../scoring/summarize.js';

/** The latest earlier round whose figures may be shown. */
export const lastShownRound = ({ rounds }: Pick<GroupReport, 'rounds'>): RoundSummary | null =>
  rounds.findLast(({ summary }) => summary !== null) ?? null;

/** The change of a mean since the latest visible round. */
export interface Change {
  before: number;
  now: number;
  /** Now minus before, of the rounded means. */
  difference: number;
  round: RoundSummary;
}

/**
 * @param pick Selects the figures in each round: the whole's, or a question's.
 * @returns `null` when this round or every earlier one is hidden.
 */
export function changeOf(
  report: Pick<GroupReport, 'rounds' | 'summary'>,
  pick: (summary: Summary) => { readonly rounded: number | null },
): Change | null {
  const round = lastShownRound(report);
  if (!round?.summary || !report.summary) return null;
  // Every mean in a visible summary has a value.
  const before = pick(round.summary).rounded!;
  const now = pick(report.summary).rounded!;
  return { before, now, difference: roundedDifference(now, before), round };
}
