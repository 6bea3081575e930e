import type { Scale } from '../../scoring/instrument.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { QuestionSummary } from '../../scoring/summarize.js';
import type { GroupStrings } from '../../locales/group-strings.js';
import { formatList, formatMean } from '../../locales/format.js';

/** Why an area is to be talked about, in sentences: the most telling first. */
export function reasonsFor(
  item: DiscussionItem,
  question: QuestionSummary,
  scale: Scale,
  strings: GroupStrings,
  locale: string,
): string[] {
  const { reasons } = strings;
  const sentences: string[] = [];
  if (item.split) {
    const middle = (scale.min + scale.max) / 2;
    // The word joiner keeps a range on one line.
    sentences.push(
      reasons.split(
        item.split.below,
        `${scale.min}–\u2060${Math.ceil(middle) - 1}`,
        item.split.above,
        `${Math.floor(middle) + 1}–\u2060${scale.max}`,
      ),
    );
  } else if (item.spread === 'high' && question.min !== null && question.max !== null) {
    sentences.push(reasons.highSpread(question.min, question.max));
  }
  if (item.groups.length > 0) {
    const named = item.groups.map(({ name, rounded, light }) =>
      strings.groupLight(name, formatMean(locale, rounded), light),
    );
    sentences.push(reasons.groups(formatList(locale, named)));
  }
  sentences.push(reasons.light(item.light, formatMean(locale, item.rounded)));
  return sentences;
}
