import { guard, record } from './check.js';
import type { Instrument, Light } from './instrument.js';
import { readInstrument, readLights } from './read-instrument.js';
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

function compare(groups: GroupFigures[]): Comparison {
  const tenths = groups.flatMap(({ rounded }) => (rounded === null ? [] : Math.round(10 * rounded)));
  const lights = groups.flatMap(({ light }) => light ?? []);
  return {
    groups,
    gap: tenths.length > 1 ? (Math.max(...tenths) - Math.min(...tenths)) / 10 : null,
    lightsDiffer: new Set(lights).size > 1,
  };
}

/**
 * Groups (roles, sites) side by side, question by question, on the same instrument and version.
 *
 * @param instrument The instrument that was answered.
 * @param groups Each group's tally, `null` for one that is hidden: it keeps its place, and no figure is made of it.
 * @throws KundDiagnosError `incompatible` for another instrument or version, `invalid-tally`, `invalid-counts`.
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
  return guard(() => {
    const basis = readInstrument(instrument);
    const lights = readLights(instrument.lights, ['instrument', 'lights']);
    const read = Object.entries(record(groups, 'invalid-input', ['groups'])).map(([name, tally]) => ({
      name,
      summary: tally === null ? null : summaryOf(basis, lights, tally, ['groups', name]),
    }));
    const figures = (name: string, of: Omit<GroupFigures, 'name'> | null | undefined): GroupFigures => ({
      name,
      n: of?.n ?? null,
      mean: of?.mean ?? null,
      rounded: of?.rounded ?? null,
      light: of?.light ?? null,
    });
    return {
      instrument: basis.id,
      version: basis.version,
      whole: compare(read.map(({ name, summary }) => figures(name, summary))),
      questions: basis.ids.map((id, q) => ({
        id,
        ...compare(read.map(({ name, summary }) => figures(name, summary?.questions[q]))),
      })),
    };
  });
}
