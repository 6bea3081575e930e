import type { Tally } from './tally.js';

type Entry<Q extends string> = readonly [name: string, tally: Tally<Q> | null | undefined];

/**
 * Tallies by the name of a group or a round; `null` for one that is hidden. Give pairs or a `Map` where the order matters: the keys of
 * an object that are numbers, such as years, come first and in their own order.
 *
 * @example
 * const rounds: TalliesByGroup = [['Hösten 2025', autumn], ['Våren 2026', null]];
 */
export type TalliesByGroup<Q extends string = string> =
  Iterable<Entry<Q>> | Readonly<Record<string, Tally<Q> | null | undefined>>;
