import { parseArgument } from './argument.js';
import { named } from './named.js';
import { integer, object, optional, string, sumOf } from './validate.js';

export interface SmallGroupOptions {
  /** The least number of people that figures are shown for: a whole number from 1. Default: 5. */
  readonly minimum?: number | null;
}

/** Names, in the order given. */
export interface SuppressedGroups {
  shown: string[];
  hidden: string[];
}

export const DEFAULT_MINIMUM_GROUP_SIZE = 5;

/** Parses the options of the functions that protect small groups. */
export function smallGroupOptions(
  functionName: string,
  options: unknown,
): { minimum: number; by: string | null } {
  const { minimum, by } = parseArgument(
    functionName,
    'options',
    options ?? {},
    object({ minimum: optional(integer(1)), by: optional(string) }),
  );
  return { minimum: minimum ?? DEFAULT_MINIMUM_GROUP_SIZE, by };
}

type Sizes = readonly (readonly [name: string, size: number])[];

/** The rule itself, for sizes that are known to be right. */
export function suppress(sizes: Sizes, minimum: number): SuppressedGroups {
  // The smallest first, ties by name: what people answered has no say.
  const large = sizes
    .filter(([, size]) => size >= minimum)
    .sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  const people = (groups: Sizes): number => sumOf(groups.map(([, size]) => size));
  const hiddenPeople = people(sizes) - people(large);
  // The total minus what is shown would reveal fewer than the limit: one more group is hidden.
  if (hiddenPeople > 0 && hiddenPeople < minimum) large.shift();
  const names = (shown: boolean): string[] =>
    sizes.filter((group) => large.includes(group) === shown).map(([name]) => name);
  return { shown: names(true), hidden: names(false) };
}

/** The number of people in each group by name. Pairs and a `Map` keep their order. */
export type GroupSizes = Iterable<readonly [name: string, size: number]> | Readonly<Record<string, number>>;

/**
 * Which groups of a breakdown may be shown, so that nothing can be worked out about fewer people than the limit, not even by
 * subtracting what is shown from the whole.
 *
 * Groups below the limit are hidden, their size too. If those hidden together are fewer than the limit, the smallest of the rest is
 * hidden as well (on a tie, the one whose name comes first). When everybody together are fewer, nothing is shown but their number.
 * Use it for one breakdown at a time: two overlapping ones of the same round can be subtracted from each other.
 *
 * @param sizes The number of people in each group: whole numbers from 0. Everybody belongs to exactly one group; people without a role
 *   are a group too.
 * @param options `minimum`, the least number of people. Default: 5.
 * @throws {KundDiagnosError} `invalid-argument` for a size that is not a whole number from 0, or a limit below 1.
 *
 * @example
 * suppressSmallGroups({ CS: 6, Sälj: 2, Ledning: 3 }); // { shown: ['CS'], hidden: ['Sälj', 'Ledning'] }
 * suppressSmallGroups({ CS: 6, Sälj: 2 }, { minimum: 5 }); // { shown: [], hidden: ['CS', 'Sälj'] }
 */
export function suppressSmallGroups(sizes: GroupSizes, options?: SmallGroupOptions | null): SuppressedGroups {
  const parsed = parseArgument('suppressSmallGroups', 'sizes', sizes, named(integer()));
  return suppress(parsed, smallGroupOptions('suppressSmallGroups', options).minimum);
}
