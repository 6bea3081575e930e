import { formatList, formatMean } from '../locales/format.js';
import type { GroupResultStrings } from '../locales/group-result-strings.js';
import type { DiscussionItem } from '../scoring/discussion-order.js';
import type { Scale } from '../scoring/instrument.js';
import type { QuestionSummary } from '../scoring/summarize.js';

/** Why an area is to be discussed, in sentences: the most telling first. */
export function reasonsFor(
  item: DiscussionItem,
  question: QuestionSummary,
  scale: Scale,
  strings: GroupResultStrings,
  locale: string,
): string[] {
  const { reasons } = strings;
  const sentences: string[] = [];
  if (item.split) {
    const middle = (scale.min + scale.max) / 2;
    const below = range(scale.min, Math.ceil(middle) - 1);
    const above = range(Math.floor(middle) + 1, scale.max);
    sentences.push(reasons.split(item.split.below, below, item.split.above, above));
  } else if (item.spread === 'high' && question.min !== null && question.max !== null) {
    sentences.push(reasons.highSpread(question.min, question.max));
  }
  if (item.groups.length > 0) {
    const groups = item.groups.map(({ name, rounded, light }) =>
      strings.groupLight(name, formatMean(locale, rounded), light),
    );
    sentences.push(reasons.groups(formatList(locale, groups)));
  }
  sentences.push(reasons.light(item.light, formatMean(locale, item.rounded)));
  return sentences;
}

/** The word joiner keeps a range on one line. */
const range = (from: number, to: number): string => `${from}–\u2060${to}`;
