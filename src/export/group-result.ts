import { fields, groupsOf, optional, read, whole, type Path, type Read } from '../scoring/check.js';
import type { Instrument } from '../scoring/instrument.js';
import { readInstrument, type Basis } from '../scoring/read-instrument.js';
import { tallyOf } from '../scoring/read-tally.js';
import { summaryOf } from '../scoring/summarize.js';
import type { Tally } from '../scoring/tally.js';
import { visibleGroups, type Groups } from '../scoring/visible-groups.js';

/** A group's result as it may be passed on: counts, and nothing of what is too small to be shown. */
export interface GroupResult<Q extends string = string> {
  /** The whole group; `null` when it is smaller than the limit. */
  tally: Tally<Q> | null;
  /** One breakdown of the whole by name, such as roles; `null` for a group that is hidden. */
  groups: Groups<Q>;
  /** Earlier rounds of the whole by name, in the order they were held; `null` for one that is hidden. */
  rounds: Groups<Q>;
  /** The least number of people whose figures are shown: a whole number from 1. */
  minimumGroupSize: number;
}

/** What a host has: everything but the tally may be left out. Hidden is what falls short of a limit of 5, unless said. */
export type GroupResultInput<Q extends string = string> = Pick<GroupResult<Q>, 'tally'> &
  Partial<GroupResult<Q>>;

/** A tally as a fresh one in the instrument's order, that some group of people can have given. */
const tallyReader =
  <Q extends string>(basis: Basis<Q>): Read<Tally<Q>> =>
  (value, path) => {
    const { n, counts, squaredTotals } = tallyOf(basis)(value, path);
    const tally = {
      instrument: basis.id,
      version: basis.version,
      responses: n,
      questions: Object.fromEntries(basis.ids.map((id, q) => [id, counts[q]])) as Tally<Q>['questions'],
      squaredTotals,
    };
    summaryOf(basis)(tally, path);
    return tally;
  };

/** A group's result that is known to be right, and from which everything is gone that the limit hides. */
export const resultOf =
  <Q extends string>(basis: Basis<Q>): Read<GroupResult<Q>> =>
  (value, path) => {
    const named = optional(groupsOf(tallyReader(basis)));
    const given = fields({
      tally: (tally, at): Tally<Q> | null => (tally === null ? tally : tallyReader(basis)(tally, at)),
      groups: named,
      rounds: named,
      minimumGroupSize: optional(whole(1)),
    })(value, path);
    const { groups = [], rounds = [], minimumGroupSize = 5 } = given;
    const large = (tally: Tally<Q> | null) => tally && (tally.responses < minimumGroupSize ? null : tally);
    const tally = large(given.tally);
    const at: Path = [path, 'groups'];
    return {
      tally,
      groups: tally ? visibleGroups(tally, Object.fromEntries(groups), minimumGroupSize, at) : {},
      rounds: Object.fromEntries(rounds.map(([name, round]) => [name, large(round)])),
      minimumGroupSize,
    };
  };

/** Reads what a host has into what may be passed on. */
export const readResult = <Q extends string>(
  instrument: Instrument<Q>,
  result: GroupResultInput<Q>,
): GroupResult<Q> => read('result', result, resultOf(readInstrument(instrument)));
