// The settings that every report depends on, as a host may write them: in attributes, which may hold anything.
import { DEFAULT_MINIMUM_GROUP_SIZE } from '../../../../scoring/suppress-small-groups.js';
import { nonEmpty, orNothing } from '../../properties/non-empty.js';
import { numberFrom, wholeNumberFrom } from '../../properties/number.js';
import { warnOnce } from '../../warn-once.js';

export interface ReportSettings {
  round: string | null;
  invited: number | null;
  minimumGroupSize: number;
}

/** The settings of an element. An invalid limit falls back to the default; the report rejects the others where they are invalid. */
export const settingsOf = ({ round, invited, minimumGroupSize }: ReportSettings): ReportSettings => ({
  round: nonEmpty(round) ?? orNothing(round),
  invited: numberFrom(invited) as number | null,
  minimumGroupSize: wholeNumberFrom('minimum-group-size', minimumGroupSize, 1, DEFAULT_MINIMUM_GROUP_SIZE),
});

/** The host's order: the first of two where it is neither. */
export function sortFrom<T extends string>(input: unknown, [first, second]: readonly [T, T]): T {
  const sort = nonEmpty(input) ?? first;
  if (sort === second) return second;
  if (sort !== first) {
    warnOnce(`sort="${sort}" is neither ${first} nor ${second}; ${first} is used instead.`);
  }
  return first;
}
