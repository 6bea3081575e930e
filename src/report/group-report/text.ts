import type { InstrumentTexts } from '../../instruments/texts.js';
import type { CommonStrings } from '../../locales/common-strings.js';
import { formatMean } from '../../locales/format.js';
import type { GroupResultStrings } from '../../locales/group-result-strings.js';
import type { CustomersInWords } from '../customers/in-words.js';
import { NO_DECISIONS, type Decisions } from './decisions.js';
import type { Summary } from '../../scoring/summarize.js';
import type { GroupReport } from './report.js';
import { headlineInWords } from './headline.js';
import { nextStepText, orderNextSteps } from './next-steps.js';
import { PRIORITY_COUNT } from './meeting-limits.js';
import { reasonsFor } from './reasons.js';
import { ruleTexts } from '../rule-texts.js';

/** The texts and strings for a report in plain text. */
export interface ReportWording {
  /** BCP 47 tag, for figures and lists. */
  readonly locale: string;
  readonly texts: InstrumentTexts;
  readonly common: CommonStrings;
  readonly strings: GroupResultStrings;
  /** The customers' answers and figures, in words. Default: none. */
  readonly customers?: CustomersInWords | null | undefined;
}

/** The mean, its light and how many answered, in one line. */
export function wholeInWords(
  { invited, scale }: GroupReport,
  { n, rounded, light }: Summary,
  { locale, common, strings }: ReportWording,
): string {
  // A visible summary has both.
  const mean = `${strings.mean} ${formatMean(locale, rounded!)} ${strings.outOf(scale.max)}`;
  return [mean, common.lightLabels[light!], strings.answered(n, invited)].join(' · ');
}

/** The report in plain text, to paste into a mail or a document. It begins as the page does, in the same words. */
export function reportText(
  report: GroupReport,
  wording: ReportWording,
  decisions: Required<Decisions> = NO_DECISIONS,
): string {
  const { locale, texts, common, strings, customers } = wording;
  const { summary, order, scale, round } = report;
  if (!summary) return texts.title;
  const nameOf = (question: string) => texts.questions[question]?.name ?? question;
  const priorities = order.slice(0, PRIORITY_COUNT).map((item, index) => {
    const question = summary.questions.find(({ id }) => id === item.question)!;
    const reasons = reasonsFor(item, question, scale, strings, locale, customers).join(' ');
    return `${index + 1}. ${nameOf(item.question)} (${common.lightLabels[item.light]}). ${reasons}`;
  });
  const decided = decisions.chosen.flatMap((question) => {
    const actions = decisions.actions.filter((action) => action.question === question);
    return [`– ${nameOf(question)}`, ...actions.map(({ text }) => `   ${text}`)];
  });
  const rules = ruleTexts(report.rules, texts, locale).map(
    ({ title, areas, text }) => `${title}${areas && ` (${areas})`}: ${text}`,
  );
  const steps = orderNextSteps(report.nextSteps, decisions.chosen).map((step) => nextStepText(step, texts));
  const pictures = customers?.text(summary, texts, common) ?? (['', []] as const);
  const headline = headlineInWords(report, strings, nameOf, locale, customers);
  const paragraph = (sentences: readonly string[]) => (sentences.length > 0 ? [sentences.join(' ')] : []);
  const section = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', heading, ...lines] : [];
  const bulleted = (lines: readonly string[]) => lines.map((line) => `– ${line}`);
  return (
    [
      round ? `${texts.title}, ${round}` : texts.title,
      ...(headline ? paragraph([headline.lights, headline.first]) : []),
      ...paragraph(headline?.further ?? []),
      ...paragraph(customers?.headline(nameOf) ?? []),
      wholeInWords(report, summary, wording),
      ...section(...pictures),
      ...section(strings.decided, decided),
      ...section(strings.discussFirst, priorities),
      ...section(strings.rules, bulleted(rules)),
      ...section(strings.nextSteps, bulleted(steps)),
    ]
      .join('\n')
      // Word joiners are only for the screen.
      .replaceAll('\u2060', '')
  );
}
