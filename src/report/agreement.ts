import type { Spread } from '../scoring/describe.js';
import type { DiscussionItem } from '../scoring/discussion-order.js';

/** How alike a group sees an area. */
export type Agreement = 'split' | 'groups' | Spread;

/**
 * The one verdict on how alike a group sees an area: that it is split outweighs that its groups differ, which outweighs the spread of the
 * answers. Two verdicts beside each other would contradict one another. `null` where too few answered to say.
 */
export const agreementOf = ({ split, groups, spread }: DiscussionItem): Agreement | null => {
  if (split) return 'split';
  return groups.length > 0 ? 'groups' : spread;
};
