import { compare, isMoreThanChance } from '../../kpi/compare-measures.js';
import { periodParser, type Measure } from '../../kpi/watched-period.js';
import type { NpsFigures } from './figures.js';

/** Whether a difference is larger than chance explains; `too-few` where one of the two is of fewer than 30 answers. */
export type Chance = 'more-than-chance' | 'within-chance' | 'too-few';

/** How a group differs from the others. Their score is not given. */
export interface NpsDifference {
  isHigher: boolean;
  chance: Chance;
}

type Kinds = Pick<NpsFigures, 'detractors' | 'passives' | 'promoters'>;

const measureOf: (kinds: Kinds) => Measure = periodParser('nps');

function chanceOf(one: Measure, other: Measure): Chance {
  if (compare(one, other) !== 'tested') return 'too-few';
  return isMoreThanChance(one, other) ? 'more-than-chance' : 'within-chance';
}

/** Between two groups of different customers. */
export const chanceBetween = (one: Kinds, other: Kinds): Chance => chanceOf(measureOf(one), measureOf(other));

/** How a group differs from everybody else; `null` where there is nobody else. */
export function fromOthers(whole: NpsFigures, group: NpsFigures): NpsDifference | null {
  if (whole.n === group.n) return null;
  const others = measureOf({
    detractors: whole.detractors - group.detractors,
    passives: whole.passives - group.passives,
    promoters: whole.promoters - group.promoters,
  });
  const own = measureOf(group);
  return { isHigher: own.value! > others.value!, chance: chanceOf(others, own) };
}

/** The pairs of groups that differ by more than chance explains, the one with the higher score first. */
export function groupsApart(
  groups: readonly { name: string; figures: NpsFigures | null }[],
): [string, string][] {
  const shown = groups
    .flatMap(({ name, figures }) => (figures ? [{ name, measure: measureOf(figures) }] : []))
    .sort((a, b) => b.measure.value! - a.measure.value!);
  return shown.flatMap((one, index) =>
    shown
      .slice(index + 1)
      .filter((other) => chanceOf(one.measure, other.measure) === 'more-than-chance')
      .map((other): [string, string] => [one.name, other.name]),
  );
}
