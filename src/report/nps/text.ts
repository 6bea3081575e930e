import { formatList, formatScore, formatShare } from '../../locales/format.js';
import { NPS_KINDS } from '../../surveys/comments-by-kind.js';
import type { NpsFigures } from './figures.js';
import type { NpsReport } from './report.js';
import { npsShares } from './shares.js';
import {
  apartInWords,
  intervalHints,
  intervalInWords,
  sinceInWords,
  sortedGroups,
  type NpsWording,
} from './sentences.js';

/** The score, where it probably is, and how many answered, in one line. */
export function npsInWords(figures: NpsFigures, invited: number | null, wording: NpsWording): string {
  const { locale, strings } = wording;
  const { n, score } = figures;
  return `${strings.score} ${formatScore(locale, score)} (${intervalInWords(figures, wording)}) · ${strings.answered(n, invited)}`;
}

/** How many are of each kind: "Kritiker (0–6) 12 % · …". */
function kindsInWords(figures: NpsFigures, { locale, strings }: NpsWording): string {
  const shares = npsShares(figures);
  return NPS_KINDS.map(
    (kind) =>
      `${strings.kinds[kind]} (${strings.kindScores[kind]}) ${formatShare(locale, shares[kind], 100)}`,
  ).join(' · ');
}

/** The report in plain text, to paste into a mail or a document. Comments are not in it: they are read where they can be searched. */
export function npsText(report: NpsReport, wording: NpsWording): string {
  const { locale, strings } = wording;
  const { whole, round, breakdowns, rounds, invited, minimumGroupSize } = report;
  const title = round ? `${strings.title} ${round}` : strings.title;
  if (!whole) {
    const { responses } = report;
    return [
      title,
      responses === 0 ? strings.nobody : strings.tooFew(responses, minimumGroupSize, invited),
    ].join('\n');
  }
  const sections = breakdowns.map((breakdown) => {
    const hidden = breakdown.groups.filter(({ figures }) => !figures).map(({ name }) => name);
    return [
      '',
      breakdown.name,
      ...sortedGroups(breakdown, false).map(
        ({ group, figures }) => `– ${group.name}: ${npsInWords(figures, null, wording)}`,
      ),
      ...[apartInWords(breakdown, wording)].filter(Boolean),
      ...(hidden.length > 0 ? [strings.hiddenGroups(formatList(locale, hidden), minimumGroupSize)] : []),
    ];
  });
  const earlier = rounds.map(
    ({ name, figures, hiddenReason }) =>
      `– ${name}: ${figures ? npsInWords(figures, null, wording) : strings.hiddenReasons[hiddenReason!]}`,
  );
  return [
    title,
    npsInWords(whole, invited, wording),
    kindsInWords(whole, wording),
    ...[sinceInWords(report, wording)].filter(Boolean),
    ...intervalHints(report, wording),
    ...sections.flat(),
    ...(earlier.length > 0 ? ['', strings.rounds, ...earlier] : []),
  ].join('\n');
}
