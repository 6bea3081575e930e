import type { Spread } from '../../scoring/describe.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';

/** The level of agreement about an area. */
export type Agreement = 'split' | 'groups' | Spread;

/**
 * The verdict on agreement about an area. A split outweighs groups that differ, which outweighs the spread of the answers: two verdicts side by
 * side could contradict each other. `null` when too few answered to say.
 */
export const agreementOf = ({ split, groups, spread }: DiscussionItem): Agreement | null => {
  if (split) return 'split';
  return groups.length > 0 ? 'groups' : spread;
};
