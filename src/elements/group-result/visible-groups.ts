import { KundDiagnosError } from '../../scoring/error.js';
import { suppressSmallGroups } from '../../scoring/suppress-small-groups.js';
import type { Tally } from '../../scoring/tally.js';

/** Groups by name; `null` where the host has hidden one. */
export type Groups = Readonly<Record<string, Tally | null>>;

/**
 * The groups that may be shown beside the whole, with `null` for those that may not. People of the whole who are in
 * no visible group count as hidden: the whole minus what is shown must not point them out.
 *
 * @throws {KundDiagnosError} when the groups together hold more people than the whole: they overlap.
 */
export function visibleGroups(whole: Tally, groups: Groups, minimum: number): Groups {
  const names = Object.keys(groups);
  const sizes = new Map(names.flatMap((name) => (groups[name] ? [[name, groups[name].responses]] : [])));
  const others = whole.responses - [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (others < 0) {
    throw new KundDiagnosError(
      'incompatible',
      `expected groups that together hold at most the ${whole.responses} people of the whole, got ${whole.responses - others}`,
      ['groups'],
    );
  }
  // The rest stands under a name that no group has.
  const rest = `${names.join('')}…`;
  if (others > 0) sizes.set(rest, others);
  const { shown } = suppressSmallGroups(Object.fromEntries(sizes), { minimum });
  return Object.fromEntries(
    names.map((name) => [name, shown.includes(name) ? (groups[name] ?? null) : null]),
  );
}
