import { amount, at, count, entriesOf, exactly, fail, open, same, total } from './check.js';
import { readCounts } from './describe.js';
import type { Basis } from './read-instrument.js';

/** A tally's figures, read once and checked, in the instrument's order. */
export interface ReadTally {
  n: number;
  counts: number[][];
  squaredTotals: number;
}

/** Adds lists of counts place by place. */
export const addCounts = (lists: readonly (readonly number[])[]): number[] =>
  lists[0]!.map((_, i) => total(lists.map((counts) => counts[i]!)));

export function readTally({ id, version, ids, scale }: Basis, tally: unknown): ReadTally {
  const get = open(tally);
  get('instrument', same(id));
  get('version', same(version));
  const n = get('responses', count);
  const readQuestion = (given: unknown): number[] => {
    const counts = readCounts(scale)(given);
    return total(counts) === n ? counts : fail(`${n} answers`, total(counts));
  };
  return {
    n,
    counts: get('questions', exactly(ids, readQuestion)),
    squaredTotals: get('squaredTotals', amount),
  };
}

/** Groups by name, in the order given; `null` is a hidden one, and stays `null`. */
export const readGroups = <T>(groups: unknown, read: (group: unknown) => T): [string, T | null][] =>
  at('groups', () => entriesOf((group) => (group === null ? null : read(group)))(groups), 'invalid-tally');
