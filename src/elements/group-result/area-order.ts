import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { QuestionSummary } from '../../scoring/summarize.js';
import { warnOnce } from '../shared/warn-once.js';

/** Whether what to talk about first stands first; otherwise the instrument's order. */
export function readSort(sort: string | null): boolean {
  const discussion = sort === 'discussion';
  if (sort && !discussion && sort !== 'instrument') {
    warnOnce(`sort="${sort}" is neither instrument nor discussion; instrument is used instead.`);
  }
  return discussion;
}

/** The areas in the order of the talk. */
export const inTalkOrder = (
  questions: readonly QuestionSummary[],
  order: readonly DiscussionItem[],
): readonly QuestionSummary[] => order.map((item) => questions.find(({ id }) => id === item.question)!);
