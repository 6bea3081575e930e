import { compare, isMoreThanChance } from '../../kpi/more-than-chance.js';
import { periodParser } from '../../kpi/watched-period.js';
import type { CustomerFigure } from './types.js';

/** What customers say, and what they do. Figures of the same kind, or of a company's own work, need not go the same way. */
const SAID = new Set([
  'nps',
  'csat',
  'ces-mean',
  'ces-share',
  'customer-satisfaction-index',
  'weighted-customer-satisfaction-index',
]);
const DONE = new Set([
  'retention',
  'churn',
  'annual-churn',
  'net-revenue-retention',
  'gross-revenue-retention',
]);

interface FigureChange {
  figure: CustomerFigure;
  /** The values of the latest two periods. */
  from: number;
  to: number;
}

/** What the same customers say and what they do, where the two went opposite ways between the same two periods. */
export interface OppositeFigures {
  /** Has gone the wrong way by more than chance explains. */
  worse: FigureChange;
  /** Has gone the right way. */
  better: FigureChange;
  /** True where chance could explain the change for the better. */
  isWithinChance: boolean;
}

/** How a figure has changed, where that can be told from chance. */
interface TestedChange extends FigureChange {
  isForTheBetter: boolean;
  isWithinChance: boolean;
}

function changesOf(figure: CustomerFigure): TestedChange[] {
  const [before, now] = figure.periods.slice(-2).map(periodParser(figure.figure));
  if (!before || !now || compare(before, now) !== 'tested' || before.value === now.value) return [];
  const [from, to] = [before.value!, now.value!];
  return [
    {
      figure,
      from,
      to,
      isForTheBetter: to > from !== figure.lowerIsBetter,
      isWithinChance: !isMoreThanChance(before, now),
    },
  ];
}

/** One said and one done, of the same segment and, where both have names, of the same two periods. */
function belongTogether(one: CustomerFigure, other: CustomerFigure): boolean {
  const isPair = (said: CustomerFigure, done: CustomerFigure) =>
    SAID.has(said.figure) && DONE.has(done.figure);
  if (!isPair(one, other) && !isPair(other, one)) return false;
  const names = [one, other].map(({ periodNames }) => periodNames?.slice(-2).join('\n'));
  return one.segment === other.segment && (!names[0] || !names[1] || names[0] === names[1]);
}

/** The pairs of figures that went opposite ways, those where both changes are more than chance first. */
export function oppositeFigures(figures: readonly CustomerFigure[]): OppositeFigures[] {
  const changes = figures.flatMap(changesOf);
  const worse = changes.filter((change) => !change.isForTheBetter && !change.isWithinChance);
  const better = changes.filter(({ isForTheBetter }) => isForTheBetter);
  return worse
    .flatMap((one) =>
      better
        .filter(({ figure }) => belongTogether(one.figure, figure))
        .map((other) => ({ worse: one, better: other, isWithinChance: other.isWithinChance })),
    )
    .sort((a, b) => Number(a.isWithinChance) - Number(b.isWithinChance));
}
