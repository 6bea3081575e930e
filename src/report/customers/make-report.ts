import { earlyWarning } from '../../kpi/early-warning.js';
import { periodParser } from '../../kpi/watched-period.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { ContradictedArea, CustomerFigure, CustomersReport } from './types.js';
import { contradictsGreen } from './contradicts-green.js';
import { intervalOf } from './figure-interval.js';
import type { CustomerSeries } from './types.js';
import { isTooSmall, peopleIn, suppressPeriod } from './period.js';

/**
 * A figure as it may be shown: periods of fewer than the least group size keep only their n.
 *
 * @param isQuestion Areas that the instrument does not have are left out.
 */
export function figureToShow(
  series: CustomerSeries,
  minimum: number,
  isQuestion: (id: string) => boolean,
): CustomerFigure {
  const { figure } = series;
  const periods = series.periods.map((period) => suppressPeriod(period, minimum));
  const { status, comparison, notTestedReason, warnings } = earlyWarning({ ...series, periods });
  const latest = periods.at(-1)!;
  return {
    ...series,
    areas: series.areas.filter(isQuestion),
    periods,
    value: periodParser(figure)(latest).value,
    n: peopleIn(latest),
    interval: intervalOf(figure, latest),
    isHidden: isTooSmall(latest, minimum),
    status,
    comparison,
    notTestedReason,
    warnings,
  };
}

/** Whether a survey is the latest period of a figure that is watched: the same figure is then shown once. */
const isRepeated = (survey: CustomerFigure, figures: readonly CustomerFigure[]): boolean =>
  survey.source !== 'kpis' &&
  figures.some(
    ({ source, figure, name, segment, value, n }) =>
      source === 'kpis' &&
      figure === survey.figure &&
      name === null &&
      segment === null &&
      value === survey.value &&
      n === survey.n,
  );

/**
 * The customers' figures that may be shown, and the areas that a group sees as green where they say otherwise.
 *
 * @param ids Of the instrument's questions.
 * @param order The areas in discussion order; none while the group's own figures are hidden.
 */
export function customersReport(
  series: readonly CustomerSeries[],
  minimum: number,
  ids: readonly string[],
  order: readonly DiscussionItem[],
): CustomersReport {
  const given = series.map((each) => figureToShow(each, minimum, (id) => ids.includes(id)));
  const figures = given.filter((figure) => !isRepeated(figure, given));
  const contradicted = order.flatMap(({ question, light }): ContradictedArea[] => {
    if (light !== 'green') return [];
    const indexes = figures.flatMap((figure, index) =>
      figure.areas.includes(question) && contradictsGreen(figure) ? [index] : [],
    );
    return indexes.length > 0 ? [{ question, figures: indexes }] : [];
  });
  return { figures, contradicted };
}
