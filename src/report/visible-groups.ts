import type { Scale } from '../scoring/instrument.js';
import { addCounts, expectedSquaredTotals, type ParsedTally } from '../scoring/parse-tally.js';
import { suppress } from '../scoring/suppress-small-groups.js';
import { fail, sumOf } from '../scoring/validation/validate.js';

/** A group's or a round's counts by name; no tally when it is hidden. */
export interface NamedTally {
  readonly name: string;
  readonly tally: ParsedTally | null;
}

/**
 * Removes the tallies of groups that may not be shown beside the whole; they keep their names. People who are in no group count as hidden, so
 * that subtracting the visible groups from the whole does not reveal them. Idempotent.
 *
 * Whether the whole is large enough is decided where a report is made; `customers/period.ts` does the same for customers' figures.
 *
 * Fails when the groups hold people or answers that the whole does not.
 */
export function visibleGroups(
  whole: ParsedTally,
  groups: readonly NamedTally[],
  minimum: number,
  scale: Scale,
): NamedTally[] {
  const given = groups.filter((group): group is { name: string; tally: ParsedTally } => group.tally !== null);
  const ungrouped = withoutGroups(
    whole,
    given.map(({ tally }) => tally),
    scale,
  );
  const sizes = given.map(({ name, tally }): [string, number] => [name, tally.n]);
  const shown = new Set(suppress(sizes, minimum, ungrouped).shown);
  return groups.map(({ name, tally }) => ({ name, tally: shown.has(name) ? tally : null }));
}

/** The number of people who are in no group. Fails when the whole minus its groups are figures that nobody can have given. */
function withoutGroups(whole: ParsedTally, groups: readonly ParsedTally[], scale: Scale): number {
  if (groups.length === 0) return whole.n;
  const people = sumOf(groups.map(({ n }) => n));
  if (people > whole.n) {
    fail(`groups that together hold at most the ${whole.n} people of the whole`, people, 'incompatible');
  }
  const counts = whole.counts.map((all, q) => {
    const together = addCounts(groups.map((group) => group.counts[q]!));
    return all.map((count, index) => count - together[index]!);
  });
  const squares = groups.map(({ squaredTotals }) => squaredTotals);
  const squaredTotals =
    whole.squaredTotals !== null && squares.every((square) => square !== null)
      ? whole.squaredTotals - sumOf(squares)
      : null;
  const rest = { n: whole.n - people, counts, squaredTotals };
  if (counts.flat().some((count) => count < 0) || expectedSquaredTotals(rest, scale) !== null) {
    fail('groups whose answers are among those of the whole', 'others', 'incompatible');
  }
  return rest.n;
}
