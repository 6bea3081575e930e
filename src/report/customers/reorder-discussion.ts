import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { ContradictedArea } from './types.js';

/** Discussion order with contradicted areas after the red ones, and before the yellow. */
export function withContradicted<Q extends string>(
  order: readonly DiscussionItem<Q>[],
  contradicted: readonly ContradictedArea[],
): DiscussionItem<Q>[] {
  const ids = new Set(contradicted.map(({ question }) => question));
  const turn = ({ question, light }: DiscussionItem<Q>): number =>
    light === 'red' ? 0 : ids.has(question) ? 1 : 2;
  return [...order].sort((a, b) => turn(a) - turn(b)).map((item, index) => ({ ...item, rank: index + 1 }));
}
