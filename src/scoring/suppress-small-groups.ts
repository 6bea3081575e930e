import { entriesOf, fields, optional, read, string, total, whole } from './check.js';

export interface SmallGroupOptions {
  /** The least number of people that a figure may be shown for: a whole number from 1, 5 when left out. */
  readonly minimum?: number;
}

/** Names, in the order given. */
export interface SuppressedGroups {
  shown: string[];
  hidden: string[];
}

/** The options of what protects small groups. */
export function readOptions(options: unknown): { minimum: number; by: string | undefined } {
  const { minimum = 5, by } = read(
    'options',
    options,
    fields({ minimum: optional(whole(1)), by: optional(string) }),
  );
  return { minimum, by };
}

type Sizes = readonly (readonly [name: string, size: number])[];

export function suppress(sizes: Sizes, minimum: number): SuppressedGroups {
  // The smallest first, ties by name: what people answered has no say.
  const large = sizes
    .filter(([, size]) => size >= minimum)
    .sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  const people = (groups: Sizes): number => total(groups.map(([, size]) => size));
  const hiddenPeople = people(sizes) - people(large);
  // Total minus shown would reveal fewer than the limit: one group more is hidden.
  if (hiddenPeople && hiddenPeople < minimum) large.shift();
  const names = (shown: boolean): string[] =>
    sizes.filter((group) => large.includes(group) === shown).map(([name]) => name);
  return { shown: names(true), hidden: names(false) };
}

/**
 * Which groups of a breakdown may be shown, so that nothing can be worked out about fewer people than the limit, not even by
 * subtracting what is shown from the whole.
 *
 * Groups below the limit are hidden, their size too. If those hidden together are fewer than the limit, the smallest of the rest is
 * hidden as well (on a tie the one whose name comes first). When everybody together are fewer, nothing is shown but their number.
 * One breakdown at a time: two overlapping ones of the same round can be subtracted from each other.
 *
 * @param sizes The number of people in each group, whole numbers. Everybody belongs to exactly one group: those without a role are a
 *   group too.
 * @throws KundDiagnosError `invalid-sizes` for a size that is no whole number from 0, `invalid-options` for a limit below 1.
 *
 * @example
 * suppressSmallGroups({ CS: 6, Sälj: 2, Ledning: 3 }); // { shown: ['CS'], hidden: ['Sälj', 'Ledning'] }
 * suppressSmallGroups({ CS: 6, Sälj: 2 }, { minimum: 5 }); // { shown: [], hidden: ['CS', 'Sälj'] }
 */
export function suppressSmallGroups(
  sizes: Readonly<Record<string, number>>,
  options: SmallGroupOptions = {},
): SuppressedGroups {
  return suppress(read('sizes', sizes, entriesOf(whole())), readOptions(options).minimum);
}
