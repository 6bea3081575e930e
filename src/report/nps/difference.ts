import { compare, isMoreThanChance, isTooFew } from '../../kpi/more-than-chance.js';
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

function chanceOf(one: Measure, other: Measure, comparisons = 1): Chance {
  if (compare(one, other) !== 'tested') return 'too-few';
  return isMoreThanChance(one, other, comparisons) ? 'more-than-chance' : 'within-chance';
}

/** Between two groups of different customers. */
export const chanceBetween = (one: Kinds, other: Kinds): Chance => chanceOf(measureOf(one), measureOf(other));

/** How many of these are of enough answers to be compared. */
const comparable = (groups: readonly (NpsFigures | null)[]): number =>
  groups.filter((figures) => figures && !isTooFew(measureOf(figures))).length;

/**
 * How a group differs from everybody else; `null` where there is nobody else. Each group of its breakdown is a comparison.
 */
export function fromOthers(
  whole: NpsFigures,
  group: NpsFigures,
  groups: readonly (NpsFigures | null)[],
): NpsDifference | null {
  if (whole.n === group.n) return null;
  const others = measureOf({
    detractors: whole.detractors - group.detractors,
    passives: whole.passives - group.passives,
    promoters: whole.promoters - group.promoters,
  });
  const own = measureOf(group);
  const compared = comparable(groups);
  // Where two groups are everybody, each is the other's others.
  const isOnePair = compared === 2 && groups.reduce((n, figures) => n + (figures?.n ?? 0), 0) === whole.n;
  return { isHigher: own.value! > others.value!, chance: chanceOf(others, own, isOnePair ? 1 : compared) };
}

/** The pairs of groups that differ by more than chance explains in so many comparisons, the one with the higher score first. */
export function groupsApart(
  groups: readonly { name: string; figures: NpsFigures | null }[],
): [string, string][] {
  const shown = groups
    .flatMap(({ name, figures }) => (figures ? [{ name, measure: measureOf(figures) }] : []))
    .sort((a, b) => b.measure.value! - a.measure.value!);
  const compared = comparable(groups.map(({ figures }) => figures));
  const pairs = (compared * (compared - 1)) / 2;
  return shown.flatMap((one, index) =>
    shown
      .slice(index + 1)
      .filter((other) => chanceOf(one.measure, other.measure, pairs) === 'more-than-chance')
      .map((other): [string, string] => [one.name, other.name]),
  );
}
