import { groupsOf, read } from './check.js';
import type { Instrument, Light } from './instrument.js';
import { readInstrument } from './read-instrument.js';
import { summaryOf } from './summarize.js';
import type { Tally } from './tally.js';

/** What one group answered; every figure is `null` when the group is hidden, n too. */
export interface GroupFigures {
  name: string;
  n: number | null;
  mean: number | null;
  rounded: number | null;
  light: Light | null;
}

/** The groups side by side, in the order given. */
export interface Comparison {
  groups: GroupFigures[];
  /** The highest rounded mean minus the lowest; `null` with fewer than two groups to compare. */
  gap: number | null;
  /** Whether the rounded means give different lights. */
  lightsDiffer: boolean;
}

export interface GroupComparison<Q extends string = string> {
  instrument: string;
  version: number;
  whole: Comparison;
  /** In the instrument's order. */
  questions: (Comparison & { id: Q })[];
}

/** Between rounded means, so that it agrees with the figures that are shown. */
export const difference = (high: number, low: number): number => Math.round(10 * high - 10 * low) / 10;

function compare(
  named: [name: string, figures: Omit<GroupFigures, 'name'> | null | undefined][],
): Comparison {
  const groups = named.map(([name, figures]) => {
    const { n = null, mean = null, rounded = null, light = null } = figures ?? {};
    return { name, n, mean, rounded, light };
  });
  const shown = groups.filter(({ light }) => light);
  const means = shown.map(({ rounded }) => rounded!);
  return {
    groups,
    gap: shown.length > 1 ? difference(Math.max(...means), Math.min(...means)) : null,
    lightsDiffer: new Set(shown.map(({ light }) => light)).size > 1,
  };
}

/**
 * Groups (roles, sites) side by side, question by question, on the same instrument and version.
 *
 * @param instrument The instrument that was answered.
 * @param groups Each group's tally, `null` for one that is hidden: it keeps its place, and no figure is made of it.
 * @throws KundDiagnosError `incompatible` for another instrument or version, `invalid-groups`, `invalid-instrument`.
 *
 * @example
 * const { questions } = compareGroups(kundorientering, { CS: tally(kundorientering, responses), Sälj: null });
 * questions[0].groups[0]; // { name: 'CS', n: 2, mean: 3.5, rounded: 3.5, light: 'green' }
 * questions[0].groups[1].n; // null
 */
export function compareGroups<Q extends string>(
  instrument: Instrument<Q>,
  groups: Readonly<Record<string, Tally<Q> | null>>,
): GroupComparison<Q> {
  const basis = readInstrument(instrument);
  const named = read('groups', groups, groupsOf(summaryOf(basis)));
  return {
    instrument: basis.id,
    version: basis.version,
    whole: compare(named),
    questions: basis.ids.map((id, q) => ({
      id,
      ...compare(named.map(([name, group]) => [name, group?.questions[q]])),
    })),
  };
}
