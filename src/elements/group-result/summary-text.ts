import type { Instrument, Light } from '../../scoring/instrument.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { Recommendations } from '../../scoring/recommend.js';
import type { Summary } from '../../scoring/summarize.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { GroupStrings } from '../../locales/group-strings.js';
import { formatMean } from '../../locales/format.js';
import { rulesInWords } from '../shared/advice.js';
import { reasonsFor } from './reasons.js';
import { shown } from './talk-first.js';

export interface SummaryTextView {
  summary: Summary;
  /** How many were asked to answer, where that is known. */
  invited: number | null;
  order: readonly DiscussionItem[];
  recommendations: Recommendations;
  instrument: Instrument;
  texts: InstrumentTexts;
  strings: GroupStrings;
  lights: Record<Light, string>;
  language: string;
}

/** The mean, its light and how many answered, in one line. */
export const headline = ({
  summary,
  invited,
  instrument,
  strings,
  lights,
  language,
}: SummaryTextView): string =>
  `${strings.mean} ${formatMean(language, summary.rounded!)} ${strings.outOf(instrument.scale.max)} · ${lights[summary.light!]} · ${strings.answered(summary.n, invited)}`;

/** The result in plain text, to paste into a mail or a document: what stands first on the page, in the same words. */
export function summaryText(view: SummaryTextView): string {
  const { summary, order, recommendations, instrument, texts, strings, lights, language } = view;
  const name = (id: string) => texts.questions[id]?.name ?? id;
  const first = order.slice(0, shown).map((item, index) => {
    const question = summary.questions.find(({ id }) => id === item.question)!;
    const reasons = reasonsFor(item, question, instrument.scale, strings, language).join(' ');
    return `${index + 1}. ${name(item.question)} (${lights[item.light]}). ${reasons}`;
  });
  const rules = rulesInWords(recommendations.rules, texts, language).map(
    ({ title, areas, text }) => `${title}${areas && ` (${areas})`}: ${text}`,
  );
  const steps = recommendations.nextSteps.map(({ id }) => texts.nextSteps[id]!);
  const listed = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', heading, ...lines] : [];
  const bulleted = (lines: readonly string[]) => lines.map((line) => `– ${line}`);
  return [
    texts.title,
    headline(view),
    texts.actions[summary.light!],
    ...listed(strings.talkFirst, first),
    ...listed(strings.rules, bulleted(rules)),
    ...listed(strings.nextSteps, bulleted(steps)),
  ]
    .join('\n')
    .replaceAll('\u2060', '');
}
