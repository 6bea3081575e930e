import type { Instrument, TrafficLight } from './instrument.js';
import { instrumentArgument, type ParsedInstrument } from './parse-instrument.js';
import { summaryOfTally, type Summary } from './summarize.js';
import type { TalliesByGroup } from './tallies-by-group.js';
import { parseArgument } from './validation/argument.js';
import { named } from './validation/named.js';
import { optional } from './validation/validate.js';

/** One group's figures. Each is `null` when the group is hidden, n too. */
export interface GroupFigures {
  name: string;
  n: number | null;
  mean: number | null;
  rounded: number | null;
  light: TrafficLight | null;
}

/** Groups side by side, in the order given. */
export interface Comparison {
  groups: GroupFigures[];
  /** The highest rounded mean minus the lowest; `null` with fewer than two groups to compare. */
  gap: number | null;
  /** True when the rounded means give different lights. */
  lightsDiffer: boolean;
}

export interface GroupComparison<Q extends string = string> {
  instrument: string;
  version: number;
  whole: Comparison;
  /** In the instrument's order. */
  questions: (Comparison & { id: Q })[];
}

/** The difference between two rounded means, so that it agrees with the figures that are shown. */
export const roundedDifference = (a: number, b: number): number => Math.round(10 * a - 10 * b) / 10;

type Figures = Omit<GroupFigures, 'name'>;

function compare(
  groups: readonly (readonly [name: string, figures: Figures | null | undefined])[],
): Comparison {
  const figures = groups.map(([name, group]): GroupFigures => {
    const { n = null, mean = null, rounded = null, light = null } = group ?? {};
    return { name, n, mean, rounded, light };
  });
  const means = figures.map(({ rounded }) => rounded).filter((rounded) => rounded !== null);
  const lights = new Set(figures.map(({ light }) => light).filter((light) => light !== null));
  return {
    groups: figures,
    gap: means.length > 1 ? roundedDifference(Math.max(...means), Math.min(...means)) : null,
    lightsDiffer: lights.size > 1,
  };
}

/** Groups side by side, from validated summaries; `null` for a hidden one. */
export const compareSummaries = <Q extends string>(
  { id, version, ids }: ParsedInstrument<Q>,
  groups: readonly (readonly [name: string, summary: Summary<Q> | null])[],
): GroupComparison<Q> => ({
  instrument: id,
  version,
  whole: compare(groups),
  questions: ids.map((question, q) => ({
    id: question,
    ...compare(groups.map(([name, summary]) => [name, summary?.questions[q]])),
  })),
});

/**
 * Groups (roles, sites) side by side, question by question, on the same instrument and version.
 *
 * @param instrument The instrument that was answered.
 * @param groups Each group's tally by name; `null` for one that is hidden, which keeps its place and gets no figures.
 * @throws {KundDiagnosError} `incompatible` for another instrument or version, else `invalid-argument`.
 *
 * @example
 * const { questions } = compareGroups(kundorientering, [['CS', tally(kundorientering, responses)], ['Sälj', null]]);
 * questions[0].groups[0]; // { name: 'CS', n: 2, mean: 3.5, rounded: 3.5, light: 'green' }
 * questions[0].groups[1].n; // null
 */
export function compareGroups<Q extends string>(
  instrument: Instrument<Q>,
  groups: TalliesByGroup<Q>,
): GroupComparison<Q> {
  const parsed = instrumentArgument<Q>('compareGroups', instrument);
  const summaries = parseArgument('compareGroups', 'groups', groups, named(optional(summaryOfTally(parsed))));
  return compareSummaries(parsed, summaries);
}
