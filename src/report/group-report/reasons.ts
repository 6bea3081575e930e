import { formatList, formatMean } from '../../locales/format.js';
import type { GroupResultStrings } from '../../locales/group-result-strings.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { Scale } from '../../scoring/instrument.js';
import type { QuestionSummary } from '../../scoring/summarize.js';
import { agreementOf } from './agreement.js';
import type { CustomersInWords } from '../customers/in-words.js';

/**
 * The reasons for discussing an area, in sentences that do not contradict each other, the most important first.
 *
 * @param customers The customers' figures in words. They may contradict an area that is green.
 */
export function reasonsFor(
  item: DiscussionItem,
  question: QuestionSummary,
  scale: Scale,
  strings: GroupResultStrings,
  locale: string,
  customers?: CustomersInWords | null,
): string[] {
  const { reasons } = strings;
  const agreement = agreementOf(item);
  const mean = formatMean(locale, item.rounded);
  const sentences: string[] = [];
  if (item.split) {
    const middle = (scale.min + scale.max) / 2;
    const below = range(scale.min, Math.ceil(middle) - 1);
    const above = range(Math.floor(middle) + 1, scale.max);
    sentences.push(reasons.split(item.split.below, below, item.split.above, above));
  } else if (agreement === 'high' && question.min !== null && question.max !== null) {
    sentences.push(reasons.highSpread(question.min, question.max));
  }
  if (item.groups.length > 0) {
    const groups = item.groups.map(({ name, rounded, light }) =>
      strings.groupLight(name, formatMean(locale, rounded), light),
    );
    sentences.push(reasons[agreement === 'groups' ? 'groupsDiffer' : 'groups'](formatList(locale, groups)));
  }
  // When views differ, no sentence about how the area works holds for the whole group.
  const isOnePicture = sentences.length === 0;
  const contradiction = customers?.contradiction(item.question) ?? [];
  if (!isOnePicture) sentences.push(reasons.meanOfDifferences(mean));
  // Nor can one where the customers see it differently.
  else if (customers && contradiction.length > 0) sentences.push(customers.ownMean(mean));
  else sentences.push(reasons.light(item.light, mean));
  return [...contradiction, ...sentences];
}

/** A range of values. The word joiner keeps it on one line. */
const range = (from: number, to: number): string => `${from}–\u2060${to}`;
