import { npsChart, npsGroupsChart, npsRoundsChart } from '../../charts/nps-charts.js';
import type { Ink, Picture } from '../../charts/shapes.js';
import { formatScore, formatShare } from '../../locales/format.js';
import { kindOf, NPS_KINDS, type NpsKind } from '../../surveys/comments-by-kind.js';
import type { NpsFigures } from './figures.js';
import type { NpsPictureName } from './picture-names.js';
import type { NpsReport } from './report.js';
import { npsShares } from './shares.js';
import { sortedGroups, type NpsWording } from './sentences.js';
import { npsInWords } from './text.js';

const INKS: Record<NpsKind, Ink> = { detractors: 'red', passives: 'line', promoters: 'green' };

/** A picture of a report, which says what it shows and when; `null` when nothing may be shown. */
export function npsPicture(name: NpsPictureName, report: NpsReport, wording: NpsWording): Picture | null {
  const { whole, round, invited } = report;
  const { locale, strings } = wording;
  if (!whole) return null;
  const format = (score: number) => formatScore(locale, score);
  const about = (heading: string, legend: string) => ({
    title: round ? `${round}: ${heading}` : heading,
    subtitle:
      heading === strings.title ? strings.answered(whole.n, invited) : npsInWords(whole, invited, wording),
    legend,
    formatScore: format,
  });
  const labelled = (figures: NpsFigures) => ({
    score: figures.score,
    interval: figures.interval,
    label: format(figures.score),
    detail: strings.answered(figures.n, null),
  });
  if (name === 'result') {
    const shares = npsShares(whole);
    const parts = NPS_KINDS.map((kind) => ({
      ink: INKS[kind],
      count: whole[kind],
      label: `${strings.kinds[kind]} (${strings.kindScores[kind]})`,
      share: formatShare(locale, shares[kind], 100),
    }));
    const counts = whole.counts?.map((count, score) => ({ ink: INKS[kindOf(score)], count })) ?? null;
    const [low, high] = whole.interval;
    const probably = strings.probably(format(low), format(high));
    return npsChart(
      { score: format(whole.score), heading: strings.score, probably, parts, counts },
      about(strings.title, strings.scoreHint),
    );
  }
  if (name === 'rounds') {
    const rows = report.rounds
      .filter(({ hiddenReason }) => hiddenReason !== 'incompatible')
      .map((one) => ({
        name: one.name,
        shown: one.figures && labelled(one.figures),
        hidden: strings.tableStrings.hidden,
      }));
    const now = { name: round ?? strings.now, shown: labelled(whole), hidden: '' };
    return npsRoundsChart([...rows, now], about(strings.rounds, strings.axisHint));
  }
  const breakdown = report.breakdowns.find((one) => one.name === name.breakdown);
  if (!breakdown) return null;
  const groups = sortedGroups(breakdown, false).map(({ group, figures }) => ({
    name: group.name,
    ...labelled(figures),
  }));
  return npsGroupsChart(
    [{ name: strings.everyone, ...labelled(whole) }, ...groups],
    about(breakdown.name, strings.axisHint),
  );
}
