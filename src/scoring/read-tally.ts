import { fields, listOf, perQuestion, refuse, same, total, whole, type Read } from './check.js';
import type { Scale } from './instrument.js';
import type { Basis } from './read-instrument.js';

/** A tally's figures, read once and checked, in the instrument's order. */
export interface ReadTally {
  n: number;
  counts: number[][];
  squaredTotals: number;
}

/** How many gave each answer: one count for each point of the scale, and as many people as there are, where that is known. */
export const countsOf =
  ({ min, max }: Scale, n?: number): Read<number[]> =>
  (value, path) => {
    const counts = listOf(whole())(value, path);
    const people = n ?? total(counts);
    return counts.length === max - min + 1 && total(counts) === people
      ? counts
      : refuse(`${max - min + 1} counts that add up to ${people}`, counts.join(), path);
  };

/** Adds lists of counts place by place. */
export const addCounts = (lists: readonly (readonly number[])[]): number[] =>
  lists[0]!.map((_, i) => total(lists.map((counts) => counts[i]!)));

export const tallyOf =
  ({ id, version, ids, scale }: Basis): Read<ReadTally> =>
  (tally, path) => {
    const { responses: n } = fields({
      instrument: same(id),
      version: same(version),
      responses: whole(),
    })(tally, path);
    const { questions: counts, squaredTotals } = fields({
      questions: perQuestion(ids, countsOf(scale, n)),
      squaredTotals: whole(0, Number.MAX_SAFE_INTEGER),
    })(tally, path);
    return { n, counts, squaredTotals };
  };
