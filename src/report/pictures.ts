import { areasChart } from '../charts/areas-chart.js';
import { MAX_DOTS } from '../charts/dot-plot.js';
import { heatMap } from '../charts/heat-map.js';
import type { Picture } from '../charts/shapes.js';
import { formatMean } from '../locales/format.js';
import type { GroupReport } from './group-report.js';
import { headline, type ReportWording } from './text.js';

export type PictureName = 'areas' | 'groups' | 'rounds';

/** A picture of a report; `null` when nothing may be shown. */
export function reportPicture(
  name: PictureName,
  report: GroupReport,
  wording: ReportWording,
): Picture | null {
  const { summary, groups, rounds, scale, minimumGroupSize, round } = report;
  if (!summary) return null;
  const { locale, texts, common, strings } = wording;
  const chartStrings = {
    title: texts.title,
    subtitle: headline(report, wording),
    areas: summary.questions.map(({ id }) => texts.questions[id]?.name ?? id),
    formatMean: (rounded: number) => formatMean(locale, rounded),
    lightLabels: common.lightLabels,
    hidden: strings.hidden,
    answered: strings.answered,
  };
  switch (name) {
    case 'areas':
      return areasChart(summary.questions, scale, {
        ...chartStrings,
        legend: strings.areasHint(summary.n <= MAX_DOTS),
      });
    case 'groups':
      return heatMap([{ name: strings.everyone, summary }, ...groups], {
        ...chartStrings,
        legend: strings.groupsHint(minimumGroupSize),
      });
    case 'rounds': {
      const earlier = rounds.filter(({ hiddenReason }) => hiddenReason !== 'incompatible');
      return heatMap([...earlier, { name: round ?? strings.now, summary }], { ...chartStrings, legend: '' });
    }
  }
}
