import type { PublishedResult } from 'kund-diagnos/live';
import { mergeTallies, suppressSmallGroups, type Tally } from 'kund-diagnos/scoring';

/** A group's result as anybody may see it. `null` means that too few have answered. */
export interface GroupResult {
  responses: number;
  tally: Tally | null;
  /** Pairs, which keep their order. */
  groups: [role: string, tally: Tally | null][];
}

/**
 * Makes the group's result from the roles' tallies. Small groups are hidden here, where the figures are made, and not in the page: what is
 * never sent cannot be read.
 *
 * @param tallies One for each role that has answered. Counts alone: a published tally has no squared totals, since together with the
 *   counts of a small group those could prove one person's answers.
 * @param roles Every role. One that nobody has answered in looks like one with too few.
 * @param minimum The least number of people that a figure is shown for.
 */
export function groupResult(
  tallies: ReadonlyMap<string, Tally>,
  roles: readonly string[],
  minimum: number,
): GroupResult {
  const responses = [...tallies.values()].reduce((sum, tally) => sum + tally.responses, 0);
  if (responses < Math.max(minimum, 1)) return { responses, tally: null, groups: [] };

  const sizes = [...tallies].map(([role, tally]): [string, number] => [role, tally.responses]);
  const { shown } = suppressSmallGroups(sizes, { minimum });
  const groups = [...new Set([...roles, ...tallies.keys()])].map((role): [string, Tally | null] => [
    role,
    shown.includes(role) ? tallies.get(role)! : null,
  ]);
  return { responses, tally: mergeTallies(...tallies.values()), groups };
}

/**
 * The result of a round that could be followed, once it is closed: what was published last. Those who came after that, and are too few for a
 * step of their own, are in the number of responses and in no figure. No department is shown, since with the steps of the whole it
 * would tell of the few in it who came in one of them.
 */
export function publishedGroupResult(
  { tally }: PublishedResult,
  responses: number,
  minimum: number,
): GroupResult {
  return { responses, tally: tally && tally.responses >= minimum ? tally : null, groups: [] };
}
