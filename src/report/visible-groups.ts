import { addCounts, type ParsedTally } from '../scoring/parse-tally.js';
import { suppress } from '../scoring/suppress-small-groups.js';
import { fail, sumOf } from '../scoring/validate.js';

/** A group's or a round's counts by name; no tally when it is hidden. */
export interface NamedTally {
  readonly name: string;
  readonly tally: ParsedTally | null;
}

/**
 * The groups that may be shown beside the whole; the others keep their name and lose their tally. People of the whole who are in no group
 * count as hidden, so that the whole minus what is shown does not give them away. Applying the rule twice changes nothing more.
 *
 * Fails when the groups hold people or answers that the whole does not.
 */
export function visibleGroups(
  whole: ParsedTally,
  groups: readonly NamedTally[],
  minimum: number,
): NamedTally[] {
  const given = groups.filter((group): group is { name: string; tally: ParsedTally } => group.tally !== null);
  const people = sumOf(given.map(({ tally }) => tally.n));
  if (people > whole.n) {
    fail(`groups that together hold at most the ${whole.n} people of the whole`, people, 'incompatible');
  }
  if (given.length > 0 && !isPartOf(whole, given)) {
    fail('groups whose answers are among those of the whole', 'others', 'incompatible');
  }
  const sizes = given.map(({ name, tally }): [string, number] => [name, tally.n]);
  // No group has the name of the rest: it is longer than all of theirs together.
  if (people < whole.n) sizes.push([`${sizes.map(([name]) => name).join('')}…`, whole.n - people]);
  const shown = new Set(suppress(sizes, minimum).shown);
  return groups.map(({ name, tally }) => ({ name, tally: shown.has(name) ? tally : null }));
}

const isPartOf = (whole: ParsedTally, groups: readonly { tally: ParsedTally }[]): boolean =>
  whole.counts.every((counts, q) => {
    const together = addCounts(groups.map(({ tally }) => tally.counts[q]!));
    return counts.every((count, index) => together[index]! <= count);
  });
