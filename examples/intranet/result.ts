import { mergeTallies, suppressSmallGroups, type Tally } from 'kund-diagnos/scoring';

/** What anybody may see of a group. `null` means: too few have answered. */
export interface GroupResult {
  responses: number;
  tally: Tally | null;
  groups: Record<string, Tally | null>;
}

/**
 * Makes of the roles' tallies what may be shown. What is too small is left out here, where the figures are made, and
 * not in the page: what has not been sent cannot be read.
 *
 * @param tallies one for each role that has answered
 * @param roles every role there is: one that nobody has answered in looks like one with too few
 * @param minimum the least number of people that a figure is shown for
 */
export function groupResult(
  tallies: ReadonlyMap<string, Tally>,
  roles: readonly string[],
  minimum: number,
): GroupResult {
  const responses = [...tallies.values()].reduce((sum, tally) => sum + tally.responses, 0);
  if (responses < Math.max(minimum, 1)) return { responses, tally: null, groups: {} };

  const sizes = Object.fromEntries([...tallies].map(([role, tally]) => [role, tally.responses]));
  const { shown } = suppressSmallGroups(sizes, { minimum });
  const groups = [...new Set([...roles, ...tallies.keys()])].map((role): [string, Tally | null] => [
    role,
    shown.includes(role) ? (tallies.get(role) ?? null) : null,
  ]);
  return { responses, tally: mergeTallies(...tallies.values()), groups: Object.fromEntries(groups) };
}
