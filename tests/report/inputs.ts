import fc from 'fast-check';
import type { GroupInput } from '../../src/report/index.js';
import { mergeTallies, tally, type Instrument, type Tally } from '../../src/scoring/index.js';
import { instruments, names, responsesOf, rowsOf } from '../scoring/arbitrary.js';

export interface DrawnInput extends GroupInput {
  readonly tally: Tally;
  readonly groups: [name: string, tally: Tally | null][];
  readonly rounds: [name: string, tally: Tally | null][];
  readonly minimumGroupSize: number;
}

/** A group of any instrument: people in groups, some in none, and rounds of others. */
export const inputs: fc.Arbitrary<{ instrument: Instrument; input: DrawnInput }> = instruments.chain(
  (instrument) => {
    const tallied = rowsOf(instrument, 8).map((rows) => tally(instrument, responsesOf(instrument, rows)));
    const named = fc.uniqueArray(fc.tuple(names, fc.option(tallied, { freq: 4 })), {
      maxLength: 4,
      selector: ([name]) => name,
    });
    return fc
      .record({
        groups: named,
        rounds: named,
        rest: tallied,
        round: fc.option(fc.string()),
        minimumGroupSize: fc.integer({ min: 1, max: 9 }),
      })
      .map(({ rest, ...input }) => {
        const people = input.groups.flatMap(([, group]) => group ?? []);
        return { instrument, input: { ...input, tally: mergeTallies(rest, ...people) } };
      });
  },
);
