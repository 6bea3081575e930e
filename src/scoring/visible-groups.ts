import { refuse, total, type Path } from './check.js';
import { suppressSmallGroups } from './suppress-small-groups.js';
import type { Tally } from './tally.js';

/** Groups by name; `null` where one is hidden. */
export type Groups<Q extends string = string> = Readonly<Record<string, Tally<Q> | null>>;

/**
 * The groups that may be shown beside the whole, with `null` for those that may not. People of the whole who are in
 * no visible group count as hidden: the whole minus what is shown must not point them out. Done twice it changes nothing more.
 *
 * @throws {KundDiagnosError} when the groups together hold more people than the whole: they overlap.
 */
export function visibleGroups<Q extends string>(
  whole: Tally<Q>,
  groups: Groups<Q>,
  minimum: number,
  path: Path = 'groups',
): Groups<Q> {
  const names = Object.keys(groups);
  const sizes = new Map(names.flatMap((name) => (groups[name] ? [[name, groups[name].responses]] : [])));
  const people = total([...sizes.values()]);
  if (people > whole.responses) {
    refuse(
      `groups that together hold at most the ${whole.responses} people of the whole`,
      people,
      path,
      'incompatible',
    );
  }
  // The rest stands under a name that no group has.
  const rest = `${names.join('')}…`;
  if (people < whole.responses) sizes.set(rest, whole.responses - people);
  const { shown } = suppressSmallGroups(Object.fromEntries(sizes), { minimum });
  return Object.fromEntries(
    names.map((name) => [name, shown.includes(name) ? (groups[name] ?? null) : null]),
  );
}
