import { parseArgument } from './validation/argument.js';
import { named } from './validation/named.js';
import { strictObject } from './validation/strict-object.js';
import { integer, optional, sumOf } from './validation/validate.js';

export interface SmallGroupOptions {
  /** The least number of people that figures are shown for: a whole number from 1. Default: 5. */
  readonly minimum?: number | null | undefined;
}

/** Names, in the order given. */
export interface SuppressedGroups {
  shown: string[];
  hidden: string[];
}

export const DEFAULT_MINIMUM_GROUP_SIZE = 5;

type Sizes = readonly (readonly [name: string, size: number])[];

/**
 * The rule itself, for validated sizes.
 *
 * @param ungrouped The number of people who are in no group, or in one hidden already. No figure of theirs is shown, so they count as hidden.
 */
export function suppress(sizes: Sizes, minimum: number, ungrouped = 0): SuppressedGroups {
  const small = sizes.filter(([, size]) => size < minimum);
  const hiddenPeople = sumOf(small.map(([, size]) => size)) + ungrouped;
  const isAnyAlone = ungrouped === 1 || small.some(([, size]) => size === 1);
  const isTooFew = (people: number): boolean => people > 0 && people < minimum;

  // The smallest first, ties by name, so that the order does not depend on the answers.
  const large = sizes
    .filter(([, size]) => size >= minimum)
    .sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  // The whole minus the visible groups gives the hidden people's answers together. A person alone in a group can subtract their own from that.
  if (isTooFew(hiddenPeople) || (isAnyAlone && isTooFew(hiddenPeople - 1))) large.shift();

  const shown = new Set(large.map(([name]) => name));
  const names = sizes.map(([name]) => name);
  return { shown: names.filter((name) => shown.has(name)), hidden: names.filter((name) => !shown.has(name)) };
}

/** The number of people in each group by name. Pairs and a `Map` keep their order. */
export type GroupSizes = Iterable<readonly [name: string, size: number]> | Readonly<Record<string, number>>;

/**
 * Which groups of a breakdown may be shown, so that nothing can be worked out about fewer people than the limit, not even by
 * subtracting what is shown from the whole.
 *
 * Groups below the limit are hidden, their size too. Those hidden together are then nobody or at least the limit, and one more than the
 * limit where a hidden group is a single person, who could take away their own answers. Else the smallest of the rest is hidden as well
 * (on a tie, the one whose name comes first). When everybody together are fewer than the limit, nothing is shown but their number.
 *
 * Use it for one breakdown at a time: two of the same round can be subtracted from each other, and names that are nested (CS, CS Malmö) are
 * two. `mayPublish` decides about several.
 *
 * @param sizes The number of people in each group: whole numbers from 0. Everybody belongs to exactly one group; people without a role
 *   are a group too.
 * @param options `minimum`, the least number of people. Default: 5.
 * @throws {KundDiagnosError} `invalid-argument` for a size that is not a whole number from 0, or a limit below 1.
 *
 * @example
 * suppressSmallGroups([['CS', 6], ['Sälj', 2], ['Ledning', 3]]); // { shown: ['CS'], hidden: ['Sälj', 'Ledning'] }
 * suppressSmallGroups([['CS', 6], ['Sälj', 2]], { minimum: 5 }); // { shown: [], hidden: ['CS', 'Sälj'] }
 * suppressSmallGroups([['CS', 6], ['Sälj', 4], ['Ledning', 1]]); // { shown: [], hidden: ['CS', 'Sälj', 'Ledning'] }
 */
export function suppressSmallGroups(sizes: GroupSizes, options?: SmallGroupOptions | null): SuppressedGroups {
  const parsed = parseArgument('suppressSmallGroups', 'sizes', sizes, named(integer()));
  const { minimum } = parseArgument(
    'suppressSmallGroups',
    'options',
    options ?? {},
    strictObject({ minimum: optional(integer(1)) }),
  );
  return suppress(parsed, minimum ?? DEFAULT_MINIMUM_GROUP_SIZE);
}
