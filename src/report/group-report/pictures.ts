import { MAX_DOTS } from '../../charts/answer-marks.js';
import { areasSlide } from '../../charts/areas-slide.js';
import { groupsSlide } from '../../charts/groups-slide.js';
import { roundsSlide } from '../../charts/rounds-slide.js';
import type { Picture } from '../../charts/shapes.js';
import { formatChange, formatMean } from '../../locales/format.js';
import type { QuestionSummary } from '../../scoring/summarize.js';
import { changeOf, lastShownRound } from './change.js';
import type { GroupReport } from './report.js';
import { picturesOf, type PictureName } from './picture-names.js';
import { wholeInWords, type ReportWording } from './text.js';

/** A picture of a report, with the round in its title; `null` when nothing may be shown. */
export function reportPicture(
  name: PictureName,
  report: GroupReport,
  wording: ReportWording,
): Picture | null {
  const { summary, groups, scale, round } = report;
  if (!summary || !picturesOf(report).includes(name)) return null;
  const { locale, texts, common, strings } = wording;
  const nameOf = ({ id }: QuestionSummary) => texts.questions[id]?.name ?? id;
  const changeIn = ({ id }: QuestionSummary) =>
    changeOf(report, ({ questions }) => questions.find((question) => question.id === id)!);
  const meansOf = (question: QuestionSummary) => ({
    now: { rounded: question.rounded!, light: question.light! },
    before: changeIn(question)?.before ?? null,
  });
  const about = (heading: string) => ({
    title: round ? `${round}: ${heading}` : heading,
    subtitle: [texts.title, wholeInWords(report, summary, wording)].join(' · '),
    areas: summary.questions.map(nameOf),
    formatMean: (rounded: number) => formatMean(locale, rounded),
    formatChange: (difference: number) => formatChange(locale, difference),
    lightLabels: common.lightLabels,
    answered: strings.answered,
  });
  switch (name) {
    case 'areas': {
      const legend = strings.areasHint(summary.n <= MAX_DOTS, lastShownRound(report) !== null);
      const rows = summary.questions.map((question) => ({
        question,
        means: meansOf(question),
        difference: changeIn(question)?.difference ?? null,
      }));
      return areasSlide(rows, scale, { ...about(strings.areas), legend });
    }
    case 'groups': {
      const shown = groups.flatMap((group) =>
        group.summary ? [{ name: group.name, summary: group.summary }] : [],
      );
      return groupsSlide([{ name: strings.everyone, summary }, ...shown], {
        ...about(strings.groups),
        legend: strings.groupsHint(report.minimumGroupSize),
      });
    }
    case 'rounds': {
      const rows = summary.questions
        .map((question) => ({ question, change: changeIn(question)! }))
        .sort((a, b) => Math.abs(b.change.difference) - Math.abs(a.change.difference));
      const roundsStrings = { ...about(strings.rounds), areas: rows.map(({ question }) => nameOf(question)) };
      return roundsSlide(
        rows.map(({ question, change }) => ({
          means: { ...meansOf(question), before: change.before },
          difference: change.difference,
        })),
        scale,
        { ...roundsStrings, legend: strings.roundsHint },
      );
    }
  }
}
