import type { DiscussionItem } from '../../scoring/discussion-order.js';

/**
 * The areas of a meeting after new figures. Those up to the page that is shown keep their place, so that no area is passed by unseen;
 * only the rest changes order.
 *
 * @param page The index of the area that is shown; −1 while the meeting is closed.
 */
export function updateAgenda(
  agenda: readonly DiscussionItem[],
  page: number,
  order: readonly DiscussionItem[],
): DiscussionItem[] {
  const passed = agenda
    .slice(0, page + 1)
    .flatMap(({ question }) => order.filter((item) => item.question === question));
  return [...new Set([...passed, ...order])];
}
